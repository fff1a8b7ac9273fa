package org.glassj.command;

import java.io.IOException;
import java.nio.file.Paths;
import java.util.Optional;

import org.glassj.elastoplastic.Control;
import org.glassj.elastoplastic.ElastoplasticRun;
import org.glassj.elastoplastic.ElastoplasticSettings;
import org.glassj.elastoplastic.Eigenstrain;
import org.glassj.elastoplastic.LatticeSnapshots.Field;
import org.glassj.elastoplastic.LoadingRecord;
import org.glassj.elastoplastic.LoadingSettings;
import org.glassj.elastoplastic.SteadyState;
import org.glassj.image.FieldImage;
import org.glassj.numeric.Curve;
import org.glassj.numeric.CutoffPowerLaw;
import org.glassj.shearband.ShearBand;
import org.glassj.shearband.ShearBandAnalysis;
import org.glassj.task.ProgressMonitor;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Runs the elasto-plastic model: from local yield stresses to the flow of a large sample. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "GlassJ"),
	@Menu(label = "Run Elasto-Plastic Model...", weight = 60) })
public class RunElastoplasticModel extends LatticeCommand {

	@Parameter(label = "Eigenstrain", description = "Of an event, half its plastic shear strain: a number, or a law such " +
		"as normal(0.065,0.02) that it is drawn from", persist = false)
	private String eigenstrain = "0.065";

	@Parameter(label = "Control", description = "What is given, the strain or the mean stress", choices = { "strain",
		"stress" }, persist = false)
	private String control = "strain";

	@Parameter(label = "Protocol", description = "Loading in one direction, to +strain, -strain and back several times, at a " +
		"finite rate, or creep at a stress", choices = { "monotonic", "cyclic", "rate", "creep" }, persist = false)
	private String protocol = "monotonic";

	@Parameter(label = "Strain or stress", description = "The last strain, or the amplitude of cycles; a stress where the " +
		"stress is given", persist = false)
	private double strain = 0.5;

	@Parameter(label = "Cycles", min = "1", persist = false)
	private int cycles = 3;

	@Parameter(label = "Rate", description = "Of strain, over the rate at which an unstable block yields", persist = false)
	private double rate = 1e-3;

	@Parameter(label = "Activation stress", description = "Of creep; 0 for none", min = "0", persist = false)
	private double activation;

	@Parameter(label = "Duration (sweeps)", description = "Longest time of creep", min = "1", persist = false)
	private double duration = 1e6;

	@Parameter(label = "Initial stresses", description = "Map of the blocks' stresses, of norm and oriented blocks two, xy;(xx - yy)/2; " +
		"empty for none", required = false, persist = false)
	private String stresses = "";

	@Parameter(label = "Steady from", description = "Strain from which on the flow counts as steady; 0 for half of it",
		persist = false)
	private double steady;

	@Parameter(label = "Snapshots", description = "Strains of the pictures, such as 0.2,1,10; empty for equal distances",
		required = false, persist = false)
	private String snapshots = "";

	@Parameter(label = "Every", description = "Strain from one picture to the next; 0 for a tenth of the whole",
		persist = false)
	private double every;

	@Parameter(label = "Step", description = "Strain between points of the curve; 0 for a thousandth", persist = false)
	private double step;

	@Parameter(label = "Block size (d)", description = "Side of a block in mean spacings d; a unit only", min = "1e-6",
		max = "1e6", persist = false)
	private double blocksize = 5;

	@Parameter(label = "Checkpoint", description = "File from which an interrupted run goes on; empty for none",
		required = false, persist = false)
	private String checkpoint = "";

	@Parameter(type = ItemIO.OUTPUT)
	private Curve sizes;

	@Parameter(type = ItemIO.OUTPUT)
	private Curve curve;

	@Parameter(type = ItemIO.OUTPUT)
	private FieldImage activity;

