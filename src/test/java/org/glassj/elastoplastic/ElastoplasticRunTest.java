package org.glassj.elastoplastic;

import static org.glassj.Agreement.assertRefused;
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
import java.util.concurrent.CancellationException;

import org.glassj.TestMonitor;
import org.glassj.elastoplastic.LatticeSnapshots.Field;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a run, and that a run taken up again is the run that never stopped. */
class ElastoplasticRunTest {

	private static final ElastoplasticSettings LATTICE = ElastoplasticSettings.standard().withSize(12, 10).withSeed(4);
	private static final LoadingSettings LOADING = LoadingSettings.standard().withStrain(1, 0.4).withSnapshots(0.05, 0.3, 0.7);

	private static ElastoplasticRun run(final ElastoplasticSettings lattice, final LoadingSettings loading)
		throws IOException
	{
		final ElastoplasticRun run = new ElastoplasticRun(lattice, loading);
		run.run(now -> {}, ProgressMonitor.NONE);
		return run;
	}

	@Test
	void takesPicturesAtTheStrainsAskedFor() throws IOException {
		final ElastoplasticRun run = run(LATTICE, LOADING);
		final LatticeSnapshots pictures = run.snapshots();
		assertArrayEquals(new double[] { 0.05, 0.3, 0.7, 1 }, pictures.table().values("strain"), 1e-15);
		for (int k = 0; k < 4; k++) {
			final float[] plastic = pictures.field(k, Field.PLASTIC_STRAIN);
			final float[] activity = pictures.field(k, Field.ACTIVITY);
			final float[] stress = pictures.field(k, Field.STRESS);
			final float[] threshold = pictures.field(k, Field.THRESHOLD);
			double events = 0;
			double mean = 0;
			for (int i = 0; i < 120; i++) {
				assertEquals(2 * 0.065 * activity[i], plastic[i], 1e-5 * (1 + plastic[i]));
				assertTrue(stress[i] < threshold[i], "stable");
				events += activity[i];
				mean += stress[i] / 120;
			}
			assertEquals(events, pictures.table().values("events")[k]);
			assertEquals(mean, pictures.table().values("stress")[k], 1e-5);
		}
		assertEquals(run.model().record().events(), pictures.table().values("events")[3]);
	}

	/** Stopping for pictures changes nothing, and what is derived is that of the whole record. */
	@Test
	void keepsWhatTheModelDoes() throws IOException {
		final ElastoplasticRun run = run(LATTICE, LOADING);
		final ElastoplasticModel model = new ElastoplasticModel(LATTICE);
		model.run(QuasistaticLoading.to(1), new ElastoplasticModel.Observer() {}, ProgressMonitor.NONE);
		assertArrayEquals(model.stressField(), run.model().stressField());
		final SteadyState steady = SteadyState.of(model.record(), 0.4, 1);
		assertEquals(steady.mean(), run.steady().get().mean(), 1e-12);
		assertEquals(steady.deviation(), run.steady().get().deviation(), 1e-10);
		final FlowCurve curve = FlowCurve.of(model.record(), 0.001);
		assertArrayEquals(curve.stresses(), run.curve().stresses(), 1e-9);
		assertEquals(1001, run.curve().strains().length, 1);
		assertEquals(AvalancheSizes.of(model.record(), 0.4).total(), run.sizes().total());
		assertTrue(run.eventsPerSecond() > 0);
		assertEquals(1, run.steadyDistribution().names().size());
	}

