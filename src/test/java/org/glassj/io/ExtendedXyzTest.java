package org.glassj.io;

import static org.glassj.io.TestFiles.assertComplaint;
import static org.glassj.io.TestFiles.assertSame;
import static org.glassj.io.TestFiles.data;
import static org.glassj.io.TestFiles.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Extended XYZ: what it may hold, and what is wrong with it. */
class ExtendedXyzTest {

	private static final String CUBE = "Lattice=\"9 0 0 0 9 0 0 0 9\"";

	@TempDir
	Path folder;

	private Path file(final String comment, final String... rows) throws IOException {
		final String[] lines = new String[rows.length + 2];
		lines[0] = String.valueOf(rows.length);
		lines[1] = comment;
		System.arraycopy(rows, 0, lines, 2, rows.length);
		return write(folder.resolve("glass.xyz"), lines);
	}

	@Test
	void packing() throws IOException {
		final ParticleDataset packing = ParticleFiles.read(data("soft-spheres-3d-1.xyz"));
		assertEquals(128, packing.size());
		assertEquals(3, packing.dimension());
		assertEquals(1, Arrays.stream(packing.types()).max().getAsInt());
		assertEquals(128, Arrays.stream(packing.diameters()).sum(), 1e-9);
		assertEquals("soft-spheres-3d-1.xyz", packing.name());
	}

	@Test
	void everythingAtOnce() throws IOException {
		final ParticleDataset glass = ParticleFiles.read(file("Origin='1 2 3' lattice=\"4 1 0 0 5 0 1 0 6\" TIMESTEP=12 " +
			"note=\"x = y\" Properties=force:R:2:id:I:1:pos:R:3:radius:R:1:image:I:3:type:I:1 pbc=\"T true 1\"",
			"0 0 20 1 2 3 0.5 1 2 3 7", "0 0 10 4 5 6 0.75 4 5 6 8"));
		assertEquals(PeriodicBox.of(new double[] { 1, 2, 3 }, new double[] { 4, 1, 0, 0, 5, 0, 1, 0, 6 }), glass.box());
		assertEquals(12, glass.source().get().timestep());
		assertArrayEquals(new long[] { 10, 20 }, glass.ids());
		assertArrayEquals(new int[] { 8, 7 }, glass.types());
		assertArrayEquals(new double[] { 4, 5, 6, 1, 2, 3 }, glass.positions());
		assertArrayEquals(new double[] { 1.5, 1 }, glass.diameters());
		assertArrayEquals(new int[] { 4, 5, 6, 1, 2, 3 }, glass.images());
	}

	@ParameterizedTest
	@CsvSource({ "Zr Cu Al Cu, 3 2 1 2", "B A B A, 2 1 2 1", "3 1 3 12, 3 1 3 12", "0 1 2 1, 1 2 3 2", "2 A 10 A, 2 3 1 3" })
	void speciesBecomeTypes(final String species, final String types) throws IOException {
		final String[] names = species.split(" ");
		final ParticleDataset glass = ParticleFiles.read(file(CUBE, names[0] + " 1 2 3", names[1] + " 2 3 4", names[2] +
			" 3 4 5", names[3] + " 4 5 6"));
		assertArrayEquals(Arrays.stream(types.split(" ")).mapToInt(Integer::parseInt).toArray(), glass.types());
		assertNull(glass.diameters());
	}

	@Test
	void twoDimensions() throws IOException {
		final ParticleDataset flat = ParticleFiles.read(file(CUBE + " pbc=\"T T F\"", "A 1 2 0", "A 2 3 0"));
		assertEquals(PeriodicBox.rectangular(9, 9), flat.box());
		assertSame(flat, ParticleFiles.read(file("Lattice=\"9 0 0 0 9 0 0 0 0\" Properties=pos:R:2", "1 2", "2 3")));
	}

	@Test
	void twoDimensionsAreWrittenWithHeightZeroAndNotPeriodicInIt() throws IOException {
		final ParticleDataset turned = ParticleDataset.builder(PeriodicBox.of(new double[] { 1, 2 }, new double[] { 3, 1, 0, 4 }),
			new double[] { 1.5, 2 }).diameters(new double[] { 0.5 }).types(new int[] { 3 }).images(new int[] { -1, 1 }).build();
		final Path copy = folder.resolve("copy.extxyz");
		ParticleFiles.write(turned, copy);
		assertEquals(Arrays.asList("1",
			"Lattice=\"3.0 1.0 0.0 0.0 4.0 0.0 0.0 0.0 1.0\" Origin=\"1.0 2.0 -0.5\" Properties=species:S:1:pos:R:3:id:I:1:" +
				"diameter:R:1:image:I:3 Timestep=0 pbc=\"T T F\"", "3 1.5 2.0 0.0 1 0.5 -1 1 0"), Files.readAllLines(copy));
		assertSame(turned, ParticleFiles.read(copy));
	}