	@Override
	protected void compute(final ProgressMonitor monitor) throws IOException {
		final Report report = report().seed(seed());
		final ElastoplasticRun run = run(monitor);
		final LatticePictures pictures = new LatticePictures(run, blocksize);
		record(report, run);
		pictures.band().ifPresent(band -> recordBand(report, band));
		publish(report, run, pictures);
		sizes = run.sizes().curve(1);
		curve = run.curve().curve();
		activity = pictures.stack(Field.ACTIVITY);
	}

	private ElastoplasticRun run(final ProgressMonitor monitor) throws IOException {
		final ElastoplasticSettings lattice = lattice().withEigenstrain(Eigenstrain.parse(eigenstrain)).withControl(Control
			.named(control)).withStresses(stresses(stresses));
		final LoadingSettings loading = LoadingSettings.standard().withStrain(strain, steady).withProtocol(protocol).withCycles(
			cycles).withSnapshots(NumberList.of("snapshots", snapshots, "0.2,1,10")).withEvery(every).withStep(step).withRate(rate)
			.withCreep(activation, duration);
		final ElastoplasticRun run = new ElastoplasticRun(lattice, loading);
		try (LatticeWatch watch = new LatticeWatch(checkpoint.isBlank() ? null : Paths.get(checkpoint), livePlot(), hostPlugin(
			LiveImage.class), blocksize))
		{
			watch.resume(run);
			run.run(watch, monitor);
			watch.save(run);
		}
		return run;
	}

	private void record(final Report report, final ElastoplasticRun run) {
		final Optional<SteadyState> flow = run.steady();
		final LoadingRecord events = run.model().record();
		report.result("steadyStress", flow.map(SteadyState::mean).orElse(null)).result("steadyStressDeviation", flow.map(
			SteadyState::deviation).orElse(null)).result("steadyStressError", flow.map(SteadyState::error).orElse(null));
		report.result("yieldStress", run.curve().peakStress()).result("yieldStrain", run.curve().peakStrain());
		report.result("avalanches", events.avalanches()).result("sweeps", events.sweeps()).result("events", events.events())
			.result("eventsPerSecond", run.eventsPerSecond());
		final Optional<CutoffPowerLaw> law = run.sizes().fit(1);
		report.result("sizeExponent", law.map(CutoffPowerLaw::exponent).orElse(null)).result("sizeExponentError", law.map(
			CutoffPowerLaw::error).orElse(null)).result("sizeCutoff", law.map(CutoffPowerLaw::cutoff).orElse(null));
		report.result("lastStrain", run.model().strain()).result("lastStress", run.model().stress()).result("plasticStrain", run
			.model().plasticStrain()).result("lastModulus", run.model().modulus()).result("time", run.model().time()).result("failed",
				run.model().failed());
		recordLaws(report, run.model().settings());
	}

	private static void recordBand(final Report report, final ShearBandAnalysis analysis) {
		final ShearBand band = analysis.samples().get(0).last();
		report.result("localized", band.isLocalized()).result("horizontal", band.profile().isHorizontal()).result("position",
			band.position()).result("widthHalfMaximum", band.widthHalfMaximum()).result("widthSecondMoment", band
				.widthSecondMoment()).result("widthGaussian", band.widthGaussian());
		report.plot("profile.png", analysis.profileCurve()).table(analysis.widthTable()).table(analysis.profileTable());
	}

	private static void publish(final Report report, final ElastoplasticRun run, final LatticePictures pictures)
		throws IOException
	{
		for (final Field field : Field.values())
			report.image(field.word() + ".tif", pictures.stack(field));
		report.figure("lattice.png", pictures.figure()).plot("curve.png", run.curve().curve()).plot("sizes.png", run.sizes()
			.curve(1));
		if (run.settings().isCreep()) report.table(run.creepTable());
		if (run.steady().isPresent()) report.plot("steady.png", run.steadyDistribution());
		report.table(run.curve().table()).table(run.model().record().avalancheTable()).table(run.sizes().table()).table(run
			.snapshots().table()).publish();
	}
}
