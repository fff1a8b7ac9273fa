package org.glassj.io;

import static org.glassj.Agreement.assertClose;
import static org.glassj.io.TestFiles.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.glassj.QuenchedGlass;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.shear.NonaffineDisplacement;
import org.glassj.shear.NonaffineSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Frames one after the other and each by itself, from simulations and movies. */
class TrajectoryTest {

	@TempDir
	private Path folder;

	/** Every format that holds several frames must not lose a line between them. */
	@Test
	void visitsTheFramesOfParticleFiles() throws IOException {
		final Path shear = TestFiles.data("ka2d-shear.lammpstrj.gz");
		final List<ParticleDataset> frames = new ArrayList<>();
		Trajectory.open(shear, 0).visit(frames::add);
		assertEquals(21, frames.size());
		for (final int k : new int[] { 0, 7, 20 }) {
			assertArrayEquals(ParticleFiles.read(shear, k).positions(), frames.get(k).positions());
			assertEquals(ParticleFiles.read(shear, k).box(), frames.get(k).box());
		}
		final Path xyz = folder.resolve("some.xyz.gz");
		ParticleFiles.write(frames.subList(3, 6), xyz);
		final List<ParticleDataset> copies = new ArrayList<>();
		Trajectory.open(xyz, 0).visit(copies::add);
		assertEquals(3, copies.size());
		assertArrayEquals(frames.get(5).positions(), copies.get(2).positions());
		assertEquals("some.xyz.gz [2]", copies.get(2).name());
	}

	@Test
	void visitsTheOneFrameOfADataFile() throws IOException {
		final Trajectory glass = Trajectory.open(TestFiles.resource("/org/glassj/samples/ka2d-glass.data"), 0);
		final List<ParticleDataset> frames = new ArrayList<>();
		glass.visit(frames::add);
		assertEquals(1, frames.size());
		assertEquals("0..0 of 1", glass.first() + ".." + glass.last() + " of " + glass.size());
		assertEquals("", glass.lengthUnit());
		assertSame(frames.get(0), glass.upright(frames.get(0)));
	}

	@Test
	void refusesEmptyFiles() throws IOException {
		final Path empty = Files.createFile(folder.resolve("no.dump"));
		assertMessage("no.dump: the file is empty.", () -> ParticleFiles.visit(empty, frame -> {
		}));
	}

	/** The same particles, none near the edges of a wide box, as a dump and as a table: the same D2min. */
	@Test
	void tablesGiveTheSameAsDumps() throws IOException {
		final List<ParticleDataset> frames = new ArrayList<>();
		final double[] x = QuenchedGlass.liquid(2, 300, 6).positions();
		final double[] moved = x.clone();
		for (int p = 0; p < x.length; p += 2) {
			moved[p] += 0.3 * moved[p + 1] + 0.2 * Math.sin(p);
			moved[p + 1] += 0.1 * Math.cos(3 * p);
		}
		final PeriodicBox wide = PeriodicBox.of(new double[] { -50, -50 }, new double[] { 150, 0, 0, 150 });
		for (final double[] positions : new double[][] { x, moved })
			frames.add(ParticleDataset.builder(wide, positions).build());
		ParticleFiles.write(frames, folder.resolve("both.dump"));
		CsvFile.write(tracks(x, moved), folder.resolve("both.csv"));
		final NonaffineSettings settings = NonaffineSettings.standard().withCutoff(2.5);
		final double[][] found = new double[2][];
		final String[] names = { "both.dump", "both.csv" };
		for (int k = 0; k < 2; k++) {
			final Trajectory movie = Trajectory.open(folder.resolve(names[k]), 2.5);
			found[k] = NonaffineDisplacement.between(movie.frame(0), movie.frame(1), settings).sums();
		}
		assertClose(resolved(found[0]), resolved(found[1]), 1e-12);
	}

	/** The last first, as TrackMate may. */
	private static ResultTable tracks(final double[] before, final double[] after) {
		final int n = before.length / 2;
		final double[][] columns = new double[4][2 * n];
		for (int row = 0; row < 2 * n; row++) {
			final int i = n - 1 - row / 2;
			final double[] x = row % 2 == 0 ? after : before;
			columns[0][row] = i + 1;
			columns[1][row] = 1 - row % 2;
			columns[2][row] = x[2 * i];
			columns[3][row] = x[2 * i + 1];
		}
		return new ResultTable("both").column("TRACK_ID", columns[0]).column("FRAME", columns[1]).column("POSITION_X",
			columns[2]).column("POSITION_Y", columns[3]);
	}

	private static double[] resolved(final double[] sums) {
		final double[] plain = sums.clone();
		for (int i = 0; i < plain.length; i++)
			if (Double.isNaN(plain[i])) plain[i] = -1;
		return plain;
	}
}
