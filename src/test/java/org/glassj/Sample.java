package org.glassj;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Collections;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.glassj.energy.MechanicalState;
import org.glassj.io.ParticleFiles;
import org.glassj.particle.CellGrid;
import org.glassj.particle.ParticleDataset;
import org.glassj.potential.PairPotential;
import org.glassj.potential.Potentials;
import org.glassj.relax.Relaxation;
import org.glassj.relax.RelaxationSettings;
import org.glassj.task.ProgressMonitor;

/** Particles with their potential: the shipped solids, two and three-dimensional, rectangular and tilted. */
public final class Sample {

	private static final double RATTLER = 0.1;

	private final String name;
	private final ParticleDataset particles;
	private final PairPotential potential;

	private Sample(final String name, final ParticleDataset particles, final PairPotential potential) {
		this.name = name;
		this.particles = particles;
		this.potential = potential;
	}

	/** Any particles with any potential. */
	public static Sample of(final ParticleDataset particles, final PairPotential potential) {
		return new Sample(particles.name(), particles, potential);
	}

	/** The 100 polydisperse particles with reference numbers. */
	public static Sample reference() {
		return new Sample("polydisperse 2D", ReferenceGlass.load().particles(), Potentials.of("polydisperse-ipl"));
	}

	/** A frame, 0 to 20, of the Kob-Andersen glass sheared by LAMMPS; its box is tilted but for frame 0. */
	public static Sample kobAndersen(final int frame) {
		return new Sample("Kob-Andersen 2D, frame " + frame, read("ka2d-shear.lammpstrj.gz", frame), Potentials.of(
			"kob-andersen-2d"));
	}

	/** One of the three packings, 0 to 2, of 128 harmonic spheres. */
	public static Sample packing(final int number) {
		return new Sample("harmonic 3D, packing " + number, read("soft-spheres-3d-" + number + ".xyz", 0), Potentials.of(
			"harmonic-sphere"));
	}

	/**
	 * The reference glass in 2D, or 200 particles in 3D, relaxed in a potential of which five derivatives vanish at the
	 * cutoff, so that pairs which cross it do not spoil finite strains up to order 4.
	 */
	public static Sample smoothGlass(final int dim) {
		final PairPotential smooth = Potentials.of("polydisperse-ipl", Collections.singletonMap("q", 5));
		final ParticleDataset rough = dim == 2 ? reference().particles : QuenchedGlass.of(3, 200, 2);
		return new Sample("smooth glass " + dim + "D", Relaxation.of(rough, smooth, RelaxationSettings.to(1e-9),
			ProgressMonitor.NONE).particles(), smooth);
	}

	/**
	 * The second packing with two more spheres, a tenth as large, in its holes: they touch nothing. They come first and
	 * in the middle, so that neither the first particle nor the order can be taken for granted.
	 */
	public static Sample packingWithRattlers() {
		final Sample full = packing(1);
		final double[] x = full.particles.positions();
		final double[] diameters = full.particles.diameters();
		final double[] first = full.hole(1);
		final double[] second = full.hole(2);
		final DoubleStream positions = Stream.of(first, Arrays.copyOfRange(x, 0, 192), second, Arrays.copyOfRange(x, 192,
			x.length)).flatMapToDouble(Arrays::stream);
		final double[] small = { RATTLER };
		final DoubleStream sizes = Stream.of(small, Arrays.copyOfRange(diameters, 0, 64), small, Arrays.copyOfRange(
			diameters, 64, 128)).flatMapToDouble(Arrays::stream);
		return full.with(ParticleDataset.builder(full.particles.box(), positions.toArray()).diameters(sizes.toArray()).name(
			"packing with rattlers").build());
	}

	/** A point of the box that is free for a rattler. */
	private double[] hole(final long seed) {
		final SplittableRandom random = new SplittableRandom(seed);
		final CellGrid grid = new CellGrid(particles.box(), particles.positions(), 1);
		double[] point;
		final double[] gap = new double[1];
		do {
			point = random.doubles(3, 0, particles.box().smallestWidth()).toArray();
			gap[0] = 1;
			grid.search(point, 0, 1, (j, squared) -> gap[0] = Math.min(gap[0], Math.sqrt(squared) - particles
				.diameters()[j] / 2));
		}
		while (gap[0] < RATTLER);
		return point;
	}

	/** Every kind of solid: both dimensions, both shapes of box, smooth and contact potentials. */
	public static Stream<Sample> solids() {
		return Stream.of(reference(), kobAndersen(20), packing(0));
	}

	/** The path of a file among the test data. */
	public static Path path(final String file) {
		try {
			return Paths.get(Sample.class.getResource("/org/glassj/data/" + file).toURI());
		}
		catch (final URISyntaxException exception) {
			throw new IllegalStateException(exception);
		}
	}

	private static ParticleDataset read(final String file, final int frame) {
		try {
			return ParticleFiles.read(path(file), frame);
		}
		catch (final IOException exception) {
			throw new UncheckedIOException(exception);
		}
	}

	/** The particles. */
	public ParticleDataset particles() {
		return particles;
	}

	/** What acts between them. */
	public PairPotential potential() {
		return potential;
	}

	/** Energy, forces and stress with Taylor coefficients up to an order. */
	public MechanicalState state(final int order) {
		return MechanicalState.of(particles, potential, order);
	}

	/** The same with other particles. */
	public Sample with(final ParticleDataset others) {
		return new Sample(name, others, potential);
	}

	/** Every coordinate moved by up to a fraction of the mean spacing, reproducibly. */
	public Sample perturbed(final double fraction, final long seed) {
		final double reach = fraction * particles.spacing();
		return displaced(1, new SplittableRandom(seed).doubles(particles.positions().length, -reach, reach).toArray());
	}

	/** Every particle moved by a multiple of a displacement. */
	public Sample displaced(final double factor, final double[] displacement) {
		final double[] x = particles.positions().clone();
		for (int p = 0; p < x.length; p++)
			x[p] += factor * displacement[p];
		return with(particles.withPositions(x));
	}

	/** Box and particles under the deformation gradient {@code f[a * dim + b]}: every point x moves to F x. */
	public Sample deformed(final double[] f) {
		return with(particles.deformed(f));
	}

	/** The deformation gradient 1 + g e_a e_b. */
	public double[] stretch(final int a, final int b, final double g) {
		final int dim = particles.dimension();
		final double[] f = new double[dim * dim];
		for (int c = 0; c < dim; c++)
			f[c * dim + c] = 1;
		f[a * dim + b] += g;
		return f;
	}

	@Override
	public String toString() {
		return name;
	}
}
