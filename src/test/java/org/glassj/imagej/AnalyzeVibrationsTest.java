package org.glassj.imagej;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.glassj.command.AnalyzeVibrations;
import org.glassj.expansion.DensityOfStates;
import org.glassj.expansion.DensitySettings;
import org.glassj.expansion.VibrationSpectrum;
import org.glassj.io.CsvFile;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

/** <i>Analyze Vibrations...</i>: gathers the spectra below a folder and finds what the Java API finds. */
class AnalyzeVibrationsTest extends CommandTest {

	private static final String LABEL = "Analyze Vibrations...";
	private static final List<VibrationSpectrum> SPECTRA = List.of(spectrum(0.4, 0.7, 1.3), spectrum(0.6, 0.9, 1.1),
		spectrum(0.8, 1.2, 1.5));

	private Path samples;

	private static VibrationSpectrum spectrum(final double... omega) {
		return new VibrationSpectrum(omega, new double[] { 0.1, 0.2, 0.6 }, 200, 1.2);
	}

	@BeforeEach
	void writeSpectra() throws IOException {
		samples = Files.createDirectory(folder.resolve("samples"));
		for (int k = 0; k < SPECTRA.size(); k++)
			CsvFile.write(SPECTRA.get(k).table(), Files.createDirectory(samples.resolve("glass" + k)).resolve("modes.csv"));
		// beside other files
		Files.writeString(samples.resolve("notes.csv"), "a,b\n1,2\n");
	}

	@Test
	void findsWhatTheJavaApiFinds() throws Exception {
		macro(LABEL, "modes=[" + macroPath(samples) + "] cutoff=0.8 participation=0.5");
		final DensityOfStates expected = DensityOfStates.of(SPECTRA, DensitySettings.standard().withCutoff(0.8)
			.withParticipation(0.5));
		assertKeys("samples incomplete firstPhonon cutoffFrequency softModes prefactor prefactorInterval exponent " +
			"exponentError goodness", results());
		assertEquals(3, results().get("samples").getAsInt());
		assertEquals(1.2, results().get("firstPhonon").getAsDouble(), 1e-12);
		assertEquals(5, results().get("softModes").getAsInt());
		assertEquals(expected.prefactor(), results().get("prefactor").getAsDouble());
		assertArrayEquals(expected.prefactorInterval(), numbers(results().get("prefactorInterval")));
		assertEquals(expected.exponent(), results().get("exponent").getAsDouble());
		assertEquals(expected.goodness(), results().get("goodness").getAsDouble());
		final ResultTable table = CsvFile.read(output().resolve("density.csv"));
		assertArrayEquals(expected.table().values("density"), table.values("density"));
		assertTrue(ImageIO.read(output().resolve("cumulated.png").toFile()).getWidth() >= 800);
		assertEquals(List.of("cumulated.png", "density.csv", "summary.json"), list(output()));
	}

	@Test
	void hasTheDefaultsOfTheDocumentation() throws Exception {
		macro(LABEL, "modes=[" + macroPath(samples) + "]");
		assertKeys("modes cutoff participation output", inputs());
		assertEquals(0.65, inputs().get("cutoff").getAsDouble());
		assertEquals(1, inputs().get("participation").getAsDouble());
	}

	@Test
	void takesOneFileToo() throws Exception {
		final CommandModule module = succeed(AnalyzeVibrations.class, "modes", samples.resolve("glass1/modes.csv").toString(),
			"cutoff", 0.8);
		assertEquals("[modes, A_g omega^5 / 5]", ((Curve) module.getOutput("plot")).names().toString());
		assertTrue(((ResultTable) module.getOutput("density")).rows() > 0);
	}

	@Test
	void saysWhichFileIsWrong() throws Exception {
		final String missing = macroPath(folder.resolve("none"));
		assertEquals("modes: there is no file or folder " + folder.resolve("none") + ".", refusal(LABEL, "modes=[" + missing +
			"]"));
		final Path empty = Files.createDirectory(folder.resolve("empty"));
		assertEquals("modes: folder " + empty + " holds no file modes.csv.", refusal(LABEL, "modes=[" + macroPath(empty) +
			"]"));
		assertEquals(samples.resolve("notes.csv") + ": Table notes has no column frequency; it has a, b.", refusal(LABEL,
			"modes=[" + macroPath(samples.resolve("notes.csv")) + "]"));
		assertEquals(LABEL + ": cutoff is 0; allowed: 0.01 to 10", refusal(LABEL, "modes=[" + macroPath(samples) +
			"] cutoff=0"));
		assertEquals("participation: 0.0 is outside 1.0E-9..1.0.", refusal(LABEL, "modes=[" + macroPath(samples) +
			"] participation=0"));
		assertEquals(LABEL + ": modes is missing", refusal(LABEL, "cutoff=0.5"));
		assertEquals("modes: no file or folder is given.", run(AnalyzeVibrations.class, "modes", "").getCancelReason());
	}
}
