package org.glassj.particle;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a dataset holds when little or everything is given, and one sentence for everything that does not fit. */
class ParticleDatasetTest {

	private static final PeriodicBox SQUARE = PeriodicBox.rectangular(6, 6);

	private static ParticleDataset.Builder four() {
		return ParticleDataset.builder(SQUARE, new double[] { 1, 1, 2, 2, 3, 3, 4, -400 }).name("glass");
	}

	@Test
	void positionsAloneMakeADataset() {
		final ParticleDataset bare = ParticleDataset.builder(SQUARE, new double[] { 1, 1, 2, 2 }).build();
		assertEquals("particles", bare.name());
		assertEquals(2, bare.size());
		assertEquals(2, bare.dimension());
		assertFalse(bare.hasDiameters());
		assertNull(bare.diameters());
		assertNull(bare.images());
		assertFalse(bare.source().isPresent());
		assertArrayEquals(new int[] { 1, 1 }, bare.types());
		assertArrayEquals(new long[] { 1, 2 }, bare.ids());
	}

	@Test
	void spacingIsTheSideOfTheCellOfOneParticle() {
		assertEquals(3, four().build().spacing(), 1e-15);
		final ParticleDataset cube = ParticleDataset.builder(PeriodicBox.rectangular(4, 8, 4), new double[48]).build();
		assertEquals(2, cube.spacing(), 1e-15);
	}

	@Test
	void everythingGivenIsKeptAndChangedInPart() {
		final ParticleDataset.Source source = new ParticleDataset.Source("glass.dump", 3, 5000);
		final ParticleDataset full = four().diameters(new double[] { 1, 2, 3, 4 }).types(new int[] { 1, 2, 1, 2 }).ids(
			new long[] { 9, 8, 7, 6 }).images(new int[8]).source(source).build();
		final ParticleDataset renamed = full.toBuilder().name("other").build();
		assertEquals("other", renamed.toString());
		assertTrue(renamed.hasDiameters());
		assertSame(full.diameters(), renamed.diameters());
		assertSame(full.types(), renamed.types());
		assertSame(full.ids(), renamed.ids());
		assertSame(full.images(), renamed.images());
		assertSame(full.positions(), renamed.positions());
		assertEquals("glass.dump", renamed.source().get().path());
		assertEquals(3, renamed.source().get().frame());
		assertEquals(5000, renamed.source().get().timestep());
	}

	@Test
	void movedParticlesLoseTheirImageCounts() {
		final ParticleDataset full = four().diameters(new double[] { 1, 2, 3, 4 }).images(new int[8]).build();
		final double[] x = new double[8];
		final ParticleDataset moved = full.withPositions(x);
		assertSame(x, moved.positions());
		assertSame(full.diameters(), moved.diameters());
		assertSame(full.box(), moved.box());
		assertEquals("glass", moved.name());
		assertNull(moved.images());
	}

	@Test
	void coordinatesComeInTuples() {
		assertRefused("glass: 3 coordinates are no positive multiple of the dimension 2.", () -> four().positions(
			new double[3]).build());
		assertRefused("glass: 0 coordinates are no positive multiple of the dimension 2.", () -> four().positions(
			new double[0]).build());
	}

	@Test
	void thereIsOneOfEachForEveryParticle() {
		assertRefused("glass: 3 diameters given, 4 expected.", () -> four().diameters(new double[3]).build());
		assertRefused("glass: 5 types given, 4 expected.", () -> four().types(new int[5]).build());
		assertRefused("glass: 0 ids given, 4 expected.", () -> four().ids(new long[0]).build());
		assertRefused("glass: 4 images given, 8 expected.", () -> four().images(new int[4]).build());
	}

	@ParameterizedTest
	@ValueSource(doubles = { Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY })
	void positionsAreFinite(final double value) {
		assertRefused("glass: coordinate y of particle 3 is " + value + ", not a finite number.", () -> four().positions(
			new double[] { 1, 1, 2, 2, 3, value, 4, 4 }).build());
		assertRefused("glass: coordinate z of particle 1 is " + value + ", not a finite number.", () -> ParticleDataset
			.builder(PeriodicBox.rectangular(1, 1, 1), new double[] { 0, 0, value }).name("glass").build());
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, -1, Double.NaN, Double.POSITIVE_INFINITY })
	void diametersArePositive(final double value) {
		assertRefused("glass: the diameter of particle 2 is " + value + ", not a positive number.", () -> four().diameters(
			new double[] { 1, value, 1, 1 }).build());
	}

	@Test
	void typesStartAtOne() {
		assertRefused("glass: the type of particle 4 is 0, below 1.", () -> four().types(new int[] { 1, 2, 3, 0 }).build());
	}
}
