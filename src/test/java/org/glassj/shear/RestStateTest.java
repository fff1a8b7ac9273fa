package org.glassj.shear;

import static org.glassj.Agreement.difference;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

import org.glassj.Sample;
import org.glassj.energy.FactorizedHessian;
import org.glassj.energy.MechanicalState;
import org.glassj.expansion.Deformation;
import org.glassj.expansion.StrainExpansion;
import org.glassj.numeric.NotPositiveDefiniteException;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.potential.Potentials;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One state at rest, the step from it to the next, and what tells a step along the branch from a jump. */
class RestStateTest {

	private static final double TOLERANCE = 1e-11;

	private final Effort effort = new Effort();

	private static RestState rest(final Sample sample, final Deformation loading) {
		return new RestState(new StrainedSample(sample.particles(), sample.potential(), loading), 0, sample.particles()
			.positions(), () -> {});
	}

	private Descent descent(final Sample sample, final Deformation loading) {
		return new Descent(new StrainedSample(sample.particles(), sample.potential(), loading), TOLERANCE, effort,
			ProgressMonitor.NONE);
	}

	private Branch branch(final Sample sample) {
		return new Branch(new StrainedSample(sample.particles(), sample.potential(), Deformation.simpleShear(2)), TOLERANCE,
			effort, ProgressMonitor.NONE);
	}

	/** Where the particles really come to rest. */
	private double[] strained(final Sample sample, final Deformation loading, final RestState from, final double h) {
		return descent(sample, loading).settle(h, from.predict(h), from.hessian()).positions();
	}

	@ParameterizedTest
	@CsvSource({ "simple-shear, 2, 4e-4", "pure-shear, 2, 4e-4", "dilation, 2, 8e-3", "simple-shear, 3, 4e-4",
		"pure-shear, 3, 4e-4" })
	void predictsPositionsToThirdOrder(final String loading, final int dim, final double h) {
		final Sample glass = Sample.smoothGlass(dim);
		final Deformation deformation = Deformation.named(loading, dim, 0);
		final RestState from = rest(glass, deformation);
		final double far = difference(strained(glass, deformation, from, h), from.predict(h));
		final double near = difference(strained(glass, deformation, from, h / 2), from.predict(h / 2));
		// the error grows as the fourth power
		assertEquals(16, far / near, 3);
		assertTrue(far < from.lastTerm(h), far + " beyond the last term " + from.lastTerm(h));
	}

	@ParameterizedTest
	@CsvSource({ "simple-shear, 2e-3", "dilation, 8e-3" })
	void predictsTheEnergyToSecondOrder(final String loading, final double most) {
		final Sample glass = Sample.smoothGlass(2);
		final Deformation deformation = Deformation.named(loading, 2, 0);
		final RestState from = rest(glass, deformation);
		final double[] errors = new double[2];
		for (int k = 0; k < 2; k++) {
			final double h = most / (k + 1);
			errors[k] = from.energy(h) - new StrainedSample(glass.particles(), glass.potential(), deformation).state(h, strained(
				glass, deformation, from, h), 1).energy();
		}
		assertEquals(8, errors[0] / errors[1], 1);
		final double[] energy = StrainExpansion.of(from.hessian().network(), deformation, 2, from.hessian().solver())
			.energy();
		assertEquals(energy[1], from.stress() * glass.particles().box().volume(), 1e-8);
		assertEquals(energy[0] + most * (energy[1] + most * energy[2] / 2), from.energy(most), 1e-8);
	}

	/** A factor made a little before rest gives the series of the state at rest. */
	@Test
	void expandsWithTheFactorOfAStateCloseBy() {
		final Sample glass = Sample.kobAndersen(0);
		final StrainedSample sample = new StrainedSample(glass.particles(), glass.potential(), Deformation.simpleShear(2));
		final double[] x = glass.particles().positions();
		final double[] close = glass.perturbed(1e-6, 5).particles().positions();
		final RestState own = rest(glass, Deformation.simpleShear(2));
		final RestState near = new RestState(sample, 0, x, close, RestState.factor(sample, 0, close, () -> {}));
		assertEquals(own.tangentModulus(), near.tangentModulus(), 1e-6 * own.tangentModulus());
		assertTrue(difference(own.predict(1e-3), near.predict(1e-3)) < 1e-8);
		assertEquals(own.energy(1e-3), near.energy(1e-3), 1e-9);
	}

