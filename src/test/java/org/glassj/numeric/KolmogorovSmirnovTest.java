package org.glassj.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against printed critical values of the exact distribution (L. H. Miller, J. Am. Stat. Assoc. 51, 111 (1956)). */
class KolmogorovSmirnovTest {

	@ParameterizedTest
	@CsvSource({ "5, 0.50945, 0.10", "5, 0.56328, 0.05", "10, 0.36866, 0.10", "10, 0.40925, 0.05", "10, 0.48893, 0.01",
		"20, 0.29408, 0.05", "50, 0.18845, 0.05", "50, 0.22604, 0.01", "100, 0.13403, 0.05" })
	void isThatOfTheTables(final int n, final double distance, final double probability) {
		assertEquals(probability, KolmogorovSmirnov.probability(distance, n), 0.05 * probability);
	}

	@Test
	void runsFromOneToZero() {
		assertEquals(1, KolmogorovSmirnov.probability(0.01, 10));
		assertEquals(0, KolmogorovSmirnov.probability(1, 1000));
	}
}
