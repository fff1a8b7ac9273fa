package org.glassj.particle;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import org.glassj.numeric.ResultTable;

/**
 * One configuration of particles in a periodic box, in two or three dimensions.
 *
 * <pre>
 * ParticleDataset glass = ParticleDataset.builder(PeriodicBox.rectangular(10, 10), positions)
 * 	.diameters(diameters).name("my glass").build();
 * </pre>
 *
 * Immutable by agreement: the arrays are handed out without copying, for speed, and nobody writes to them. Positions
 * need not lie inside the box. Its {@link #toString()} is its name, by which macros find it.
 */
public final class ParticleDataset {

	private final String name;
	private final PeriodicBox box;
	private final double[] positions;
	private final double[] diameters;
	private final int[] types;
	private final long[] ids;
	private final int[] images;
	private final Source source;

	private ParticleDataset(final Builder b) {
		name = b.name;
		box = b.box;
		positions = b.positions;
		diameters = b.diameters;
		final int n = positions.length / box.dimension();
		types = b.types != null ? b.types : IntStream.generate(() -> 1).limit(n).toArray();
		ids = b.ids != null ? b.ids : IntStream.rangeClosed(1, n).asLongStream().toArray();
		images = b.images;
		source = b.source;
	}

	/** Starts a dataset from its box and its positions, shape n x dim. */
	public static Builder builder(final PeriodicBox box, final double[] positions) {
		return new Builder(box, positions);
	}

	/** A builder that holds everything this dataset does, to change a part. */
	public Builder toBuilder() {
		return new Builder(box, positions).diameters(diameters).types(types).ids(ids).images(images).name(name).source(source);
	}

	/** This dataset with other positions; image counts, which would no longer fit, are dropped. */
	public ParticleDataset withPositions(final double[] moved) {
		return toBuilder().positions(moved).images(null).build();
	}

	/**
	 * Box and particles under the deformation gradient {@code f[a * dim + b]}: every point x moves to F x. The result
	 * stands in no file.
	 */
	public ParticleDataset deformed(final double[] f) {
		final int dim = dimension();
		final double[] moved = new double[positions.length];
		for (int p = 0; p < moved.length; p++)
			for (int b = 0; b < dim; b++)
				moved[p] += f[p % dim * dim + b] * positions[p - p % dim + b];
		return new Builder(box.deformed(f), moved).diameters(diameters).types(types).ids(ids).images(images).name(name)
			.build();
	}

	/** A table with one row a particle that holds its id and position, for more columns to be added. */
	public ResultTable table() {
		final int dim = dimension();
		final ResultTable table = new ResultTable("particles").column("id", Arrays.stream(ids).asDoubleStream().toArray());
		for (int a = 0; a < dim; a++) {
			final int axis = a;
			table.column("xyz".substring(a, a + 1), IntStream.range(0, size()).mapToDouble(i -> positions[i * dim + axis])
				.toArray());
		}
		return table;
	}

	/** The name under which it is listed. */
	public String name() {
		return name;
	}

	/** The periodic box. */
	public PeriodicBox box() {
		return box;
	}

	/** Number of dimensions, 2 or 3. */
	public int dimension() {
		return box.dimension();
	}

	/** Number of particles N. */
	public int size() {
		return ids.length;
	}

	/** Positions {@code [i * dim + a]}, not copied. */
	public double[] positions() {
		return positions;
	}

	/** Whether every particle has a size of its own. */
	public boolean hasDiameters() {
		return diameters != null;
	}

	/** Diameters (the size parameter lambda_i), not copied; null if there are none. */
	public double[] diameters() {
		return diameters;
	}

	/** Particle types, counted from 1, not copied; all 1 if the source had none. */
	public int[] types() {
		return types;
	}

	/** Particle ids, not copied; 1..N if the source had none. */
	public long[] ids() {
		return ids;
	}

	/** Periodic image counts {@code [i * dim + k]} as LAMMPS' ix, iy, iz, not copied; null if there are none. */
	public int[] images() {
		return images;
	}

