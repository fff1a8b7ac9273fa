package org.glassj.imagej;

import static org.glassj.io.TestFiles.list;
import static org.glassj.io.TestFiles.replaceLine;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.glassj.ReferenceGlass;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is wrong with the input, a macro ends with one sentence that names file, line and column or parameter, value
 * and range, and nothing is written.
 */
class BadInputTest extends CommandTest {

	private static final String KNOWN = "known are LAMMPS dump (.dump, .lammpstrj), extended XYZ (.xyz, .extxyz), " +
		"LAMMPS data (.data, .lammps), each also with .gz.";
	private static final String POTENTIALS =
		"choose polydisperse-ipl, bidisperse-ipl, lj-smooth-linear, kob-andersen-2d, harmonic-sphere, hertzian-sphere, ";

	/** Refuses, and leaves the folder as it was. */
	private String sentence(final String label, final String options) throws IOException {
		final List<String> before = list(folder);
		final String sentence = refusal(label, options);
		assertEquals(before, list(folder));
		return sentence;
	}

	private void assertRefused(final String sentence, final String label, final Path particles, final String options)
		throws IOException
	{
		assertEquals(sentence, sentence(label, "particles=[" + macroPath(particles) + "] " + options));
	}

	/** A file is wrong in the same words for the command that opens it and for one that is given its path. */
	private void assertFileRefused(final String sentence, final Path file) throws IOException {
		assertEquals(sentence, sentence("Open Particles...", "path=[" + macroPath(file) + "]"));
		assertRefused("Relax Particles...: particles: " + sentence, "Relax Particles...", file, "");
	}

	@Test
	void missingFile() throws IOException {
		final Path file = folder.resolve("missing.dump");
		assertEquals("There is no file " + file + ".", sentence("Open Particles...", "path=[" + macroPath(file) + "]"));
		assertRefused("Relax Particles...: particles: '" + macroPath(file) +
			"' is neither an open dataset nor a readable file; no dataset is open.", "Relax Particles...", file, "");
	}

	@Test
	void emptyFile() throws IOException {
		assertFileRefused("empty.dump: the file is empty.", Files.createFile(folder.resolve("empty.dump")));
	}

	@Test
	void truncatedFile() throws IOException {
		final Path file = referenceFile();
		Files.write(file, Files.readAllLines(file).subList(0, 50));
		assertFileRefused("reference.dump, line 50: the file ends after 41 of 100 particles.", file);
	}

	@Test
	void binaryFile() throws IOException {
		assertFileRefused("binary.dump, line 1: the file is binary, not text (control byte 0).", Files.write(folder.resolve(
			"binary.dump"), new byte[] { 'I', 'T', 0, 1 }));
	}

	@Test
	void textWithoutParticles() throws IOException {
		final Path file = Files.writeString(folder.resolve("notes.txt"), "hello world\n");
		assertFileRefused(file + ": this is no particle file; " + KNOWN, file);
	}

	@ParameterizedTest
	@CsvSource({ "abc, is not a number.", "NaN, is not a finite number.", "inf, is not a finite number.",
		"-Infinity, is not a finite number.", "1e999, is not a finite number." })
	void positionThatIsNoNumber(final String text, final String problem) throws IOException {
		assertFileRefused("reference.dump, line 11, column 3 (x): '" + text + "' " + problem, replaceLine(referenceFile(), 11,
			"2 1 " + text + " 0.5 0 1.5"));
	}

	@Test
	void negativeSize() throws IOException {
		assertFileRefused("reference.dump, line 11, column 6 (diameter): the size -1.5 is not positive.", replaceLine(
			referenceFile(), 11, "2 1 0.5 0.5 0 -1.5"));
	}

	@Test
	void frameThatTheFileDoesNotHave() throws IOException {
		assertEquals("frame: 21 is outside 0..20 of file ka2d-shear.lammpstrj.gz.", sentence("Open Particles...", "path=[" +
			macroPath(ShearedGlass.FILE) + "] frame=21"));
		assertEquals("Open Particles...: frame is -1; allowed: 0 or more", sentence("Open Particles...", "path=[" + macroPath(
			ShearedGlass.FILE) + "] frame=-1"));
	}

