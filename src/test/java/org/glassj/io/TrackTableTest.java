package org.glassj.io;

import static org.glassj.io.TestFiles.assertMessage;
import static org.glassj.io.TestFiles.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.glassj.particle.ParticleDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tracks as ImageJ and TrackMate write them. */
class TrackTableTest {

	private static final String[] TRACKMATE = { "LABEL,ID,TRACK_ID,QUALITY,POSITION_X,POSITION_Y,POSITION_Z,POSITION_T,FRAME,RADIUS",
		"Label,Spot ID,Track ID,Quality,X,Y,Z,T,Frame,Radius", "Label,Spot ID,Track ID,Quality,X,Y,Z,T,Frame,R",
		",,,(quality),(micron),(micron),(micron),(sec),,(micron)", "ID7,7,1,3.5,4.0,2.5,0,0.5,1,2.5",
		"ID4,4,0,3.5,1.25,2,0,0,0,2.5", "ID5,5,1,3.5,3.5,2.25,0,0,0,2.5", "ID9,9,,1.0,9.5,9,0,0,0,2.5",
		"ID8,8,0,3.5,1.5,2.125,0,0.5,1,2.5" };

	@TempDir
	private Path folder;

	private Trajectory table(final String name, final String... lines) throws IOException {
		return Trajectory.open(write(folder.resolve(name), lines), 2);
	}

	@Test
	void readsTheSpotsOfTrackMate() throws IOException {
		final Trajectory movie = table("spots.csv", TRACKMATE);
		assertEquals(0, movie.first());
		assertEquals(1, movie.last());
		assertEquals(2, movie.size());
		assertEquals("micron", movie.lengthUnit());
		final ParticleDataset second = movie.frame(1);
		assertEquals(2, second.dimension());
		assertArrayEquals(new long[] { 0, 1 }, second.ids());
		assertArrayEquals(new double[] { 1.5, 2.125, 4, 2.5 }, second.positions());
		assertEquals("spots.csv [1]", second.name());
		assertEquals(1, second.source().orElseThrow().frame());
	}

	/** The column without a name counts the rows; numbers are separated by tabs, frames begin at 1. */
	@Test
	void readsAResultsTableOfImageJ() throws IOException {
		final Trajectory movie = table("Results.xls", " \tArea\tX\tY\tSlice\tTrack", "1\t12\t5.5\t6.5\t1\t3", "2\t11\t7.5\t6\t1\t4",
			"3\t12\t5.75\t6.5\t2\t3.0");
		assertEquals("1..2", movie.first() + ".." + movie.last());
		assertArrayEquals(new double[] { 5.5, 6.5, 7.5, 6 }, movie.frame(1).positions());
		assertArrayEquals(new long[] { 3 }, movie.frame(2).ids());
		assertEquals("unit", movie.lengthUnit());
	}

	/** All particles of all frames, with half a cutoff around them: 1.25 to 4 along x, 2 to 2.5 along y, cutoff 2. */
	@Test
	void leavesAGapAroundTheParticles() throws IOException {
		final ParticleDataset frame = table("spots.csv", TRACKMATE).frame(0);
		assertEquals(0.25, frame.box().origin(0), 1e-5);
		assertEquals(4.75, frame.box().vector(0, 0), 1e-5);
		assertEquals(1, frame.box().origin(1), 1e-5);
		assertEquals(2.5, frame.box().vector(1, 1), 1e-5);
		assertTrue(frame.box().vector(1, 1) - 0.5 > 2);
		// without a cutoff twice the spacing of the two particles of the first frame
		final ParticleDataset standard = Trajectory.open(folder.resolve("spots.csv"), 0).frame(0);
		assertEquals(2.75 + 2 * Math.sqrt(2.75 * 0.5 / 2), standard.box().vector(0, 0), 1e-5);
	}

	@Test
	void readsThreeDimensionsAndOneFrame() throws IOException {
		final Trajectory stack = table("p.csv", "particle,x,y,z", "1,0,0,0", "2,3,1,2");
		assertEquals(0, stack.last());
		assertArrayEquals(new double[] { 0, 0, 0, 3, 1, 2 }, stack.frame(0).positions());
	}

	@Test
	void visitsFramesInOrder() throws IOException {
		final List<String> seen = new ArrayList<>();
		table("t.tsv", "frame\tid\tx\ty", "30\t1\t0\t0", "4\t1\t1\t2", "11\t1\t0\t3").visit(frame -> seen.add(frame.name()));
		assertEquals(List.of("t.tsv [4]", "t.tsv [11]", "t.tsv [30]"), seen);
	}

	/** For pictures: y upwards in the box turned over with it. */
	@Test
	void turnsMoviesUpright() throws IOException {
		final Trajectory movie = table("spots.csv", TRACKMATE);
		final ParticleDataset turned = movie.upright(movie.frame(0));
		assertArrayEquals(new double[] { 1.25, -2, 3.5, -2.25 }, turned.positions());
		final double[] f = new double[4];
		turned.box().toFractional(turned.positions(), f, 0);
		assertEquals(1 - 1 / 2.5, f[1], 1e-5);
	}

	@Test
	void complaints() throws IOException {
		assertMessage("a.csv, line 1: there is no column POSITION_X or X among id, y, frame.", () -> table("a.csv",
			"id,y,frame", "1,2,3"));
		assertMessage("a.csv, line 1: there is no column TRACK_ID or TRACK or TRACKID or TRAJECTORY or PARTICLE or ID among x, y.",
			() -> table("a.csv", "x,y", "1,2"));
		assertMessage("a.csv, line 3, column 2 (y): 'up' is not a finite number.", () -> table("a.csv", "x,y,id", "1,2,1",
			"1,up,2"));
		assertMessage("a.csv, line 2, column 3 (id): '1.5' is not a whole number.", () -> table("a.csv", "x,y,id", "1,2,1.5"));
		assertMessage("a.csv, line 3: 2 cells found, 3 expected.", () -> table("a.csv", "x,y,id", "1,2,1", "1,2"));
		assertMessage("a.csv, line 4, column 3 (id): track 1 is in frame 0 already, on line 2; tracks must not split.",
			() -> table("a.csv", "x,y,id", "1,2,1", "3,3,2", "1,3,1"));
		assertMessage("a.csv, line 1: no row with a track follows.", () -> table("a.csv", "x,y,id", "1,2,"));
		assertMessage("frame: 2 is outside 0..1 of file spots.csv, or no track is in it.", () -> table("spots.csv", TRACKMATE)
			.frame(2));
		assertMessage("a.csv, line 1: all particles lie on a line, so they have no mean spacing; give the cutoff.",
			() -> Trajectory.open(write(folder.resolve("a.csv"), "x,y,id", "1,2,1", "3,2,2"), 0));
		final String[] wordy = { "x,y,id", "a,b,c", "a,b,c", "a,b,c", "a,b,c" };
		assertMessage("a.csv, line 5, column 1 (x): 'a' is not a finite number.", () -> table("a.csv", wordy));
	}
}
