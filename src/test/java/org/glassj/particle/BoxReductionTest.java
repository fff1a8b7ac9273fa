package org.glassj.particle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;

/** Shorter cell vectors of the same lattice. */
class BoxReductionTest {

	private static PeriodicBox sheared(final double g, final double angle) {
		final double c = Math.cos(angle);
		final double s = Math.sin(angle);
		// 1 + g e e' with e at an angle and e' across
		return PeriodicBox.rectangular(9, 7).deformed(new double[] { 1 - g * c * s, g * c * c, -g * s * s, 1 + g * c * s });
	}

	private static void assertSameLattice(final PeriodicBox one, final PeriodicBox other) {
		final double[] f = new double[one.dimension()];
		for (int k = 0; k < one.dimension(); k++) {
			final double[] v = new double[one.dimension()];
			for (int a = 0; a < v.length; a++)
				v[a] = other.vector(k, a) + one.origin(a);
			one.toFractional(v, f, 0);
			for (final double component : f)
				assertEquals(Math.rint(component), component, 1e-9);
		}
		assertEquals(one.volume(), other.volume(), 1e-9 * one.volume());
	}

	@Test
	void wrapsATiltBeyondOneHalf() {
		final PeriodicBox reduced = BoxReduction.of(sheared(0.75, 0), 7);
		assertEquals(0.75 * 7 - 9, reduced.vector(1, 0), 1e-12);
		assertEquals(7, reduced.vector(1, 1), 1e-12);
		assertEquals(9, reduced.vector(0, 0), 1e-12);
	}

	@Test
	void leavesASmallTiltAlone() {
		final PeriodicBox box = sheared(0.6, 0);
		assertSame(box, BoxReduction.of(box, 7));
	}

	@Test
	void wrapsAllTiltsInThreeDimensions() {
		final PeriodicBox box = PeriodicBox.of(new double[3], new double[] { 4, 0, 0, 3, 5, 0, 11, 7, 6 });
		final PeriodicBox reduced = BoxReduction.of(box, 4);
		assertSameLattice(box, reduced);
		assertTrue(Math.abs(reduced.vector(1, 0)) <= 2 && Math.abs(reduced.vector(2, 0)) <= 2 && Math.abs(reduced.vector(2,
			1)) <= 2.5);
		assertEquals(0, reduced.vector(0, 1));
	}

	@Property(tries = 200)
	void staysWideAtAnyStrainAndAngle(@ForAll @DoubleRange(min = -20, max = 20) final double g,
		@ForAll @DoubleRange(min = 0, max = 3.2) final double angle)
	{
		final PeriodicBox box = sheared(g, angle);
		final PeriodicBox reduced = BoxReduction.of(box, 7);
		assertSameLattice(box, reduced);
		// a cell reduced in every direction is as wide as sin 60 degrees times the lattice's shortest vector, short as it may be
		final double shortest = shortest(reduced);
		assertTrue(reduced.smallestWidth() >= Math.min(0.75 * 7, 0.866 * shortest), reduced.smallestWidth() + " at shortest " +
			shortest);
	}

	/** Length of the shortest lattice vector, by trying small multiples of the cell vectors. */
	private static double shortest(final PeriodicBox box) {
		double shortest = Double.POSITIVE_INFINITY;
		for (int i = -2; i <= 2; i++)
			for (int j = -2; j <= 2; j++)
				if (i != 0 || j != 0) shortest = Math.min(shortest, Math.hypot(i * box.vector(0, 0) + j * box.vector(1, 0), i *
					box.vector(0, 1) + j * box.vector(1, 1)));
		return shortest;
	}
}
