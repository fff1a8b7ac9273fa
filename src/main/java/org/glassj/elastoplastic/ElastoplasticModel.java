package org.glassj.elastoplastic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.core.RandomProviderDefaultState;
import org.apache.commons.rng.simple.RandomSource;
import org.glassj.numeric.BinaryArrays;
import org.glassj.task.Fingerprint;
import org.glassj.task.ProgressMonitor;

/**
 * A lattice of blocks that load elastically, yield at their thresholds, hand their stress on and are renewed (section V). All
 * blocks that are unstable at the beginning of a sweep yield in it together: block i slips by an eigenstrain eps_i, the stresses change by
 * sum_i 2 mu eps_i G with the modulus mu = mean of mu_i of that moment, and only then the blocks take new thresholds and moduli.
 *
 * <pre>
 * ElastoplasticModel model = new ElastoplasticModel(ElastoplasticSettings.standard());
 * model.run(QuasistaticLoading.to(1), new ElastoplasticModel.Observer() {}, ProgressMonitor.NONE);
 * SteadyState steady = SteadyState.of(model.record(), 0.5, 1);
 * </pre>
 *
 * One run uses one thread; between load steps the whole state can be written and taken up again, to the bit.
 */
public final class ElastoplasticModel {

	private static final int REPORTS = 64;
	/** Events a block in one avalanche beyond which eigenstrains are too large for the thresholds to ever come to rest. */
	private static final long MOST_EVENTS = 1_000_000;

	private final ElastoplasticSettings settings;
	private final RestorableUniformRandomProvider random;
	private final BlockLattice lattice;
	private final Sweep sweep = new Sweep();
	private final LoadingRecord record = new LoadingRecord();
	private ProgressMonitor monitor = ProgressMonitor.NONE;

	private final double[] plasticStrain;
	private final int[] activity;
	private final double[] moduli;
	private double modulusSum;
	private double meanPlasticStrain;

	/** Strain and mean stress where the present elastic branch was last fixed by an avalanche, and the strain now. */
	private double anchorStrain;
	private double anchorStress;
	private double strain;
	private double time;
	private int leg;
	private double legTime;
	private boolean failed;

	/** A lattice at its beginning. */
	public ElastoplasticModel(final ElastoplasticSettings settings) {
		this.settings = settings;
		random = RandomSource.XO_RO_SHI_RO_128_PP.create(settings.seed());
		lattice = LatticeFactory.lattice(settings, (thresholds, from, count) -> settings.initial().fill(random,
			thresholds, from, count));
		plasticStrain = new double[settings.blocks()];
		activity = new int[settings.blocks()];
		moduli = settings.moduli() == null ? new double[settings.blocks()] : settings.moduli();
		if (settings.moduli() == null) Arrays.fill(moduli, settings.modulus());
		modulusSum = Arrays.stream(moduli).sum();
		anchorStress = lattice.mean();
	}

	/** Told how a run comes along. */
	public interface Observer {

		/**
		 * After each load step, the only moment at which the state may be written.
		 *
		 * @throws IOException if it cannot be saved, which ends the run
		 */
		default void step(final ElastoplasticModel model) throws IOException {
			// may be of no interest
		}

		/**
		 * At the end of each leg of the loading, for pictures of the lattice.
		 *
		 * @throws IOException if it cannot be saved, which ends the run
		 */
		default void snapshot(final ElastoplasticModel model) throws IOException {
			// may be of no interest
		}
	}

	/**
	 * Runs a loading to its end, or on from where a checkpoint left it.
	 *
	 * @throws IOException if the observer does
	 * @throws java.util.concurrent.CancellationException if the monitor says so, perhaps within an avalanche: what the observer
	 *           last saw can be taken up, this model cannot
	 * @throws IllegalArgumentException if the loading does not suit the settings
	 */
	public void run(final Loading loading, final Observer observer, final ProgressMonitor progress) throws IOException {
		loading.requireSuited(settings);
		monitor = progress;
		if (record.size() == 0) begin();
		for (long steps = 0; leg < loading.legs() && !failed; steps++) {
			monitor.checkCanceled();
			final int before = leg;
			loading.step(this);
			observer.step(this);
			if (leg > before || failed) observer.snapshot(this);
			else if (steps % REPORTS == 0) monitor.progress((leg + loading.progress(this)) / loading.legs());
		}
		monitor.progress(1);
	}

	/** The beginning of the curve, and the avalanche of what given stresses have left unstable. */
	private void begin() {
		mark();
		avalanche();
	}

	private void mark() {
		record.add(strain, stress(), strain, stress(), 0, 0, 0, time);
	}

