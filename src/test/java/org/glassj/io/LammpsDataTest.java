package org.glassj.io;

import static org.glassj.io.TestFiles.assertComplaint;
import static org.glassj.io.TestFiles.assertMessage;
import static org.glassj.io.TestFiles.assertSame;
import static org.glassj.io.TestFiles.replaceLine;
import static org.glassj.io.TestFiles.resource;
import static org.glassj.io.TestFiles.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The LAMMPS data file: what it may hold, and what is wrong with it. */
class LammpsDataTest {

	@TempDir
	Path folder;

	/** A data file of two particles; its section Atoms starts at line 16, the particles at line 18. */
	private Path file(final String atoms, final String... rows) throws IOException {
		final List<String> lines = new ArrayList<>(Arrays.asList("made by hand, timestep = 42", "# a comment",
			"2 atoms # as said", "0 bonds", "3 atom types", "10 14 xlo xhi", "20 25 ylo yhi", "30 36 zlo zhi",
			"1 -2 0.5 xy xz yz", "", "Masses", "", "1 1", "2 1 # heavy", "", atoms, ""));
		lines.addAll(Arrays.asList(rows));
		lines.addAll(Arrays.asList("", "Velocities", "", "1 0 0 0", "2 0 0 0"));
		return write(folder.resolve("glass.data"), lines.toArray(new String[0]));
	}

	private Path damaged(final int line, final String text) throws IOException {
		return replaceLine(file("Atoms # sphere", "2 3 0.5 1 1 2 3", "1 2 0.75 1 4 5 6"), line, text);
	}

	@Test
	void sampleOfLammps() throws IOException {
		final ParticleDataset glass = ParticleFiles.read(resource("/org/glassj/samples/ka2d-glass.data"));
		assertEquals("ka2d-glass.data", glass.name());
		assertEquals(PeriodicBox.rectangular(40.82, 40.82), glass.box());
		assertEquals(2000, glass.size());
		assertEquals(1300, Arrays.stream(glass.types()).filter(type -> type == 1).count());
		assertEquals(20.418914216061538, glass.positions()[0]);
		assertEquals(11326, glass.source().get().timestep());
		assertEquals(1, ParticleFiles.frames(resource("/org/glassj/samples/ka2d-glass.data")));
	}

	@ParameterizedTest
	@CsvSource({ "Atoms # sphere, ''", "Atoms, ''", "Atoms # sphere, ' 7 8 9'", "Atoms, ' 7 8 9'",
		"Atoms #sphere, ' # remark'" })
	void spheres(final String atoms, final String rest) throws IOException {
		final ParticleDataset glass = ParticleFiles.read(file(atoms, "2 3 0.5 1 1 2 3" + rest, "1 2 0.75 1 4 5 6" + rest));
		assertEquals(PeriodicBox.of(new double[] { 10, 20, 30 }, new double[] { 4, 0, 0, 1, 5, 0, -2, 0.5, 6 }), glass.box());
		assertArrayEquals(new long[] { 1, 2 }, glass.ids());
		assertArrayEquals(new int[] { 2, 3 }, glass.types());
		assertArrayEquals(new double[] { 0.75, 0.5 }, glass.diameters());
		assertArrayEquals(new double[] { 4, 5, 6, 1, 2, 3 }, glass.positions());
		assertArrayEquals(rest.contains("7") ? new int[] { 7, 8, 9, 7, 8, 9 } : null, glass.images());
		assertEquals(42, glass.source().get().timestep());
	}

	@ParameterizedTest
	@CsvSource({ "Atoms # atomic, ''", "Atoms, ''", "Atoms # atomic, ' 7 8 9'", "Atoms, ' 7 8 9'" })
	void points(final String atoms, final String rest) throws IOException {
		final ParticleDataset glass = ParticleFiles.read(file(atoms, "2 3 1 2 3" + rest, "1 2 4 5 6" + rest));
		assertNull(glass.diameters());
		assertArrayEquals(new double[] { 4, 5, 6, 1, 2, 3 }, glass.positions());
		assertEquals(rest.isEmpty(), glass.images() == null);
	}

	@Test
	void spheresAreWrittenWithUnitDensity() throws IOException {
		final ParticleDataset glass = ParticleFiles.read(file("Atoms", "2 3 0.5 1 1 2 3 7 8 9", "1 2 0.75 1 4 5 6 0 0 0"));
		final Path copy = folder.resolve("copy.data");
		ParticleFiles.write(glass, copy);
		assertEquals(Arrays.asList("LAMMPS data file by GlassJ, timestep = 42", "", "2 atoms", "3 atom types", "",
			"10.0 14.0 xlo xhi", "20.0 25.0 ylo yhi", "30.0 36.0 zlo zhi", "1.0 -2.0 0.5 xy xz yz", "", "Atoms # sphere", "",
			"1 2 0.75 1 4.0 5.0 6.0 0 0 0", "2 3 0.5 1 1.0 2.0 3.0 7 8 9"), Files.readAllLines(copy));
		assertSame(glass, ParticleFiles.read(copy));
	}

