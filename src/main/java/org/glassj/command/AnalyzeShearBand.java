package org.glassj.command;

import java.io.IOException;
import java.util.Optional;

import org.glassj.numeric.Curve;
import org.glassj.shearband.BandSettings;
import org.glassj.shearband.ScalingExponent;
import org.glassj.shearband.ShearBand;
import org.glassj.shearband.ShearBandAnalysis;
import org.glassj.shearband.WidthMeasure;
import org.glassj.task.ProgressMonitor;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Finds the shear band in accumulated plastic activity and how its width grows. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "GlassJ"),
	@Menu(label = "Analyze Shear Band...", weight = 70) })
public class AnalyzeShearBand extends GlassCommand {

	@Parameter(label = "Activity", description = "Accumulated events: a stack over strain such as plasticity.tif, or the title of an open one, a " +
		"table with columns x, y and events, or a trajectory; one file a sample, several separated by semicolons",
		persist = false)
	private String activity;

	@Parameter(label = "Strain", description = "Strain from each slice or frame to the next, or a list with commas of one " +
		"for each slice; empty if the file tells", required = false, persist = false)
	private String strain = "";

	@Parameter(label = "Start", description = "Smallest strain that counts for the growth", min = "0", persist = false)
	private double start;

	@Parameter(label = "End", description = "Largest strain that counts for the growth; 0 for the last", min = "0",
		persist = false)
	private double end;

	@Parameter(label = "Confidence", description = "Probability with which an interval holds the exponent", min = "0.01",
		max = "0.9999", persist = false)
	private double confidence = 0.95;

	@Parameter(type = ItemIO.OUTPUT)
	private Curve widths;

	@Parameter(type = ItemIO.OUTPUT)
	private Curve profile;

	@Override
	protected void compute(final ProgressMonitor monitor) throws IOException {
		final BandSettings settings = BandSettings.standard().withStrains(start, end > 0 ? end : Double.POSITIVE_INFINITY)
			.withConfidence(confidence);
		final Report report = report();
		final ShearBandAnalysis analysis = new ShearBandAnalysis(new ActivityFiles(hostPlugin(FieldReader.class), strain, settings).read(
			activity, monitor), settings);
		record(report, analysis);
		report.table(analysis.profileTable()).table(analysis.widthTable()).plot("profile.png", analysis.profileCurve()).plot(
			"width.png", analysis.widthCurve()).publish();
		widths = analysis.widthCurve();
		profile = analysis.profileCurve();
	}

	/** The band of the first sample at its last strain; exponents of all samples, and of the fitted width above all. */
	private static void record(final Report report, final ShearBandAnalysis analysis) {
		final ShearBand last = analysis.samples().get(0).last();
		report.result("samples", analysis.samples().size()).result("orientation", last.profile().isHorizontal() ? "horizontal"
			: last.profile().axis() == 0 ? "vertical" : "flat").result("localized", last.isLocalized()).result("position", last
				.position()).result("widthHalfMaximum", last.widthHalfMaximum()).result("widthSecondMoment", last
					.widthSecondMoment()).result("widthGaussian", last.widthGaussian());
		for (final WidthMeasure measure : WidthMeasure.values()) {
			final String suffix = measure == WidthMeasure.GAUSSIAN ? "" : measure == WidthMeasure.HALF_MAXIMUM ? "HalfMaximum"
				: "SecondMoment";
			exponent(report, analysis, "growthExponent" + suffix, analysis.growth(measure));
			exponent(report, analysis, "sizeExponent" + suffix, analysis.finiteSize(measure));
		}
	}

	private static void exponent(final Report report, final ShearBandAnalysis analysis, final String name,
		final Optional<ScalingExponent> exponent)
	{
		report.result(name, exponent.map(ScalingExponent::exponent).orElse(Double.NaN)).result(name + "Interval", exponent.map(
			analysis::interval).orElse(new double[] { Double.NaN, Double.NaN }));
	}
}
