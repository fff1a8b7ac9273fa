package org.glassj.expansion;

import static org.glassj.Agreement.assertClose;
import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.glassj.Sample;
import org.glassj.particle.ParticleDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must not change a response: turning loading and sample alike, the order of the particles and with it the choice
 * of the pinned one, the sign of the strain. Linear systems with condition numbers of 1e5, solved up to three times in
 * a row, make 1e-9 of each order.
 */
class SymmetryTest {

	private static final double AGREEMENT = 1e-9;
	private static final int ORDER = 3;

	static Stream<Sample> solids() {
		return Stream.of(Sample.reference(), Sample.packingWithRattlers());
	}

	private static void assertSameResponse(final StrainExpansion expected, final StrainExpansion actual) {
		for (int k = 0; k <= ORDER; k++) {
			assertClose(new double[] { expected.energy()[k] }, new double[] { actual.energy()[k] }, AGREEMENT);
			assertClose(new double[] { expected.loadingStress()[k] }, new double[] { actual.loadingStress()[k] }, AGREEMENT);
		}
	}

	@ParameterizedTest
	@MethodSource("solids")
	void turningTheLoadingIsTurningTheSample(final Sample sample) {
		final int dim = sample.particles().dimension();
		final Response upright = Response.of(sample, ORDER);
		final double angle = 37;
		final Deformation rotation = Deformation.of(dim, dim == 2 ? new double[] { 0, -1, 1, 0 } : new double[] { 0, -1, 0, 1,
			0, 0, 0, 0, 0 });
		final Response turned = Response.of(sample.deformed(rotation.at(Math.toRadians(angle))), ORDER);
		for (final String loading : new String[] { "simple-shear", "pure-shear", "dilation" })
			assertSameResponse(upright.expand(Deformation.named(loading, dim, 0), ORDER), turned.expand(Deformation.named(
				loading, dim, angle), ORDER));
	}

	@ParameterizedTest
	@MethodSource("solids")
	void theOrderOfParticlesDoesNotMatter(final Sample sample) {
		final int dim = sample.particles().dimension();
		final Response before = Response.of(sample, ORDER);
		final Response after = Response.of(shuffled(sample), ORDER);
		assertSameResponse(before.expand(Deformation.simpleShear(dim), ORDER), after.expand(Deformation.simpleShear(dim),
			ORDER));
		assertClose(before.moduli().byName().values().stream().mapToDouble(c -> c).toArray(), after.moduli().byName().values()
			.stream().mapToDouble(c -> c).toArray(), AGREEMENT);
	}

	private static Sample shuffled(final Sample sample) {
		final ParticleDataset particles = sample.particles();
		final int dim = particles.dimension();
		final List<Integer> order = IntStream.range(0, particles.size()).boxed().collect(Collectors.toList());
		Collections.shuffle(order, new Random(5));
		final double[] x = order.stream().flatMapToDouble(i -> IntStream.range(0, dim).mapToDouble(a -> particles
			.positions()[i * dim + a])).toArray();
		final double[] diameters = order.stream().mapToDouble(i -> particles.diameters()[i]).toArray();
		return sample.with(particles.toBuilder().positions(x).diameters(diameters).build());
	}

	@ParameterizedTest
	@MethodSource("solids")
	void strainingBackwardsFlipsOddOrders(final Sample sample) {
		final int dim = sample.particles().dimension();
		final Response solid = Response.of(sample, ORDER);
		final double[] backwards = new double[dim * dim];
		backwards[1] = -1;
		final double[] forth = solid.expand(Deformation.simpleShear(dim), ORDER).energy();
		final double[] back = solid.expand(Deformation.of(dim, backwards), ORDER).energy();
		for (int k = 0; k <= ORDER; k++)
			assertEquals(k % 2 == 0 ? forth[k] : -forth[k], back[k], AGREEMENT * Math.abs(forth[k]));
	}

	@ParameterizedTest
	@MethodSource("solids")
	void lowerOrdersAreTheStartOfHigherOnes(final Sample sample) {
		final Response solid = Response.of(sample, ORDER);
		final Deformation shear = Deformation.simpleShear(sample.particles().dimension());
		final StrainExpansion full = solid.expand(shear, ORDER);
		for (int order = 0; order < ORDER; order++) {
			final StrainExpansion some = solid.expand(shear, order);
			assertEquals(order, some.order());
			assertEquals(order + 1, some.energy().length);
			for (int k = 0; k <= order; k++) {
				assertEquals(full.energy()[k], some.energy()[k], 1e-14 * Math.abs(full.energy()[k]));
				assertEquals(full.stress(0, 1)[k], some.stress(1, 0)[k], 1e-14 * Math.abs(full.stress(0, 1)[k]));
			}
		}
	}

	@Test
	void theOrderIsBoundedByWhatTheStateKeeps() {
		final Response glass = Response.of(Sample.reference(), 2);
		final Deformation shear = Deformation.simpleShear(2);
		assertRefused("order: 3 is outside 0..2.", () -> glass.expand(shear, 3));
		assertRefused("order: -1 is outside 0..2.", () -> glass.expand(shear, -1));
		assertEquals(shear, glass.expand(shear, 1).deformation());
		assertEquals(glass.network(), glass.expand(shear, 1).network());
	}
}
