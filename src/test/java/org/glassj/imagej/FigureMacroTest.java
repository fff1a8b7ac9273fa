package org.glassj.imagej;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;

import org.glassj.io.CsvFile;
import org.glassj.numeric.ResultTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The macro of the paper's Figure 1, in a setting too small to show any physics. */
class FigureMacroTest extends CommandTest {

	private final PrintStream console = System.out;
	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	@BeforeEach
	void listen() {
		System.setOut(new PrintStream(printed, true));
	}

	@AfterEach
	void stopListening() {
		System.setOut(console);
	}

	@Test
	void figure1() throws Exception {
		final Path macro = Paths.get(System.getProperty("basedir", "")).toAbsolutePath().resolve(
			"macros/Fig1_Coefficient_Statistics.ijm");
		host.runMacroFile(macro, "4 200 " + macroPath(output()) + " 50 1.0 0.6");
		final List<String> files = list(output());
		for (final String file : List.of("a/distribution.png", "a/tails.csv", "a/summary.json", "b/T0.6/comparison.png",
			"b/T0.6/ratio.csv", "prefactors.csv", "prefactors.png", "bidisperse/4/bonds.csv", "T0.6/2/bonds.csv"))
			assertTrue(files.contains(file), file + " among " + files);
		final ResultTable prefactors = CsvFile.read(output().resolve("prefactors.csv"));
		assertEquals(1, prefactors.values("temperature")[0]);
		assertEquals(1, prefactors.values("ratio")[0]);
		assertEquals(summary(output().resolve("b/T0.6")).getAsJsonObject("results").get("prefactorRatio").getAsDouble(),
			prefactors.values("ratio")[1], 1e-3);
		final String text = printed.toString(StandardCharsets.UTF_8);
		assertTrue(text.contains("Fig. 1a: exponents n=1 (-3.50): all bonds -"), text);
		assertTrue(text.contains("Fig. 1c: A_g/A_inf = "), text);
	}
}
