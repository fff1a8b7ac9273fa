package org.glassj.imagej;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.glassj.command.AnalyzeCoefficients;
import org.glassj.expansion.CoefficientSettings;
import org.glassj.expansion.CoefficientStatistics;
import org.glassj.io.BondTables;
import org.glassj.io.CsvFile;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.command.CommandModule;

/** <i>Analyze Coefficients...</i>: its files hold what the Java API finds, under the names of the documentation. */
class AnalyzeCoefficientsTest extends CommandTest {

	private static final String LABEL = "Analyze Coefficients...";
	private static final String RESULTS = "samples bonds interval orders expectedExponents exponents lower upper goodness " +
		"maximaExponents maximaLower maximaUpper maximaGoodness starts tailBonds tailSamples prefactors prefactorLower " +
		"prefactorUpper prefactorStarts prefactorBonds";

	/** Six tables of bonds whose coefficients have power-law tails; those of folder {@code hot} are twice as large. */
	@BeforeEach
	void writeTables() throws IOException {
		for (int s = 0; s < 6; s++) {
			writeTable("cold/" + s, 1, s);
			writeTable("hot/" + s, 2, 100 + s);
		}
	}

	private void writeTable(final String name, final double scale, final long seed) throws IOException {
		final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
		final ResultTable table = new ResultTable("bonds").column("id1", new double[500]);
		for (int n = 1; n <= 3; n++) {
			final double power = 0.4 - 0.8 * n;
			table.column("energy" + n, random.doubles(500).map(u -> (random.nextBoolean() ? scale : -scale) * Math.pow(1 - u,
				power)).toArray());
		}
		Files.createDirectories(folder.resolve(name));
		CsvFile.write(table, folder.resolve(name).resolve("bonds.csv"));
	}

	private String tables(final String name) {
		return macroPath(folder.resolve(name));
	}

	private CoefficientStatistics analyse(final String name, final CoefficientSettings settings) throws IOException {
		return CoefficientStatistics.of(BondTables.find("bonds", tables(name)).read(settings.orders(), ProgressMonitor.NONE),
			settings, ProgressMonitor.NONE);
	}

	@Test
	void writesWhatTheJavaApiFinds() throws Exception {
		macro(LABEL, "bonds=[" + tables("cold") + "] orders=2 bins=5 fraction=0.5 share=0.2 interval=bootstrap confidence=0.9 " +
			"resamples=40 seed=7");
		final ResultTable expected = analyse("cold", CoefficientSettings.standard().withOrders(2).withBins(5).withFraction(0.5)
			.withShare(0.2).withInterval("bootstrap").withConfidence(0.9).withResamples(40).withSeed(7)).tailTable();
		final JsonObject results = results();
		assertKeys(RESULTS, results);
		assertEquals(6, results.get("samples").getAsInt());
		assertEquals(3000, results.get("bonds").getAsInt());
		assertEquals("bootstrap", results.get("interval").getAsString());
		final String[][] names = { { "exponents", "exponent" }, { "lower", "lower" }, { "upper", "upper" }, { "goodness",
			"goodness" }, { "maximaExponents", "maxima" }, { "starts", "start" }, { "prefactors", "prefactor" }, {
				"prefactorUpper", "prefactorUpper" }, { "expectedExponents", "expected" } };
		for (final String[] name : names)
			assertArrayEquals(expected.values(name[1]), numbers(results.get(name[0])), name[0]);
		final ResultTable written = CsvFile.read(output().resolve("tails.csv"));
		for (final String header : expected.headers())
			assertArrayEquals(expected.values(header), written.values(header), header);
		assertHeader("order,low,high,bonds,density,error", "distribution.csv");
	}

	@Test
	void hasTheDefaultsOfTheDocumentation() throws Exception {
		macro(LABEL, "bonds=[" + tables("cold") + "]");
		final JsonObject inputs = inputs();
		assertKeys("bonds reference orders bins fraction share tail interval confidence resamples seed output", inputs);
		assertEquals(3, inputs.get("orders").getAsInt());
		assertEquals(10, inputs.get("bins").getAsInt());
		assertEquals(0.1, inputs.get("fraction").getAsDouble());
		assertEquals(0.01, inputs.get("share").getAsDouble());
		assertEquals("jackknife", inputs.get("interval").getAsString());
		assertEquals(0.95, inputs.get("confidence").getAsDouble());
		assertEquals(200, inputs.get("resamples").getAsInt());
		assertEquals(List.of("distribution.csv", "distribution.png", "summary.json", "tails.csv"), list(output()));
	}

