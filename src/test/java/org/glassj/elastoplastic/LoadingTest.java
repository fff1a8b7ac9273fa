package org.glassj.elastoplastic;

import static org.glassj.elastoplastic.ElastoplasticModelTest.run;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;

/** Cyclic loading, creep and finite rates. */
class LoadingTest {

	private static final ElastoplasticSettings SMALL = ElastoplasticSettings.standard().withSize(12, 10);
	private static final ElastoplasticSettings CREEPING = SMALL.withControl(Control.STRESS).withFailureStrain(2);
	private static final ElastoplasticModel.Observer NOBODY = new ElastoplasticModel.Observer() {};

	private static ElastoplasticModel load(final ElastoplasticSettings settings, final Loading loading) {
		final ElastoplasticModel model = new ElastoplasticModel(settings);
		run(model, loading, NOBODY);
		return model;
	}

	/** Below the first threshold a cycle leaves no trace; beyond it the stress comes back lower and turns around. */
	@Test
	void cyclesBackAndForth() {
		final ElastoplasticSettings one = SMALL.withSize(1, 1).withYielding(Yielding.BOTH).withInitial(FixedValue.of(12))
			.withRenewal(FixedValue.of(12)).withRenewalModulus(95);
		final ElastoplasticModel elastic = load(one, QuasistaticLoading.cyclic(0.1, 2));
		assertEquals(0, elastic.record().avalanches());
		assertEquals(0, elastic.stress(), 1e-14);
		final ElastoplasticModel plastic = load(one, QuasistaticLoading.cyclic(0.2, 1));
		// sigma = mu (gamma - 2 eps k) after k slips forward reaches -12 or 12
		final LoadingRecord record = plastic.record();
		assertEquals(4, record.avalanches());
		final double first = 12 / 95.0;
		assertArrayEquals(new double[] { first, 0.13 - first, -first, first - 0.13 }, new double[] { record.strain(1), record
			.strain(3), record.strain(4), record.strain(6) }, 1e-14);
		assertEquals(0, plastic.plasticStrain(), 1e-16);
		assertEquals(0, plastic.strain());
	}

	@Test
	void tellsOfEveryTurn() {
		final List<Double> turns = new ArrayList<>();
		run(new ElastoplasticModel(SMALL.withYielding(Yielding.BOTH)), QuasistaticLoading.cyclic(0.15, 2),
			new ElastoplasticModel.Observer() {

				@Override
				public void snapshot(final ElastoplasticModel model) {
					turns.add(model.strain());
				}
			});
		assertEquals(List.of(0.15, -0.15, 0.0, 0.15, -0.15, 0.0), turns);
	}

	/** Blocks alike both ways: loading one way and the other from the start are mirror images. */
	@Test
	void bothWaysAreAlike() {
		final ElastoplasticModel there = run(SMALL.withYielding(Yielding.BOTH), 0.4);
		final ElastoplasticModel back = run(SMALL.withYielding(Yielding.BOTH), -0.4);
		final double[] mirrored = Arrays.stream(back.stressField()).map(value -> -value).toArray();
		assertArrayEquals(there.stressField(), mirrored);
	}

	@Test
	void refusesToStrainForwardBlocksBackwards() {
		assertEquals("yielding: forward blocks cannot be strained backwards, to -0.1; choose both, norm or oriented.",
			assertThrows(IllegalArgumentException.class, () -> new ElastoplasticModel(SMALL).run(QuasistaticLoading.cyclic(0.1, 1),
				NOBODY, ProgressMonitor.NONE)).getMessage());
		assertThrows(IllegalArgumentException.class, () -> new ElastoplasticModel(SMALL).run(CreepLoading.at(1), NOBODY,
			ProgressMonitor.NONE));
		assertThrows(IllegalArgumentException.class, () -> new ElastoplasticModel(CREEPING).run(RateLoading.at(1, 1), NOBODY,
			ProgressMonitor.NONE));
		assertThrows(IllegalArgumentException.class, () -> QuasistaticLoading.cyclic(0, 1));
		assertThrows(IllegalArgumentException.class, () -> QuasistaticLoading.to(Double.NaN));
	}

	@Test
	void creepComesToRestBelowTheFlowStress() {
		final CreepLoading loading = CreepLoading.at(5.5);
		final ElastoplasticModel model = load(CREEPING.withInitial(LawFamily.NORMAL.of(10, 3)), loading);
		assertEquals(CreepLoading.Outcome.ARRESTED, loading.outcome(model));
		assertEquals(5.5, model.stress());
		assertEquals(model.record().sweeps(), (long) model.time());
		assertTrue(model.record().events() > 5);
		final double[] stress = model.stressField();
		for (int i = 0; i < stress.length; i++)
			assertTrue(stress[i] < model.thresholdField()[i]);
	}

	@Test
	void creepFailsAboveTheFlowStress() {
		final CreepLoading loading = CreepLoading.at(9);
		final ElastoplasticModel model = load(CREEPING, loading);
		assertEquals(CreepLoading.Outcome.FAILED, loading.outcome(model));
		assertTrue(model.failed());
		assertEquals(2, model.plasticStrain(), 0.2);
		final CreepLoading brief = loading.withDuration(4);
		assertEquals(CreepLoading.Outcome.EXPIRED, brief.outcome(load(CREEPING, brief)));
	}

