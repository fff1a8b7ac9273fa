package org.glassj.expansion;

import static org.glassj.Agreement.assertClose;
import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.ejml.simple.SimpleMatrix;
import org.glassj.Agreement;
import org.glassj.FiniteDifferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deformation paths exp(g A) against their closed forms, and loadings turned in the plane. */
class DeformationTest {

	private static final double ROUND_OFF = 1e-14;

	private static double[] gradient(final Deformation deformation) {
		final int dim = deformation.dimension();
		return IntStream.range(0, dim * dim).mapToDouble(p -> deformation.gradient(p / dim, p % dim)).toArray();
	}

	private static Deformation random(final int dim, final long seed) {
		return Deformation.of(dim, new Random(seed).doubles(dim * dim, -1, 1).toArray());
	}

	private static SimpleMatrix matrix(final int dim, final double[] f) {
		return new SimpleMatrix(dim, dim, true, f);
	}

	@ParameterizedTest
	@ValueSource(doubles = { -2, -0.05, 0, 1e-3, 0.1, 3 })
	void closedForms(final double g) {
		assertClose(new double[] { 1, g, 0, 1 }, Deformation.simpleShear(2).at(g), ROUND_OFF);
		assertClose(new double[] { 1, 0, 0, 0, 1, 0, g, 0, 1 }, Deformation.simpleShear(3, 2, 0).at(g), ROUND_OFF);
		assertClose(new double[] { Math.exp(g / 2), 0, 0, 0, Math.exp(-g / 2), 0, 0, 0, 1 }, Deformation.pureShear(3).at(g),
			ROUND_OFF);
		assertClose(new double[] { Math.exp(g), 0, 0, Math.exp(g) }, Deformation.dilation(2).at(g), ROUND_OFF);
		assertClose(new double[] { Math.cos(g), -Math.sin(g), Math.sin(g), Math.cos(g) }, Deformation.of(2, new double[] { 0,
			-1, 1, 0 }).at(g), ROUND_OFF);
	}

	@Test
	void aPlaneIsGivenByItsDirectionAndItsNormal() {
		assertClose(gradient(Deformation.simpleShear(3, 2, 0)), gradient(Deformation.simpleShear(new double[] { 0, 0, 3 },
			new double[] { 0.2, 0, 0 })), ROUND_OFF);
		assertClose(gradient(Deformation.simpleShear(3).rotated(45)), gradient(Deformation.simpleShear(new double[] { 1, 1,
			0 }, new double[] { -1, 1, 0 })), ROUND_OFF);
		assertClose(gradient(Deformation.simpleShear(2).rotated(150)), gradient(Deformation.simpleShear(new double[] { -Math
			.sqrt(3), 1 }, new double[] { -1, -Math.sqrt(3) })), ROUND_OFF);
		assertEquals("simple-shear", Deformation.simpleShear(new double[] { 1, 0 }, new double[] { 0, 1 }).name());
	}

