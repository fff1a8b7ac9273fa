package org.glassj.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.glassj.image.ColorMap;
import org.glassj.image.ColorScale;
import org.glassj.image.FieldImage;
import org.glassj.image.Figure;
import org.glassj.image.ParticleStack;
import org.glassj.io.Trajectory;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.shear.AccumulatedPlasticity;
import org.glassj.shear.PlasticitySettings;
import org.glassj.task.ProgressMonitor;

/** The plastic events along a trajectory: how many particles had any against strain, and where, as a stack over strain. */
final class PlasticityFields {

	private static final String QUANTITY = "plastic events of each particle";

	private final AccumulatedPlasticity plasticity;
	private final Trajectory trajectory;
	private final ParticleStack stack = new ParticleStack();
	private final List<double[]> rows = new ArrayList<>();
	private int frames;

	PlasticityFields(final Trajectory trajectory, final PlasticitySettings settings) {
		this.trajectory = trajectory;
		plasticity = new AccumulatedPlasticity(settings);
	}

	/**
	 * Goes through the trajectory.
	 *
	 * @throws IOException if its file cannot be read
	 * @throws IllegalArgumentException if it is not sheared by a single increment
	 */
	PlasticityFields follow(final ProgressMonitor monitor) throws IOException {
		monitor.status("Comparing frames");
		trajectory.visit(frame -> {
			monitor.checkCanceled();
			if (plasticity.add(frame)) record();
			monitor.progress((double) ++frames / trajectory.size());
		});
		plasticity.requireStrain();
		return this;
	}

	private void record() {
		rows.add(new double[] { plasticity.strain(), plasticity.activeFraction(), plasticity.yieldedFraction(), plasticity
			.meanEvents() });
		stack.add(trajectory.upright(plasticity.particles()), plasticity.events());
	}

	/** The stack of events, one slice an increment. */
	FieldImage image() {
		final FieldImage image = stack.image("Accumulated Plasticity", QUANTITY, plasticity.strain() / plasticity.increments(),
			ColorMap.SEQUENTIAL);
		final String unit = trajectory.lengthUnit();
		return unit.isEmpty() ? image : image.inUnit(plasticity.particles().spacing(), unit);
	}

	/** Fractions of particles against strain. */
	Curve curve() {
		return new Curve("Plastic Activity", "strain", "fraction of the particles").series("active in the increment", column(0),
			column(1)).series("yielded so far", column(0), column(2));
	}

	private double[] column(final int c) {
		return rows.stream().mapToDouble(row -> row[c]).toArray();
	}

	/** Adds everything to a report. */
	Report addTo(final Report report) {
		final ParticleDataset particles = plasticity.particles();
		report.input(particles).result("strain", plasticity.strain()).result("increments", plasticity.increments()).result(
			"yieldedFraction", plasticity.yieldedFraction()).result("meanEvents", plasticity.meanEvents()).result("unresolved",
				plasticity.unresolved());
		final ResultTable table = new ResultTable("plasticity").column("strain", column(0)).column("activeFraction", column(1))
			.column("yieldedFraction", column(2)).column("meanEvents", column(3));
		return report.table(table).table(particles.table().column("events", plasticity.events())).image("plasticity.tif",
			image()).figure("plasticity.png", figure()).plot("activity.png", curve());
	}

	/** Particles that yielded in colour, the others grey. */
	private Figure figure() {
		final double[] yielded = Arrays.stream(plasticity.events()).map(n -> n > 0 ? n : Double.NaN).toArray();
		final double most = Math.max(2, Arrays.stream(plasticity.events()).max().orElse(2));
		return new Figure(trajectory.upright(plasticity.particles()), new ColorScale(ColorMap.SEQUENTIAL, 1, most, QUANTITY))
			.particles(String.format(Locale.ROOT, "Yielded up to a strain of %.3g (grey: never)", plasticity.strain()), yielded);
	}
}