	/** Twice as large values of P ~ A x^-7/2 have A larger by 2^(5/2). */
	@Test
	void comparesWithAReference() throws Exception {
		macro(LABEL, "bonds=[" + tables("cold") + "] reference=[" + tables("hot") + "] orders=1 share=0.2");
		final JsonObject results = results();
		assertKeys(RESULTS + " referenceSamples referenceBonds referencePrefactor prefactorRatio prefactorRatioLower " +
			"prefactorRatioUpper prefactorRatioStart", results);
		assertEquals(6, results.get("referenceSamples").getAsInt());
		final double expected = Math.pow(2, -2.5);
		assertEquals(expected, results.get("prefactorRatio").getAsDouble(), 0.3 * expected);
		assertTrue(results.get("prefactorRatioLower").getAsDouble() < expected);
		assertTrue(results.get("prefactorRatioUpper").getAsDouble() > expected);
		assertEquals(List.of("comparison.png", "distribution.csv", "distribution.png", "ratio.csv", "summary.json",
			"tails.csv"), list(output()));
		assertHeader("start,ratio,lower,upper,bonds,referenceBonds", "ratio.csv");
	}

	@Test
	void takesFilesAndStartsAsTold() throws Exception {
		macro(LABEL, "bonds=[" + tables("cold/0/bonds.csv") + ";" + tables("cold/1") + "] tail=[1.5,,20]");
		assertEquals(2, results().get("samples").getAsInt());
		final double[] starts = numbers(results().get("starts"));
		assertEquals(1.5, starts[0], 1e-12);
		assertEquals(20, starts[2], 1e-12);
	}

	@Test
	void returnsTableAndPlotsToScripts() throws Exception {
		final CommandModule module = succeed(AnalyzeCoefficients.class, "bonds", tables("cold"));
		assertEquals(3, ((ResultTable) module.getOutput("tails")).rows());
		assertEquals("Distribution of Bond Coefficients", ((Curve) module.getOutput("distribution")).title());
		assertNull(module.getOutput("comparison"));
		assertNotNull(succeed(AnalyzeCoefficients.class, "bonds", tables("cold"), "reference", tables("hot")).getOutput(
			"comparison"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "tail=[1,x] | tail: '1,x' is no list of numbers such as 20,5000,1e7.",
		"orders=4 | bonds.csv, line 1: there is no column energy4 among id1, energy1, energy2, energy3.",
		"orders=0 | Analyze Coefficients...: orders is 0; allowed: 1 to 12",
		"fraction=0.001 | tail: only 3 values are left to fit, at least 50 are needed.",
		"interval=guess | Analyze Coefficients...: interval is 'guess'; allowed: jackknife, bootstrap, independent",
		"tail=[1,2,3,4] | tail: 4 starts are given for 3 order(s)." })
	void refusesInOneSentence(final String option, final String sentence) {
		assertEquals(sentence, refusal(LABEL, "bonds=[" + tables("cold") + "] " + option));
	}

	@Test
	void refusesATailWithoutBonds() throws Exception {
		final double[][] magnitudes = BondTables.find("bonds", tables("cold")).read(2, ProgressMonitor.NONE).magnitudes(2);
		final double largest = Arrays.stream(magnitudes).flatMapToDouble(Arrays::stream).max().getAsDouble();
		assertEquals("tail: 1.0E9, the start for order 2, is not below the largest coefficient, " + largest + ".", refusal(LABEL,
			"bonds=[" + tables("cold") + "] tail=[0,1e9]"));
	}

	@Test
	void refusesWhatIsNotThere() throws Exception {
		final Path nowhere = folder.resolve("nowhere");
		assertEquals("bonds: there is no file or folder '" + nowhere + "'.", refusal(LABEL, "bonds=[" + macroPath(nowhere) +
			"]"));
		assertEquals("reference: there is no file or folder '" + nowhere + "'.", refusal(LABEL, "bonds=[" + tables("cold") +
			"] reference=[" + macroPath(nowhere) + "]"));
		Files.writeString(folder.resolve("cold/3/bonds.csv"), "energy1,energy2,energy3\n1,2,3\n1,2,oops\n");
		assertEquals("bonds.csv, line 3, column 3 (energy3): 'oops' is not a number.", refusal(LABEL, "bonds=[" + tables(
			"cold") + "]"));
	}
}
