package org.glassj.io;

import static org.glassj.io.TestFiles.list;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.glassj.Sample;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trajectory can be read at any time and cut back to any frame. */
class TrajectoryFileTest {

	private static final PeriodicBox TILTED = PeriodicBox.of(new double[2], new double[] { 4, 0, 1, 3 });
	/** No box of LAMMPS: the first vector is not along x. */
	private static final PeriodicBox TURNED = PeriodicBox.of(new double[2], new double[] { 4, 1, 0, 3 });

	@TempDir
	private Path folder;
	private TrajectoryFile trajectory;

	@BeforeEach
	void begin() throws IOException {
		trajectory = TrajectoryFile.in(folder.resolve("out"), TILTED);
		trajectory.clear();
	}

	private static ParticleDataset frame(final PeriodicBox box, final int k) {
		return ParticleDataset.builder(box, new double[] { 0.1 * k, 1, 2, 2.5 }).images(new int[] { k, 0, 0, -k }).source(
			new ParticleDataset.Source("run", k, k)).build();
	}

	private Path part() {
		return folder.resolve("out/trajectory.part.dump.gz");
	}

	@Test
	void canBeReadWhileItGrows() throws IOException {
		for (int k = 0; k < 4; k++) {
			trajectory.append(frame(TILTED, k));
			assertEquals(k + 1, ParticleFiles.frames(part()));
			final ParticleDataset last = ParticleFiles.read(part(), k);
			assertArrayEquals(frame(TILTED, k).positions(), last.positions());
			assertArrayEquals(frame(TILTED, k).images(), last.images());
			assertEquals(TILTED, last.box());
			assertEquals(k, last.source().get().timestep());
		}
		assertEquals(List.of("trajectory.part.dump.gz"), list(folder.resolve("out")));
	}

	@Test
	void isCutBackToAWholeFrameAndGoesOn() throws IOException {
		trajectory.append(frame(TILTED, 0));
		final long length = trajectory.length();
		trajectory.append(frame(TILTED, 1));
		// as a run that was killed leaves it
		Files.write(part(), new byte[] { 31, -117, 8 }, StandardOpenOption.APPEND);
		trajectory.cut(length);
		trajectory.append(frame(TILTED, 2));
		assertEquals(2, ParticleFiles.frames(part()));
		assertArrayEquals(frame(TILTED, 2).positions(), ParticleFiles.read(part(), 1).positions());
	}

	@Test
	void bearsItsNameWhenItIsComplete() throws IOException {
		trajectory.append(frame(TILTED, 0));
		final long length = trajectory.length();
		assertEquals("trajectory.dump.gz", trajectory.name());
		trajectory.complete(folder.resolve("out").resolve(trajectory.name()));
		assertEquals(List.of("trajectory.dump.gz"), list(folder.resolve("out")));
		// and can be taken up
		trajectory.cut(length);
		assertEquals(1, ParticleFiles.frames(part()));
	}

	@Test
	void saysWhenFramesAreLost() throws IOException {
		trajectory.append(frame(TILTED, 0));
		final long length = trajectory.length();
		trajectory.delete();
		assertEquals("checkpoint: its trajectory " + part() + " is missing or has lost frames; remove the checkpoint to begin " +
			"anew.", assertThrows(IllegalArgumentException.class, () -> trajectory.cut(length)).getMessage());
	}

	@Test
	void saysWhenItCannotBeWritten() throws IOException {
		Files.createFile(folder.resolve("file"));
		final TrajectoryFile below = TrajectoryFile.in(folder.resolve("file/out"), TILTED);
		final String message = assertThrows(IOException.class, below::clear).getMessage();
		assertEquals(folder.resolve("file/out/trajectory.part.dump.gz") + ": the file cannot be written (", message.substring(0,
			message.indexOf('(') + 1));
	}

	@Test
	void isExtendedXyzWhereLammpsHasNoBox() throws IOException {
		final TrajectoryFile turned = TrajectoryFile.in(folder, TURNED);
		turned.clear();
		turned.append(frame(TURNED, 0));
		turned.append(frame(TURNED, 1));
		assertEquals("trajectory.xyz.gz", turned.name());
		final ParticleDataset read = ParticleFiles.read(folder.resolve("trajectory.part.xyz.gz"), 1);
		assertEquals(TURNED, read.box());
		assertArrayEquals(frame(TURNED, 1).images(), read.images());
	}

	@Test
	void takesRealFrames() throws IOException {
		final ParticleDataset glass = Sample.kobAndersen(3).particles();
		trajectory.append(glass);
		assertArrayEquals(glass.positions(), ParticleFiles.read(part()).positions());
		assertArrayEquals(glass.types(), ParticleFiles.read(part()).types());
	}
}
