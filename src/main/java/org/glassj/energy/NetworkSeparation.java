package org.glassj.energy;

import org.glassj.numeric.Separation;
import org.glassj.particle.PeriodicBox;

/** Minimum-image vectors between the unknowns of a network. */
public final class NetworkSeparation implements Separation {

	private final PeriodicBox box;
	private final double[] place;

	/** @param network whose unknowns are asked about */
	public NetworkSeparation(final BondNetwork network) {
		box = network.state().particles().box();
		place = network.wrappedCoordinates();
	}

	@Override
	public void between(final int i, final int j, final double[] vector) {
		for (int a = 0; a < vector.length; a++)
			vector[a] = place[j * vector.length + a] - place[i * vector.length + a];
		box.minimumImage(vector, 0);
	}
}
