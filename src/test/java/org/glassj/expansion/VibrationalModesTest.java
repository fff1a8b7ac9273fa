package org.glassj.expansion;

import static org.glassj.Agreement.assertClose;
import static org.glassj.Agreement.assertRefused;
import static org.glassj.Agreement.assertRelative;
import static org.glassj.Agreement.assertWithin;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.ejml.data.Complex_F64;
import org.ejml.simple.SimpleMatrix;
import org.glassj.FiniteDifferences;
import org.glassj.QuenchedGlass;
import org.glassj.Sample;
import org.glassj.TestMonitor;
import org.glassj.energy.BondNetwork;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.potential.PairPotential;
import org.glassj.potential.Potentials;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Vibrations against the dense spectrum of the Hessian of all particles, against finite differences, and phonons. */
class VibrationalModesTest {

	private static VibrationalModes modes(final Sample sample, final int count) {
		return VibrationalModes.of(sample.particles(), sample.potential(), VibrationSettings.standard().withModes(count),
			ProgressMonitor.NONE);
	}

	static Stream<Sample> solids() {
		// small enough for a dense solver
		return Stream.of(Sample.reference(), Sample.packing(0), Sample.packingWithRattlers()).map(Response::polished);
	}

	/** Eigenvalues of the Hessian of all particles, ascending: zero for translations and rattlers, then the others. */
	private static double[] dense(final Sample sample) {
		final BondNetwork all = BondNetwork.unpinned(sample.state(2));
		return new SimpleMatrix(all.hessian().toDense()).eig().getEigenvalues().stream().mapToDouble(Complex_F64::getReal)
			.sorted().toArray();
	}

	@ParameterizedTest
	@MethodSource("solids")
	void frequenciesAreThoseOfTheFreeHessian(final Sample sample) {
		final int dim = sample.particles().dimension();
		final int zeros = dim * (1 + sample.state(1).rattlerCount());
		final double[] expected = dense(sample);
		assertEquals(0, expected[zeros - 1], 1e-9);
		for (final int count : new int[] { 1, 7, 40 }) {
			final double[] lambda = modes(sample, count).pairs().values();
			assertWithin(1e-12 * expected[expected.length - 1], Arrays.copyOfRange(expected, zeros, zeros + count), lambda);
		}
	}

	@Test
	void findsAllModesThereAreAndNotOneMore() {
		final Sample glass = Response.polished(Sample.reference());
		final double[] expected = dense(glass);
		assertWithin(1e-12 * expected[199], Arrays.copyOfRange(expected, 2, 200), modes(glass, 198).pairs().values());
		assertWithin(1e-12 * expected[199], Arrays.copyOfRange(expected, 2, 199), modes(glass, 197).pairs().values());
		assertRefused("modes: 199 is outside 1..198.", () -> modes(glass, 199));
	}

	@ParameterizedTest
	@MethodSource("solids")
	void energyRisesAlongAModeByHalfItsEigenvalue(final Sample sample) {
		final VibrationalModes modes = modes(sample, 3);
		for (int k = 0; k < 3; k++) {
			final double[] e = modes.displacements(k);
			final double scale = 1e-3 / Arrays.stream(e).map(Math::abs).max().getAsDouble() * sample.particles().spacing();
			final double[][] u = FiniteDifferences.derivatives(g -> new double[] { sample.displaced(g, e).state(0).energy() },
				0.1 * scale, 3, 2);
			assertRelative(modes.pairs().values()[k], u[2][0], 1e-3);
			assertEquals(1, Arrays.stream(e).map(v -> v * v).sum(), 1e-12);
		}
	}

	/** Energy of an ideal spring network of a triangular lattice, side by side in a box that it fits. */
	private static Sample crystal(final int side) {
		final double a = 0.95;
		final double height = a * Math.sqrt(3) / 2;
		final double[] x = new double[2 * side * side];
		for (int i = 0; i < side * side; i++) {
			x[2 * i] = a * (i % side + 0.5 * (i / side % 2));
			x[2 * i + 1] = height * (i / side);
		}
		final double[] diameters = new double[side * side];
		Arrays.fill(diameters, 1);
		return Sample.of(ParticleDataset.builder(PeriodicBox.rectangular(a * side, height * side), x).diameters(diameters)
			.name("crystal").build(), Potentials.of("harmonic-sphere"));
	}

	/** A crystal's modes come in multiplets: every one must be complete. */
	@Test
	void findsTheMultipletsOfACrystal() {
		final Sample crystal = crystal(12);
		final double[] expected = dense(crystal);
		assertEquals(expected[2], expected[3], 1e-9 * expected[3]);
		for (final int count : new int[] { 3, 10, 60 })
			assertClose(Arrays.copyOfRange(expected, 2, 2 + count), modes(crystal, count).pairs().values(), 1e-10);
	}

	/** The first phonons of a large isotropic crystal travel at sqrt(mu / rho); the lattice slows them by (q a)^2 / 8. */
	@Test
	void firstPhononsTravelAtTheSpeedOfShear() {
		final Sample crystal = crystal(40);
		final VibrationSpectrum spectrum = modes(crystal, 2).spectrum();
		assertEquals(spectrum.firstPhonon(), spectrum.frequencies()[0], 0.01 * spectrum.firstPhonon());
		assertEquals(0.5, spectrum.participationRatios()[0], 0.2);
		assertEquals(3200, spectrum.modes());
	}

