package org.glassj.numeric;

/** Partial sorting in linear time. C. A. R. Hoare, Commun. ACM 4, 321 (1961). */
final class Selection {

	private Selection() {
		// functions only
	}

	/**
	 * Rearranges keys[from, to) so that the smallest {@code k - from} come first.
	 *
	 * @param keys all different
	 * @param k from .. to
	 */
	static void partition(final long[] keys, final int from, final int to, final int k) {
		int low = from;
		int high = to - 1;
		while (low < high && k > from && k < to) {
			final long pivot = median(keys[low], keys[low + high >>> 1], keys[high]);
			int i = low;
			int j = high;
			while (i <= j) {
				while (keys[i] < pivot)
					i++;
				while (keys[j] > pivot)
					j--;
				if (i > j) break;
				final long swapped = keys[i];
				keys[i++] = keys[j];
				keys[j--] = swapped;
			}
			if (k <= j) high = j;
			else if (k >= i) low = i;
			else return;
		}
	}

	private static long median(final long a, final long b, final long c) {
		return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
	}
}
