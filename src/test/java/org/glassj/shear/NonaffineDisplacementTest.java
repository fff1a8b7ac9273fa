package org.glassj.shear;

import static org.glassj.Agreement.assertRefused;
import static org.glassj.Agreement.assertRelative;
import static org.glassj.Agreement.assertWithin;
import static org.glassj.Agreement.largest;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.glassj.QuenchedGlass;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is affine has no D2min, and one displaced particle has one by hand. Positions of order 20 carry a round-off of
 * 1e-14, whose square is far below the 1e-12 asked for.
 */
class NonaffineDisplacementTest {

	private static final double ZERO = 1e-12;
	private static final NonaffineSettings SETTINGS = NonaffineSettings.standard();

	/** Anything in a tilted box with its origin somewhere; nothing here needs rest. */
	private static ParticleDataset sample(final int dim) {
		final ParticleDataset liquid = QuenchedGlass.liquid(dim, dim == 2 ? 400 : 500, 4);
		final double[] tilt = dim == 2 ? new double[] { 1, 0.4, 0, 1 } : new double[] { 1, 0.2, -0.3, 0, 1, 0.1, 0, 0, 1 };
		return liquid.deformed(tilt);
	}

	/** Every particle moved to another image of itself. */
	private static ParticleDataset scattered(final ParticleDataset particles, final PeriodicBox box) {
		final SplittableRandom random = new SplittableRandom(8);
		final int dim = particles.dimension();
		final double[] x = particles.positions().clone();
		for (int p = 0; p < x.length; p += dim)
			for (int k = 0; k < dim; k++) {
				final int turns = random.nextInt(-3, 4);
				for (int a = 0; a < dim; a++)
					x[p + a] += turns * box.vector(k, a);
			}
		return ParticleDataset.builder(box, x).build();
	}

