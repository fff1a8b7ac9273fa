package org.glassj.elastoplastic;

import static org.glassj.numeric.Bounds.requireIn;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How a lattice is loaded, when pictures are taken of it, and what of its curve is kept. Immutable.
 *
 * <pre>
 * LoadingSettings settings = LoadingSettings.standard().withStrain(100, 50).withSnapshots(0.2, 1, 10, 100);
 * </pre>
 */
public final class LoadingSettings {

	/** Loading in one direction, to a strain or, at given stress, to a stress. */
	public static final String MONOTONIC = "monotonic";
	/** Loading to +amplitude, -amplitude and back, several times. */
	public static final String CYCLIC = "cyclic";
	/** Loading in one direction at a finite rate, see {@link RateLoading}. */
	public static final String RATE = "rate";
	/** A stress put on at once and kept, see {@link CreepLoading}. */
	public static final String CREEP = "creep";

	private static final double LARGEST = 1e6;
	private static final double SMALLEST = 1e-9;
	private static final int MOST_SNAPSHOTS = 1000;
	private static final int SNAPSHOTS = 10;
	private static final int POINTS = 1000;

	private final String protocol;
	private final double load;
	private final int cycles;
	private final double[] snapshots;
	private final double every;
	private final double step;
	private final double steady;
	private final double rate;
	private final double activation;
	private final double duration;

	private LoadingSettings(final String protocol, final double load, final int cycles, final double[] snapshots,
		final double every, final double step, final double steady, final double rate, final double activation, final double duration)
	{
		final List<String> all = List.of(MONOTONIC, CYCLIC, RATE, CREEP);
		if (!all.contains(protocol)) throw new IllegalArgumentException("protocol: '" + protocol + "' is unknown; allowed: " +
			String.join(", ", all) + ".");
		this.protocol = protocol;
		this.rate = requireIn("rate", rate, SMALLEST, LARGEST);
		this.activation = requireIn("activation", activation, 0, LARGEST);
		this.duration = requireIn("duration", duration, 1, LARGEST * LARGEST);
		this.load = requireIn("strain", load, SMALLEST, LARGEST);
		this.cycles = (int) requireIn("cycles", cycles, 1, MOST_SNAPSHOTS / 3);
		this.snapshots = snapshots;
		for (int k = 0; k < snapshots.length; k++)
			if (!(snapshots[k] > 0 && (k == 0 || snapshots[k] > snapshots[k - 1]))) throw new IllegalArgumentException(
				"snapshots: " + snapshots[k] + " is not larger than what comes before it; they must rise from above 0.");
		this.every = requireIn("every", every, 0, LARGEST);
		if (every > 0) requireIn("every", every, load / MOST_SNAPSHOTS, LARGEST);
		this.step = requireIn("step", step, 0, LARGEST);
		this.steady = requireIn("steady", steady, 0, LARGEST);
		if (steady >= load) throw new IllegalArgumentException("steady: " + steady + " is not below the last strain, " + load +
			".");
	}

	/** In one direction to a strain of 0.5, ten pictures, a thousand points, steady from half of the strain on. */
	public static LoadingSettings standard() {
		return new LoadingSettings(MONOTONIC, 0.5, 3, new double[0], 0, 0, 0, 1e-3, 0, 1e6);
	}

	/** {@value #MONOTONIC}, {@value #CYCLIC}, {@value #RATE} or {@value #CREEP}. */
	public LoadingSettings withProtocol(final String value) {
		return new LoadingSettings(value, load, cycles, snapshots, every, step, steady, rate, activation, duration);
	}

	/**
	 * The last strain, or the amplitude of the cycles; at given stress the last stress or its amplitude.
	 *
	 * @param from strain from which on the flow counts as steady; 0 for half of the whole
	 */
	public LoadingSettings withStrain(final double value, final double from) {
		return new LoadingSettings(protocol, value, cycles, snapshots, every, step, from, rate, activation, duration);
	}

	/** Number of cycles. */
	public LoadingSettings withCycles(final int value) {
		return new LoadingSettings(protocol, load, value, snapshots, every, step, steady, rate, activation, duration);
	}

	/** Strains of the pictures, besides that at the end; none for equal distances. Cycles have one at each turn instead. */
	public LoadingSettings withSnapshots(final double... value) {
		return new LoadingSettings(protocol, load, cycles, value.clone(), every, step, steady, rate, activation, duration);
	}

	/** Strain from one picture to the next; 0 for a tenth of the whole. */
	public LoadingSettings withEvery(final double value) {
		return new LoadingSettings(protocol, load, cycles, snapshots, value, step, steady, rate, activation, duration);
	}

	/** Strain between points of the curve; 0 for a thousandth of the whole. */
	public LoadingSettings withStep(final double value) {
		return new LoadingSettings(protocol, load, cycles, snapshots, every, value, steady, rate, activation, duration);
	}

	/** The rate of strain of {@value #RATE} in units of 1 / tau, tau being the time in which a block yields. */
	public LoadingSettings withRate(final double value) {
		return new LoadingSettings(protocol, load, cycles, snapshots, every, step, steady, value, activation, duration);
	}

	/** The activation stress theta of {@value #CREEP}, 0 for none, and its longest time in sweeps. */
	public LoadingSettings withCreep(final double theta, final double longest) {
		return new LoadingSettings(protocol, load, cycles, snapshots, every, step, steady, rate, theta, longest);
	}

	/** The last strain, or the amplitude of the cycles; at given stress that of the stress. */
	public double strain() {
		return load;
	}

	/** Whether the load rises from target to target. */
	public boolean isMonotonic() {
		return protocol.equals(MONOTONIC) || protocol.equals(RATE);
	}

	/** Whether a stress is kept. */
	public boolean isCreep() {
		return protocol.equals(CREEP);
	}

	/** Strain from which on the flow counts as steady. */
	public double steady() {
		return steady > 0 ? steady : load / 2;
	}

	/** Strain between points of the curve. */
	double interval(final ElastoplasticSettings lattice) {
		if (step > 0) return step;
		final double whole = protocol.equals(CYCLIC) ? 4 * cycles * load : load;
		return (lattice.control() == Control.STRAIN ? whole : whole / lattice.modulus()) / POINTS;
	}

	/** The loading. */
	Loading loading() {
		if (protocol.equals(CYCLIC)) return QuasistaticLoading.cyclic(load, cycles);
		if (isCreep()) return CreepLoading.at(load).withActivation(activation).withDuration(duration);
		return protocol.equals(RATE) ? RateLoading.at(rate, targets()) : QuasistaticLoading.through(targets());
	}

	/** The strains of all pictures, that at the end included. */
	public double[] targets() {
		if (snapshots.length > 0) return DoubleStream.concat(Arrays.stream(snapshots).filter(strain -> strain < load),
			DoubleStream.of(load)).toArray();
		final double distance = every > 0 ? every : load / SNAPSHOTS;
		final int whole = (int) Math.ceil(load / distance * (1 - 1e-12));
		return IntStream.rangeClosed(1, whole).mapToDouble(k -> k == whole ? load : k * distance).toArray();
	}
}