	@Test
	void firstPhononsOfATiltedBoxHaveItsShortestWaveVector() {
		// the same box described by a tilted cell: vectors (L, 0) and (L, L)
		final ParticleDataset glass = Sample.reference().particles();
		final double side = glass.box().length(0);
		final ParticleDataset tilted = ParticleDataset.builder(PeriodicBox.of(new double[2], new double[] { side, 0, side,
			side }), glass.positions()).diameters(glass.diameters()).build();
		final PairPotential potential = Potentials.of("polydisperse-ipl");
		assertRelative(modes(Sample.of(glass, potential), 1).firstPhonon(), modes(Sample.of(tilted, potential), 1)
			.firstPhonon(), 1e-9);
	}

	@Test
	void participationOfATranslationIsOneAndRattlersDoNotCount() {
		final VibrationalModes packing = modes(Sample.packingWithRattlers(), 5);
		final VibrationSpectrum spectrum = packing.spectrum();
		assertEquals(3 * (packing.state().particles().size() - packing.state().rattlerCount()), spectrum.modes());
		assertTrue(packing.state().rattlerCount() >= 2);
		for (int k = 0; k < 5; k++) {
			assertTrue(spectrum.participationRatios()[k] > 3 / spectrum.modes() && spectrum.participationRatios()[k] < 1);
			for (int i = 0; i < packing.state().particles().size(); i++)
				if (packing.state().rattlers()[i]) assertEquals(0, packing.amplitudes(k)[i]);
		}
	}

	@Test
	void participationRatioByItsDefinition() {
		final VibrationalModes modes = modes(Sample.reference(), 4);
		for (int k = 0; k < 4; k++) {
			final double[] e = modes.displacements(k);
			final double[] squared = IntStream.range(0, 100).mapToDouble(i -> e[2 * i] * e[2 * i] + e[2 * i + 1] * e[2 * i + 1])
				.toArray();
			final double fourth = Arrays.stream(squared).map(s -> s * s).sum();
			assertRelative(1 / (100 * fourth), modes.spectrum().participationRatios()[k], 1e-10);
			final double largest = Arrays.stream(squared).max().getAsDouble();
			assertArrayEquals(Arrays.stream(squared).map(s -> Math.sqrt(s / largest)).toArray(), modes.amplitudes(k), 1e-12);
		}
	}

	@Test
	void theChoiceOfThePinnedParticleDoesNotMatter() {
		final Sample glass = Sample.reference();
		final ParticleDataset particles = glass.particles();
		final double[] x = new double[200];
		final double[] diameters = new double[100];
		for (int i = 0; i < 100; i++) {
			diameters[i] = particles.diameters()[99 - i];
			x[2 * i] = particles.positions()[2 * (99 - i)];
			x[2 * i + 1] = particles.positions()[2 * (99 - i) + 1];
		}
		final Sample reversed = glass.with(ParticleDataset.builder(particles.box(), x).diameters(diameters).build());
		assertClose(modes(glass, 30).pairs().values(), modes(reversed, 30).pairs().values(), 1e-10);
	}

	@Test
	void tablesHoldModesAndTheSoftestField() {
		final VibrationalModes modes = modes(Sample.packing(0), 6);
		assertEquals("[mode, frequency, participationRatio, totalModes, firstPhonon, eigenvalue, residual]", modes.modeTable()
			.headers().toString());
		assertEquals("[id, x, y, z, softestX, softestY, softestZ]", modes.particleTable().headers().toString());
		for (int k = 0; k < 6; k++)
			assertRelative(modes.modeTable().values("eigenvalue")[k], Math.pow(modes.modeTable().values("frequency")[k], 2),
				1e-14);
		assertEquals(modes.displacements(0)[3 * 17 + 2], modes.particleTable().values("softestZ")[17]);
		final VibrationSpectrum again = VibrationSpectrum.of(modes.modeTable());
		assertArrayEquals(modes.spectrum().frequencies(), again.frequencies());
		assertArrayEquals(modes.spectrum().participationRatios(), again.participationRatios());
		assertEquals(modes.spectrum().modes(), again.modes());
		assertEquals(modes.spectrum().firstPhonon(), again.firstPhonon());
	}

	@Test
	void stopsWhenAsked() {
		final ParticleDataset glass = QuenchedGlass.of(2, 500, 1);
		final TestMonitor monitor = TestMonitor.cancellingAfter(0.1);
		assertThrows(CancellationException.class, () -> VibrationalModes.of(glass, QuenchedGlass.potential(),
			VibrationSettings.standard(), monitor));
	}

	@Test
	void refusesWhatIsNotAtRestOrNotSolid() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> modes(Sample.reference().perturbed(1e-3, 1), 3))
			.getMessage().contains("is not relaxed"));
		// two crystals that do not touch
		final double[] x = Arrays.copyOf(crystal(8).particles().positions(), 128);
		final double[] both = Arrays.copyOf(x, 256);
		for (int p = 0; p < 128; p++)
			both[128 + p] = x[p] + (p % 2 == 0 ? 0 : 20);
		final double[] diameters = new double[128];
		Arrays.fill(diameters, 1);
		final Sample apart = Sample.of(ParticleDataset.builder(PeriodicBox.rectangular(0.95 * 8, 60), both).diameters(
			diameters).name("two slabs").build(), Potentials.of("harmonic-sphere", Collections.emptyMap()));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> VibrationalModes.of(apart.particles(), apart.potential(),
			VibrationSettings.standard().withTolerance(1), ProgressMonitor.NONE)).getMessage().contains(
				"is not a stable solid"));
	}

	@Test
	void settingsSayWhatIsAllowed() {
		assertRefused("modes: 0 is outside 1..100000.", () -> VibrationSettings.standard().withModes(0));
		assertRefused("tolerance: 0.0 is not positive.", () -> VibrationSettings.standard().withTolerance(0));
		assertEquals(5, VibrationSettings.standard().withSeed(5).seed());
	}
}
