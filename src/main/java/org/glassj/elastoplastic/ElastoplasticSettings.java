package org.glassj.elastoplastic;

import static org.glassj.numeric.Bounds.requireIn;

import java.util.Arrays;
import java.util.function.Consumer;

import org.glassj.task.Fingerprint;

/**
 * A lattice of blocks and the rules it lives by. The defaults are the paper's section V. Immutable.
 *
 * <pre>
 * ElastoplasticSettings settings = ElastoplasticSettings.standard().withSize(128, 128).withEigenstrain(0.065).withSeed(7);
 * </pre>
 */
public final class ElastoplasticSettings {

	private static final int LARGEST_SIDE = 8192;
	private static final double LARGEST = 1e9;
	private static final double SMALLEST = 1e-9;

	/** What the settings hold; never changed once it is theirs. */
	private static final class Values implements Cloneable {

		private int rows = 40;
		private int columns = 40;
		private ThresholdDistribution initial = LawFamily.NORMAL.of(12, 2.5);
		private ThresholdDistribution renewal = LawFamily.NORMAL.of(10, 3);
		private double[] thresholds;
		private double[] stresses;
		private double modulus = 95;
		private double renewalModulus = 86;
		private double[] moduli;
		private ThresholdDistribution eigenstrain = FixedValue.of(0.065);
		private Control control = Control.STRAIN;
		private Yielding yielding = Yielding.FORWARD;
		private double[] orientations = { 0, 45, 90, 135 };
		private PropagatorKind propagator = PropagatorKind.CONTINUUM;
		private double bulkToShear = Double.POSITIVE_INFINITY;
		private double[] kernel;
		private int crossover;
		private double failureStrain = 10;
		private long seed = 1;

		private Values copy() {
			try {
				return (Values) clone();
			}
			catch (final CloneNotSupportedException e) {
				throw new IllegalStateException(e);
			}
		}
	}

	private final Values values;

	private ElastoplasticSettings(final Values values) {
		this.values = values;
		requireIn("rows", values.rows, 1, LARGEST_SIDE);
		requireIn("columns", values.columns, 1, LARGEST_SIDE);
		requireIn("modulus", values.modulus, SMALLEST, LARGEST);
		requireIn("renewalmodulus", values.renewalModulus, SMALLEST, LARGEST);
		requireIn("eigenstrain", values.eigenstrain.mean(), SMALLEST, LARGEST);
		requireIn("crossover", values.crossover, 0, Integer.MAX_VALUE);
		requireIn("failurestrain", values.failureStrain, SMALLEST, LARGEST);
		requireIn("orientations", values.orientations.length, 1, 180);
		requireOrientations("thresholds", values.initial.orientations());
		requireOrientations("renewal", values.renewal.orientations());
		requireSize("thresholds", values.thresholds, thresholdsPerBlock());
		requireSize("stresses", values.stresses, values.yielding.components());
		requireSize("moduli", values.moduli, 1);
		requireSize("kernel", values.kernel, 1);
		if (values.kernel != null && values.yielding.components() > 1) throw new IllegalArgumentException("kernel: one of " +
			"one's own goes with yielding forward or both, not " + values.yielding + ", which needs three.");
	}

	/** A law that knows orientations goes with these and no others. */
	private void requireOrientations(final String name, final double[] own) {
		if (own.length == 0 || values.yielding == Yielding.ORIENTED && Arrays.equals(own, values.orientations)) return;
		if (values.yielding != Yielding.ORIENTED) throw new IllegalArgumentException(name + ": yield stresses for " +
			OrientedSample.degrees(own) + " go with yielding oriented, not " + values.yielding + ".");
		throw new IllegalArgumentException("orientations: " + OrientedSample.degrees(values.orientations) + " are not those of " +
			name + ", " + OrientedSample.degrees(own) + ".");
	}

	private void requireSize(final String name, final double[] array, final int perBlock) {
		if (array == null) return;
		if (array.length != blocks() * perBlock) throw new IllegalArgumentException(name + ": " + array.length +
			" values are given for " + values.rows + " x " + values.columns + " blocks" + (perBlock == 1 ? "." : " with " +
				perBlock + " each."));
		for (final double value : array)
			if (!Double.isFinite(value)) throw new IllegalArgumentException(name + ": " + value + " is not a finite number.");
	}

