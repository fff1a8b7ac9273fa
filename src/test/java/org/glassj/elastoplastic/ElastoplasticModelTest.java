package org.glassj.elastoplastic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a scalar lattice must do whatever its thresholds. */
class ElastoplasticModelTest {

	private static final ElastoplasticSettings SMALL = ElastoplasticSettings.standard().withSize(12, 10);
	private static final ElastoplasticModel.Observer NOBODY = new ElastoplasticModel.Observer() {};

	static ElastoplasticModel run(final ElastoplasticSettings settings, final double... targets) {
		final ElastoplasticModel model = new ElastoplasticModel(settings);
		run(model, QuasistaticLoading.through(targets), NOBODY);
		return model;
	}

	static void run(final ElastoplasticModel model, final Loading loading, final ElastoplasticModel.Observer observer) {
		try {
			model.run(loading, observer, ProgressMonitor.NONE);
		}
		catch (final IOException e) {
			throw new AssertionError(e);
		}
	}

	/** Loading to the threshold, slip by 2 mu eps_pl, loading again: a saw whose teeth are known. */
	@Test
	void oneBlockIsASaw() {
		final double mu = 90;
		final ElastoplasticModel model = run(ElastoplasticSettings.standard().withSize(1, 1).withInitial(FixedValue.of(12))
			.withRenewal(FixedValue.of(10)).withModulus(100).withRenewalModulus(mu).withEigenstrain(0.05), 0.5);
		final LoadingRecord record = model.record();
		assertEquals(0.12, record.strain(1), 1e-15);
		assertEquals(12, record.stress(1), 1e-15);
		assertEquals(12 - 2 * 100 * 0.05, record.stressAfter(1), 1e-13);
		for (int k = 2; k < record.size() - 1; k++) {
			assertEquals(0.12 + 8 / mu + 9 / mu * (k - 2), record.strain(k), 1e-13);
			assertEquals(2 * mu * 0.05, record.stress(k) - record.stressAfter(k), 1e-13);
			assertEquals(0.1, record.plasticStrain(k), 1e-16);
		}
		assertEquals(0.5, model.strain());
	}

	/** All blocks alike yield at once: each takes back what the others give it, so the lattice is one block. */
	@Test
	void uniformLatticeIsOneBlock() {
		final ElastoplasticSettings uniform = SMALL.withInitial(FixedValue.of(12)).withRenewal(FixedValue.of(10));
		final LoadingRecord lattice = run(uniform, 0.4).record();
		final LoadingRecord block = run(uniform.withSize(1, 1), 0.4).record();
		assertEquals(block.events() * 120, lattice.events());
		assertArrayEquals(block.corners()[0], lattice.corners()[0], 1e-13);
		assertArrayEquals(block.corners()[1], lattice.corners()[1], 1e-11);
	}

	@ParameterizedTest
	@EnumSource(value = Yielding.class, names = { "FORWARD", "BOTH" })
	void eachEventLowersTheMeanStress(final Yielding yielding) {
		// one modulus, so that the drop per event is the same throughout
		final LoadingRecord record = run(SMALL.withYielding(yielding).withRenewalModulus(95), 0.5).record();
		assertTrue(record.avalanches() > 50);
		for (int k = 0; k < record.size(); k++)
			assertEquals(95 * record.plasticStrain(k), record.stress(k) - record.stressAfter(k), 1e-12);
	}

	@Test
	void keepsTheMeanStressAtGivenStress() {
		final ElastoplasticModel model = run(SMALL.withControl(Control.STRESS).withInitial(LawFamily.NORMAL.of(12, 5)), 6);
		final LoadingRecord record = model.record();
		assertTrue(record.avalanches() > 3);
		double plastic = 0;
		for (int k = 0; k < record.size(); k++) {
			assertEquals(record.stress(k), record.stressAfter(k));
			assertEquals(record.plasticStrain(k), record.strainAfter(k) - record.strain(k), 1e-15);
			plastic += record.plasticStrain(k);
		}
		assertEquals(6, model.stress());
		assertEquals(6, Arrays.stream(model.stressField()).average().getAsDouble(), 1e-12);
		assertEquals(plastic, model.plasticStrain(), 1e-15);
	}

	/** Events of one sweep act as tabled, each shifted to its block. */
	@Test
	void oneEventChangesStressByThePropagator() {
		final double[] thresholds = new double[120];
		Arrays.fill(thresholds, 50);
		thresholds[3 * 10 + 7] = 5;
		final ElastoplasticModel model = run(SMALL.withThresholds(thresholds).withRenewal(FixedValue.of(50)), 6 / 95.0);
		assertEquals(1, model.record().events());
		final Propagator kernel = Propagator.continuum(12, 10);
		// the rest of the way goes with the new mean modulus
		final double rest = (6 / 95.0 - 5 / 95.0) * model.modulus();
		final double[] stress = model.stressField();
		for (int i = 0; i < 120; i++)
			assertEquals(5 + rest + 2 * 95 * 0.065 * kernel.value(i / 10 - 3, i % 10 - 7), stress[i], 1e-12);
		assertEquals((119 * 95 + 86) / 120.0, model.modulus(), 1e-13);
		assertEquals(0.065, model.plasticStrainField()[37]);
		assertEquals(1, model.activityField()[37]);
		assertEquals(50, model.thresholdField()[37]);
	}

