package org.glassj.io;

import static org.glassj.io.TestFiles.assertComplaint;
import static org.glassj.io.TestFiles.assertMessage;
import static org.glassj.io.TestFiles.assertSame;
import static org.glassj.io.TestFiles.data;
import static org.glassj.io.TestFiles.replaceLine;
import static org.glassj.io.TestFiles.resource;
import static org.glassj.io.TestFiles.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The LAMMPS dump: what it may hold, and what is wrong with it. */
class LammpsDumpTest {

	/** Two particles in a cell 4 x 5 x 6 with tilts xy = 1, xz = -2, yz = 0.5 and its corner at (10, 20, 30). */
	private static final String[] TILTED = { "ITEM: TIMESTEP", "77", "ITEM: NUMBER OF ATOMS", "2",
		"ITEM: BOX BOUNDS xy xz yz pp pp pp", "8 15 1", "20 25.5 -2", "30 36 0.5" };

	@TempDir
	Path folder;

	private Path dump(final String columns, final String... rows) throws IOException {
		final String[] lines = Arrays.copyOf(TILTED, TILTED.length + 1 + rows.length);
		lines[TILTED.length] = "ITEM: ATOMS " + columns;
		System.arraycopy(rows, 0, lines, TILTED.length + 1, rows.length);
		return write(folder.resolve("glass.dump"), lines);
	}

	/** The dump of two particles with one line (counted from 1) replaced. */
	private Path damaged(final int line, final String text) throws IOException {
		return replaceLine(dump("id type x y z radius", "2 1 1 2 3 0.5", "1 2 4 5 6 0.25"), line, text);
	}

	@Test
	void trajectoryOfLammps() throws IOException {
		final Path file = data("ka2d-shear.lammpstrj.gz");
		assertEquals(21, ParticleFiles.frames(file));
		final ParticleDataset last = ParticleFiles.read(file, 20);
		assertEquals("ka2d-shear.lammpstrj.gz [20]", last.name());
		assertEquals(20, last.source().get().frame());
		assertEquals(file.toString(), last.source().get().path());
		assertEquals(2000, last.size());
		assertEquals(PeriodicBox.of(new double[2], new double[] { 40.82, 0, 0.8163999999999999, 40.82 }), last.box());
		assertFalse(last.hasDiameters());
	}

	@Test
	void firstFrameIsTheDataFile() throws IOException {
		final ParticleDataset dump = ParticleFiles.read(data("ka2d-shear.lammpstrj.gz"));
		final ParticleDataset glass = ParticleFiles.read(resource("/org/glassj/samples/ka2d-glass.data"));
		assertEquals(11326, dump.source().get().timestep());
		assertEquals("ka2d-shear.lammpstrj.gz", dump.name());
		assertEquals(glass.box(), dump.box());
		assertArrayEquals(glass.positions(), dump.positions(), 1e-13);
		assertArrayEquals(glass.types(), dump.types());
		assertArrayEquals(glass.images(), dump.images());
	}

	@Test
	void tiltedBoundsSurroundTheCell() throws IOException {
		final ParticleDataset glass = ParticleFiles.read(dump("id x y z", "1 1 2 3", "2 4 5 6"));
		assertEquals(PeriodicBox.of(new double[] { 10, 20, 30 }, new double[] { 4, 0, 0, 1, 5, 0, -2, 0.5, 6 }), glass.box());
		assertEquals(77, glass.source().get().timestep());
	}

	@Test
	void tiltedBoundsAreWrittenAsLammpsDoes() throws IOException {
		final ParticleDataset glass = ParticleFiles.read(dump("id type x y z ix iy iz diameter", "1 2 1 2 3 0 -1 2 1.5",
			"2 1 4 5 6 0 0 0 1.25"));
		final Path copy = folder.resolve("copy.dump");
		ParticleFiles.write(glass, copy);
		assertEquals(Arrays.asList("ITEM: TIMESTEP", "77", "ITEM: NUMBER OF ATOMS", "2",
			"ITEM: BOX BOUNDS xy xz yz pp pp pp", "8.0 15.0 1.0", "20.0 25.5 -2.0", "30.0 36.0 0.5",
			"ITEM: ATOMS id type x y z ix iy iz diameter", "1 2 1.0 2.0 3.0 0 -1 2 1.5", "2 1 4.0 5.0 6.0 0 0 0 1.25"), Files
				.readAllLines(copy));
		assertSame(glass, ParticleFiles.read(copy));
	}