	private ElastoplasticSettings with(final Consumer<Values> change) {
		final Values copy = values.copy();
		change.accept(copy);
		return new ElastoplasticSettings(copy);
	}

	/**
	 * The paper's: 40 x 40 blocks, thresholds N(12, 2.5) that are renewed from N(10, 3), moduli 95 and 86, eigenstrain 0.065, eq. 24,
	 * given strain, forward yielding, no stress at the beginning, seed 1.
	 */
	public static ElastoplasticSettings standard() {
		return new ElastoplasticSettings(new Values());
	}

	/** Rows, across the shear (y), and columns, along it (x). Arrays given for another size must be given anew after this. */
	public ElastoplasticSettings withSize(final int rows, final int columns) {
		return with(v -> {
			v.rows = rows;
			v.columns = columns;
		});
	}

	/**
	 * Law of the thresholds at the beginning, P_init; what is not positive is drawn again. Decides brittle or ductile. An
	 * {@link OrientedSample} goes with oriented yielding along its own orientations, to be given before.
	 */
	public ElastoplasticSettings withInitial(final ThresholdDistribution law) {
		return with(v -> v.initial = law);
	}

	/** Law of a block's threshold after an event, P_renewal, positive likewise. Decides the steady state. */
	public ElastoplasticSettings withRenewal(final ThresholdDistribution law) {
		return with(v -> v.renewal = law);
	}

	/**
	 * Thresholds at the beginning in the spatial order of a map, instead of drawn ones: {@code [row * columns + column]}, or
	 * {@code [block * orientations + orientation]} with {@link Yielding#ORIENTED}. Those that are not positive are drawn from
	 * the initial law. Null for drawn ones.
	 */
	public ElastoplasticSettings withThresholds(final double[] array) {
		return with(v -> v.thresholds = copy(array));
	}

	/**
	 * Stresses at the beginning, {@code [block]}, of tensorial blocks {@code [block * 2 + component]}; null for none. Their
	 * mean is the mean stress at strain 0.
	 */
	public ElastoplasticSettings withStresses(final double[] array) {
		return with(v -> v.stresses = copy(array));
	}

	/** Shear modulus of all blocks at the beginning. */
	public ElastoplasticSettings withModulus(final double value) {
		return with(v -> v.modulus = value);
	}

	/** Shear modulus of a block from its first event on. */
	public ElastoplasticSettings withRenewalModulus(final double value) {
		return with(v -> v.renewalModulus = value);
	}

	/** Shear moduli of the blocks at the beginning, {@code [block]}; only their mean counts. Null for the same everywhere. */
	public ElastoplasticSettings withModuli(final double[] array) {
		return with(v -> v.moduli = copy(array));
	}

	/** Eigenstrain of every event, a tensor strain: the plastic shear strain of the block is twice this. */
	public ElastoplasticSettings withEigenstrain(final double value) {
		return withEigenstrain(FixedValue.of(value));
	}

	/** Law that the eigenstrain of each event is drawn from, positive. Spread widens avalanches, its mean sets the stress. */
	public ElastoplasticSettings withEigenstrain(final ThresholdDistribution law) {
		return with(v -> v.eigenstrain = law);
	}

	/** What is given from outside, strain or stress. */
	public ElastoplasticSettings withControl(final Control value) {
		return with(v -> v.control = value);
	}

	/** When blocks yield, and whether they carry one or two components of stress. */
	public ElastoplasticSettings withYielding(final Yielding value) {
		return with(v -> v.yielding = value);
	}

	/**
	 * The directions along which oriented blocks yield: simple shear turned counter-clockwise by so many degrees, as in the yield
	 * map's angle sweep. Its stress is sigma_xy cos 2a - (sigma_xx - sigma_yy)/2 sin 2a. Every orientation slips one way; the other
	 * way is the orientation turned by 90 degrees.
	 */
	public ElastoplasticSettings withOrientations(final double... degrees) {
		return with(v -> v.orientations = degrees.clone());
	}

	/** How stress is redistributed: eq. 24, or with the discrete Laplacian. */
	public ElastoplasticSettings withPropagator(final PropagatorKind kind) {
		return with(v -> v.propagator = kind);
	}

	/** K / mu of the solid around the blocks, in two dimensions; infinite, the paper's, for an incompressible one. */
	public ElastoplasticSettings withBulkToShear(final double value) {
		return with(v -> v.bulkToShear = value);
	}