	private static void assertAffine(final ParticleDataset reference, final ParticleDataset current, final double shear) {
		final NonaffineDisplacement found = NonaffineDisplacement.between(reference, current, SETTINGS);
		assertTrue(largest(found.sums()) < ZERO, () -> "sum " + largest(found.sums()));
		assertEquals(0, found.unresolved());
		for (final double strain : found.shearStrains())
			assertEquals(shear, strain, 1e-10);
		assertEquals(0, found.activeFraction());
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void affineDeformationHasNone(final int dim) {
		final ParticleDataset reference = sample(dim);
		final double[] f = dim == 2 ? new double[] { 1.1, 0.2, -0.05, 0.9 } : new double[] { 1.1, 0.2, 0, -0.05, 0.9, 0.1, 0.02,
			0, 1 };
		final ParticleDataset current = reference.deformed(f);
		assertAffine(reference, scattered(current, current.box()), NonaffineDisplacement.shear(f, dim));
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void rotationHasNone(final int dim) {
		final double[] r = dim == 2 ? new double[] { 0.6, -0.8, 0.8, 0.6 } : new double[] { 0.6, -0.8, 0, 0.8, 0.6, 0, 0, 0, 1 };
		assertAffine(sample(dim), sample(dim).deformed(r), 0);
	}

	/** Sheared until the tilt is wrapped: other cell vectors of the same lattice, other images. */
	@Test
	void wrappedTiltHasNone() {
		final ParticleDataset reference = sample(2);
		final ParticleDataset current = reference.deformed(new double[] { 1, 0.15, 0, 1 });
		final PeriodicBox box = current.box();
		final PeriodicBox wrapped = PeriodicBox.of(new double[2], new double[] { box.vector(0, 0), 0, box.vector(1, 0) - box
			.vector(0, 0), box.vector(1, 1) });
		assertAffine(reference, scattered(current, wrapped), 0.15);
	}

	/** A whole turn of the tilt, the same box again: neighbours are still where the strain put them. */
	@Test
	void strainOfAWholeTurnHasNone() {
		final ParticleDataset reference = QuenchedGlass.liquid(2, 1600, 4);
		final ParticleDataset current = reference.deformed(new double[] { 1, 1, 0, 1 });
		assertAffine(reference, scattered(current, reference.box()), 1);
	}

	/** Particles on a square or cubic lattice of spacing 1, of which each sees the nearest. */
	private static ParticleDataset crystal(final int dim) {
		final int n = 5;
		final double[] x = new double[(int) Math.pow(n, dim) * dim];
		for (int p = 0; p < x.length; p++)
			x[p] = p / dim / (int) Math.pow(n, p % dim) % n;
		return ParticleDataset.builder(dim == 2 ? PeriodicBox.rectangular(n, n) : PeriodicBox.rectangular(n, n, n), x).build();
	}

	/**
	 * One particle displaced by u along x. Itself: its 2 dim neighbours all seem to move by -u, no affine map helps, sum
	 * 2 dim u^2. Each of its neighbours: one of two opposite bonds changes by u, the best map takes half of it, and leaves
	 * u/2 on both, sum u^2/2; across x that map is a shear of u/2. All others: nothing.
	 */
	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void oneDisplacedParticle(final int dim) {
		final ParticleDataset reference = crystal(dim);
		final double u = 0.3;
		final double[] x = reference.positions().clone();
		x[0] += u;
		final NonaffineDisplacement found = NonaffineDisplacement.between(reference, reference.withPositions(x), SETTINGS
			.withCutoff(1.2));
		final double[] expected = new double[reference.size()];
		expected[0] = 2 * dim * u * u;
		for (int a = 0, stride = 1; a < dim; a++, stride *= 5)
			for (final int neighbor : new int[] { stride, 4 * stride })
				expected[neighbor] = u * u / 2;
		assertWithin(1e-14, expected, found.sums());
		assertWithin(1e-14, Arrays.stream(expected).map(v -> v / 2 / dim).toArray(), found.means());
		assertEquals(2 * dim, found.meanNeighbors());
		assertEquals(u / 2, found.shearStrains()[5], 1e-14);
		assertEquals(3 * dim * u * u / 2 / dim / reference.size(), found.mean(),
			1e-14);
	}

	/** Means are 0.09 and 0.0113 (2D), sums 0.36 and 0.045: what counts as active depends on which is asked for. */
	@Test
	void activityIsJudgedByTheMeasureAskedFor() {
		final double[] x = crystal(2).positions().clone();
		x[0] += 0.3;
		final ParticleDataset current = crystal(2).withPositions(x);
		final NonaffineSettings near = SETTINGS.withCutoff(1.2).withThreshold(0.02);
		assertEquals(1 / 25.0, NonaffineDisplacement.between(crystal(2), current, near).activeFraction());
		final NonaffineDisplacement sum = NonaffineDisplacement.between(crystal(2), current, near.withMeasure("sum"));
		assertEquals(5 / 25.0, sum.activeFraction());
		assertTrue(sum.active()[0] && sum.active()[1] && !sum.active()[6]);
		assertEquals(sum.sums()[0], sum.values()[0]);
	}

	@Test
	void matchesByIdInAnyOrder() {
		final ParticleDataset reference = sample(2);
		final int n = reference.size();
		final double[] x = reference.positions().clone();
		x[10] += 0.5;
		final double[] shuffled = new double[x.length];
		final long[] ids = new long[n];
		for (int i = 0; i < n; i++) {
			ids[i] = reference.ids()[(7 * i + 3) % n];
			System.arraycopy(x, (7 * i + 3) % n * 2, shuffled, 2 * i, 2);
		}
		final ParticleDataset other = ParticleDataset.builder(reference.box(), shuffled).ids(ids).build();
		assertArrayEquals(NonaffineDisplacement.between(reference, reference.withPositions(x), SETTINGS).sums(),
			NonaffineDisplacement.between(reference, other, SETTINGS).sums());
	}

	/** Of two rows, two apart, one is lost: the other has collinear neighbours; a lone pair has too few. */
	@Test
	void countsWhatCannotBeResolved() {
		final double[] x = { 1, 1, 2, 1, 3, 1, 4, 1, 5, 1, 2, 2, 3, 2, 4, 2, 15, 15, 16, 15 };
		final ParticleDataset reference = ParticleDataset.builder(PeriodicBox.rectangular(20, 20), x).build();
		final ParticleDataset current = ParticleDataset.builder(reference.box(), Arrays.copyOf(x, 10)).build();
		final NonaffineSettings near = SETTINGS.withCutoff(2.5);
		final NonaffineDisplacement complete = NonaffineDisplacement.between(reference, reference, near);
		assertEquals(2, complete.unresolved());
		assertTrue(Double.isNaN(complete.sums()[8]) && Double.isNaN(complete.shearStrains()[9]));
		final NonaffineDisplacement partial = NonaffineDisplacement.between(reference, current, near);
		assertEquals(5, partial.matching().missing());
		assertEquals(10, partial.unresolved());
		assertFalse(partial.active()[0]);
		assertEquals("[2.0, 3.0, 4.0, 3.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0]", Arrays.toString(partial.table().values(
			"neighbors")));
	}

	@Test
	void cutoffIsTwiceTheSpacingUnlessGiven() {
		final ParticleDataset reference = sample(3);
		assertEquals(NonaffineDisplacement.between(reference, reference, SETTINGS.withCutoff(2 * reference.spacing()))
			.meanNeighbors(), NonaffineDisplacement.between(reference, reference, SETTINGS).meanNeighbors());
	}

	@Test
	void tabulatesEveryParticle() {
		final double[] x = crystal(2).positions().clone();
		x[0] += 0.3;
		final ResultTable table = NonaffineDisplacement.between(crystal(2), crystal(2).withPositions(x), SETTINGS.withCutoff(
			1.2)).table();
		assertEquals("[id, x, y, d2min, meanD2min, shearStrain, neighbors]", table.headers().toString());
		assertRelative(0.36, table.values("d2min")[0], 1e-14);
		assertRelative(0.09, table.values("meanD2min")[0], 1e-14);
		assertEquals(4, table.values("neighbors")[0]);
	}

	@Test
	void refusesWhatCannotBeCompared() {
		assertRefused("current: 'quenched glass' has 3 dimensions, the reference 'quenched glass' has 2.",
			() -> NonaffineDisplacement.between(sample(2), sample(3), SETTINGS));
		assertRefused("current: the box of 'quenched glass' has 9.0 times the volume of that of the reference 'quenched glass'; " +
			"they are not of one sample.", () -> NonaffineDisplacement.between(sample(2), sample(2).deformed(new double[] { 3, 0, 0,
				3 }), SETTINGS));
		assertRefused("cutoff: -1.0 is no length of 0 or more.", () -> SETTINGS.withCutoff(-1));
		assertRefused("threshold: NaN is negative.", () -> SETTINGS.withThreshold(Double.NaN));
		assertRefused("measure: 'median' is neither mean nor sum.", () -> SETTINGS.withMeasure("median"));
	}
}
