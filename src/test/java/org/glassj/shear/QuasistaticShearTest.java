package org.glassj.shear;

import static org.glassj.Agreement.assertRelative;
import static org.glassj.Agreement.difference;
import static org.glassj.shear.ReferenceShear.unwrapped;
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
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.glassj.Sample;
import org.glassj.energy.MechanicalState;
import org.glassj.expansion.StrainAnalysis;
import org.glassj.expansion.StrainSettings;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuasistaticShearTest {

	private static QuasistaticShear begun(final Sample sample, final ShearSettings settings) {
		return new QuasistaticShear(sample.particles(), sample.potential(), settings, ProgressMonitor.NONE);
	}

	private static QuasistaticShear sheared(final Sample sample, final ShearSettings settings) throws IOException {
		final QuasistaticShear shear = begun(sample, settings);
		shear.run(now -> {});
		return shear;
	}

	@ParameterizedTest
	@CsvSource({ "simple-shear, 0", "simple-shear, 35", "pure-shear, 0", "pure-shear, 120", "dilation, 0" })
	void startsWithTheModulusOfTheExpansion(final String loading, final double angle) throws IOException {
		final Sample glass = Sample.kobAndersen(0);
		final double h = 1e-5;
		final ShearSettings settings = ShearSettings.standard().withLoading(loading, angle).withStep(h).withStrain(h)
			.withTolerance(1e-10);
		final double[] forward = sheared(glass, settings).curve().column("stress");
		final double[] backward = sheared(glass, settings.withStrain(-h)).curve().column("stress");
		final StrainAnalysis expected = StrainAnalysis.of(glass.particles(), glass.potential(), StrainSettings.standard()
			.withLoading(loading, angle), ProgressMonitor.NONE);
		final double modulus = expected.expansion().loadingStress()[1];
		assertEquals(modulus, begun(glass, settings).shearModulus(), 1e-8 * Math.abs(modulus));
		// central differences: h^2 times a third derivative that soft spots make 1e4 times the modulus
		assertRelative(modulus, (forward[1] - backward[1]) / (2 * h), 1e-5);
	}

	@ParameterizedTest
	@CsvSource({ "simple-shear, 0, 0.004", "pure-shear, 60, 0.002", "dilation, 0, 0.002" })
	void isReversibleBelowTheFirstEvent(final String loading, final double angle, final double amplitude)
		throws IOException
	{
		final Sample glass = Sample.kobAndersen(0);
		final QuasistaticShear shear = sheared(glass, ShearSettings.standard().withLoading(loading, angle).withCycles(
			amplitude, 1).withTolerance(1e-12));
		assertEquals(0, shear.events().size());
		assertEquals(0, shear.effort().descents());
		final double[] back = unwrapped(shear.particles());
		assertTrue(difference(glass.particles().positions(), back) < 1e-9, "back to " + difference(glass.particles()
			.positions(), back));
		final double[] stress = shear.curve().column("stress");
		assertEquals(stress[0], stress[stress.length - 1], 1e-10);
	}

	@Test
	void followsTheSameCurveAsTheMinimizer() {
		final ReferenceShear followed = ReferenceShear.by("continuation");
		final ReferenceShear minimized = ReferenceShear.by("minimizer");
		for (final String column : List.of("energy", "stress", "pressure"))
			assertArrayEquals(Arrays.copyOf(minimized.run().curve().column(column), 6), Arrays.copyOf(followed.run().curve()
				.column(column), 6), 1e-9, column);
		assertTrue(difference(minimized.positions(5), followed.positions(5)) < 1e-7);
		assertEquals(6, minimized.run().effort().descents());
		assertTrue(followed.run().effort().evaluations() * 20 < minimized.run().effort().evaluations());
	}

	/** Error of V sum (sigma_k + sigma_(k+1)) h / 2 against energy gained plus energy dissipated. */
	private static double imbalance(final QuasistaticShear shear) {
		final ResultTable curve = shear.curve().table();
		final double[] strain = curve.values("strain");
		final double[] stress = curve.values("stress");
		final double volume = shear.rest().box().volume();
		double work = 0;
		for (int k = 1; k < strain.length; k++)
			work += volume * (stress[k] + stress[k - 1]) / 2 * (strain[k] - strain[k - 1]);
		final int last = strain.length - 1;
		return work - (curve.values("energy")[last] - curve.values("energy")[0]) - curve.values("dissipated")[last];
	}

	@Test
	void doesTheWorkThatTheStressIntegrates() throws IOException {
		final ShearSettings coarse = ShearSettings.standard().withStrain(0.003);
		final double error = imbalance(sheared(Sample.kobAndersen(0), coarse));
		final double finer = imbalance(sheared(Sample.kobAndersen(0), coarse.withStep(5e-4)));
		// the trapezoid rule: V h^2 (sigma'(end) - sigma'(0)) / 12, a quarter at half the step
		assertTrue(Math.abs(error) < 1e-3, "imbalance " + error);
		assertEquals(4, error / finer, 0.2);
	}

	@Test
	void losesInEventsWhatTheStressDidAndTheEnergyDoesNotHold() throws IOException {
		final ShearSettings coarse = ShearSettings.standard().withStrain(0.006).withStep(5e-4).withResolution(1e-5);
		final QuasistaticShear shear = sheared(Sample.kobAndersen(0), coarse);
		final double volume = shear.rest().box().volume();
		// within the step of an event the trapezoid rule errs by at most the jump of the stress times half the step
		final double bound = shear.events().stream().mapToDouble(e -> volume * Math.abs(e.stressAfter() - e
			.stressBefore()) * 5e-4 / 2).sum();
		assertEquals(2, shear.events().size());
		assertTrue(Math.abs(imbalance(shear)) < bound + 2e-3, imbalance(shear) + " over " + bound);
		assertTrue(bound < 0.03 * shear.curve().column("dissipated")[shear.done()]);
	}

	@Test
	void locatesAnEventToTheResolution() throws IOException {
		final ShearSettings coarse = ShearSettings.standard().withStep(3e-3).withStrain(0.006).withResolution(1e-4);
		final PlasticEvent rough = sheared(Sample.kobAndersen(0), coarse).events().get(0);
		final PlasticEvent fine = sheared(Sample.kobAndersen(0), coarse.withResolution(1e-6)).events().get(0);
		assertTrue(fine.strain() >= rough.strain() && fine.strain() <= rough.strain() + 1e-4);
		assertEquals(rough.particle(), fine.particle());
		assertRelative(fine.energyDrop(), rough.energyDrop(), 0.02);
		// beyond what was located, nothing is at rest on the branch any more
		final QuasistaticShear beyond = sheared(Sample.kobAndersen(0), coarse.withStrain(fine.strain() + 2e-6));
		assertEquals(1, beyond.events().size());
		final QuasistaticShear before = sheared(Sample.kobAndersen(0), coarse.withStrain(fine.strain()));
		assertEquals(0, before.events().size());
	}

	@Test
	void tellsWhereAnEventIsAndHowManyTakePart() {
		final ReferenceShear minimized = ReferenceShear.by("minimizer");
		final QuasistaticShear shear = minimized.run();
		final double[] before = minimized.positions(5);
		final double[] after = minimized.positions(6);
		final double[] squared = new double[before.length / 2];
		for (int i = 0; i < squared.length; i++)
			squared[i] = Math.pow(after[2 * i] - before[2 * i] - 1e-3 * before[2 * i + 1], 2) + Math.pow(after[2 * i + 1] -
				before[2 * i + 1], 2);
		final double most = Arrays.stream(squared).max().getAsDouble();
		final int particle = IntStream.range(0, squared.length).filter(i -> squared[i] == most).findFirst().getAsInt();
		final double sum = Arrays.stream(squared).sum();
		final ResultTable table = PlasticEvent.table(shear.events(), shear.rest());
		assertEquals(List.of("strain", "stressBefore", "stressAfter", "energyDrop", "participation", "particle", "x", "y"),
			List.copyOf(table.headers()));
		assertEquals(Math.sqrt(most), shear.events().get(0).jump(), 1e-9);
		assertEquals(sum * sum / Arrays.stream(squared).map(q -> q * q).sum() / squared.length, table.values(
			"participation")[0], 1e-9);
		assertEquals(shear.rest().ids()[particle], table.values("particle")[0]);
		assertEquals(shear.rest().positions()[2 * particle + 1], table.values("y")[0]);
	}

	/** The same lattice by other cell vectors, on both sides of the tilt at which they are wrapped. */
	@Test
	void passesATiltOfOneHalfUnnoticed() throws IOException {
		final Sample rest = Sample.kobAndersen(0);
		final double length = rest.particles().box().vector(0, 0);
		final double height = rest.particles().box().vector(1, 1);
		final Sample first = tilted(rest, 0.4985 * length, length, height);
		final Sample second = tilted(rest, 0.4985 * length - length, length, height);
		final ShearSettings settings = ShearSettings.standard().withStrain(0.003).withTolerance(1e-10);
		final QuasistaticShear one = sheared(first, settings);
		final QuasistaticShear other = sheared(second, settings);
		assertTrue(one.particles().box().vector(1, 0) < 0);
		assertArrayEquals(one.curve().column("stress"), other.curve().column("stress"), 1e-9);
		assertArrayEquals(one.curve().column("energy"), other.curve().column("energy"), 1e-9);
		// as seen from the first particle, for the sample may have drifted when it was relaxed
		final double[] here = fromTheFirst(unwrapped(one.particles()));
		assertTrue(difference(here, fromTheFirst(unwrapped(other.particles()))) < 1e-7);
	}

	private static double[] fromTheFirst(final double[] x) {
		return IntStream.range(0, x.length).mapToDouble(p -> x[p] - x[p % 2]).toArray();
	}

	/** Not the rest sample strained so far, but one relaxed in a box that is. */
	private static Sample tilted(final Sample rest, final double tilt, final double length, final double height) {
		return rest.with(ParticleDataset.builder(PeriodicBox.of(new double[2], new double[] { length, 0, tilt, height }), rest
			.particles().positions()).types(rest.particles().types()).name("tilted").build());
	}

	@ParameterizedTest
	@ValueSource(strings = { "simple-shear", "pure-shear" })
	void shearsInThreeDimensions(final String loading) throws IOException {
		final Sample glass = Sample.smoothGlass(3);
		final QuasistaticShear shear = sheared(glass, ShearSettings.standard().withLoading(loading, 0).withStrain(0.06)
			.withStep(2e-3));
		assertTrue(shear.events().size() > 0);
		final ParticleDataset end = shear.particles();
		final MechanicalState state = MechanicalState.of(end, glass.potential(), 1);
		assertTrue(state.residualForce() < 1e-8);
		assertRelative(state.energy(), shear.curve().column("energy")[30], 1e-12);
		assertRelative(glass.particles().box().volume(), end.box().volume(), 1e-12);
		final double drops = shear.events().stream().mapToDouble(PlasticEvent::energyDrop).sum();
		assertEquals(drops, shear.curve().column("dissipated")[30]);
		assertTrue(shear.events().stream().allMatch(e -> e.energyDrop() > 0 && e.participation() > 0 && e
			.participation() <= 1));
	}

	@Test
	void putsRattlersAside() throws IOException {
		final QuasistaticShear shear = sheared(Sample.packingWithRattlers(), ShearSettings.standard().withStrain(0.003));
		assertEquals(0, shear.rest().positions()[0] - Sample.packingWithRattlers().particles().positions()[0]);
		assertTrue(MechanicalState.of(shear.particles(), Sample.packingWithRattlers().potential(), 1)
			.residualForce() < 1e-8);
	}

	@Test
	void goesOnBitByBit() throws IOException {
		final ShearSettings settings = ShearSettings.standard().withStrain(0.008);
		final ByteArrayOutputStream saved = new ByteArrayOutputStream();
		final QuasistaticShear whole = begun(Sample.kobAndersen(0), settings);
		whole.run(now -> {
			if (now.done() == 6) now.write(new DataOutputStream(saved));
		});
		final QuasistaticShear resumed = begun(Sample.kobAndersen(0), settings);
		resumed.read(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
		assertEquals(6, resumed.done());
		resumed.run(now -> {});
		assertArrayEquals(whole.particles().positions(), resumed.particles().positions());
		for (final String column : whole.curve().table().headers())
			assertArrayEquals(whole.curve().column(column), resumed.curve().column(column));
		assertEquals(whole.events().size(), resumed.events().size());
		assertEquals(whole.effort().factorizations(), resumed.effort().factorizations());
		assertEquals(whole.effort().evaluations(), resumed.effort().evaluations());
	}

	@Test
	void keepsWhatWasMeasuredInOneTable() {
		final StressStrainCurve curve = ReferenceShear.by("continuation").run().curve();
		final ResultTable table = curve.table();
		assertEquals(List.of("strain", "stress", "energy", "pressure", "tangentModulus", "dissipated", "events", "stress_xx",
			"stress_xy", "stress_yy"), List.copyOf(table.headers()));
		assertArrayEquals(table.values("stress_xy"), table.values("stress"), 1e-15);
		final double[] stress = table.values("stress");
		for (int k = 0; k < stress.length; k++) {
			assertTrue(stress[k] <= stress[curve.peak()]);
			assertEquals(-(table.values("stress_xx")[k] + table.values("stress_yy")[k]) / 2, table.values("pressure")[k], 1e-12);
		}
		assertEquals(Arrays.stream(stress, 9, 18).sum() / 9, curve.flowStress(), 1e-14);
		// the tangent modulus is the slope where nothing yields
		assertEquals((stress[2] - stress[0]) / 2e-3, table.values("tangentModulus")[1], 0.05);
		assertArrayEquals(stress, curve.plot().y("stress"));
		assertEquals("stress (epsilon / lambda^2)", curve.plot().yLabel());
	}

	/** Backwards the same physics: the glass mirrored at the y axis and strained the other way. */
	@Test
	void strainsBothWaysAlike() throws IOException {
		final Sample glass = Sample.kobAndersen(0);
		final double[] mirrored = glass.particles().positions().clone();
		for (int p = 0; p < mirrored.length; p += 2)
			mirrored[p] *= -1;
		final ShearSettings settings = ShearSettings.standard().withStrain(0.004).withTolerance(1e-10);
		final double[] forward = ReferenceShear.by("continuation").run().curve().column("stress");
		final double[] backward = sheared(glass.with(glass.particles().withPositions(mirrored)), settings.withStrain(-0.004))
			.curve().column("stress");
		for (int k = 0; k <= 4; k++)
			assertEquals(forward[k], -backward[k], 1e-9);
	}

	@Test
	void refusesTheStateOfAnotherRun() throws IOException {
		final ByteArrayOutputStream saved = new ByteArrayOutputStream();
		begun(Sample.kobAndersen(0), ShearSettings.standard()).write(new DataOutputStream(saved));
		final QuasistaticShear other = begun(Sample.kobAndersen(0), ShearSettings.standard().withStep(2e-3));
		final String message = assertThrows(IllegalArgumentException.class, () -> other.read(new DataInputStream(
			new ByteArrayInputStream(saved.toByteArray())))).getMessage();
		assertTrue(message.startsWith("checkpoint: it is of another run (") && message.contains("step 0.001"), message);
	}

	@Test
	void stopsWhenAsked() {
		final boolean[] asked = new boolean[1];
		final ProgressMonitor monitor = new ProgressMonitor() {

			@Override
			public void status(final String text) {
				// nobody listens
			}

			@Override
			public void progress(final double fraction) {
				asked[0] = fraction > 0.3;
			}

			@Override
			public boolean isCanceled() {
				return asked[0];
			}
		};
		final Sample glass = Sample.kobAndersen(0);
		final QuasistaticShear shear = new QuasistaticShear(glass.particles(), glass.potential(), ShearSettings.standard()
			.withStrain(0.004), monitor);
		assertThrows(CancellationException.class, () -> shear.run(now -> {}));
		assertEquals(2, shear.done());
		assertEquals(3, shear.curve().size());
	}
}