	/** The file it was read from, if it was. */
	public Optional<Source> source() {
		return Optional.ofNullable(source);
	}

	/** Mean spacing d = (V/N)^(1/dim), the unit of every length in a map. */
	public double spacing() {
		return Math.pow(box.volume() / size(), 1.0 / dimension());
	}

	@Override
	public String toString() {
		return name;
	}

	/** Where a dataset came from: the file, the frame counted from 0, and the time step it bears. */
	public static final class Source {

		private final String path;
		private final int frame;
		private final long timestep;

		/** A frame of a file; the time step is 0 where the format has none. */
		public Source(final String path, final int frame, final long timestep) {
			this.path = path;
			this.frame = frame;
			this.timestep = timestep;
		}

		/** Path of the file as it was given. */
		public String path() {
			return path;
		}

		/** Index of the frame, counted from 0. */
		public int frame() {
			return frame;
		}

		/** Time step written in the file. */
		public long timestep() {
			return timestep;
		}
	}

	/** Collects the parts of a dataset; {@link #build()} checks that they fit. Arrays are not copied. */
	public static final class Builder {

		private final PeriodicBox box;
		private double[] positions;
		private double[] diameters;
		private int[] types;
		private long[] ids;
		private int[] images;
		private String name = "particles";
		private Source source;

		private Builder(final PeriodicBox box, final double[] positions) {
			this.box = box;
			this.positions = positions;
		}

		/** Positions, shape n x dim. */
		public Builder positions(final double[] values) {
			positions = values;
			return this;
		}

		/** One diameter a particle; null for none. */
		public Builder diameters(final double[] values) {
			diameters = values;
			return this;
		}

		/** One type a particle, counted from 1; null for all 1. */
		public Builder types(final int[] values) {
			types = values;
			return this;
		}

		/** One id a particle; null for 1..N. */
		public Builder ids(final long[] values) {
			ids = values;
			return this;
		}

		/** Periodic image counts, shape n x dim; null for none. */
		public Builder images(final int[] values) {
			images = values;
			return this;
		}

		/** The name under which it is listed. */
		public Builder name(final String value) {
			name = value;
			return this;
		}

		/** Where it came from; null for nowhere. */
		public Builder source(final Source value) {
			source = value;
			return this;
		}

		/**
		 * The dataset.
		 *
		 * @throws IllegalArgumentException if a length does not fit, a position is not finite, a diameter is not
		 *           positive or a type is below 1
		 */
		public ParticleDataset build() {
			final int dim = box.dimension();
			if (positions.length == 0 || positions.length % dim != 0) throw new IllegalArgumentException(name + ": " +
				positions.length + " coordinates are no positive multiple of the dimension " + dim + ".");
			final int n = positions.length / dim;
			requireLength("diameters", diameters == null ? n : diameters.length, n);
			requireLength("types", types == null ? n : types.length, n);
			requireLength("ids", ids == null ? n : ids.length, n);
			requireLength("images", images == null ? n * dim : images.length, n * dim);
			requireValues(dim);
			return new ParticleDataset(this);
		}

		private void requireLength(final String what, final int length, final int expected) {
			if (length != expected) throw new IllegalArgumentException(name + ": " + length + " " + what + " given, " + expected +
				" expected.");
		}

		private void requireValues(final int dim) {
			for (int p = 0; p < positions.length; p++)
				if (!Double.isFinite(positions[p])) throw new IllegalArgumentException(name + ": coordinate " + "xyz".charAt(p %
					dim) + " of particle " + (p / dim + 1) + " is " + positions[p] + ", not a finite number.");
			for (int i = 0; diameters != null && i < diameters.length; i++)
				if (!(diameters[i] > 0 && Double.isFinite(diameters[i]))) throw new IllegalArgumentException(name +
					": the diameter of particle " + (i + 1) + " is " + diameters[i] + ", not a positive number.");
			for (int i = 0; types != null && i < types.length; i++)
				if (types[i] < 1) throw new IllegalArgumentException(name + ": the type of particle " + (i + 1) + " is " + types[i] +
					", below 1.");
		}
	}
}
