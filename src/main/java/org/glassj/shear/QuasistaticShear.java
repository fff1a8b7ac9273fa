package org.glassj.shear;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.potential.PairPotential;
import org.glassj.relax.Relaxation;
import org.glassj.relax.RelaxationSettings;
import org.glassj.task.Fingerprint;
import org.glassj.task.ProgressMonitor;
import org.glassj.task.Resumable;

/**
 * Athermal quasistatic shear of a whole sample: one state of rest after another along the strains of the settings, with
 * every plastic event on the way.
 *
 * <pre>
 * QuasistaticShear shear = new QuasistaticShear(glass, potential, ShearSettings.standard(), monitor);
 * shear.run(now -&gt; {});
 * ResultTable curve = shear.curve().table();
 * </pre>
 *
 * Particles move as exp(h A) x plus a non-affine part of zero mean, so that nothing drifts. Between steps the whole state
 * can be written and taken up again; the run then goes on bit by bit as if it had never stopped.
 */
public final class QuasistaticShear implements Resumable {

	/** Residual force from which Newton's method does the rest. */
	private static final double COARSE = 1e-8;

	/** Of checkpoints; those of others cannot be read. */
	private static final String FORMAT = "format 2";

	private final ShearSettings settings;
	private final ProgressMonitor monitor;
	private final StrainedSample sample;
	private final StrainStepper stepper;
	private final double shearModulus;
	private final Effort effort = new Effort();
	private final StressStrainCurve curve = new StressStrainCurve();
	private final List<PlasticEvent> events = new ArrayList<>();
	private RestState present;
	private double dissipated;
	private int done;

	/**
	 * A run at its beginning. Particles that are not at rest to the settings' tolerance are relaxed first.
	 *
	 * @throws IllegalArgumentException if the particles do not fit the potential
	 * @throws ArithmeticException if they do not come to rest, or their state is not stable
	 */
	public QuasistaticShear(final ParticleDataset particles, final PairPotential potential,
		final ShearSettings settings, final ProgressMonitor monitor)
	{
		this.settings = settings;
		this.monitor = monitor;
		sample = new StrainedSample(particles, potential, settings.deformation(particles.dimension()));
		final Branch branch = new Branch(sample, settings.tolerance(), effort, monitor);
		final Descent descent = new Descent(sample, settings.tolerance(), effort, monitor);
		final Continuity continuity = new Continuity(branch, descent, particles.spacing());
		stepper = settings.minimizes() ? new MinimizerStepper(sample, continuity, settings.tolerance(), effort, monitor)
			: new ContinuationStepper(branch, continuity, descent, settings.resolution(), effort);
		present = atRest(descent);
		shearModulus = present.tangentModulus();
		curve.add(present, 0, 0);
	}

	/** The particles as they are, if they are at rest; else relaxed, as far as rounding allows. */
	private RestState atRest(final Descent descent) {
		final Relaxation relaxed = Relaxation.of(sample.rest(), sample.potential(), RelaxationSettings.to(Math.max(settings
			.tolerance(), COARSE)), monitor);
		effort.countEvaluations(relaxed.evaluations());
		effort.countFactorization();
		final RestState state = new RestState(sample, 0, relaxed.particles().positions(), monitor::checkCanceled);
		if (relaxed.state().residualForce() <= settings.tolerance()) return state;
		return descent.settle(0, state.positions(), state.hessian());
	}

	/** Told of every step, to save the state or draw it. */
	public interface Listener {

		/**
		 * @param run the run so far
		 * @throws IOException if the state cannot be saved, which ends the run
		 */
		void step(QuasistaticShear run) throws IOException;
	}

	/**
	 * Runs to the end.
	 *
	 * @throws IOException if the listener does
	 * @throws java.util.concurrent.CancellationException if the monitor says so; the run is then as it was after the last step
	 */
	public void run(final Listener listener) throws IOException {
		while (done < settings.steps()) {
			monitor.status("Shearing " + sample.rest().name() + ": strain " + (float) present.strain() + ", " + events.size() +
				" events");
			advance();
			monitor.progress((double) done / settings.steps());
			listener.step(this);
		}
	}

	private void advance() {
		final List<PlasticEvent> found = new ArrayList<>();
		present = stepper.advance(present, settings.strain(done + 1), found::add);
		done++;
		events.addAll(found);
		for (final PlasticEvent event : found)
			dissipated += event.energyDrop();
		curve.add(present, dissipated, events.size());
	}

	/** What was asked for. */
	public ShearSettings settings() {
		return settings;
	}

	/** Number of steps done. */
	public int done() {
		return done;
	}

	/** What was measured so far; the first row is the sample at rest. */
	public StressStrainCurve curve() {
		return curve;
	}

	/** All plastic events so far. */
	public List<PlasticEvent> events() {
		return Collections.unmodifiableList(events);
	}

	/** What it took so far. */
	public Effort effort() {
		return effort;
	}

	/** The sample before it was strained, as it was given. */
	public ParticleDataset rest() {
		return sample.rest();
	}

	/** Tangent modulus of the sample at rest, from its expansion; for a simple shear the shear modulus. */
	public double shearModulus() {
		return shearModulus;
	}

	/** The box after k steps. */
	public PeriodicBox boxAfter(final int k) {
		return sample.box(settings.strain(k));
	}

	/**
	 * The present state, wrapped into its box, with image counts: adding those multiples of the cell vectors gives
	 * positions that are continuous in strain. The time step is the number of steps done.
	 */
	public ParticleDataset particles() {
		final int dim = sample.rest().dimension();
		final PeriodicBox box = present.state().particles().box();
		final double[] wrapped = box.wrap(present.positions());
		final double[] inside = new double[dim];
		final double[] outside = new double[dim];
		final int[] images = new int[wrapped.length];
		for (int p = 0; p < wrapped.length; p += dim) {
			System.arraycopy(wrapped, p, inside, 0, dim);
			System.arraycopy(present.positions(), p, outside, 0, dim);
			box.toFractional(inside, inside, 0);
			box.toFractional(outside, outside, 0);
			for (int k = 0; k < dim; k++)
				images[p + k] = (int) Math.rint(outside[k] - inside[k]);
		}
		return present.state().particles().toBuilder().positions(wrapped).images(images).source(
			new ParticleDataset.Source(sample.rest().name(), done, done)).build();
	}

	@Override
	public void write(final DataOutput out) throws IOException {
		out.writeUTF(fingerprint());
		out.writeInt(done);
		out.writeDouble(dissipated);
		present.write(out);
		out.writeInt(events.size());
		for (final PlasticEvent event : events)
			event.write(out);
		curve.write(out);
		effort.write(out);
	}

	@Override
	public void read(final DataInput in) throws IOException {
		Fingerprint.requireSame(in.readUTF(), fingerprint());
		done = in.readInt();
		dissipated = in.readDouble();
		present = RestState.read(in, sample, monitor::checkCanceled);
		events.clear();
		for (int k = in.readInt(); k > 0; k--)
			events.add(PlasticEvent.read(in));
		curve.read(in);
		effort.read(in);
	}

	private String fingerprint() {
		// the energy tells other sizes, positions and parameters
		return Fingerprint.of(FORMAT, settings.fingerprint(), "potential " + sample.potential().name(), "particles " + sample.rest()
			.size(), "energy at rest " + curve.column("energy")[0]);
	}
}
