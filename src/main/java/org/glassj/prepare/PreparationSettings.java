package org.glassj.prepare;

import static org.glassj.numeric.Bounds.requireIn;

import org.glassj.task.Fingerprint;

/** What glass to prepare and how. Immutable. */
public final class PreparationSettings {

	private static final int FEWEST = 10;
	private static final int MOST = 100_000_000;

	private final GlassModel model;
	private final int n;
	private final double density;
	private final double temperature;
	private final long sweeps;
	private final double swapFraction;
	private final long seed;
	private final int threads;

	private PreparationSettings(final GlassModel model, final int n, final double density, final double temperature,
		final long sweeps, final double swapFraction, final long seed, final int threads)
	{
		this.model = model;
		this.n = (int) requireIn("n", n, FEWEST, MOST);
		this.density = density == 0 ? model.density() : requireIn("density", density, 1e-3, 100);
		this.temperature = requireIn("temperature", temperature, 1e-6, 1e6);
		this.sweeps = (long) requireIn("sweeps", sweeps, 4 * SwapMonteCarlo.BLOCK, 1e12);
		this.swapFraction = requireIn("swapfraction", swapFraction, 0, 0.99);
		this.seed = seed;
		this.threads = (int) requireIn("threads", threads, 0, 4096);
	}

	/**
	 * A preset; see {@link #of(GlassModel)}.
	 *
	 * @throws IllegalArgumentException if there is no such preset
	 */
	public static PreparationSettings of(final String model, final int dim) {
		return of(GlassModel.named(model, dim));
	}

	/** 10,000 particles of a model at its density, T = 0.5, 10,000 sweeps with 20 % swaps, seed 1, all cores. */
	public static PreparationSettings of(final GlassModel model) {
		return new PreparationSettings(model, 10_000, 0, 0.5, 10_000, 0.2, 1, 0);
	}

	/** Number of particles, 10 to 1e8. */
	public PreparationSettings withParticles(final int value) {
		return new PreparationSettings(model, value, density, temperature, sweeps, swapFraction, seed, threads);
	}

	/** Number density; 0 for the model's own. */
	public PreparationSettings withDensity(final double value) {
		return new PreparationSettings(model, n, value, temperature, sweeps, swapFraction, seed, threads);
	}

	/** Parent temperature T_p in units of epsilon / k_B. */
	public PreparationSettings withTemperature(final double value) {
		return new PreparationSettings(model, n, density, value, sweeps, swapFraction, seed, threads);
	}

	/**
	 * Sweeps in all, at least 40: the first half equilibrates and adapts the step, the second gives the evidence. They are
	 * done in blocks of {@value SwapMonteCarlo#BLOCK}; what is left over is left out.
	 */
	public PreparationSettings withSweeps(final long value) {
		return new PreparationSettings(model, n, density, temperature, value, swapFraction, seed, threads);
	}

	/** Share of moves that are swaps. */
	public PreparationSettings withSwapFraction(final double value) {
		return new PreparationSettings(model, n, density, temperature, sweeps, value, seed, threads);
	}

	/** Seed of all random numbers. */
	public PreparationSettings withSeed(final long value) {
		return new PreparationSettings(model, n, density, temperature, sweeps, swapFraction, value, threads);
	}

	/** Number of threads; 0 for one a core. Changes the time only. */
	public PreparationSettings withThreads(final int value) {
		return new PreparationSettings(model, n, density, temperature, sweeps, swapFraction, seed, value);
	}

	/** The model. */
	public GlassModel model() {
		return model;
	}

	/** Number of particles. */
	public int particles() {
		return n;
	}

	/** Number density. */
	public double density() {
		return density;
	}

	/** Parent temperature. */
	public double temperature() {
		return temperature;
	}

	/** Sweeps in all. */
	public long sweeps() {
		return sweeps;
	}

	/** Share of moves that are swaps. */
	public double swapFraction() {
		return swapFraction;
	}

	/** Seed. */
	public long seed() {
		return seed;
	}

	/** Number of threads; 0 for one a core. */
	public int threads() {
		return threads;
	}

	/** Everything that decides the bits of the result, in words; a checkpoint is only good for the same. */
	public String fingerprint() {
		return Fingerprint.of(model.toString(), "n " + n, "density " + density, "temperature " + temperature, "sweeps " +
			sweeps, "swap fraction " + swapFraction, "seed " + seed);
	}
}
