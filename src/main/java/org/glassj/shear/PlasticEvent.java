package org.glassj.shear;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;

/**
 * A plastic event: the end of a branch of stable states, where the sample jumps to another. It is told by the jump, not
 * by the stress, which may rise all the same. Immutable.
 */
public final class PlasticEvent {

	private final double strain;
	private final double stressBefore;
	private final double stressAfter;
	private final double energyDrop;
	private final double participation;
	private final double jump;
	private final int particle;

	private PlasticEvent(final double strain, final double stressBefore, final double stressAfter,
		final double energyDrop, final double participation, final double jump, final int particle)
	{
		this.strain = strain;
		this.stressBefore = stressBefore;
		this.stressAfter = stressAfter;
		this.energyDrop = energyDrop;
		this.participation = participation;
		this.jump = jump;
		this.particle = particle;
	}

	/** What happened between a state at the end of its branch and the one at rest a little beyond it. */
	static PlasticEvent between(final RestState before, final RestState after) {
		final double h = after.strain() - before.strain();
		final double[] affine = before.affine(h);
		final int dim = before.state().particles().dimension();
		double second = 0;
		double fourth = 0;
		double most = 0;
		int farthest = 0;
		for (int i = 0; i < affine.length / dim; i++) {
			double squared = 0;
			for (int a = 0; a < dim; a++)
				squared += Math.pow(after.positions()[i * dim + a] - affine[i * dim + a], 2);
			second += squared;
			fourth += squared * squared;
			if (squared > most) farthest = i;
			most = Math.max(most, squared);
		}
		return new PlasticEvent(before.strain(), before.stress(), after.stress(), before.energy(h) - after.state().energy(),
			second * second / (fourth * affine.length / dim), Math.sqrt(most), farthest);
	}

	/** Strain of the last state before it. */
	public double strain() {
		return strain;
	}

	/** Stress in the direction of loading in the last state before it. */
	public double stressBefore() {
		return stressBefore;
	}

	/** The same in the first state after it. */
	public double stressAfter() {
		return stressAfter;
	}

	/** By how much the energy is lower than on the branch, extrapolated to the strain of the first state after it. */
	public double energyDrop() {
		return energyDrop;
	}

	/**
	 * Participation ratio of the jump u beyond an affine deformation, (sum u_i^2)^2 / (N sum u_i^4): 1 if all particles
	 * move alike, 1/N if one moves alone.
	 */
	public double participation() {
		return participation;
	}

	/** How far the particle jumped that jumped farthest. */
	public double jump() {
		return jump;
	}

	/** Index of that particle. */
	public int particle() {
		return particle;
	}

	/**
	 * Events as a table: {@code strain,stressBefore,stressAfter,energyDrop,participation,particle,x,y[,z]}; {@code particle}
	 * is the id of the one that jumped farthest, {@code x,y} its position in the sample before it was strained.
	 */
	public static ResultTable table(final List<PlasticEvent> events, final ParticleDataset rest) {
		final int dim = rest.dimension();
		final ResultTable table = new ResultTable("events").column("strain", column(events, PlasticEvent::strain)).column(
			"stressBefore", column(events, PlasticEvent::stressBefore)).column("stressAfter", column(events,
				PlasticEvent::stressAfter)).column("energyDrop", column(events, PlasticEvent::energyDrop)).column(
					"participation", column(events, PlasticEvent::participation)).column("particle", column(events, e -> rest
						.ids()[e.particle]));
		for (int a = 0; a < dim; a++) {
			final int axis = a;
			table.column("xyz".substring(a, a + 1), column(events, e -> rest.positions()[e.particle * dim + axis]));
		}
		return table;
	}

	private static double[] column(final List<PlasticEvent> events, final ToDoubleFunction<PlasticEvent> value) {
		return events.stream().mapToDouble(value).toArray();
	}

	void write(final DataOutput out) throws IOException {
		for (final double value : new double[] { strain, stressBefore, stressAfter, energyDrop, participation, jump })
			out.writeDouble(value);
		out.writeInt(particle);
	}

	static PlasticEvent read(final DataInput in) throws IOException {
		return new PlasticEvent(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in
			.readDouble(), in.readInt());
	}
}
