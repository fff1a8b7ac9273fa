package org.glassj.io;

import static org.glassj.io.TestFiles.assertComplaint;
import static org.glassj.io.TestFiles.assertMessage;
import static org.glassj.io.TestFiles.assertSame;
import static org.glassj.io.TestFiles.data;
import static org.glassj.io.TestFiles.gzip;
import static org.glassj.io.TestFiles.list;
import static org.glassj.io.TestFiles.resource;
import static org.glassj.io.TestFiles.text;
import static org.glassj.io.TestFiles.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;

import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Choosing a format, compressed files, and files that hold no particles at all. */
class ParticleFilesTest {

	private static final String KNOWN = ": this is no particle file; known are LAMMPS dump (.dump, .lammpstrj), " +
		"extended XYZ (.xyz, .extxyz), LAMMPS data (.data, .lammps), each also with .gz.";

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "a.dump", "a.lammpstrj", "a.lammps", "a.data", "a.xyz", "a.extxyz", "A.XYZ", "a.dump.gz",
		"a.data.GZ", "a.extxyz.gz" })
	void everyEndingIsWrittenReadAndRecognized(final String name) throws IOException {
		final ParticleDataset glass = ParticleFiles.read(data("ka2d-shear.lammpstrj.gz"), 7);
		final Path file = folder.resolve(name);
		ParticleFiles.write(glass, file);
		assertSame(glass, ParticleFiles.read(file));
		assertEquals(name, ParticleFiles.read(file).name());
		assertEquals(name.toLowerCase(Locale.ROOT).endsWith(".gz"), Files.readAllBytes(file)[0] == 0x1f);
		assertTrue(ParticleFiles.canRead(file));
		assertEquals(Collections.singletonList(name), list(folder));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.dump", "a.data", "a.xyz" })
	void contentTellsWhereTheEndingDoesNot(final String name) throws IOException {
		final ParticleDataset glass = ParticleFiles.read(data("soft-spheres-3d-0.xyz"));
		final Path file = folder.resolve(name);
		ParticleFiles.write(glass, file);
		final Path renamed = Files.move(file, folder.resolve("particles.txt"));
		assertSame(glass, ParticleFiles.read(renamed));
		assertEquals(1, ParticleFiles.frames(renamed));
		assertTrue(ParticleFiles.canRead(renamed));
	}

	@Test
	void dumpNamedAsDataIsADump() throws IOException {
		final Path file = folder.resolve("really-a-dump.lammps");
		Files.copy(data("ka2d-shear.lammpstrj.gz"), file);
		assertEquals(21, ParticleFiles.frames(file));
	}

	@Test
	void onlyParticlesCanBeRead() throws IOException {
		assertTrue(ParticleFiles.canRead(resource("/org/glassj/samples/ka2d-glass.data")));
		assertFalse(ParticleFiles.canRead(data("ka2d-shear.thermo.txt")));
		assertFalse(ParticleFiles.canRead(data("ipl-2d-n100.json")));
		assertFalse(ParticleFiles.canRead(folder));
		assertFalse(ParticleFiles.canRead(folder.resolve("missing.dump")));
		assertFalse(ParticleFiles.canRead(write(folder.resolve("raw.data"), "1 2 3", "4 5 6")));
		assertFalse(ParticleFiles.canRead(Files.write(folder.resolve("image.data"), new byte[100])));
		assertFalse(ParticleFiles.canRead(Files.createFile(folder.resolve("empty.data"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.dump", "a.data", "a.xyz", "a.txt" })
	void nothingThere(final String name) throws IOException {
		final Path file = folder.resolve(name);
		assertComplaint(file + ": there is no such file.", file, 0);
		assertMessage(file + ": there is no such file.", () -> ParticleFiles.frames(file));
		Files.createFile(file);
		assertComplaint(name + ": the file is empty.", file, 0);
		assertMessage(name + ": the file is empty.", () -> ParticleFiles.frames(file));
		Files.delete(file);
		Files.createDirectory(file);
		assertComplaint(file + ": this is a folder, not a file.", file, 0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.dump", "a.data", "a.xyz", "a.txt" })
	void binary(final String name) throws IOException {
		final Path file = Files.write(folder.resolve(name), new byte[] { 'a', '\n', 'b', 0, 'c' });
		assertComplaint(name + ", line 2: the file is binary, not text (control byte 0).", file, 0);
	}

	@Test
	void binaryFurtherDown() throws IOException {
		final Path file = folder.resolve("a.xyz");
		Files.writeString(file, "1\n" + "x".repeat(2000) + "\0\n");
		assertComplaint("a.xyz, line 2: the file is binary, not text (control byte 0).", file, 0);
	}

	@Test
	void blankFile() throws IOException {
		final Path file = write(folder.resolve("blank.dump"), "", "  ");
		assertComplaint("blank.dump: the file is empty.", file, 0);
		assertMessage("blank.dump: the file is empty.", () -> ParticleFiles.frames(file));
	}

	@Test
	void proseIsNoParticles() throws IOException {
		final String[] prose = { "It was a dark and stormy night;", "the rain fell in torrents." };
		final Path text = write(folder.resolve("a.txt"), prose);
		assertComplaint(text + KNOWN, text, 0);
		assertComplaint("a.dump, line 1: 'ITEM: TIMESTEP', 'ITEM: NUMBER OF ATOMS', 'ITEM: BOX BOUNDS' or 'ITEM: ATOMS' " +
			"should stand here, not 'It was a dark and stormy night;'.", write(folder.resolve("a.dump"), prose), 0);
		assertComplaint("a.data, line 2: the header of a LAMMPS data file, such as '2000 atoms', should stand here, not " +
			"'the rain fell in torrents.'.", write(folder.resolve("a.data"), prose), 0);
		assertComplaint("a.xyz, line 1: the number of particles alone should stand here, not 'It was a dark and stormy " +
			"night;'.", write(folder.resolve("a.xyz"), prose), 0);
	}

	@Test
	void endlessLine() throws IOException {
		final byte[] line = new byte[2_000_000];
		Arrays.fill(line, (byte) 'x');
		assertComplaint("a.xyz, line 1: the line is longer than 1048576 bytes; this is no text file of particles.", Files.write(
			folder.resolve("a.xyz"), line), 0);
	}

	@Test
	void truncatedCompression() throws IOException {
		final byte[] whole = Files.readAllBytes(data("ka2d-shear.lammpstrj.gz"));
		final Path file = Files.write(folder.resolve("cut.dump.gz"), Arrays.copyOf(whole, 10_000));
		final String message = assertThrows(ParticleFileException.class, () -> ParticleFiles.read(file)).getMessage();
		assertTrue(message.matches("cut\\.dump\\.gz, line \\d+: the compressed data are damaged or cut off\\."), message);
		assertEquals(message, assertThrows(ParticleFileException.class, () -> ParticleFiles.frames(file)).getMessage());
		Files.write(file, Arrays.copyOf(whole, 5));
		assertComplaint("cut.dump.gz: the compressed data are damaged or cut off.", file, 0);
	}

	@Test
	void damagedCompression() throws IOException {
		final byte[] bytes = gzip(text("1", "Lattice=\"9 0 0 0 9 0 0 0 9\"", "A 1 2 3"));
		Arrays.fill(bytes, 10, 30, (byte) 0xff);
		assertComplaint("bad.xyz.gz: the compressed data are damaged or cut off.", Files.write(folder.resolve(
			"bad.xyz.gz"), bytes), 0);
	}

	@Test
	void frameBeforeACutIsRead() throws IOException {
		final byte[] whole = Files.readAllBytes(data("ka2d-shear.lammpstrj.gz"));
		final Path file = Files.write(folder.resolve("cut.dump.gz"), Arrays.copyOf(whole, whole.length / 2));
		assertEquals(2000, ParticleFiles.read(file, 5).size());
	}

	@Test
	void carriageReturnsAreBlanks() throws IOException {
		final Path file = folder.resolve("windows.xyz");
		Files.writeString(file, "1\r\nLattice=\"9 0 0 0 9 0 0 0 9\"\r\nA 1 2 3\r\n");
		assertEquals(1, ParticleFiles.read(file).size());
	}

	@Test
	void whatWouldNotComeBackIsNotWritten() throws IOException {
		final ParticleDataset twins = ParticleDataset.builder(PeriodicBox.rectangular(9, 9), new double[] { 1, 2, 3, 4 }).ids(
			new long[] { 5, 5 }).build();
		final ParticleDataset plane = ParticleDataset.builder(PeriodicBox.rectangular(9, 9, 9), new double[] { 1, 2, 3, 4, 5,
			3 }).build();
		for (final String name : new String[] { "a.dump", "a.data", "a.xyz" }) {
			assertMessage(name + ": two particles have the id 5.", () -> ParticleFiles.write(twins, folder.resolve(name)));
			assertMessage(name + ": all particles of this three-dimensional dataset share one z, which would be read as " +
				"two-dimensional.", () -> ParticleFiles.write(plane, folder.resolve(name)));
		}
		assertEquals(Collections.emptyList(), list(folder));
	}

	@Test
	void placesWhereNothingCanBeWritten() throws IOException {
		final ParticleDataset glass = ParticleFiles.read(data("soft-spheres-3d-0.xyz"));
		final Path unknown = folder.resolve("glass.png");
		assertMessage(unknown + KNOWN, () -> ParticleFiles.write(glass, unknown));
		final Path lost = folder.resolve("missing").resolve("a.dump");
		assertEquals(lost + ": the file cannot be written (the folder does not exist).", assertThrows(IOException.class,
			() -> ParticleFiles.write(glass, lost)).getMessage());
		final Path directory = Files.createDirectory(folder.resolve("a.dump"));
		assertEquals(directory + ": this is a folder, not a file.", assertThrows(IOException.class, () -> ParticleFiles.write(
			glass, directory)).getMessage());
		assertMessage("none.dump: there is no frame to write.", () -> ParticleFiles.write(Collections.emptyList(), folder.resolve(
			"none.dump")));
		assertEquals(Collections.singletonList("a.dump"), list(folder));
	}
}
