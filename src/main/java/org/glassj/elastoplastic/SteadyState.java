package org.glassj.elastoplastic;

/**
 * Mean and fluctuation of the stress over a range of strain, as averages over the strain: between load points the stress is
 * linear, so with corners (gamma_k, sigma_k)
 * <pre>
 * integral of sigma   = sum_k (sigma_k + sigma_k+1) / 2 (gamma_k+1 - gamma_k)
 * integral of sigma^2 = sum_k (sigma_k^2 + sigma_k sigma_k+1 + sigma_k+1^2) / 3 (gamma_k+1 - gamma_k).
 * </pre>
 * The error of the mean is the standard error of the means over {@value #PARTS} equal parts. Immutable.
 */
public final class SteadyState {

	private static final int PARTS = 20;

	private final double[] first = new double[PARTS];
	private final double[] second = new double[PARTS];
	private final double from;
	private final double width;

	private SteadyState(final double[] strains, final double[] stresses, final double from, final double to) {
		final double last = strains.length == 0 ? 0 : strains[strains.length - 1];
		if (!(from >= 0 && to > from && to <= last * (1 + 1e-12))) throw new IllegalArgumentException("steady: the range " +
			from + ".." + to + " is outside the strains of the run, 0.." + last + ".");
		this.from = from;
		width = (to - from) / PARTS;
		for (int k = 1; k < strains.length; k++)
			add(strains[k - 1], stresses[k - 1], strains[k], stresses[k]);
	}

	/**
	 * Of a run at rising strain.
	 *
	 * @param from strain beyond which the flow counts as steady
	 * @param to end of the range, at most the last strain
	 * @throws IllegalArgumentException if the record does not reach that far
	 */
	public static SteadyState of(final LoadingRecord record, final double from, final double to) {
		final double[][] corners = record.corners();
		return new SteadyState(corners[0], corners[1], from, to);
	}

	/**
	 * Of a curve with straight pieces between points, such as one of particles.
	 *
	 * @param strains rising
	 * @throws IllegalArgumentException if it does not reach that far
	 */
	public static SteadyState of(final double[] strains, final double[] stresses, final double from, final double to) {
		return new SteadyState(strains, stresses, from, to);
	}

	/** Adds a straight piece of the curve, split where parts meet. */
	private void add(final double x0, final double y0, final double x1, final double y1) {
		if (!(x1 > x0)) return;
		final int end = (int) Math.min(PARTS - 1, Math.floor((x1 - from) / width));
		for (int part = (int) Math.max(0, Math.floor((x0 - from) / width)); part <= end; part++) {
			final double a = Math.max(x0, from + part * width);
			final double b = Math.min(x1, from + (part + 1) * width);
			if (!(b > a)) continue;
			final double ya = y0 + (y1 - y0) * (a - x0) / (x1 - x0);
			final double yb = y0 + (y1 - y0) * (b - x0) / (x1 - x0);
			first[part] += (ya + yb) / 2 * (b - a) / width;
			second[part] += (ya * ya + ya * yb + yb * yb) / 3 * (b - a) / width;
		}
	}

	private static double mean(final double[] values) {
		double sum = 0;
		for (final double value : values)
			sum += value;
		return sum / values.length;
	}

	/** Mean stress. */
	public double mean() {
		return mean(first);
	}

	/** Standard deviation of the stress about its mean. */
	public double deviation() {
		return Math.sqrt(Math.max(0, mean(second) - mean() * mean()));
	}

	/** Standard error of the mean. */
	public double error() {
		double squares = 0;
		for (final double part : first)
			squares += (part - mean()) * (part - mean());
		return Math.sqrt(squares / (PARTS * (PARTS - 1)));
	}
}
