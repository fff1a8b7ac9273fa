package org.glassj.elastoplastic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;

import org.glassj.numeric.Curve;
import org.glassj.numeric.Histogram;
import org.glassj.numeric.ResultTable;
import org.glassj.task.ProgressMonitor;
import org.glassj.task.Resumable;

/**
 * A run of the model with what is worth keeping of it: pictures of the lattice at the ends of the loading's legs, the
 * curve, the steady state, avalanches.
 *
 * <pre>
 * ElastoplasticRun run = new ElastoplasticRun(ElastoplasticSettings.standard(), LoadingSettings.standard());
 * run.run(now -&gt; {}, ProgressMonitor.NONE);
 * double stress = run.steady().get().mean();
 * </pre>
 *
 * Between load steps its whole state can be written and taken up again: the rest of the run is the same to the last bit.
 */
public final class ElastoplasticRun implements Resumable {

	/** Told about a run after each load step. */
	@FunctionalInterface
	public interface Listener {

		/**
		 * A load step is done; the state may be written or shown.
		 *
		 * @throws IOException if that fails, which ends the run
		 */
		void advanced(ElastoplasticRun run) throws IOException;
	}

	private static final int MOST_ROWS = 4096;

	private final ElastoplasticModel model;
	private final LoadingSettings settings;
	private final Loading loading;
	private final LatticeSnapshots snapshots;
	private final FlowCurve curve;
	private double seconds;
	private long eventsBefore;

	/** A run at its beginning. */
	public ElastoplasticRun(final ElastoplasticSettings lattice, final LoadingSettings settings) {
		this.settings = settings;
		loading = settings.loading();
		model = new ElastoplasticModel(lattice);
		snapshots = new LatticeSnapshots(lattice.blocks());
		curve = new FlowCurve(settings.interval(lattice));
	}

	/**
	 * Runs to the end, or on from where a checkpoint left it.
	 *
	 * @throws IOException if the listener does
	 * @throws java.util.concurrent.CancellationException if the monitor says so
	 */
	public void run(final Listener listener, final ProgressMonitor monitor) throws IOException {
		monitor.status("Loading " + model.settings().columns() + " x " + model.settings().rows() + " blocks");
		eventsBefore = model.record().events();
		final long start = System.nanoTime();
		model.run(loading, new ElastoplasticModel.Observer() {

			@Override
			public void step(final ElastoplasticModel now) throws IOException {
				keep();
				listener.advanced(ElastoplasticRun.this);
			}
		}, monitor);
		keep();
		seconds = (System.nanoTime() - start) * 1e-9;
	}

	/** Before the listener may save the state, so that what is saved is complete. */
	private void keep() {
		curve.follow(model.record());
		if (snapshots.size() < model.leg() || model.failed() && snapshots.size() == model.leg()) snapshots.add(model);
	}

	/** The lattice. */
	public ElastoplasticModel model() {
		return model;
	}

	/** How it is loaded and what is kept. */
	public LoadingSettings settings() {
		return settings;
	}

	/** Pictures of the lattice so far. */
	public LatticeSnapshots snapshots() {
		return snapshots;
	}

	/** Stress and strain so far. */
	public FlowCurve curve() {
		return curve;
	}

	/** The steady state; none unless the strain rose to its end beyond where the flow counts as steady. */
	public Optional<SteadyState> steady() {
		final boolean reached = settings.isMonotonic() && model.settings().control() == Control.STRAIN && !model.failed();
		return reached ? Optional.of(SteadyState.of(model.record(), settings.steady(), settings.strain())) : Optional.empty();
	}

	/** Strain against time, in sweeps, of creep, at up to some thousand of its load points. */
	public ResultTable creepTable() {
		final LoadingRecord record = model.record();
		final int stride = 1 + record.size() / MOST_ROWS;
		final int[] points = IntStream.range(0, record.size()).filter(k -> k % stride == 0 || k == record.size() - 1).toArray();
		return new ResultTable("creep").column("time", IntStream.of(points).mapToDouble(record::time).toArray()).column("strain",
			IntStream.of(points).mapToDouble(record::strainAfter).toArray());
	}

	/** P(sigma) over the points of the curve in the steady state, Fig. 5b. */
	public Curve steadyDistribution() {
		final double[] strains = curve.strains();
		final double[] stresses = curve.stresses();
		final Histogram histogram = Histogram.of(IntStream.range(0, strains.length).filter(k -> strains[k] >= settings.steady())
			.mapToDouble(k -> stresses[k]).toArray());
		return new Curve("Steady-State Stress", "stress (epsilon / lambda^2)", "probability density").series("steady state",
			histogram.centers(), histogram.density());
	}

	/** Avalanches beyond the strain from which the flow counts as steady; all of cycles and at given stress, which have none. */
	public AvalancheSizes sizes() {
		final boolean steady = settings.isMonotonic() && model.settings().control() == Control.STRAIN;
		return AvalancheSizes.of(model.record(), steady ? settings.steady() : Double.NEGATIVE_INFINITY);
	}

	/** Events a second since the run was begun or taken up. */
	public double eventsPerSecond() {
		return (model.record().events() - eventsBefore) / seconds;
	}

	@Override
	public void write(final DataOutput out) throws IOException {
		model.write(loading, out);
		snapshots.write(out);
	}

	@Override
	public void read(final DataInput in) throws IOException {
		model.read(loading, in);
		snapshots.read(in);
		curve.follow(model.record());
	}
}