	/** One block x below its threshold waits exp((x / theta)^(3/2)) on the average; 2,000 waits make 2.2 % of that. */
	@Test
	void noiseMakesBlocksWait() {
		final ElastoplasticSettings one = CREEPING.withSize(1, 1).withInitial(FixedValue.of(10)).withRenewal(FixedValue.of(10))
			.withFailureStrain(2000 * 2 * 0.065);
		final CreepLoading loading = CreepLoading.at(6).withActivation(2).withDuration(1e12);
		final ElastoplasticModel model = load(one, loading);
		assertEquals(CreepLoading.Outcome.FAILED, loading.outcome(model));
		final long events = model.record().events();
		assertEquals(2000, events, 2);
		assertEquals(Math.exp(Math.pow(2, 1.5)), (model.time() - events) / events, 4 * 0.022 * Math.exp(Math.pow(2, 1.5)));
	}

	/** Of two blocks the one nearer to its threshold yields the more often, by the ratio of the rates. */
	@Test
	void noisePrefersTheNearer() {
		final double[] thresholds = { 8, 9 };
		int first = 0;
		for (int seed = 0; seed < 400; seed++) {
			final ElastoplasticModel model = load(CREEPING.withSize(1, 2).withThresholds(thresholds).withRenewal(FixedValue.of(1e6))
				.withFailureStrain(1e-6).withSeed(seed), CreepLoading.at(6).withActivation(2).withDuration(1e12));
			first += model.activityField()[0];
		}
		final double ratio = Math.exp(Math.pow(1.5, 1.5) - 1);
		final double share = ratio / (1 + ratio);
		assertEquals(share, first / 400.0, 4 * Math.sqrt(share * (1 - share) / 400));
	}

	/** Strained at a rate, one block passes its threshold by mu gamma' tau on the average, the load of a waiting time. */
	@Test
	void blocksOvershootAtFiniteRate() {
		final double rate = 0.01;
		final double mu = 95;
		final LoadingRecord record = load(SMALL.withSize(1, 1).withInitial(FixedValue.of(10)).withRenewal(FixedValue.of(10))
			.withRenewalModulus(mu).withEigenstrain(0.2), RateLoading.at(rate, 400).withStep(0.02)).record();
		double overshoot = 0;
		for (int k = 0; k < record.size(); k++)
			if (record.events(k) > 0) overshoot += record.stress(k) - 10;
		assertTrue(record.avalanches() > 900);
		// half a step late, and four standard errors
		assertEquals(mu * rate * 1.01, overshoot / record.avalanches(), 4 * mu * rate / Math.sqrt(record.avalanches()));
		assertEquals(record.strain(record.size() - 1) / rate, record.time(record.size() - 1), 1e-6);
	}

	/** Slow straining is quasistatic, in random order; fast straining needs more stress. */
	@Test
	void fasterNeedsMoreStress() {
		final double quasistatic = steady(run(SMALL, 4));
		final double slow = steady(load(SMALL, RateLoading.at(1e-4, 4).withStep(1)));
		final double fast = steady(load(SMALL, RateLoading.at(0.02, 4)));
		assertEquals(quasistatic, slow, 0.3);
		assertTrue(fast > slow + 0.5, slow + " " + fast);
	}

	private static double steady(final ElastoplasticModel model) {
		return SteadyState.of(model.record(), 1, 4).mean();
	}

	@Test
	void ratesReachTheirTargetsFromBothSides() {
		final ElastoplasticModel model = load(SMALL.withYielding(Yielding.BOTH), RateLoading.at(0.01, 0.2, -0.1));
		assertEquals(-0.1, model.strain(), 1e-12);
		assertEquals(0.5 / 0.01, model.time(), 1e-8);
		assertFalse(model.failed());
	}

	/** Runs with a clock go on bit by bit, too. */
	@Test
	void goesOnFromACheckpoint() throws IOException {
		final CreepLoading creep = CreepLoading.at(6).withActivation(1.5).withDuration(1e4);
		final RateLoading rate = RateLoading.at(0.01, 0.3);
		goesOn(CREEPING, creep);
		goesOn(SMALL, rate);
	}

	private static void goesOn(final ElastoplasticSettings settings, final Loading loading) throws IOException {
		final byte[][] saved = new byte[1][];
		final ElastoplasticModel whole = new ElastoplasticModel(settings);
		run(whole, loading, new ElastoplasticModel.Observer() {

			@Override
			public void step(final ElastoplasticModel model) throws IOException {
				if (saved[0] != null || model.record().size() < 40) return;
				final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
				model.write(loading, new DataOutputStream(bytes));
				saved[0] = bytes.toByteArray();
			}
		});
		final ElastoplasticModel resumed = new ElastoplasticModel(settings);
		resumed.read(loading, new DataInputStream(new ByteArrayInputStream(saved[0])));
		run(resumed, loading, NOBODY);
		assertTrue(whole.record().size() > 45);
		assertArrayEquals(ElastoplasticModelTest.state(whole, loading), ElastoplasticModelTest.state(resumed, loading));
	}
}