	@Test
	void rowsAreSortedById() throws IOException {
		final ParticleDataset glass = ParticleFiles.read(dump("radius z y x c_pe type id iz iy ix",
			"0.5 3 2 1 -7 1 30 3 2 1", "0.75 6 5 4 nan 2 20 6 5 4"));
		assertArrayEquals(new long[] { 20, 30 }, glass.ids());
		assertArrayEquals(new int[] { 2, 1 }, glass.types());
		assertArrayEquals(new double[] { 4, 5, 6, 1, 2, 3 }, glass.positions());
		assertArrayEquals(new double[] { 1.5, 1 }, glass.diameters());
		assertArrayEquals(new int[] { 4, 5, 6, 1, 2, 3 }, glass.images());
	}

	@ParameterizedTest
	@CsvSource({ "x y z, 1 2 3, 1 2 3", "xu yu zu, 101 2 3, 101 2 3", "xs ys zs, 0.5 0.25 0.75, 10.75 21.625 34.5",
		"xsu ysu zsu, 1.5 0.25 0.75, 14.75 21.625 34.5", "xu yu zu x y z, 101 2 3 1 2 3, 1 2 3",
		"x xs ys zs, 9 0.5 0.25 0.75, 10.75 21.625 34.5" })
	void positionsOfEveryKind(final String columns, final String row, final String position) throws IOException {
		final String zero = row.replaceAll("\\S+", "0");
		final ParticleDataset glass = ParticleFiles.read(dump(columns, row, zero));
		final double[] expected = Arrays.stream(position.split(" ")).mapToDouble(Double::parseDouble).toArray();
		assertArrayEquals(expected, Arrays.copyOf(glass.positions(), 3));
		assertArrayEquals(new long[] { 1, 2 }, glass.ids());
	}

	@Test
	void imagesBelongToWrappedPositionsOnly() throws IOException {
		assertNull(ParticleFiles.read(dump("xu yu zu ix iy iz", "1 2 3 1 1 1", "4 5 6 1 1 1")).images());
		assertNull(ParticleFiles.read(dump("x y z ix iy", "1 2 3 1 1", "4 5 6 1 1")).images());
	}

	@Test
	void oneHeightMeansTwoDimensions() throws IOException {
		final PeriodicBox plane = PeriodicBox.of(new double[] { 10, 20 }, new double[] { 4, 0, 1, 5 });
		final ParticleDataset flat = ParticleFiles.read(dump("x y z ix iy iz", "1 2 33 1 2 0", "4 5 33 0 0 0"));
		assertEquals(plane, flat.box());
		assertArrayEquals(new double[] { 1, 2, 4, 5 }, flat.positions());
		assertArrayEquals(new int[] { 1, 2, 0, 0 }, flat.images());
		assertEquals(plane, ParticleFiles.read(dump("x y", "1 2", "4 5")).box());
	}

	@Test
	void twoDimensionsAreWrittenWithHeightZero() throws IOException {
		final ParticleDataset flat = ParticleDataset.builder(PeriodicBox.rectangular(3, 4), new double[] { 1, 2 }).images(
			new int[] { 0, -1 }).build();
		final Path file = folder.resolve("flat.lammpstrj");
		ParticleFiles.write(flat, file);
		assertEquals(Arrays.asList("ITEM: TIMESTEP", "0", "ITEM: NUMBER OF ATOMS", "1", "ITEM: BOX BOUNDS pp pp pp",
			"0.0 3.0", "0.0 4.0", "-0.5 0.5", "ITEM: ATOMS id type x y z ix iy iz", "1 1 1.0 2.0 0.0 0 -1 0"), Files
				.readAllLines(file));
		assertSame(flat, ParticleFiles.read(file));
	}

