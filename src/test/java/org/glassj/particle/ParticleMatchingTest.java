package org.glassj.particle;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Who is who. */
class ParticleMatchingTest {

	private static ParticleDataset ids(final String name, final long... ids) {
		return ParticleDataset.builder(PeriodicBox.rectangular(1, 1), new double[2 * ids.length]).ids(ids).name(name).build();
	}

	private static String matches(final ParticleDataset reference, final ParticleDataset current) {
		final ParticleMatching matching = ParticleMatching.of(reference, current);
		final StringBuilder text = new StringBuilder();
		for (int i = 0; i < reference.size(); i++)
			text.append(matching.of(i)).append(' ');
		return text + "missing " + matching.missing();
	}

	@Test
	void findsIdsInAnyOrder() {
		assertEquals("0 1 2 missing 0", matches(ids("a", 4, 9, 2), ids("b", 4, 9, 2)));
		assertEquals("2 0 1 missing 0", matches(ids("a", 4, 9, 2), ids("b", 9, 2, 4)));
	}

	@Test
	void reportsMissingOnes() {
		assertEquals("-1 1 -1 missing 2", matches(ids("a", 4, 9, 2), ids("b", 7, 9, 1L << 40, 3)));
	}

	@Test
	void refusesIdsGivenTwice() {
		assertRefused("a: two particles have the id 4.", () -> matches(ids("a", 4, 2, 4), ids("b", 4, 2, 4)));
		assertRefused("b: two particles have the id 2.", () -> matches(ids("a", 4, 2), ids("b", 2, 2, 4)));
	}
}