	@Test
	void pointsAreWrittenWithUnitMasses() throws IOException {
		final ParticleDataset flat = ParticleDataset.builder(PeriodicBox.rectangular(3, 4), new double[] { 1, 2, 2, 3 }).types(
			new int[] { 2, 1 }).build();
		final Path copy = folder.resolve("copy.lammps");
		ParticleFiles.write(flat, copy);
		assertEquals(Arrays.asList("LAMMPS data file by GlassJ, timestep = 0", "", "2 atoms", "2 atom types", "",
			"0.0 3.0 xlo xhi", "0.0 4.0 ylo yhi", "-0.5 0.5 zlo zhi", "", "Masses", "", "1 1", "2 1", "", "Atoms # atomic", "",
			"1 2 1.0 2.0 0.0", "2 1 2.0 3.0 0.0"), Files.readAllLines(copy));
		assertSame(flat, ParticleFiles.read(copy));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "3 | abc atoms | line 3, column 1 (atoms): 'abc' is not a whole number.",
		"3 | -1 atoms | line 3, column 1 (atoms): -1 is outside 1..715827874.",
		"3 | '' | line 11: the header of a LAMMPS data file, such as '2000 atoms', should stand here, not 'Masses'.",
		"3 | 1 atoms | line 19: here is another particle, but only 1 were promised.",
		"3 | 3 atoms | line 20: particle 3 of 3 should have 7 columns (id type diameter density x y z) but has 0.",
		"6 | 14 10 xlo xhi | line 6, column 2 (xhi): the box length -4.0 along x is not positive.",
		"7 | 20 Infinity ylo yhi | line 7, column 2 (yhi): 'Infinity' is not a finite number.",
		"8 | 30 30 zlo zhi | line 8, column 2 (zhi): the box length 0.0 along z is not positive.",
		"7 | '' | line 16: the line 'ylo yhi' is missing before this line.",
		"9 | 1 - 0 xy xz yz | line 9, column 2 (xz): '-' is not a number.",
		"11 | 3 something | line 18: particle 1 of 2 should have 7 columns (id type diameter density x y z) but has 0.",
		"16 | Atoms # full | line 16: the atom style 'full' cannot be read, only atomic and sphere.",
		"16 | Atoms # atomic | line 18: particle 1 of 2 should have 5 columns (id type x y z) but has 7.",
		"16 | Bonds | line 24: the file ends before the section 'Atoms'.",
		"17 | 3 1 1 1 1 1 1 | line 16: a blank line should follow 'Atoms'.",
		"18 | 2 4 0.5 1 1 2 3 | line 18, column 2 (type): 4 is outside 1..3.",
		"18 | 2 3 0.5 1 1 inf 3 | line 18, column 6 (y): 'inf' is not a finite number.",
		"19 | 1 2 -1 1 4 5 6 | line 19, column 3 (diameter): the size -1.0 is not positive.",
		"19 | 1 2 x 1 4 5 6 | line 19, column 3 (diameter): 'x' is not a number.",
		"19 | 2 2 1 1 4 5 6 | line 19, column 1 (id): the id 2 was given to line 18 already." })
	void damages(final int line, final String text, final String problem) throws IOException {
		final Path file = damaged(line, text);
		if (line == 11) write(file, Files.readString(file).replace("2 3 0.5 1 1 2 3", "").split("\n"));
		assertComplaint("glass.data, " + problem, file, 0);
	}

	@Test
	void styleThatIsNotToldAndFitsNone() throws IOException {
		assertComplaint("glass.data, line 18: 6 columns fit neither atom style atomic (5 or 8) nor sphere (7 or 10).", file(
			"Atoms", "1 1 0 1 2 3", "2 1 0 4 5 6"), 0);
	}

	@Test
	void truncation() throws IOException {
		final List<String> lines = Files.readAllLines(damaged(1, ""));
		final Path file = folder.resolve("cut.data");
		write(file, lines.subList(0, 18).toArray(new String[0]));
		assertComplaint("cut.data, line 18: the file ends after 1 of 2 particles.", file, 0);
		assertMessage("cut.data, line 18: the file ends after 1 of 2 particles.", () -> ParticleFiles.frames(file));
		write(file, lines.subList(0, 17).toArray(new String[0]));
		assertComplaint("cut.data, line 17: the file ends after 0 of 2 particles.", file, 0);
		write(file, lines.subList(0, 7).toArray(new String[0]));
		assertComplaint("cut.data, line 7: the file ends before the section 'Atoms'.", file, 0);
	}

	@Test
	void oneFrameOnly() throws IOException {
		final Path file = damaged(1, "");
		assertComplaint("frame: 1 is outside 0..0 of file glass.data.", file, 1);
		final ParticleDataset glass = ParticleFiles.read(file);
		assertMessage("two.data: LAMMPS data (.data, .lammps) holds one frame only.", () -> ParticleFiles.write(Arrays.asList(
			glass, glass), folder.resolve("two.data")));
	}
}
