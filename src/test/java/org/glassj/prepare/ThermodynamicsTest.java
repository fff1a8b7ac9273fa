package org.glassj.prepare;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.glassj.Estimate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Thermodynamic identities that hold only if moves sample the Boltzmann distribution, in a liquid of 30 polydisperse
 * particles: fluctuations of the energy against its slope with temperature, the virial pressure against the free energy
 * of compression. Numbers agree to within five standard errors, from batches.
 */
class ThermodynamicsTest {

	private static final GlassModel MODEL = GlassModel.named("polydisperse-ipl", 2);
	private static final int N = 30;
	private static final double STEP = 0.25;

	private static LiquidSeries series(final double temperature, final double volume, final int blocks, final double factor) {
		return new LiquidSeries(new SwapMonteCarlo(LiquidSeries.start(MODEL, N, volume), MODEL.potential(), temperature, 0.2,
			STEP, 1), MODEL.potential(), blocks, factor);
	}

	/** var U = T^2 dU/dT. The slope is a difference over 20 % in T, whose error, of third order, is below 1 %. */
	private static void assertFluctuations(final int blocks) {
		final List<Estimate> found = DoubleStream.of(0.9, 1, 1.1).boxed().parallel().map(temperature -> series(temperature, 1,
			blocks, 1).energies()).map(energies -> Estimate.ofSeries(energies)).collect(Collectors.toList());
		final Estimate capacity = found.get(2).plus(found.get(0).times(-1)).times(1 / 0.2);
		final Estimate variance = Estimate.varianceOf(series(1, 1, 4 * blocks, 1).energies());
		variance.plus(capacity.times(-1)).assertAgrees(0, 0.01 * capacity.value());
	}

	@Test
	void energyFluctuatesByTheHeatCapacity() {
		assertFluctuations(3_000);
	}

	@Test
	@Tag("slow")
	void energyFluctuatesByTheHeatCapacityForLong() {
		assertFluctuations(15_000);
	}

	/**
	 * P = -dF/dV between two boxes whose volumes differ by 1 %. The free energy of compression is F_2 - F_1 =
	 * -T ln mean_1 exp(-(U_2 - U_1) / T) - N T ln (V_2 / V_1), from either end; the mean of the pressures at both ends differs
	 * from the mean over the volumes by P'' (V_2 - V_1)^2 / 12, about 0.01 % of P.
	 */
	private static void assertPressure(final int blocks) {
		final double temperature = 1;
		final double small = 0.995;
		final double large = 1.005;
		final List<LiquidSeries> ends = IntStream.range(0, 2).parallel().mapToObj(k -> k == 0 ? series(temperature, small,
			blocks, large / small) : series(temperature, large, blocks, small / large)).collect(Collectors.toList());
		final double ideal = N * temperature * Math.log(large / small);
		final Estimate expansion = compression(ends.get(0), temperature).plus(-ideal);
		final Estimate back = compression(ends.get(1), temperature).plus(ideal);
		expansion.plus(back).assertAgrees(0, 0);
		final double volume = N / MODEL.density();
		final Estimate pressure = Estimate.ofSeries(ends.get(0).pressures()).plus(Estimate.ofSeries(ends.get(1).pressures()))
			.times(0.5);
		final Estimate slope = expansion.plus(back.times(-1)).times(-0.5 / (volume * (large - small)));
		pressure.plus(slope.times(-1)).assertAgrees(0, 1e-4 * pressure.value());
	}

	/** -T ln mean exp(-(U' - U) / T), U' the energy in the other box. */
	private static Estimate compression(final LiquidSeries series, final double temperature) {
		return Estimate.ofSeries(IntStream.range(0, series.energies().length).mapToDouble(k -> Math.exp((series.energies()[k] -
			series.scaled()[k]) / temperature)).toArray()).log().times(-temperature);
	}

	@Test
	void virialPressureIsTheSlopeOfTheFreeEnergy() {
		assertPressure(4_000);
	}

	@Test
	@Tag("slow")
	void virialPressureIsTheSlopeOfTheFreeEnergyForLong() {
		assertPressure(30_000);
	}
}