	/** The factor of a stable state refines no solution where the Hessian has lost a minimum, so that it hides no saddle. */
	@ParameterizedTest
	@ValueSource(doubles = { 0.1, 0.2, 0.5 })
	void expandsNoUnstableStateWithTheFactorOfAStableOne(final double way) {
		final Sample glass = Sample.kobAndersen(0);
		final Deformation shear = Deformation.simpleShear(2);
		final StrainedSample sample = new StrainedSample(glass.particles(), glass.potential(), shear);
		final RestState before = rest(glass, shear);
		final double[] after = strained(glass, shear, before, 6e-3);
		final double[] x = before.affine(6e-3);
		for (int p = 0; p < x.length; p++)
			x[p] += way * (after[p] - x[p]);
		assertThrows(NotPositiveDefiniteException.class, () -> new RestState(sample, 6e-3, x, () -> {}));
		final double[] stable = before.positions();
		final FactorizedHessian factor = RestState.factor(sample, 0, stable, () -> {});
		assertThrows(ArithmeticException.class, () -> new RestState(sample, 6e-3, x, stable, factor));
	}

	@Test
	void isReadBackBitByBit() throws IOException {
		final Sample glass = Sample.kobAndersen(0);
		final StrainedSample sample = new StrainedSample(glass.particles(), glass.potential(), Deformation.simpleShear(2));
		final double[] close = glass.perturbed(1e-6, 5).particles().positions();
		for (final RestState state : new RestState[] { rest(glass, Deformation.simpleShear(2)), new RestState(sample, 0, glass
			.particles().positions(), close, RestState.factor(sample, 0, close, () -> {})) }) {
			final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			state.write(new DataOutputStream(bytes));
			final RestState read = RestState.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), sample,
				() -> {});
			assertArrayEquals(state.predict(2e-3), read.predict(2e-3));
			assertEquals(state.tangentModulus(), read.tangentModulus());
		}
	}

	@Test
	void aStepAlongTheBranchEndsWhereTheSeriesSays() {
		final Sample glass = Sample.kobAndersen(0);
		final RestState from = rest(glass, Deformation.simpleShear(2));
		final RestState next = branch(glass).step(from, 1e-3).get();
		assertEquals(1e-3, next.strain());
		assertTrue(next.state().residualForce() <= 1e-10);
		assertTrue(branch(glass).holds(from, next));
		assertEquals(1, effort.factorizations());
		assertEquals(0, effort.descents());
		assertTrue(effort.evaluations() < 15);
	}

	@Test
	void noStepLeadsOverTheEndOfTheBranch() {
		final Sample glass = Sample.kobAndersen(0);
		RestState state = rest(glass, Deformation.simpleShear(2));
		for (int k = 1; k <= 5; k++)
			state = branch(glass).step(state, k * 1e-3).get();
		assertFalse(branch(glass).step(state, 6e-3).isPresent());
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1e-3, 4e-3, 5e-3 })
	void aStepThatCanBeTakenBackIsElastic(final double h) {
		assertTrue(isElastic(h));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 6e-3, 8e-3 })
	void aStepThatCannotIsAnEvent(final double h) {
		assertFalse(isElastic(h));
	}

	/** Steps in one from rest over a strain; the first event of this glass is between 5e-3 and 6e-3. */
	private boolean isElastic(final double h) {
		final Sample glass = Sample.kobAndersen(0);
		final Deformation shear = Deformation.simpleShear(2);
		final RestState from = rest(glass, shear);
		final Descent descent = descent(glass, shear);
		final RestState next = descent.settle(h, from.affine(h), from.hessian());
		return new Continuity(branch(glass), descent, glass.particles().spacing()).holds(from, next);
	}

	/** Spheres on a square lattice under pressure are in balance, but any push lets the rows slide. */
	@Test
	void leavesASaddle() {
		final int rows = 6;
		final double[] x = new double[2 * rows * rows];
		final double[] diameters = new double[rows * rows];
		for (int i = 0; i < diameters.length; i++) {
			x[2 * i] = 0.93 * (i % rows);
			x[2 * i + 1] = 0.93 * (i / rows);
			diameters[i] = 1;
		}
		final Sample lattice = Sample.of(ParticleDataset.builder(PeriodicBox.rectangular(0.93 * rows, 0.93 * rows), x)
			.diameters(diameters).name("square lattice").build(), Potentials.of("harmonic-sphere"));
		final MechanicalState state = lattice.state(2);
		assertEquals(0, state.residualForce(), 1e-12);
		assertThrows(NotPositiveDefiniteException.class, () -> rest(lattice, Deformation.simpleShear(2)));
		final RestState found = descent(lattice, Deformation.simpleShear(2)).settle(0, x, FactorizedHessian.of(state, 3,
			() -> {}));
		assertTrue(found.state().energy() < state.energy());
		assertTrue(found.state().residualForce() < 1e-10);
	}
}