	@Test
	void otherItemsAndOldHeadersAreUnderstood() throws IOException {
		final Path file = write(folder.resolve("old.dump"), "ITEM: UNITS", "lj", "ITEM: TIMESTEP", "5", "ITEM: TIME", "0.1",
			"ITEM: NUMBER OF ATOMS", "1", "ITEM: BOX BOUNDS", "0 1", "0 1", "0 0", "ITEM: ATOMS x y", "0.5 0.5");
		assertEquals(PeriodicBox.rectangular(1, 1), ParticleFiles.read(file).box());
	}

	@Test
	void skippedFramesAreNotParsedAndLaterOnesNotRead() throws IOException {
		final String frame = "ITEM: TIMESTEP\n%s\nITEM: NUMBER OF ATOMS\n1\nITEM: BOX BOUNDS pp pp pp\n0 %s\n0 1\n0 1\n" +
			"ITEM: ATOMS x y\n%s 0\n";
		final String good = frame.replace("%s", "7");
		final Path file = folder.resolve("frames.dump");
		Files.writeString(file, frame.replace("%s", "?") + good + "ITEM: TIMES");
		assertEquals("frames.dump [1]", ParticleFiles.read(file, 1).name());
		assertComplaint("frames.dump, line 2, column 1 (time step): '?' is not a whole number.", resetFirst(file, good), 0);
	}

	private static Path resetFirst(final Path file, final String good) throws IOException {
		return Files.writeString(file, good.replaceFirst("\n7", "\n?"));
	}

	@Test
	void framesOutsideTheFile() {
		final Path file = data("ka2d-shear.lammpstrj.gz");
		assertComplaint("frame: 25 is outside 0..20 of file ka2d-shear.lammpstrj.gz.", file, 25);
		assertComplaint("frame: 21 is outside 0..20 of file ka2d-shear.lammpstrj.gz.", file, 21);
		assertComplaint("frame: -1 is outside 0..20 of file ka2d-shear.lammpstrj.gz.", file, -1);
	}

