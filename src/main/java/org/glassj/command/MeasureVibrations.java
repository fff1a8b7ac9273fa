package org.glassj.command;

import java.io.IOException;
import java.util.Locale;

import org.glassj.expansion.VibrationSettings;
import org.glassj.expansion.VibrationSpectrum;
import org.glassj.expansion.VibrationalModes;
import org.glassj.image.ColorMap;
import org.glassj.image.ColorScale;
import org.glassj.image.FieldImage;
import org.glassj.image.Figure;
import org.glassj.image.ParticleRaster;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.task.ProgressMonitor;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Finds the softest vibrations of a sample. */
@Plugin(type = Command.class, headless = true, menu = { @Menu(label = "Plugins"), @Menu(label = "GlassJ"),
	@Menu(label = "Measure Vibrations...", weight = 34) })
public class MeasureVibrations extends SampleCommand {

	private static final String QUANTITY = "displacement (of the largest)";

	@Parameter(label = "Modes", description = "How many, from the softest", min = "1", max = "100000", persist = false)
	private int modes = 20;

	@Parameter(label = "Largest residual force", description = "Refuse a sample that is less well relaxed than this",
		persist = false)
	private double tolerance = 1e-6;

	@Parameter(type = ItemIO.OUTPUT)
	private ResultTable vibrations;

	@Parameter(type = ItemIO.OUTPUT)
	private FieldImage softest;

	@Override
	protected void compute(final ProgressMonitor monitor) throws IOException {
		final VibrationSettings settings = VibrationSettings.standard().withModes(modes).withTolerance(tolerance);
		final Report report = report();
		final ParticleDataset sample = sample();
		final VibrationalModes found = VibrationalModes.of(sample, potential(), settings, monitor);
		final FieldImage image = ParticleRaster.of(sample, found.amplitudes(0), "Softest Mode", QUANTITY,
			ColorMap.SEQUENTIAL);
		record(report.input(sample), found);
		report.table(found.modeTable()).table(found.particleTable()).image("softest.tif", image).figure("softest.png", figure(
			sample, found)).plot("participation.png", found.spectrum().curve()).publish();
		vibrations = found.modeTable();
		softest = image;
	}

	private static Figure figure(final ParticleDataset sample, final VibrationalModes found) {
		final VibrationSpectrum spectrum = found.spectrum();
		return new Figure(sample, new ColorScale(ColorMap.SEQUENTIAL, 0, 1, QUANTITY)).particles(String.format(Locale.ROOT,
			"Softest mode: frequency %.4g, participation ratio %.3g", spectrum.frequencies()[0], spectrum
				.participationRatios()[0]), found.amplitudes(0));
	}

	private static void record(final Report report, final VibrationalModes found) {
		final VibrationSpectrum spectrum = found.spectrum();
		report.result("frequencies", spectrum.frequencies()).result("participationRatios", spectrum.participationRatios())
			.result("totalModes", spectrum.modes()).result("firstPhonon", spectrum.firstPhonon()).result("shearModulus", found
				.shearModulus()).result("largestRelativeResidual", found.pairs().largestRelativeResidual()).result("solves", found
					.pairs().solves()).result("residualForce", found.state().residualForce()).result("rattlers", found.state()
						.rattlerCount());
	}
}