	/**
	 * Loads elastically towards a strain, or a mean stress at given stress, up to the weakest block and through its avalanche.
	 *
	 * @return whether the target is reached
	 */
	boolean loadTowards(final double target) {
		final boolean strained = settings.control() == Control.STRAIN;
		final double goal = strained ? anchorStress + modulus() * (target - anchorStrain) : target;
		final int direction = goal >= anchorStress ? 1 : -1;
		final double next = lattice.weakest(direction);
		if (direction * (goal - next) < 0) {
			strain = strained ? target : anchorStrain + (goal - anchorStress) / modulus();
			lattice.setMean(goal);
			return true;
		}
		moveTo(next);
		avalanche();
		return false;
	}

	/** Loads elastically to a mean stress, and fixes the branch there. */
	void moveTo(final double stress) {
		anchorStrain += (stress - anchorStress) / modulus();
		anchorStress = stress;
		strain = anchorStrain;
		lattice.setMean(stress);
	}

	/** Strain from here to where the next block yields. */
	double strainToWeakest(final int direction) {
		return (lattice.weakest(direction) - anchorStress) / modulus();
	}

	/** Mean stress at which the next block yields. */
	double weakest(final int direction) {
		return lattice.weakest(direction);
	}

	/** Sweeps until all blocks are stable, or the lattice has failed; a point of the record if there was an event. */
	private void avalanche() {
		final double before = lattice.mean();
		final double strainBefore = anchorStrain;
		final double plasticBefore = meanPlasticStrain;
		long events = 0;
		long sweeps = 0;
		while (!failed && findUnstable()) {
			monitor.checkCanceled();
			events += sweep.size();
			sweeps++;
			yieldListed();
			failed = isFailed(plasticBefore) || events > MOST_EVENTS * settings.blocks();
		}
		if (events > 0) record.add(strainBefore, before, anchorStrain, anchorStress, events, sweeps, meanPlasticStrain -
			plasticBefore, time);
	}

	private boolean isFailed(final double plasticBefore) {
		return Math.abs(meanPlasticStrain - plasticBefore) > settings.failureStrain();
	}

	/** Lists the unstable blocks; whether there are any. */
	boolean findUnstable() {
		lattice.findUnstable(sweep);
		return sweep.size() > 0;
	}

	/** Keeps each of the listed blocks with a probability; whether any is left. */
	boolean keepIf(final double probability) {
		sweep.keepIf(() -> random.nextDouble() < probability);
		return sweep.size() > 0;
	}

	/**
	 * Lists one block, drawn in proportion to its rate of yielding, a function of its distance from its threshold.
	 *
	 * @return the waiting time, exponential with the sum of the rates; infinite, and no block listed, if all are 0
	 */
	double activate(final DoubleUnaryOperator rate) {
		final double[] cumulated = lattice.distances();
		for (int i = 0; i < cumulated.length; i++)
			cumulated[i] = rate.applyAsDouble(Math.max(0, cumulated[i])) + (i == 0 ? 0 : cumulated[i - 1]);
		final double all = cumulated[cumulated.length - 1];
		if (!(all > 0)) return Double.POSITIVE_INFINITY;
		final double wait = -StrictMath.log1p(-random.nextDouble()) / all;
		final int found = Arrays.binarySearch(cumulated, random.nextDouble() * all);
		sweep.clear();
		lattice.activate(Math.min(cumulated.length - 1, found < 0 ? -found - 1 : found + 1), sweep);
		return wait;
	}

	/** One sweep over the listed blocks, a point of the record by itself. */
	void yieldTogether() {
		final double before = lattice.mean();
		final double strainBefore = anchorStrain;
		final double plasticBefore = meanPlasticStrain;
		yieldListed();
		failed = settings.control() == Control.STRESS && isFailed(0);
		record.add(strainBefore, before, anchorStrain, anchorStress, sweep.size(), 1, meanPlasticStrain - plasticBefore, time);
	}

	private void yieldListed() {
		for (int k = 0; k < sweep.size(); k++) {
			sweep.scale(k, settings.eigenstrain().positive(random));
			plasticStrain[sweep.block(k)] += sweep.xy(k);
			activity[sweep.block(k)]++;
		}
		final boolean strained = settings.control() == Control.STRAIN;
		lattice.redistribute(sweep, 2 * modulus(), strained);
		final double plastic = 2 * sweep.sumXy() / settings.blocks();
		meanPlasticStrain += plastic;
		if (!strained) anchorStrain += plastic;
		anchorStress = lattice.mean();
		strain = anchorStrain;
		for (int k = 0; k < sweep.size(); k++)
			renew(sweep.block(k));
	}

