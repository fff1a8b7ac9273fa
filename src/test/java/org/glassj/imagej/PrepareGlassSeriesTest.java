package org.glassj.imagej;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.glassj.numeric.Curve;
import org.glassj.prepare.GlassPreparation;
import org.glassj.prepare.LiquidSampling;
import org.glassj.prepare.PreparationSettings;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;

/** The macro and the script that prepare a series over parent temperatures. */
class PrepareGlassSeriesTest extends CommandTest {

	private static final String JOB = "Prepare_Glass_Series";
	private static final double[] TEMPERATURES = { 0.7, 0.5 };

	private static Path project() {
		return Paths.get(System.getProperty("basedir", "")).toAbsolutePath();
	}

	@Override
	Path output() {
		return folder.resolve("my series");
	}

	private void runMacro(final String model) throws HostException {
		host.runMacroFile(project().resolve("macros").resolve(JOB + ".ijm"), model + " 100 80 \"" + macroPath(output()) +
			"\" 0.7 0.5");
	}

	private Map<String, Object> runScript(final String temperatures) throws HostException {
		return host.runScript(project().resolve("plugins").resolve(JOB + ".groovy"), Map.of("n", 100, "sweeps", 80L,
			"temperatures", temperatures, "output", output().toString()));
	}

	/** Inherent energies by the Java API: glass k has seed k + 1. */
	private static double[] expected() throws IOException {
		final double[] energies = new double[TEMPERATURES.length];
		for (int k = 0; k < energies.length; k++)
			energies[k] = GlassPreparation.of(new LiquidSampling(PreparationSettings.of("polydisperse-ipl", 2).withParticles(100)
				.withSweeps(80).withTemperature(TEMPERATURES[k]).withSeed(k + 1), ProgressMonitor.NONE), run -> {},
				ProgressMonitor.NONE).inherentEnergyPerParticle();
		return energies;
	}

	private double[] written() {
		return Arrays.stream(TEMPERATURES).map(t -> energy("T" + t)).toArray();
	}

	private double energy(final String part) {
		try {
			return summary(output().resolve(part)).getAsJsonObject("results").get("inherentEnergyPerParticle").getAsDouble();
		}
		catch (final IOException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void macroPreparesAGlassATemperature() throws Exception {
		runMacro("polydisperse-ipl");
		assertArrayEquals(expected(), written());
		assertTrue(list(output()).containsAll(List.of("T0.5", "T0.5.checkpoint", "T0.7", "T0.7.checkpoint", "energy.png")));
		assertEquals(List.of("T=0.7", "T=0.5"), datasets().list().stream().map(glass -> glass.name()).collect(
			Collectors.toList()));
	}

	@Test
	void scriptPreparesAGlassATemperature() throws Exception {
		final Curve energies = (Curve) runScript("0.7, 0.5").get("energies");
		assertArrayEquals(expected(), written());
		assertEquals("Energy against Parent Temperature", energies.title());
	}

	@Test
	void bothEndAtWhatTheCommandRefuses() {
		assertTrue(assertThrows(HostException.class, () -> runMacro("silica")).getMessage().contains("model is 'silica'"));
		assertTrue(assertThrows(HostException.class, () -> runScript("0.7 -1")).getMessage().contains("temperature is -1"));
		assertTrue(assertThrows(HostException.class, () -> runScript("0.7 hot")).getMessage().contains(
			"temperatures: 'hot' is not a number."));
	}
}