	/** Stops on the way change nothing, not even a bit. */
	@Test
	void stopsLeaveNoTrace() {
		final ElastoplasticModel straight = run(SMALL, 0.6);
		final ElastoplasticModel halting = run(SMALL, 0.001, 0.2, 0.20001, 0.45, 0.6);
		assertArrayEquals(straight.stressField(), halting.stressField());
		assertEquals(straight.record().events(), halting.record().events());
	}

	@ParameterizedTest
	@EnumSource(value = Yielding.class, names = { "FORWARD", "BOTH" })
	void goesOnFromACheckpointBitByBit(final Yielding yielding) throws IOException {
		final ElastoplasticSettings settings = SMALL.withYielding(yielding).withCrossover(3);
		final Loading loading = QuasistaticLoading.through(0.3, 0.5);
		final byte[][] saved = new byte[1][];
		final ElastoplasticModel whole = new ElastoplasticModel(settings);
		run(whole, loading, new ElastoplasticModel.Observer() {

			@Override
			public void step(final ElastoplasticModel model) throws IOException {
				if (model.record().size() != 100) return;
				final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
				model.write(loading, new DataOutputStream(bytes));
				saved[0] = bytes.toByteArray();
			}
		});
		final ElastoplasticModel resumed = new ElastoplasticModel(settings);
		resumed.read(loading, new DataInputStream(new ByteArrayInputStream(saved[0])));
		assertEquals(100, resumed.record().size());
		run(resumed, loading, NOBODY);
		assertArrayEquals(state(whole, loading), state(resumed, loading));
	}

	static byte[] state(final ElastoplasticModel model, final Loading loading) throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		model.write(loading, new DataOutputStream(bytes));
		return bytes.toByteArray();
	}

	@Test
	void refusesACheckpointOfAnotherRun() throws IOException {
		final Loading loading = QuasistaticLoading.to(0.1);
		final byte[] bytes = state(new ElastoplasticModel(SMALL), loading);
		final ElastoplasticModel other = new ElastoplasticModel(SMALL.withSeed(2));
		assertEquals("checkpoint: it is of another run (seed 1), not of this (seed 2).", assertThrows(
			IllegalArgumentException.class, () -> other.read(loading, new DataInputStream(new ByteArrayInputStream(bytes))))
				.getMessage());
	}

	/** Reports and cancels after so many questions. */
	private static final class Impatient implements ProgressMonitor {

		private int left;
		private double last;

		private Impatient(final int patience) {
			left = patience;
		}

		@Override
		public void status(final String text) {
			// no status here
		}

		@Override
		public void progress(final double fraction) {
			assertTrue(fraction >= last && fraction <= 1);
			last = fraction;
		}

		@Override
		public boolean isCanceled() {
			return left-- <= 0;
		}
	}

	@Test
	void stopsWhenAsked() throws IOException {
		assertThrows(CancellationException.class, () -> new ElastoplasticModel(SMALL).run(QuasistaticLoading.to(0.5), NOBODY,
			new Impatient(50)));
		final Impatient patient = new Impatient(1_000_000);
		new ElastoplasticModel(SMALL).run(QuasistaticLoading.through(0.2, 0.5), NOBODY, patient);
		assertEquals(1, patient.last);
	}

	/** At given stress an avalanche above the flow stress never ends by itself, so it ends in failure. */
	@Test
	void failsAboveTheFlowStress() {
		final int[] snapshots = new int[1];
		final ElastoplasticModel model = new ElastoplasticModel(SMALL.withControl(Control.STRESS).withFailureStrain(3));
		run(model, QuasistaticLoading.through(4, 50), new ElastoplasticModel.Observer() {

			@Override
			public void snapshot(final ElastoplasticModel now) {
				snapshots[0]++;
			}
		});
		assertTrue(model.failed());
		assertTrue(model.stress() < 12);
		final LoadingRecord record = model.record();
		assertEquals(3, record.plasticStrain(record.size() - 1), 0.3);
		// one at the stress of 4, one of the failed lattice
		assertEquals(2, snapshots[0]);
	}

	/** With strain given, kernels of one's own drive the mean stress by their sum. */
	@Test
	void runsWithAKernelOfOnesOwn() {
		final double[] meanField = new double[120];
		Arrays.fill(meanField, 0.4 / 119);
		meanField[0] = -0.9;
		final LoadingRecord record = run(SMALL.withKernel(meanField).withRenewalModulus(95), 0.5).record();
		assertTrue(record.avalanches() > 20);
		for (int k = 0; k < record.size(); k++)
			assertEquals(0.5 * 95 * record.plasticStrain(k), record.stress(k) - record.stressAfter(k), 1e-12);
	}
}
