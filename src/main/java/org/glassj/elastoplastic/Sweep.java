package org.glassj.elastoplastic;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** The events of one sweep: which blocks yield, in ascending order, and their eigenstrains. Grows as needed. */
final class Sweep {

	private int size;
	private int[] block = new int[64];
	private double[] xy = new double[64];
	private double[] normal = new double[64];

	/** Begins anew. */
	void clear() {
		size = 0;
	}

	/** Adds a block with the direction of its slip, a unit vector of the components xy and (xx - yy) / 2. */
	void add(final int i, final double directionXy, final double directionNormal) {
		if (size == block.length) {
			block = Arrays.copyOf(block, 2 * size);
			xy = Arrays.copyOf(xy, 2 * size);
			normal = Arrays.copyOf(normal, 2 * size);
		}
		block[size] = i;
		xy[size] = directionXy;
		normal[size++] = directionNormal;
	}

	/** Keeps the events that a test, asked once for each in turn, says yes to. */
	void keepIf(final BooleanSupplier test) {
		int kept = 0;
		for (int k = 0; k < size; k++) {
			if (!test.getAsBoolean()) continue;
			block[kept] = block[k];
			xy[kept] = xy[k];
			normal[kept++] = normal[k];
		}
		size = kept;
	}

	/** Makes an eigenstrain of a direction. */
	void scale(final int k, final double eigenstrain) {
		xy[k] *= eigenstrain;
		normal[k] *= eigenstrain;
	}

	/** Number of events. */
	int size() {
		return size;
	}

	/** Block of an event. */
	int block(final int k) {
		return block[k];
	}

	/** Component xy of its eigenstrain. */
	double xy(final int k) {
		return xy[k];
	}

	/** Component (xx - yy) / 2 of its eigenstrain. */
	double normal(final int k) {
		return normal[k];
	}

	/** Sum of the components xy. */
	double sumXy() {
		double sum = 0;
		for (int k = 0; k < size; k++)
			sum += xy[k];
		return sum;
	}

	/** Sum of the components (xx - yy) / 2. */
	double sumNormal() {
		double sum = 0;
		for (int k = 0; k < size; k++)
			sum += normal[k];
		return sum;
	}
}