	@Test
	void framesAreFoundAcrossBlankLines() throws IOException {
		final Path file = write(folder.resolve("two.xyz"), "1", "no lattice", "A x y z", "", "1", CUBE, "A 1 2 3", "", "  ");
		assertEquals(2, ParticleFiles.frames(file));
		assertArrayEquals(new double[] { 1, 2 }, ParticleFiles.read(file, 1).positions());
		assertComplaint("frame: 2 is outside 0..1 of file two.xyz.", file, 2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
		"just a comment | line 2: Lattice=\"...\" is missing, so the periodic box is unknown.",
		"Lattice=\"9 0 0 0 9 0 0 0\" | line 2: Lattice should hold 9 numbers but has 8.",
		"Lattice=\"9 0 0 0 b 0 0 0 9\" | line 2, column 5 (Lattice): 'b' is not a number.",
		"Lattice=\"9 0 0 0 9 0 0 0 nan\" | line 2, column 9 (Lattice): 'nan' is not a finite number.",
		"Lattice=\"9 0 0 0 9 0 0 0 0\" | line 2: box: volume 0.0 of the cell vectors [9.0, 0.0, 0.0, 0.0, 9.0, 0.0, 0.0, 0.0, 0.0] is not positive.",
		"Lattice=\"9 0 0 0 9 0 0 0 -9\" | line 2: box: volume -729.0 of the cell vectors [9.0, 0.0, 0.0, 0.0, 9.0, 0.0, 0.0, 0.0, -9.0] is not positive.",
		"Lattice=\"9 0 0 0 9 0 0 0 9\" Origin=\"0 0\" | line 2: Origin should hold 3 numbers but has 2.",
		"Lattice=\"9 0 0 0 9 0 0 0 9\" Timestep=1.5 | line 2, column 1 (Timestep): '1.5' is not a whole number.",
		"Lattice=\"9 0 0 0 9 0 0 0 9\" pbc=\"T F T\" | line 2, column 2 (pbc): 'F' is not periodic; only 'T' can be used.",
		"Lattice=\"9 0 0 0 9 0 0 0 9\" pbc=\"T T F\" | line 2, column 3 (pbc): 'F' is not periodic; only 'T' can be used.",
		"Lattice=\"9 0 0 0 9 0 0 0 9\" pbc=T | line 2: pbc should hold 3 values but has 1.",
		"Lattice=\"9 0 0 0 9 0 0 0 9\" Properties=species:S:1:force:R:3 | line 2: Properties has no pos, the column of the positions.",
		"Lattice=\"9 0 0 0 9 0 0 0 9\" Properties=species:S:1:pos:R | line 2: Properties should be triples such as pos:R:3, but 'pos' has the count ''.",
		"Lattice=\"9 0 0 0 9 0 0 0 9\" Properties=pos:R:3 | line 3: particle 1 of 2 should have 3 columns (x y z) but has 4.",
		"Lattice=\"9 0 0 0 9 0 0 0 9\" Properties=id:I:1:pos:R:3 | line 3, column 1 (id): 'A' is not a whole number.",
		"Lattice=\"9 0 0 0 9 0 0 0 9\" Properties=species:S:1:diameter:R:1:pos:R:2 | line 4, column 2 (diameter): the size -4.0 is not positive." })
	void damagedComments(final String comment, final String problem) throws IOException {
		assertComplaint("glass.xyz, " + problem, file(comment, "A 1 2 3", "B -4 5 6"), 0);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "A x 2 3 | line 4, column 2 (x): 'x' is not a number.",
		"A 1 nan 3 | line 4, column 3 (y): 'nan' is not a finite number.",
		"A 1 2 | line 4: particle 2 of 2 should have 4 columns (species x y z) but has 3." })
	void damagedRows(final String row, final String problem) throws IOException {
		assertComplaint("glass.xyz, " + problem, file(CUBE, "A 1 2 3", row), 0);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1 | line 4: here is another particle, but only 1 were promised.",
		"3 | line 4: the file ends after 2 of 3 particles.",
		"2.0 | line 1, column 1 (number of particles): '2.0' is not a whole number.",
		"0 | line 1, column 1 (number of particles): 0 is outside 1..715827874.",
		"1.5 2.5 3.5 | line 1: the number of particles alone should stand here, not '1.5 2.5 3.5'." })
	void damagedCounts(final String count, final String problem) throws IOException {
		assertComplaint("glass.xyz, " + problem, write(folder.resolve("glass.xyz"), count, CUBE, "A 1 2 3", "B 4 5 6"), 0);
	}

	@Test
	void planeThatTheCellLeaves() throws IOException {
		assertComplaint("glass.xyz, line 2: all particles share one z, but the first two cell vectors leave the plane.", file(
			"Lattice=\"9 0 1 0 9 0 0 0 9\"", "A 1 2 3", "B 4 5 3"), 0);
	}

	@Test
	void truncation() throws IOException {
		assertComplaint("cut.xyz, line 1: the file ends before the line with the lattice.", write(folder.resolve("cut.xyz"),
			"2"), 0);
	}
}
