package org.glassj.localyield;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.glassj.QuenchedGlass;
import org.glassj.Sample;
import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pairs of cavities against all pairs of the sample, in wide and narrow, straight and tilted boxes. */
class CavityPairsTest {

	static Stream<Sample> samples() {
		return Stream.of(Sample.kobAndersen(20), Sample.reference(), Sample.packingWithRattlers(), Sample.of(QuenchedGlass.of(2,
			900, 1), QuenchedGlass.potential()));
	}

	@ParameterizedTest
	@MethodSource("samples")
	void listHoldsEveryPairWithinReachOnce(final Sample sample) {
		final MechanicalState state = sample.state(2);
		final int n = state.particles().size();
		final int[] index = new int[n];
		Arrays.fill(index, BondNetwork.FIXED);
		final double skin = Math.min(0.5, CavityPairs.widestSkin(state));
		for (int center = 0; center < n; center += n / 7) {
			final BondNetwork network = Cavity.of(state, state.cells(), center, Math.min(3, state.particles().box()
				.smallestWidth() / 2)).network(state, index);
			final CavityPairs pairs = CavityPairs.of(network, skin);
			final Map<Long, Double> listed = new TreeMap<>();
			for (int p = 0; p < pairs.size; p++) {
				double squared = 0;
				for (final double[] row : pairs.reference)
					squared += row[p] * row[p];
				listed.put(key(pairs.i[p], pairs.j[p]), squared);
				assertEquals(network.particle(pairs.first[p]), pairs.i[p]);
				if (p < pairs.inner) assertEquals(network.particle(pairs.second[p]), pairs.j[p]);
				else assertEquals(BondNetwork.FIXED, pairs.second[p]);
			}
			assertEquals(pairs.size, listed.size(), "each once");
			assertEquals(expected(state, network, skin), listed.keySet().size());
			listed.forEach((key, squared) -> assertTrue(squared > 0));
		}
	}

	private static long key(final int i, final int j) {
		return (long) Math.min(i, j) << 32 | Math.max(i, j);
	}

	/** Number of pairs of a free particle with any but rattlers, by looking at all. */
	private static int expected(final MechanicalState state, final BondNetwork network, final double skin) {
		final int dim = network.dimension();
		final boolean[] free = new boolean[state.particles().size()];
		for (int u = 0; u < network.unknowns(); u++)
			free[network.particle(u)] = true;
		int count = 0;
		final double[] v = new double[dim];
		for (int i = 0; i < free.length; i++)
			for (int j = 0; j < i; j++) {
				if (!(free[i] || free[j]) || state.rattlers()[i] || state.rattlers()[j]) continue;
				for (int a = 0; a < dim; a++)
					v[a] = state.particles().positions()[i * dim + a] - state.particles().positions()[j * dim + a];
				state.particles().box().minimumImage(v, 0);
				if (MechanicalState.largestNorm(v, dim) < Math.sqrt(state.interaction().rangeSquared(i, j)) + skin) count++;
			}
		return count;
	}
}
