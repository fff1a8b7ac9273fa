package org.glassj.prepare;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.commons.rng.UniformRandomProvider;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.potential.BidisperseInversePower;
import org.glassj.potential.LennardJonesSmoothLinear;
import org.glassj.potential.PairPotential;
import org.glassj.potential.PolydisperseInversePower;
import org.glassj.potential.Potentials;

/**
 * A model glass former: potential, composition, usual density. The presets are the paper's. Immutable.
 * <p>
 * The 2D density 0.86 that the paper prints gives the polydisperse model packing 1.35 and no onset near T = 0.6; it most
 * likely belongs to the bidisperse model. The polydisperse 2D preset is 0.65 (packing 1.02, onset 0.6 to 0.8), which is
 * inferred; the density is a parameter.
 * </p>
 */
public final class GlassModel {

	private static final double SMALL_FRACTION = 0.5;
	private static final double A_FRACTION = 0.65;

	private final PairPotential potential;
	private final int dim;
	private final double density;
	private final SizeDistribution sizes;
	private final double firstFraction;
	private final boolean stratified;

	private GlassModel(final PairPotential potential, final int dim, final double density, final SizeDistribution sizes,
		final double firstFraction, final boolean stratified)
	{
		this.potential = potential;
		this.dim = dim;
		this.density = density;
		this.sizes = sizes;
		this.firstFraction = firstFraction;
		this.stratified = stratified;
	}

	/**
	 * A preset.
	 *
	 * @param model polydisperse-ipl (2D density 0.65, 3D 0.58), bidisperse-ipl (2D, 0.86, half of the particles large) or
	 *          kob-andersen-2d (2D, 1.2, 65 % of type 1)
	 * @param dim dimension, 2 or 3
	 * @throws IllegalArgumentException if there is no such preset
	 */
	public static GlassModel named(final String model, final int dim) {
		if (dim != 2 && dim != 3) throw new IllegalArgumentException("dimension: " + dim + " is outside 2..3.");
		if (model.equals(PolydisperseInversePower.NAME)) return new GlassModel(Potentials.of(model), dim, dim == 2 ? 0.65
			: 0.58, SizeDistribution.standard(), 1, true);
		final boolean bidisperse = model.equals(BidisperseInversePower.NAME);
		if (!bidisperse && !model.equals(LennardJonesSmoothLinear.KOB_ANDERSEN_2D)) throw new IllegalArgumentException(
			"model: '" + model + "' is not known; choose polydisperse-ipl, bidisperse-ipl or kob-andersen-2d.");
		if (dim != 2) throw new IllegalArgumentException("dimension: " + dim + " is outside 2..2 for model " + model + ".");
		return new GlassModel(Potentials.of(model), dim, bidisperse ? 0.86 : 1.2, null, bidisperse ? SMALL_FRACTION
			: A_FRACTION, true);
	}

	/** This model with sizes drawn independently instead of one from each stratum. */
	public GlassModel withRandomSizes() {
		return new GlassModel(potential, dim, density, sizes, firstFraction, false);
	}

	/** This model with another distribution of sizes. */
	public GlassModel withSizes(final SizeDistribution other) {
		return new GlassModel(potential, dim, density, other, firstFraction, stratified);
	}

	/** This model with another potential, for example of other parameters. */
	public GlassModel withPotential(final PairPotential other) {
		return new GlassModel(other, dim, density, sizes, firstFraction, stratified);
	}

	/**
	 * This model with another fraction of particles of type 1.
	 *
	 * @throws IllegalArgumentException if it is outside 0..1
	 */
	public GlassModel withFirstFraction(final double fraction) {
		if (!(fraction >= 0 && fraction <= 1)) throw new IllegalArgumentException("fraction: " + fraction +
			" of type 1 is outside 0..1.");
		return new GlassModel(potential, dim, density, sizes, fraction, stratified);
	}

	/** Its potential. */
	public PairPotential potential() {
		return potential;
	}

	/** Dimension. */
	public int dimension() {
		return dim;
	}

	/** Usual number density. */
	public double density() {
		return density;
	}

	/**
	 * Particles at random in a square or cubic box, with sizes or types in no order.
	 *
	 * @param n number of particles
	 * @param number density
	 */
	public ParticleDataset random(final int n, final double number, final UniformRandomProvider random) {
		final double side = Math.pow(n / number, 1.0 / dim);
		final double[] lengths = new double[dim];
		Arrays.fill(lengths, side);
		final double[] x = new double[n * dim];
		Arrays.setAll(x, p -> side * random.nextDouble());
		final ParticleDataset.Builder builder = ParticleDataset.builder(PeriodicBox.rectangular(lengths), x).name(potential
			.name());
		if (sizes == null) builder.types(types(n));
		else builder.diameters(stratified ? sizes.stratified(n) : sizes.random(n, random));
		return builder.build();
	}

	/** Type 1 first; positions are random, so the order means nothing. */
	private int[] types(final int n) {
		final long first = Math.round(firstFraction * n);
		return IntStream.range(0, n).map(i -> i < first ? 1 : 2).toArray();
	}

	/** Potential with its parameters, dimension and composition: all that decides what {@link #random} makes. */
	@Override
	public String toString() {
		final String parameters = potential.parameters().entrySet().stream().map(p -> p.getKey() + " " + text(p.getValue()))
			.collect(Collectors.joining(", "));
		return potential.name() + " in " + dim + "D (" + parameters + "), " + composition();
	}

	private String composition() {
		if (sizes == null) return "fraction " + firstFraction + " of type 1";
		return sizes + (stratified ? ", one of each stratum" : ", independent");
	}

	private static String text(final Object value) {
		return value instanceof double[][] ? Arrays.deepToString((double[][]) value) : value.toString();
	}
}
