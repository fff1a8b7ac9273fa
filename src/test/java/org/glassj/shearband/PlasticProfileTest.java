package org.glassj.shearband;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.junit.jupiter.api.Test;

/** Activity averaged over slices, counted by hand. */
class PlasticProfileTest {

	private static final double TOLERANCE = 1e-14;

	/** A particle in the middle of each cell of a lattice that fills a box. */
	private static ParticleDataset lattice(final PeriodicBox box, final int nx, final int ny) {
		final double[] x = new double[2 * nx * ny];
		for (int p = 0; p < nx * ny; p++) {
			final double[] f = { (p % nx + 0.5) / nx, (p / nx + 0.5) / ny };
			final double[] c = new double[2];
			box.toCartesian(f, c, 0);
			System.arraycopy(c, 0, x, 2 * p, 2);
		}
		return ParticleDataset.builder(box, x).build();
	}

	private static double[] values(final PlasticProfile profile) {
		final double[] values = new double[profile.slices()];
		Arrays.setAll(values, profile::value);
		return values;
	}

	@Test
	void averagesRowsAndColumnsOfALattice() {
		final PlasticProfile[] profiles = PlasticProfile.ofLattice(new double[] { 1, 2, 3, 4, 5, 9 }, 3, 2, 5);
		assertEquals(15, profiles[0].length());
		assertEquals(10, profiles[1].length());
		assertEquals(5, profiles[1].thickness());
		assertEquals(7.5, profiles[1].position(1));
		assertEquals("[2.5, 3.5, 6.0]", Arrays.toString(values(profiles[0])));
		assertEquals("[2.0, 6.0]", Arrays.toString(values(profiles[1])));
		assertEquals(4, profiles[1].mean());
		assertTrue(profiles[1].isHorizontal());
		assertFalse(profiles[0].isHorizontal());
		// variances of the rows' means: 1/3 and 7/3
		assertEquals(Math.sqrt(4.0 / 3), profiles[1].noise(), TOLERANCE);
	}

	/** Slices follow the box's lattice planes, wherever particles were put by wrapping and however the box is tilted. */
	@Test
	void followsATiltedBox() {
		for (final double tilt : new double[] { 0, 4.5, -3 }) {
			final PeriodicBox box = PeriodicBox.of(new double[] { -2, 3 }, new double[] { 10, 0, tilt, 8 });
			final ParticleDataset particles = lattice(box, 10, 8);
			final double[] x = particles.positions().clone();
			x[0] += 3 * box.vector(1, 0) - box.vector(0, 0);
			x[1] += 3 * box.vector(1, 1);
			final double[] rows = new double[80];
			Arrays.setAll(rows, p -> p / 10);
			final PlasticProfile[] profiles = PlasticProfile.ofParticles(particles.withPositions(x), rows);
			assertEquals("[0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]", Arrays.toString(values(profiles[1])));
			assertEquals(8, profiles[1].length(), TOLERANCE * 8);
			assertEquals(3.5, profiles[0].mean(), TOLERANCE);
			assertEquals(box.width(0), profiles[0].length(), 1e-13);
		}
	}

	/** Lengths are in d, whatever the unit of the positions. */
	@Test
	void measuresInMeanSpacings() {
		final PlasticProfile profile = PlasticProfile.ofParticles(lattice(PeriodicBox.rectangular(30, 30), 10, 10),
			new double[100])[1];
		assertEquals(10, profile.length(), 1e-13);
		assertEquals(10, profile.slices());
	}

	@Test
	void passesOverParticlesWithoutValue() {
		final ParticleDataset particles = lattice(PeriodicBox.rectangular(2, 2), 2, 2);
		final double[] activity = { 1, Double.NaN, 4, 6 };
		assertEquals("[1.0, 5.0]", Arrays.toString(values(PlasticProfile.ofParticles(particles, activity, 1, 2))));
		assertRefused("activity: slice 2 of 2 across x holds no value.", () -> PlasticProfile.ofParticles(particles,
			new double[] { 1, Double.NaN, 4, Double.NaN }, 0, 2));
	}

	@Test
	void sameForParticlesAndLattice() {
		final double[] activity = new double[12 * 9];
		Arrays.setAll(activity, p -> p * 37 % 11);
		final PlasticProfile[] particles = PlasticProfile.ofParticles(lattice(PeriodicBox.rectangular(12, 9), 12, 9),
			activity);
		final PlasticProfile[] blocks = PlasticProfile.ofLattice(activity, 12, 9, 1);
		for (int k = 0; k < 2; k++) {
			assertEquals(blocks[k].length(), particles[k].length(), 1e-13);
			assertEquals(Arrays.toString(values(blocks[k])), Arrays.toString(values(particles[k])));
			assertEquals(blocks[k].noise(), particles[k].noise(), TOLERANCE);
		}
	}

	/** A band of width w and nothing else has a localization of L/w - 1, also where its sites differ. */
	@Test
	void findsTheDirectionOfTheBand() {
		final double[] horizontal = new double[40 * 20];
		for (int p = 0; p < horizontal.length; p++)
			if (p / 40 >= 4 && p / 40 < 8) horizontal[p] = p % 2 + 1;
		final PlasticProfile[] profiles = PlasticProfile.ofLattice(horizontal, 40, 20, 1);
		final PlasticProfile found = PlasticProfile.mostLocalized(profiles);
		assertEquals(1, found.axis());
		assertEquals(20 / 4.0 - 1, found.localization(), 0.02);
		final double[] vertical = new double[horizontal.length];
		Arrays.setAll(vertical, p -> horizontal[p % 40 / 2 * 40 + p / 40]);
		assertEquals(0, PlasticProfile.mostLocalized(PlasticProfile.ofLattice(vertical, 40, 20, 1)).axis());
		assertEquals(0, PlasticProfile.of(1, 3, 0, 0, 0).localization());
	}

	@Test
	void refusesWhatIsNoProfile() {
		assertRefused("activity: 3 values given, 2 x 2 expected.", () -> PlasticProfile.ofLattice(new double[3], 2, 2, 1));
		assertRefused("activity: 3 values given, 4 expected.", () -> PlasticProfile.ofParticles(lattice(PeriodicBox
			.rectangular(2, 2), 2, 2), new double[3]));
		assertRefused("length: 0.0 of a profile is not a positive number.", () -> PlasticProfile.of(0, 0, 1));
		assertRefused("activity: NaN is not a finite number.", () -> PlasticProfile.of(0, 1, Double.NaN));
	}
}