	private void renew(final int block) {
		lattice.renew(block, (thresholds, from, count) -> settings.renewal().fill(random, thresholds, from, count));
		if (activity[block] > 1) return;
		modulusSum += settings.renewalModulus() - moduli[block];
		moduli[block] = settings.renewalModulus();
	}

	/** Ends the present leg of the loading. */
	void endLeg() {
		mark();
		leg++;
		legTime = 0;
	}

	/** What the loading drives: the strain, or the mean stress. */
	double load() {
		return settings.control() == Control.STRAIN ? strain : stress();
	}

	/** Lets time pass. */
	void advanceTime(final double interval) {
		time += interval;
		legTime += interval;
	}

	/** Leg of the loading, counted from 0. */
	int leg() {
		return leg;
	}

	/** Time since the present leg began. */
	double legTime() {
		return legTime;
	}

	/** What was asked for. */
	public ElastoplasticSettings settings() {
		return settings;
	}

	/** All load points so far. */
	public LoadingRecord record() {
		return record;
	}

	/** Strain. */
	public double strain() {
		return strain;
	}

	/** Mean stress xy. */
	public double stress() {
		return lattice.mean();
	}

	/** Time, in the loading's units; 0 without a clock. */
	public double time() {
		return time;
	}

	/** Plastic part of the strain, twice the mean eigenstrain. */
	public double plasticStrain() {
		return meanPlasticStrain;
	}

	/** Global shear modulus, the mean of the blocks'. */
	public double modulus() {
		return modulusSum / settings.blocks();
	}

	/** Whether an avalanche has exceeded the failure strain; the run has then ended in the midst of it. */
	public boolean failed() {
		return failed;
	}

	/** Stress xy of the blocks, {@code [row * columns + column]}, row 0 at the bottom (y = 0). */
	public double[] stressField() {
		return lattice.stress(0);
	}

	/** Stress (xx - yy) / 2 of tensorial blocks, likewise; 0 of scalar ones. */
	public double[] normalStressField() {
		return settings.yielding().components() > 1 ? lattice.stress(1) : new double[settings.blocks()];
	}

	/** Accumulated eigenstrain xy of the blocks, likewise; the plastic shear strain is twice this. */
	public double[] plasticStrainField() {
		return plasticStrain.clone();
	}

	/** Number of events of the blocks, likewise. */
	public int[] activityField() {
		return activity.clone();
	}

	/** Thresholds of the blocks, likewise, or {@code [block * orientations + orientation]} of oriented ones. */
	public double[] thresholdField() {
		return lattice.thresholds();
	}

	/** Writes the whole state, with what it belongs to in front. */
	public void write(final Loading loading, final DataOutput out) throws IOException {
		out.writeUTF(fingerprint(loading));
		lattice.write(out);
		record.write(out);
		BinaryArrays.write(out, plasticStrain);
		BinaryArrays.write(out, activity);
		BinaryArrays.write(out, moduli);
		BinaryArrays.write(out, new double[] { modulusSum, meanPlasticStrain, anchorStrain, anchorStress, strain, time,
			legTime });
		BinaryArrays.write(out, new int[] { leg, failed ? 1 : 0 });
		final byte[] stream = ((RandomProviderDefaultState) random.saveState()).getState();
		out.writeInt(stream.length);
		out.write(stream);
	}

	/**
	 * Takes up a state.
	 *
	 * @throws IllegalArgumentException if it is of a run with other settings or another loading
	 * @throws IOException if it is damaged
	 */
	public void read(final Loading loading, final DataInput in) throws IOException {
		Fingerprint.requireSame(in.readUTF(), fingerprint(loading));
		lattice.read(in);
		record.read(in);
		BinaryArrays.read(in, plasticStrain);
		BinaryArrays.read(in, activity);
		BinaryArrays.read(in, moduli);
		final double[] numbers = new double[7];
		BinaryArrays.read(in, numbers);
		modulusSum = numbers[0];
		meanPlasticStrain = numbers[1];
		anchorStrain = numbers[2];
		anchorStress = numbers[3];
		strain = numbers[4];
		time = numbers[5];
		legTime = numbers[6];
		final int[] counters = new int[2];
		BinaryArrays.read(in, counters);
		leg = counters[0];
		failed = counters[1] > 0;
		final byte[] stream = new byte[((RandomProviderDefaultState) random.saveState()).getState().length];
		if (in.readInt() != stream.length) throw new IOException("the state of another random stream");
		in.readFully(stream);
		random.restoreState(new RandomProviderDefaultState(stream));
	}

	private String fingerprint(final Loading loading) {
		return Fingerprint.of(settings.fingerprint(), loading.description());
	}
}