	/** A propagator of one's own in real space, see {@link Propagator#ofKernel}; null for the named one. */
	public ElastoplasticSettings withKernel(final double[] array) {
		return with(v -> v.kernel = copy(array));
	}

	/**
	 * From how many events in a sweep on stresses are found by Fourier transforms; 0 for a rule of the lattice's size alone. It is
	 * part of the run's identity: either way gives the same stress up to round-off, which later avalanches amplify.
	 */
	public ElastoplasticSettings withCrossover(final int events) {
		return with(v -> v.crossover = events);
	}

	/** Plastic strain of a single avalanche at which the lattice counts as failed and the run ends. */
	public ElastoplasticSettings withFailureStrain(final double value) {
		return with(v -> v.failureStrain = value);
	}

	/** Seed of all random numbers. */
	public ElastoplasticSettings withSeed(final long value) {
		return with(v -> v.seed = value);
	}

	/** Rows. */
	public int rows() {
		return values.rows;
	}

	/** Columns. */
	public int columns() {
		return values.columns;
	}

	/** Number of blocks, rows times columns. */
	public int blocks() {
		return values.rows * values.columns;
	}

	/** Law of the thresholds at the beginning. */
	public ThresholdDistribution initial() {
		return values.initial;
	}

	/** Law of the thresholds after an event. */
	public ThresholdDistribution renewal() {
		return values.renewal;
	}

	/** Thresholds at the beginning, or null; a copy. */
	public double[] thresholds() {
		return copy(values.thresholds);
	}

	/** Stresses at the beginning, or null; a copy. */
	public double[] stresses() {
		return copy(values.stresses);
	}

	/** Shear modulus at the beginning. */
	public double modulus() {
		return values.modulus;
	}

	/** Shear modulus after an event. */
	public double renewalModulus() {
		return values.renewalModulus;
	}

	/** Moduli at the beginning, or null; a copy. */
	public double[] moduli() {
		return copy(values.moduli);
	}

	/** Law of the eigenstrain. */
	public ThresholdDistribution eigenstrain() {
		return values.eigenstrain;
	}

	/** What is given from outside. */
	public Control control() {
		return values.control;
	}

	/** When blocks yield. */
	public Yielding yielding() {
		return values.yielding;
	}

	/** Orientations in degrees; a copy. */
	public double[] orientations() {
		return values.orientations.clone();
	}

	/** Thresholds a block has: one, or one for each orientation. */
	public int thresholdsPerBlock() {
		return values.yielding == Yielding.ORIENTED ? values.orientations.length : 1;
	}

	/** Kind of propagator. */
	public PropagatorKind propagator() {
		return values.propagator;
	}

	/** K / mu. */
	public double bulkToShear() {
		return values.bulkToShear;
	}

	/** Kernel of one's own, or null; a copy. */
	public double[] kernel() {
		return copy(values.kernel);
	}

	/** Events a sweep from which on transforms are used. */
	public int crossover() {
		return values.crossover > 0 ? values.crossover : Crossover.estimate(values.rows, values.columns);
	}

	/** Plastic strain of an avalanche at which the run ends. */
	public double failureStrain() {
		return values.failureStrain;
	}

	/** Seed. */
	public long seed() {
		return values.seed;
	}

	/** Everything that decides the bits of the result, in words; a checkpoint is only good for the same. */
	public String fingerprint() {
		return Fingerprint.of("blocks " + rows() + " x " + columns(), "initial " + words(initial()), "renewal " + words(
			renewal()), "thresholds " + hash(values.thresholds), "stresses " + hash(values.stresses), "modulus " +
				modulus(), "renewal modulus " + renewalModulus(), "moduli " + hash(values.moduli), "eigenstrain " + eigenstrain()
					.description(), "control " + control(), "yielding " + yielding(), "orientations " + Arrays.toString(
						values.orientations), "propagator " + propagator(), "K/mu " + bulkToShear(), "kernel " + hash(values.kernel),
			"crossover " + crossover(), "failure strain " + failureStrain(), "seed " + seed());
	}

	/** With its moments, because a law that is named after a file changes with it. */
	private static String words(final ThresholdDistribution law) {
		return law.description() + " of mean " + law.mean() + " and variance " + law.variance();
	}

	private static String hash(final double[] array) {
		return array == null ? "none" : Integer.toHexString(Arrays.hashCode(array));
	}

	private static double[] copy(final double[] array) {
		return array == null ? null : array.clone();
	}
}
