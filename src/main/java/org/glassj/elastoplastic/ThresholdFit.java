package org.glassj.elastoplastic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.glassj.numeric.ResultTable;

/**
 * A law fitted to yield stresses by maximum likelihood, how uncertain its parameters are and how far it is from the
 * values. Immutable.
 *
 * <pre>
 * ThresholdFit best = ThresholdFit.best(map.positive());
 * ThresholdLaw law = best.law();
 * </pre>
 */
public final class ThresholdFit {

	/** Steps of the second differences of the log-likelihood, over the standard error of a single value's estimate. */
	private static final double STEP = 1e-3;

	private final ThresholdLaw law;
	private final double[] values;

	private ThresholdFit(final ThresholdLaw law, final double[] values) {
		this.law = law;
		this.values = values;
	}

	/**
	 * The most likely law of a family; values that are not positive or do not exist are left out.
	 *
	 * @throws IllegalArgumentException if fewer than three different values are left, or the family has no such law
	 */
	public static ThresholdFit of(final LawFamily family, final double... values) {
		final double[] positive = positive(values);
		return new ThresholdFit(family.fit(positive), positive);
	}

	/**
	 * The most likely law of all families. All have two parameters, so this is also the choice of Akaike's criterion.
	 *
	 * @throws IllegalArgumentException if fewer than three different values are positive
	 */
	public static ThresholdFit best(final double... values) {
		return all(values).get(0);
	}

	/** The fits of all families that can be fitted, the most likely first. */
	public static List<ThresholdFit> all(final double... values) {
		final double[] positive = positive(values);
		return Arrays.stream(LawFamily.values()).map(family -> attempt(family, positive)).filter(Objects::nonNull).sorted(
			Comparator.comparingDouble(fit -> -fit.logLikelihood())).collect(Collectors.toList());
	}

	/** Null where the normal law, alone of all, does not exist. */
	private static ThresholdFit attempt(final LawFamily family, final double[] positive) {
		try {
			return of(family, positive);
		}
		catch (final IllegalArgumentException e) {
			if (family == LawFamily.NORMAL) return null;
			throw e;
		}
	}

	private static double[] positive(final double[] values) {
		return Arrays.stream(values).filter(value -> value > 0).sorted().toArray();
	}

	/** The law. */
	public ThresholdLaw law() {
		return law;
	}

	/** Number of values it was fitted to. */
	public int size() {
		return values.length;
	}

	/** Sum of the logarithms of the density at the values. */
	public double logLikelihood() {
		return law.logLikelihood(values);
	}

	/** Distance of Kolmogorov and Smirnov: the largest difference of the distribution functions. */
	public double distance() {
		double largest = 0;
		final double n = values.length;
		for (int k = 0; k < n; k++) {
			final double fit = law.cumulative(values[k]);
			largest = Math.max(largest, Math.max(fit - k / n, (k + 1) / n - fit));
		}
		return largest;
	}

	/**
	 * Standard errors of both parameters, from the observed information: the inverse of minus the second derivatives of the
	 * log-likelihood. They take the values for independent, which neighbouring blocks of a map are not quite.
	 */
	public double[] standardErrors() {
		final double[] p = law.parameters();
		final double spread = Math.sqrt(law.variance()) / law.mean();
		final double u = STEP * spread * Math.max(Math.abs(p[0]), p[1]);
		final double v = STEP * spread * p[1];
		final DoubleBinaryOperator f = (i, j) -> law.family().of(p[0] + i * u, p[1] + j * v).logLikelihood(values);
		final double center = f.applyAsDouble(0, 0);
		final double uu = (2 * center - f.applyAsDouble(1, 0) - f.applyAsDouble(-1, 0)) / (u * u);
		final double vv = (2 * center - f.applyAsDouble(0, 1) - f.applyAsDouble(0, -1)) / (v * v);
		final double uv = (f.applyAsDouble(1, -1) + f.applyAsDouble(-1, 1) - f.applyAsDouble(1, 1) - f.applyAsDouble(-1, -1)) /
			(4 * u * v);
		final double determinant = uu * vv - uv * uv;
		return new double[] { Math.sqrt(vv / determinant), Math.sqrt(uu / determinant) };
	}

	/** One row a fit, in the order given: number of the family, both parameters with their errors, likelihood, distance. */
	public static ResultTable table(final List<ThresholdFit> fits) {
		return new ResultTable("fits").column("family", column(fits, fit -> fit.law().family().ordinal())).column("first",
			column(fits, fit -> fit.law().parameters()[0])).column("firstError", column(fits, fit -> fit.standardErrors()[0]))
			.column("second", column(fits, fit -> fit.law().parameters()[1])).column("secondError", column(fits, fit -> fit
				.standardErrors()[1])).column("logLikelihood", column(fits, ThresholdFit::logLikelihood)).column("distance",
					column(fits, ThresholdFit::distance));
	}

	private static double[] column(final List<ThresholdFit> fits,
		final ToDoubleFunction<ThresholdFit> value)
	{
		return fits.stream().mapToDouble(value).toArray();
	}
}
