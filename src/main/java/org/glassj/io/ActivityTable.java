package org.glassj.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;

/**
 * Events of particles or blocks as comma-separated values: columns {@code x}, {@code y} and perhaps {@code z}, one of
 * {@code events}, {@code activity} and {@code count}, and perhaps {@code strain}, by which rows belong together.
 * <p>
 * A table has no box. It is taken for the rectangle around all positions, wider by a spacing s such that N particles at
 * that spacing fill it, prod (extent_a + s) = N s^dim: exactly a lattice's box if these are its blocks, and a box's to about
 * a spacing if they are particles.
 * </p>
 */
public final class ActivityTable {

	private static final String[] EVENTS = { "events", "activity", "count" };
	private static final int HALVINGS = 200;

	private final double[] strains;
	private final ParticleDataset[] particles;
	private final double[][] activity;
	private final boolean told;

	private ActivityTable(final ResultTable table, final String events) {
		told = table.headers().contains("strain");
		final double[] strain = told ? table.values("strain") : new double[table.rows()];
		strains = Arrays.stream(strain).distinct().sorted().toArray();
		final PeriodicBox box = box(table, table.rows() / strains.length);
		particles = new ParticleDataset[strains.length];
		activity = new double[strains.length][];
		for (int k = 0; k < strains.length; k++) {
			final double wanted = strains[k];
			final int[] rows = IntStream.range(0, strain.length).filter(row -> strain[row] == wanted).toArray();
			activity[k] = Arrays.stream(rows).mapToDouble(row -> table.values(events)[row]).toArray();
			particles[k] = ParticleDataset.builder(box, positions(table, rows, box.dimension())).name(table.name()).build();
		}
	}

	/**
	 * Reads a table.
	 *
	 * @throws ParticleFileException if a column is missing, there are no rows, or a position is missing; with the file
	 * @throws IOException if the disk fails
	 */
	public static ActivityTable read(final Path file) throws IOException {
		final ResultTable table = CsvFile.read(file);
		final String events = Arrays.stream(EVENTS).filter(table.headers()::contains).findFirst().orElseThrow(
			() -> new ParticleFileException(file.getFileName() + ": there is no column " + String.join(" or ", EVENTS) +
				" among " + String.join(", ", table.headers()) + "."));
		for (final String axis : new String[] { "x", "y" })
			if (!table.headers().contains(axis)) throw new ParticleFileException(file.getFileName() + ": there is no column " +
				axis + " among " + String.join(", ", table.headers()) + ".");
		if (table.rows() < 2) throw new ParticleFileException(file.getFileName() + ": the table has fewer than two rows.");
		return new ActivityTable(table, events);
	}

	private static double[] positions(final ResultTable table, final int[] rows, final int dim) {
		final double[] x = new double[rows.length * dim];
		for (int i = 0; i < rows.length; i++)
			for (int a = 0; a < dim; a++)
				x[i * dim + a] = table.values("xyz".substring(a, a + 1))[rows[i]];
		return x;
	}

	private static PeriodicBox box(final ResultTable table, final int particles) {
		final int dim = table.headers().contains("z") ? 3 : 2;
		final double[] low = new double[dim];
		final double[] extent = new double[dim];
		for (int a = 0; a < dim; a++) {
			final double[] x = table.values("xyz".substring(a, a + 1));
			low[a] = Arrays.stream(x).min().orElseThrow();
			extent[a] = Arrays.stream(x).max().orElseThrow() - low[a];
		}
		final double spacing = spacing(extent, particles);
		final double[] vectors = new double[dim * dim];
		for (int a = 0; a < dim; a++) {
			low[a] -= spacing / 2;
			vectors[a * dim + a] = extent[a] + spacing;
		}
		return PeriodicBox.of(low, vectors);
	}

	/** The root of prod (extent_a + s) = n s^dim, below which the left side is larger, by bisection. */
	private static double spacing(final double[] extent, final int n) {
		double low = 0;
		double high = Arrays.stream(extent).max().orElseThrow() + Double.MIN_NORMAL;
		for (int k = 0; k < HALVINGS && high - low > Math.ulp(high); k++) {
			final double s = (low + high) / 2;
			final double ratio = Arrays.stream(extent).map(e -> (e + s) / s).reduce(1, (u, v) -> u * v);
			if (ratio > n) low = s;
			else high = s;
		}
		return high;
	}

	/** Number of strains. */
	public int size() {
		return strains.length;
	}

	/** Whether the table has a column of strains. */
	public boolean hasStrains() {
		return told;
	}

	/** The strains, ascending; 0 alone if the table has none. */
	public double[] strains() {
		return strains.clone();
	}

	/** The particles at strain k. */
	public ParticleDataset particles(final int k) {
		return particles[k];
	}

	/** Their events, not copied. */
	public double[] activity(final int k) {
		return activity[k];
	}
}
