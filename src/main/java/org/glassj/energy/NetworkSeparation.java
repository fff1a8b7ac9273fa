package org.glassj.energy;

import org.glassj.numeric.Separation;
import org.glassj.particle.PeriodicBox;

/** Minimum-image vectors between the unknowns of a network. */
public final class NetworkSeparation implements Separation {

	private final PeriodicBox box;
	private final double[] place;

	/** @param network whose unknowns are asked about */
	public NetworkSeparation(final BondNetwork network) {
		final int dim = network.dimension();
		final double[] positions = network.state().particles().positions();
		box = network.state().particles().box();
		place = new double[network.unknowns() * dim];
		for (int u = 0; u < network.unknowns(); u++)
			System.arraycopy(positions, network.particle(u) * dim, place, u * dim, dim);
	}

	@Override
	public void between(final int i, final int j, final double[] vector) {
		for (int a = 0; a < vector.length; a++)
			vector[a] = place[j * vector.length + a] - place[i * vector.length + a];
		box.minimumImage(vector, 0);
	}
}