	@ParameterizedTest
	@CsvSource({ "path=[], Open Particles...: path is missing", "'', Open Particles...: path is missing",
		"path=glassj:nothing, GlassJ ships no sample 'nothing'.",
		"path=glassj:../io/version.properties, GlassJ ships no sample '../io/version.properties'." })
	void pathThatMeansNothing(final String options, final String sentence) throws IOException {
		assertEquals(sentence, sentence("Open Particles...", options));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Relax Particles...", "Expand Strain...", "Measure Elastic Moduli...",
		"Measure Vibrations...", "Map Local Yield Stress..." })
	void particlesThatDoNotFit(final String label) throws IOException {
		final ParticleDataset glass = ReferenceGlass.load().particles();
		assertRefused("sizeless.dump has no sizes: potential polydisperse-ipl needs a column diameter or radius.", label, write(
			glass.toBuilder().diameters(null).build(), "sizeless.dump"), "");
		final double[] x = glass.positions().clone();
		x[2] = x[0];
		x[3] = x[1];
		assertRefused("doubled.dump: particles with ids 1 and 2 coincide at [" + x[0] + ", " + x[1] + "].", label, write(glass
			.withPositions(x), "doubled.dump"), "");
		assertRefused("reference.dump: particle with id 1 has type 3; potential kob-andersen-2d knows types 1..2.", label,
			write(glass.toBuilder().types(IntStream.generate(() -> 3).limit(100).toArray())
				.build(), "reference.dump"), "potential=kob-andersen-2d");
	}

	@Test
	void boxTooSmallForTheCutoff() throws IOException {
		final Path small = write(ParticleDataset.builder(PeriodicBox.rectangular(2, 2), new double[] { 0.5, 0.5 })
			.diameters(new double[] { 1 }).build(), "small.dump");
		final String sentence =
			"The box is too small: its smallest width is 2.0, the largest interaction range 1.4 needs at least 2.8.";
		assertRefused(sentence, "Relax Particles...", small, "");
		assertRefused(sentence, "Expand Strain...", small, "");
		assertRefused("small.dump: the box is too small for a cavity; half of it is 0.5, " +
			"a radius at least 1 (in units of the mean spacing d).", "Map Local Yield Stress...", small, "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Expand Strain...", "Measure Elastic Moduli...", "Measure Vibrations...",
		"Map Local Yield Stress..." })
	void unrelaxedParticles(final String label) throws IOException {
		final ParticleDataset glass = ReferenceGlass.load().particles();
		final double[] x = glass.positions().clone();
		x[0] += 1e-3;
		final String sentence = sentence(label, "particles=[" + macroPath(write(glass.withPositions(x), "moved.dump")) + "]");
		assertTrue(sentence.matches("moved\\.dump is not relaxed: its residual force \\d+\\.\\d+ is outside 0\\.\\.1\\.0E-6; " +
			"relax it first, or raise the tolerance\\."), sentence);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Relax Particles...", "Expand Strain...", "Measure Elastic Moduli...",
		"Measure Vibrations...", "Map Local Yield Stress..." })
	void unknownPotential(final String label) throws IOException {
		final String unknown = sentence(label, "particles=[" + macroPath(referenceFile()) + "] potential=nope");
		assertTrue(unknown.startsWith("potential: 'nope' is neither a name nor a file; " + POTENTIALS), unknown);
		assertTrue(unknown.endsWith(" or the path of a JSON file."), unknown);
		final String misspelt = sentence(label, "particles=[" + macroPath(referenceFile()) + "] potential=kob-anderson-2d");
		assertTrue(misspelt.endsWith(" or the path of a JSON file; did you mean 'kob-andersen-2d'?"), misspelt);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = { "{\"name\": \"polydisperse-ipl\"~ \"bta\": 3}, " +
		"\": polydisperse-ipl has no parameter bta; it has beta, cutoff, epsilon, nonadditivity, q.\"",
		"{\"name\": \"polydisperse-ipl\"~ \"q\": 9}, : polydisperse-ipl: q 9.0 is outside 2.0..5.0.",
		"{\"name\": \"polydisperse-ipl\"~ \"q\": \"high\"}, \": q is \"\"high\"\", neither a number nor a table with one row for each type.\"",
		"{\"q\": 3}, : the potential's \"name\" is missing or no text.",
		"[3], : this is no JSON object such as {\"name\": \"polydisperse-ipl\"}.",
		"{\"q\":, \", line 1, column 6: this is not valid JSON.\"" })
	void potentialFileThatIsWrong(final String json, final String problem) throws IOException {
		final Path file = Files.writeString(folder.resolve("potential.json"), json.replace('~', ','));
		assertRefused(file + problem, "Relax Particles...", referenceFile(), "potential=[" + macroPath(file) + "]");
	}

	@ParameterizedTest
	@CsvSource({ "order=0, 'order is 0; allowed: 1 to 12'", "order=13, 'order is 13; allowed: 1 to 12'",
		"order=2.5, 'order is ''2.5'', not a whole number; allowed: 1 to 12'", "angle=abc, 'angle is ''abc'', not a finite number'",
		"loading=shear, 'loading is ''shear''; allowed: simple-shear, pure-shear, dilation'",
		"tolerance=abc, 'tolerance is ''abc'', not a finite number'", "frame=-2, frame is -2; allowed: -1 or more",
		"odrer=3, 'unknown key ''odrer''; known keys are particles, potential, frame, loading, angle, order, sweep, bonds, tolerance, " +
			"output; did you mean ''order''?'" })
	void expansionWithAWrongParameter(final String option, final String problem) throws IOException {
		assertRefused("Expand Strain...: " + problem, "Expand Strain...", referenceFile(), option);
	}

	@ParameterizedTest
	@CsvSource({ "modes=0, Measure Vibrations...: modes is 0; allowed: 1 to 100000",
		"modes=199, modes: 199 is outside 1..198.", "tolerance=0, tolerance: 0.0 is not positive." })
	void vibrationsWithAWrongParameter(final String option, final String sentence) throws IOException {
		assertRefused(sentence, "Measure Vibrations...", referenceFile(), option);
	}

	@Test
	void moduliWithAWrongParameter() throws IOException {
		assertRefused("tolerance: 0.0 is not positive.", "Measure Elastic Moduli...", referenceFile(), "tolerance=0");
	}

	@ParameterizedTest
	@CsvSource({ "radius=0.1, Map Local Yield Stress...: radius is 0.1; allowed: 1 or more",
		"radius=6, 'radius: 6.0 is outside 1..5.0, half the box of reference.dump (in units of the mean spacing d).'",
		"radius=2000, radius: 2000.0 is outside 1.0..1000.0 (in units of the mean spacing d).",
		"spacing=0, Map Local Yield Stress...: spacing is 0; allowed: 0.5 or more",
		"coarsening=0.1, Map Local Yield Stress...: coarsening is 0.1; allowed: 0.5 or more",
		"method=nonsense, 'Map Local Yield Stress...: method is ''nonsense''; allowed: cubic, fold, pade, semi-rigid, continuation, frozen-matrix'",
		"tolerance=0, tolerance: 0.0 is not positive.",
		"angle=NaN, 'Map Local Yield Stress...: angle is ''NaN'', not a finite number'" })
	void mapWithAWrongParameter(final String option, final String sentence) throws IOException {
		assertRefused(sentence, "Map Local Yield Stress...", referenceFile(), option);
	}

	@ParameterizedTest
	@CsvSource({ "tolerance=0, tolerance is 0; allowed: 1.0E-14 to 1", "tolerance=2, tolerance is 2; allowed: 1.0E-14 to 1",
		"minimizer=newton, 'minimizer is ''newton''; allowed: conjugate-gradient, fire'",
		"minimizer, key 'minimizer' has no value; write minimizer=VALUE" })
	void relaxationWithAWrongParameter(final String option, final String problem) throws IOException {
		assertRefused("Relax Particles...: " + problem, "Relax Particles...", referenceFile(), option);
	}

	@Test
	void frameOfParticlesThatWereNotRead() throws Exception {
		host.runMacro("run('Relax Particles...', 'particles=[" + macroPath(referenceFile()) + "] name=rest');");
		assertEquals("frame is 0, but 'rest' was not read from a file; allowed: -1.", sentence("Relax Particles...",
			"particles=rest frame=0"));
	}
}
