package org.glassj.numeric;

import static org.glassj.Agreement.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.glassj.Threads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products and sums of the last vectors, beside those of one vector after another. */
class VectorWindowTest {

	@ParameterizedTest
	@CsvSource({ "3, 1, 1", "5, 7, 10", "12, 1000, 15", "6, 200000, 9" })
	void combinesTheLastVectors(final int most, final int length, final int given) throws Exception {
		final Random random = new Random(most);
		final VectorWindow window = new VectorWindow(most);
		final List<double[]> kept = new ArrayList<>();
		for (int k = 0; k < given; k++) {
			final double[] vector = random.doubles(length, -1, 1).toArray();
			kept.add(vector);
			final double[] gone = window.add(vector);
			if (kept.size() > most) assertSame(kept.remove(0), gone);
			else assertNull(gone);
		}
		assertEquals(kept.size(), window.size());
		final double[] u = random.doubles(length, -1, 1).toArray();
		final double[] expected = kept.stream().mapToDouble(v -> Vectors.dot(v, u)).toArray();
		final double[] dots = window.dots(u);
		assertClose(expected, dots, 1e-10);
		final double[] sum = u.clone();
		for (int k = 0; k < kept.size(); k++)
			for (int p = 0; p < length; p++)
				sum[p] += dots[k] * kept.get(k)[p];
		final double[] found = u.clone();
		window.addTo(found, dots);
		assertClose(sum, found, 1e-12);
		assertArrayEquals(dots, Threads.with(1, () -> window.dots(u)), "with one thread");
		window.clear();
		assertEquals(0, window.dots(u).length);
		window.addTo(found, new double[0]);
		assertClose(sum, found, 1e-12);
		assertEquals(length, Arrays.stream(u).filter(Double::isFinite).count());
	}
}