	/** Interrupted in the midst, taken up from what the listener saved last. */
	@ParameterizedTest
	@CsvSource({ "0.1, forward", "0.5, forward", "0.9, both", "0.6, norm", "0.4, oriented" })
	void goesOnBitByBit(final double fraction, final String yielding) throws IOException {
		final ElastoplasticSettings lattice = LATTICE.withYielding(Yielding.named(yielding));
		final ElastoplasticRun whole = run(lattice, LOADING);
		final ByteArrayOutputStream saved = new ByteArrayOutputStream();
		final ElastoplasticRun interrupted = new ElastoplasticRun(lattice, LOADING);
		assertThrows(CancellationException.class, () -> interrupted.run(now -> {
			saved.reset();
			now.write(new DataOutputStream(saved));
		}, TestMonitor.cancellingAfter(fraction)));
		final ElastoplasticRun resumed = new ElastoplasticRun(lattice, LOADING);
		resumed.read(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
		assertTrue(resumed.model().strain() < 1, "not at its end");
		resumed.run(now -> {}, ProgressMonitor.NONE);
		assertArrayEquals(whole.model().record().corners()[1], resumed.model().record().corners()[1]);
		assertArrayEquals(whole.curve().stresses(), resumed.curve().stresses());
		assertEquals(4, resumed.snapshots().size());
		for (int k = 0; k < 4; k++)
			for (final Field field : Field.values())
				assertArrayEquals(whole.snapshots().field(k, field), resumed.snapshots().field(k, field));
		assertArrayEquals(whole.snapshots().table().values("stress"), resumed.snapshots().table().values("stress"));
	}

	/** At whatever step the state is saved, it holds as many pictures as legs are over. */
	@Test
	void savedStatesAreWhole() throws IOException {
		final ElastoplasticRun run = new ElastoplasticRun(LATTICE, LOADING);
		run.run(now -> assertEquals(now.model().leg(), now.snapshots().size()), ProgressMonitor.NONE);
	}

	@Test
	void cyclesTurnAtTheirAmplitude() throws IOException {
		final ElastoplasticRun run = run(LATTICE.withYielding(Yielding.BOTH), LoadingSettings.standard().withStrain(0.15, 0)
			.withProtocol("cyclic").withCycles(2));
		assertArrayEquals(new double[] { 0.15, -0.15, 0, 0.15, -0.15, 0 }, run.snapshots().table().values("strain"), 1e-15);
		assertFalse(run.steady().isPresent());
	}

	@Test
	void reachesAGivenStress() throws IOException {
		final ElastoplasticRun run = run(LATTICE.withControl(Control.STRESS), LoadingSettings.standard().withStrain(6, 0));
		assertEquals(6, run.model().stress(), 1e-12);
		assertEquals(10, run.snapshots().size());
		assertFalse(run.steady().isPresent());
		assertTrue(run.curve().strains().length > 500);
	}

	/** Far above the flow stress nothing holds the lattice: the run ends with a picture of its end. */
	@Test
	void endsWhereTheLatticeFails() throws IOException {
		final ElastoplasticRun run = run(LATTICE.withControl(Control.STRESS).withFailureStrain(1), LoadingSettings.standard()
			.withStrain(40, 0).withSnapshots(5, 40));
		assertTrue(run.model().failed());
		assertEquals(run.model().leg() + 1, run.snapshots().size());
		assertTrue(run.model().stress() < 40);
	}

	@Test
	void choosesPictures() {
		final LoadingSettings settings = LoadingSettings.standard().withStrain(2, 0);
		assertArrayEquals(new double[] { 0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8, 2 }, settings.targets(), 1e-12);
		assertArrayEquals(new double[] { 0.75, 1.5, 2 }, settings.withEvery(0.75).targets(), 1e-12);
		assertArrayEquals(new double[] { 1, 2 }, settings.withEvery(1).targets(), 1e-12);
		assertArrayEquals(new double[] { 2 }, settings.withEvery(50).targets(), 1e-12);
		assertArrayEquals(new double[] { 0.1, 2 }, settings.withSnapshots(0.1, 2, 5).targets(), 1e-12);
		assertEquals(1, settings.steady());
		assertEquals(0.3, settings.withStrain(2, 0.3).steady());
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, -1, Double.NaN })
	void refusesAStrainThatIsNotPositive(final double strain) {
		assertRefused("strain: " + strain + " is outside 1.0E-9..1000000.0.", () -> LoadingSettings.standard().withStrain(strain,
			0));
	}

	@Test
	void refusesInOneSentence() {
		final LoadingSettings settings = LoadingSettings.standard();
		assertRefused("protocol: 'spiral' is unknown; allowed: monotonic, cyclic, rate, creep.", () -> settings.withProtocol("spiral"));
		assertRefused("steady: 2.0 is not below the last strain, 1.0.", () -> settings.withStrain(1, 2));
		assertRefused("snapshots: 0.2 is not larger than what comes before it; they must rise from above 0.", () -> settings
			.withSnapshots(0.3, 0.2));
		assertRefused("every: 1.0E-5 is outside 5.0E-4..1000000.0.", () -> settings.withEvery(1e-5));
		assertRefused("cycles: 0.0 is outside 1.0..333.0.", () -> settings.withCycles(0));
		assertRefused("step: -1.0 is outside 0.0..1000000.0.", () -> settings.withStep(-1));
	}
}
