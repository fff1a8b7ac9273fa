package org.glassj.prepare;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

import org.glassj.numeric.BinaryArrays;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;

/**
 * The evidence that a liquid is at equilibrium, gathered while it is sampled: the energy, and over the second half of
 * the run the self-intermediate scattering function F_s(k, t) = mean cos k u_a at k = 2 pi / d (u the displacements since the
 * half, all components) and the correlation of the sizes at their places, C(t) = mean of
 * (s_i(t) - s)(s_i(0) - s) / var s.
 * <p>
 * It looks equilibrated if both have fallen below {@value #DECORRELATED} and the mean energies of the two halves of that second
 * half differ by less than {@value #SIGMAS} standard errors, found from the means of batches.
 * </p>
 */
public final class EquilibrationRecord {

	private static final double DECORRELATED = 0.2;
	private static final double SIGMAS = 3;
	private static final int BATCHES = 8;
	private static final int ROWS = 800;

	private final int dim;
	private final double waveNumber;
	private final long blocksPerRow;
	private final int rows;
	private final double[] sweep;
	private final double[] energy;
	private final double[] scattering;
	private final double[] sizeCorrelation;
	private final double[] positions;
	private final double[] sizes;
	private int filled;
	private long blocksInRow;
	private double sum;

	/**
	 * An empty record.
	 *
	 * @param blocks number of blocks the run will have
	 */
	EquilibrationRecord(final ParticleDataset particles, final long blocks) {
		dim = particles.dimension();
		waveNumber = 2 * Math.PI / particles.spacing();
		blocksPerRow = Math.max(1, (blocks + ROWS - 1) / ROWS);
		rows = (int) (blocks / blocksPerRow);
		sweep = new double[rows];
		energy = new double[rows];
		scattering = new double[rows];
		sizeCorrelation = new double[rows];
		positions = new double[particles.positions().length];
		sizes = new double[particles.size()];
	}

	/** Whether the run has come to its second half, in which the step no longer changes. */
	boolean isProduction() {
		return filled >= rows / 2;
	}

	/**
	 * Takes note of a block.
	 *
	 * @return whether a row was completed
	 */
	boolean add(final SwapMonteCarlo chain) {
		sum += chain.energy() / sizes.length;
		if (++blocksInRow < blocksPerRow || filled == rows) return false;
		energy[filled] = sum / blocksPerRow;
		sweep[filled] = (filled + 1.0) * blocksPerRow * SwapMonteCarlo.BLOCK;
		scattering[filled] = isProduction() ? scattering(chain.positions()) : Double.NaN;
		sizeCorrelation[filled] = isProduction() ? sizeCorrelation(label(chain)) : Double.NaN;
		filled++;
		sum = 0;
		blocksInRow = 0;
		if (filled == rows / 2) {
			System.arraycopy(chain.positions(), 0, positions, 0, positions.length);
			System.arraycopy(label(chain), 0, sizes, 0, sizes.length);
		}
		return true;
	}

	/** What swaps exchange: diameters, or types where all diameters are equal. */
	private static double[] label(final SwapMonteCarlo chain) {
		final double[] diameters = chain.diameters();
		final boolean equal = Arrays.stream(diameters).allMatch(d -> d == diameters[0]);
		return equal ? Arrays.stream(chain.types()).asDoubleStream().toArray() : diameters;
	}

	private double scattering(final double[] now) {
		double total = 0;
		for (int p = 0; p < now.length; p++)
			total += Math.cos(waveNumber * (now[p] - positions[p]));
		return total / now.length;
	}

	private double sizeCorrelation(final double[] now) {
		final double mean = Arrays.stream(now).average().getAsDouble();
		double product = 0;
		double variance = 0;
		for (int i = 0; i < now.length; i++) {
			product += (now[i] - mean) * (sizes[i] - mean);
			variance += (now[i] - mean) * (now[i] - mean);
		}
		return variance == 0 ? 0 : product / variance;
	}

	/** Mean energy a particle over the second half of the run. */
	public double energyPerParticle() {
		return mean(rows / 2, rows);
	}

	/** Mean energy a particle over the first and the second half of that. */
	public double[] halves() {
		final int middle = (rows / 2 + rows) / 2;
		return new double[] { mean(rows / 2, middle), mean(middle, rows) };
	}

	/** Difference of the two halves in units of its standard error. */
	public double deviation() {
		final int middle = (rows / 2 + rows) / 2;
		final double[] halves = halves();
		return Math.abs(halves[1] - halves[0]) / Math.hypot(standardError(rows / 2, middle), standardError(middle, rows));
	}

	private double mean(final int from, final int to) {
		return Arrays.stream(energy, from, to).average().orElse(Double.NaN);
	}

	/** From the scatter of batch means, which correlations shorter than a batch do not bias. */
	private double standardError(final int from, final int to) {
		final int batches = Math.min(BATCHES, to - from);
		final double mean = mean(from, to);
		double squares = 0;
		for (int b = 0; b < batches; b++) {
			final double batch = mean(from + b * (to - from) / batches, from + (b + 1) * (to - from) / batches);
			squares += (batch - mean) * (batch - mean);
		}
		return Math.sqrt(squares / (batches - 1) / batches);
	}

	/** Last value of F_s(2 pi / d, t). */
	public double scattering() {
		return rows == 0 ? Double.NaN : scattering[rows - 1];
	}

	/** Last value of the correlation of the sizes. */
	public double sizeCorrelation() {
		return rows == 0 ? Double.NaN : sizeCorrelation[rows - 1];
	}

	/** Whether all evidence says equilibrium. */
	public boolean looksEquilibrated() {
		return deviation() < SIGMAS && scattering() < DECORRELATED && sizeCorrelation() < DECORRELATED;
	}

	/** Energy, F_s and size correlation against sweeps, as far as the run has come. */
	public ResultTable table() {
		return new ResultTable("energy").column("sweep", Arrays.copyOf(sweep, filled)).column("energyPerParticle", Arrays
			.copyOf(energy, filled)).column("selfScattering", Arrays.copyOf(scattering, filled)).column("sizeCorrelation", Arrays
				.copyOf(sizeCorrelation, filled));
	}

	void write(final DataOutput out) throws IOException {
		for (final double[] values : arrays())
			BinaryArrays.write(out, values);
		out.writeInt(filled);
		out.writeLong(blocksInRow);
		out.writeDouble(sum);
	}

	void read(final DataInput in) throws IOException {
		for (final double[] values : arrays())
			BinaryArrays.read(in, values);
		filled = in.readInt();
		blocksInRow = in.readLong();
		sum = in.readDouble();
	}

	private double[][] arrays() {
		return new double[][] { sweep, energy, scattering, sizeCorrelation, positions, sizes };
	}
}
