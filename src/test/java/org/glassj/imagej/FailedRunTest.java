package org.glassj.imagej;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.glassj.ReferenceGlass;
import org.glassj.command.ExpandStrain;
import org.glassj.particle.ParticleDataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import ij.IJ;

/** A run that fails leaves no summary, not even an older one, writes nothing, and says why in one way everywhere. */
class FailedRunTest extends CommandTest {

	@AfterEach
	void releaseKeys() {
		IJ.resetEscape();
	}

	private void writeOldResults() throws Exception {
		Files.createDirectory(output());
		Files.writeString(output().resolve("summary.json"), "old");
		Files.writeString(output().resolve("bonds.csv"), "old");
	}

	/** Refused by the preprocessor, the settings, the potential, the particles, and the computation. */
	@ParameterizedTest
	@ValueSource(strings = { "order=0", "order=abc", "unknown=1", "tolerance=0", "potential=nope", "frame=7",
		"potential=harmonic-sphere" })
	void removesTheSummaryOfAnEarlierRun(final String option) throws Exception {
		writeOldResults();
		refusal("Expand Strain...", "particles=[" + macroPath(referenceFile()) + "] " + option);
		assertEquals(List.of("bonds.csv"), list(output()));
		assertEquals("old", Files.readString(output().resolve("bonds.csv")));
	}

	@Test
	void removesTheSummaryOfAnEarlierRunOfAScript() throws Exception {
		writeOldResults();
		run(ExpandStrain.class, "particles", ReferenceGlass.load().particles(), "order", 0, "output", output().toString());
		assertEquals(List.of("bonds.csv"), list(output()));
	}

	@ParameterizedTest
	@CsvSource({ "Relax Particles..., 1e-10", "Expand Strain..., 1", "Map Local Yield Stress..., 1" })
	void leavesNothingWhenCanceled(final String label, final String tolerance) throws Exception {
		final ParticleDataset glass = ReferenceGlass.load().particles();
		final double[] moved = glass.positions().clone();
		moved[0] += 1e-3;
		final Path particles = write(glass.withPositions(moved), "moved.dump");
		final Path potential = Files.writeString(folder.resolve("escape.json"), "{\"name\": \"probe-potential\", \"escape\": 1}");
		assertEquals("Canceled by the user.", refusal(label, "particles=[" + macroPath(particles) + "] potential=[" + macroPath(
			potential) + "] tolerance=" + tolerance));
		assertEquals(List.of("escape.json", "moved.dump"), list(folder));
		assertEquals(List.of(), datasets().list());
	}

	@ParameterizedTest
	@CsvSource({ "order, 0, 'Expand Strain...: order is 0; allowed: 1 to 12'", "tolerance, -1.0, tolerance: -1.0 is not positive.",
		"loading, shear, 'Expand Strain...: loading is ''shear''; allowed: simple-shear, pure-shear, dilation'" })
	void saysTheSameToMacrosScriptsAndPrograms(final String key, final String value, final String sentence) throws Exception {
		final String file = macroPath(referenceFile());
		assertEquals(sentence, refusal("Expand Strain...", "particles=[" + file + "] " + key + "=" + value));
		final Object typed = key.equals("order") ? (Object) Integer.valueOf(value) : key.equals("loading") ? value : Double
			.valueOf(value);
		assertEquals(sentence, run(ExpandStrain.class, "particles", file, key, typed).getCancelReason());
		final Path script = Files.writeString(folder.resolve("expand.groovy"), "#@ CommandService commands\n" +
			"commands.run('org.glassj.command.ExpandStrain', true, [particles: '" + file + "', " + key + ": " + (typed instanceof String
				? "'" + typed + "'" : typed) + "]).get()\n");
		assertEquals(sentence, assertThrows(HostException.class, () -> host.runScript(script, Map.of())).getMessage());
	}

	@Test
	void refusesAFileAsOutputFolder() throws Exception {
		Files.writeString(output(), "mine");
		assertEquals("output: nothing can be written to '" + macroPath(output()) + "' (this is a file, not a folder).", refusal(
			"Expand Strain...", "particles=[" + macroPath(referenceFile()) + "]"));
		assertEquals("mine", Files.readString(output()));
	}
}