	@Test
	void framesAreWrittenAndReadInOrder() throws IOException {
		final ParticleDataset first = ParticleFiles.read(dump("x y z", "1 2 3", "4 5 6"));
		final ParticleDataset second = first.withPositions(new double[] { 6, 5, 4, 3, 2, 1 });
		final Path file = folder.resolve("two.dump.gz");
		ParticleFiles.write(Arrays.asList(first, second), file);
		assertEquals(2, ParticleFiles.frames(file));
		assertSame(first, ParticleFiles.read(file, 0));
		assertSame(second, ParticleFiles.read(file, 1));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
		"2 | 1.5 | line 2, column 1 (time step): '1.5' is not a whole number.",
		"3 | ITEM: NUMBERS | line 3: 'ITEM: TIMESTEP', 'ITEM: NUMBER OF ATOMS', 'ITEM: BOX BOUNDS' or 'ITEM: ATOMS' should stand here, not 'ITEM: NUMBERS'.",
		"4 | abc | line 4, column 1 (number of particles): 'abc' is not a whole number.",
		"4 | 0 | line 4, column 1 (number of particles): 0 is outside 1..715827874.",
		"4 | 99999999999 | line 4, column 1 (number of particles): 99999999999 is outside 1..715827874.",
		"4 | 700000000 | line 11: the file ends after 2 of 700000000 particles.",
		"4 | 3 | line 11: the file ends after 2 of 3 particles.",
		"4 | 1 | line 11: here is another particle, but only 1 were promised.",
		"5 | ITEM: BOX BOUNDS xy xz yz pp ff pp | line 5, column 8 (boundary): 'ff' is not periodic; only 'pp' can be used.",
		"5 | ITEM: BOX BOUNDS xy xz yz pp pp fs | line 5, column 9 (boundary): 'fs' is not periodic; only 'pp' can be used.",
		"5 | ITEM: BOX BOUNDS abc origin pp pp pp | line 5: cells of style 'abc origin' cannot be read; use extended XYZ.",
		"6 | 8 x 1 | line 6, column 2 (xhi): 'x' is not a number.",
		"6 | 8 15 | line 6, column 3 (xy): a number is missing.",
		"6 | 8 nan 1 | line 6, column 2 (xhi): 'nan' is not a finite number.",
		"6 | 8 0x1p9 1 | line 6, column 2 (xhi): '0x1p9' is not a decimal number.",
		"6 | 8 11 1 | line 6, column 2 (xhi): the box length 0.0 along x is not positive.",
		"7 | 20 19 -2 | line 7, column 2 (yhi): the box length -1.5 along y is not positive.",
		"8 | 30 30 0.5 | line 8, column 2 (zhi): the box length 0.0 along z is not positive.",
		"9 | ITEM: ATOMS id type x z radius | line 9: the columns of the positions, x and y (or xs ys, xu yu, xsu ysu), are missing.",
		"10 | 2 1 abc 2 3 0.5 | line 10, column 3 (x): 'abc' is not a number.",
		"10 | 2 1 1 2d 3 0.5 | line 10, column 4 (y): '2d' is not a number.",
		"10 | 2 1 1 2 -inf 0.5 | line 10, column 5 (z): '-inf' is not a finite number.",
		"10 | 2 1 1e999 2 3 0.5 | line 10, column 3 (x): '1e999' is not a finite number.",
		"11 | 1 2 4 5 6 -0.25 | line 11, column 6 (radius): the size -0.25 is not positive.",
		"11 | 1 2 4 5 6 0 | line 11, column 6 (radius): the size 0.0 is not positive.",
		"11 | 1 2 4 5 6 NaN | line 11, column 6 (radius): 'NaN' is not a finite number.",
		"11 | 1 0 4 5 6 1 | line 11, column 2 (type): 0 is outside 1..2147483647.",
		"11 | 1 2 4 5 6 | line 11: particle 2 of 2 should have 6 columns (id type x y z radius) but has 5.",
		"11 | 2 2 4 5 6 1 | line 11, column 1 (id): the id 2 was given to line 10 already.",
		"11 | 1.0 2 4 5 6 1 | line 11, column 1 (id): '1.0' is not a whole number." })
	void damages(final int line, final String text, final String problem) throws IOException {
		assertComplaint("glass.dump, " + problem, damaged(line, text), 0);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1 | line 1: the file ends before the time step.",
		"2 | line 2: the file ends before 'ITEM: ATOMS'.", "6 | line 6: the file ends before the bounds of the box.",
		"9 | line 9: the file ends after 0 of 2 particles.", "10 | line 10: the file ends after 1 of 2 particles." })
	void truncation(final int lines, final String problem) throws IOException {
		final Path file = damaged(1, "ITEM: TIMESTEP");
		write(file, Arrays.copyOf(Files.readAllLines(file).toArray(new String[0]), lines));
		assertComplaint("glass.dump, " + problem, file, 0);
		assertMessage("glass.dump, " + problem, () -> ParticleFiles.frames(file));
	}

	@ParameterizedTest
	@CsvSource({ "1, 3, ITEM: TIMESTEP", "3, 5, ITEM: NUMBER OF ATOMS", "5, 9, ITEM: BOX BOUNDS" })
	void missingItems(final int from, final int to, final String item) throws IOException {
		final Path file = damaged(1, "ITEM: TIMESTEP");
		final List<String> lines = Files.readAllLines(file);
		lines.subList(from - 1, to - 1).clear();
		assertComplaint("glass.dump, line " + (9 - to + from) + ": '" + item + "' is missing before this line.", write(file, lines
			.toArray(new String[0])), 0);
	}

	@Test
	void cellsThatLammpsCannotHold() {
		final ParticleDataset turned = ParticleDataset.builder(PeriodicBox.of(new double[2], new double[] { 3, 1, 0, 4 }),
			new double[] { 1, 2 }).build();
		for (final String name : new String[] { "turned.dump", "turned.data" })
			assertMessage(name + ": LAMMPS needs a cell with its first vector along x and its second in the plane of x and y; " +
				"write this one as extended XYZ (.xyz).", () -> ParticleFiles.write(turned, folder.resolve(name)));
	}
}
