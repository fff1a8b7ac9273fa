package org.glassj.numeric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The panels of a supernodal factor in few large arrays, which the garbage collector never moves: supernode s has its
 * columns, each from the diagonal down, one after the other in {@code array(s)} from {@code offset(s)} on.
 */
final class PanelStore {

	/** Doubles of an array, just below 32 megabytes with its header, for that is what the collector hands out. */
	private static final int SLAB = (1 << 22) - 8;

	private final double[][] slabs;
	private final int[] slab;
	private final int[] offset;

	/** @param interruption called between arrays */
	PanelStore(final CholeskyPlan plan, final Runnable interruption) {
		slab = new int[plan.size()];
		offset = new int[plan.size()];
		final List<Integer> lengths = new ArrayList<>();
		int used = 0;
		for (int s = 0; s < plan.size(); s++) {
			final int panel = (int) plan.panel(s);
			if (s == 0 || (long) used + panel > SLAB) {
				if (s > 0) lengths.add(used);
				used = 0;
			}
			slab[s] = lengths.size();
			offset[s] = used;
			used += panel;
		}
		lengths.add(used);
		slabs = new double[lengths.size()][];
		for (int k = 0; k < slabs.length; k++) {
			interruption.run();
			slabs[k] = new double[lengths.get(k)];
		}
	}

	/** Number of doubles in all arrays. */
	long length() {
		return Arrays.stream(slabs).mapToLong(array -> array.length).sum();
	}

	/** The array that holds a supernode's panel. */
	double[] array(final int s) {
		return slabs[slab[s]];
	}

	/** Where the panel begins. */
	int offset(final int s) {
		return offset[s];
	}
}