	@Property
	void shearOnAPlaneMovesItsNormalAlongItsDirection(@ForAll final long seed) {
		final Random random = new Random(seed);
		final double[] d = random.doubles(3, -1, 1).toArray();
		final double[] u = random.doubles(3, -1, 1).toArray();
		final double[] n = { d[1] * u[2] - d[2] * u[1], d[2] * u[0] - d[0] * u[2], d[0] * u[1] - d[1] * u[0] };
		final Deformation shear = Deformation.simpleShear(d, n);
		final double[] moved = new double[3];
		shear.apply(n, 0, Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]) / Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] *
			n[2]), moved, 0);
		assertClose(d, moved, 1e-12);
		shear.apply(d, 0, 1, moved, 0);
		assertEquals(0, Agreement.largest(moved), 1e-12);
		assertEquals(0, shear.trace(), 1e-15);
	}

	@Test
	void impossiblePlanesAreRefused() {
		assertRefused("normal: its cosine with the direction, 0.6, is outside -1.0E-6..1.0E-6.", () -> Deformation.simpleShear(
			new double[] { 1, 0 }, new double[] { 3, 4 }));
		assertRefused("direction: [0.0, 0.0] has no direction.", () -> Deformation.simpleShear(new double[2], new double[] { 3,
			4 }));
		assertRefused("normal: [0.0, NaN] has no direction.", () -> Deformation.simpleShear(new double[] { 1, 0 },
			new double[] { 0, Double.NaN }));
		assertRefused("direction: 3 components of the direction and 2 of the normal given, 2 or 3 of each expected.",
			() -> Deformation.simpleShear(new double[] { 1, 0, 0 }, new double[] { 0, 1 }));
	}

	@Property
	void strainsAlongOnePathAddUp(@ForAll @IntRange(min = 2, max = 3) final int dim, @ForAll @DoubleRange(min = -1,
		max = 1) final double g, @ForAll @DoubleRange(min = -1, max = 1) final double h, @ForAll final long seed)
	{
		final Deformation path = random(dim, seed);
		final SimpleMatrix product = matrix(dim, path.at(g)).mult(matrix(dim, path.at(h)));
		assertClose(product.getDDRM().getData(), path.at(g + h), 1e-13);
	}

	@Property
	void volumeGrowsWithTheTrace(@ForAll @IntRange(min = 2, max = 3) final int dim, @ForAll @DoubleRange(min = -2,
		max = 2) final double g, @ForAll final long seed)
	{
		final Deformation path = random(dim, seed);
		final double expected = Math.exp(g * path.trace());
		// the determinant of entries up to e^4 may cancel
		assertEquals(expected, matrix(dim, path.at(g)).determinant(), 1e-12 * Math.max(1, expected) * Math.exp(2 * Math.abs(
			g)));
	}

	@Property
	void pathFollowsTheVelocityGradient(@ForAll @IntRange(min = 2, max = 3) final int dim, @ForAll final long seed) {
		final Deformation path = random(dim, seed);
		final double[] slope = FiniteDifferences.slopes(h -> path.at(0.3 + h), 1e-3);
		final double[] expected = new double[dim * dim];
		final double[] column = new double[dim];
		final double[] moved = new double[dim];
		for (int c = 0; c < dim; c++) {
			for (int a = 0; a < dim; a++)
				column[a] = path.at(0.3)[a * dim + c];
			path.apply(column, 0, 1, moved, 0);
			for (int a = 0; a < dim; a++)
				expected[a * dim + c] = moved[a];
		}
		// round-off 1e-16 / h
		assertClose(expected, slope, 1e-11);
	}

	@Test
	void applyScalesAndShiftsWithinArrays() {
		final double[] out = new double[5];
		Deformation.of(2, new double[] { 1, 2, 3, 4 }).apply(new double[] { 9, 1, -1 }, 1, 0.5, out, 2);
		assertArrayEquals(new double[] { 0, 0, -0.5, -0.5, 0 }, out);
	}

	@Test
	void turnedLoadingsByHand() {
		// pure shear at 45 degrees stretches the diagonal: symmetric simple shear
		assertClose(new double[] { 0, 0.5, 0.5, 0 }, gradient(Deformation.pureShear(2).rotated(45)), ROUND_OFF);
		// a quarter turn takes x to y and y to -x
		assertClose(new double[] { 0, 0, -1, 0 }, gradient(Deformation.simpleShear(2).rotated(90)), ROUND_OFF);
		assertClose(new double[] { 0, 0, 0, 0, 0, 0, 0, 1, 0 }, gradient(Deformation.simpleShear(3, 2, 0).rotated(90)),
			ROUND_OFF);
		assertClose(new double[] { 1, 0, 0, 1 }, gradient(Deformation.dilation(2).rotated(33)), ROUND_OFF);
	}

	@Property
	void turningLikeTheSampleTurnsThePath(@ForAll @IntRange(min = 2, max = 3) final int dim, @ForAll @DoubleRange(
		min = -360, max = 360) final double angle, @ForAll final long seed)
	{
		final Deformation path = random(dim, seed);
		final double c = Math.cos(Math.toRadians(angle));
		final double s = Math.sin(Math.toRadians(angle));
		final SimpleMatrix turn = matrix(dim, dim == 2 ? new double[] { c, -s, s, c } : new double[] { c, -s, 0, s, c, 0, 0,
			0, 1 });
		final SimpleMatrix expected = turn.mult(matrix(dim, path.at(0.4))).mult(turn.transpose());
		assertClose(expected.getDDRM().getData(), path.rotated(angle).at(0.4), 1e-13);
		assertEquals(path.trace(), path.rotated(angle).trace(), 1e-14);
		assertClose(gradient(path), gradient(path.rotated(angle).rotated(-angle)), 1e-13);
	}

	@Test
	void loadingsByName() {
		assertArrayEquals(new double[] { 0, 1, 0, 0 }, gradient(Deformation.named("simple-shear", 2, 0)));
		assertArrayEquals(new double[] { 0.5, 0, 0, -0.5 }, gradient(Deformation.named("pure-shear", 2, 0)));
		assertArrayEquals(gradient(Deformation.dilation(3)), gradient(Deformation.named("dilation", 3, 77)));
		assertArrayEquals(gradient(Deformation.pureShear(3).rotated(20)), gradient(Deformation.named("pure-shear", 3, 20)));
		for (final String name : new String[] { "simple-shear", "pure-shear", "dilation" })
			assertEquals(name, Deformation.named(name, 2, 12).name());
		assertEquals("velocity-gradient", random(2, 1).name());
		assertEquals(3, Deformation.dilation(3).trace());
	}

	@Test
	void impossibleLoadingsAreRefused() {
		assertRefused("loading: 'torsion' is not known; choose simple-shear, pure-shear or dilation.", () -> Deformation
			.named("torsion", 2, 0));
		assertRefused("angle: NaN is not a finite number.", () -> Deformation.named("simple-shear", 2, Double.NaN));
		assertRefused("loading: axes 1 and 1 are no plane of 2 dimensions.", () -> Deformation.simpleShear(2, 1, 1));
		assertRefused("loading: axes 0 and 2 are no plane of 2 dimensions.", () -> Deformation.simpleShear(2, 0, 2));
		assertRefused("loading: axes -1 and 0 are no plane of 3 dimensions.", () -> Deformation.simpleShear(3, -1, 0));
		assertRefused("loading: 3 components of the velocity gradient given, 4 expected.", () -> Deformation.of(2,
			new double[3]));
		assertRefused("loading: component Infinity of the velocity gradient is not a finite number.", () -> Deformation.of(2,
			new double[] { 0, Double.POSITIVE_INFINITY, 0, 0 }));
	}

	@Test
	void theArrayGivenMayChangeAfterwards() {
		final double[] a = { 0, 1, 0, 0 };
		final Deformation path = Deformation.of(2, a);
		a[1] = 7;
		assertEquals(1, path.gradient(0, 1));
	}
}
