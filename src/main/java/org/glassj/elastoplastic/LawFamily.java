package org.glassj.elastoplastic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;
import org.glassj.numeric.MaximaFit;

/**
 * The families of laws that yield stresses are drawn from, each with two parameters, and their fits by maximum
 * likelihood. Yield stresses are positive, so the normal law is truncated: its parameters are mean m and deviation s of
 * the whole bell, of which the part x &gt; 0 is taken, with
 * <pre>
 * mean = m + s h,  variance = s^2 (1 - h (h + m / s)),  h = phi(m / s) / Phi(m / s).
 * </pre>
 */
public enum LawFamily {

	/** {@code normal(m,s)}: p(x) ~ exp(-(x - m)^2 / 2 s^2), x &gt; 0; s is the standard deviation, not the variance. */
	NORMAL("mean", "deviation", -LawFamily.LARGEST) {

		@Override
		ContinuousDistribution distribution(final double mean, final double deviation) {
			if (mean < MOST_TRUNCATED * deviation) throw new IllegalArgumentException("normal: a mean of " + mean +
				" leaves nothing positive at a deviation of " + deviation + "; allowed: a mean of at least " + MOST_TRUNCATED +
				" deviations.");
			return TruncatedNormalDistribution.of(mean, deviation, 0, Double.POSITIVE_INFINITY);
		}

		/** By inversion: the sampler of commons-statistics 1.1 mirrors a bell that is truncated at 0 about its mean. */
		@Override
		double sample(final ContinuousDistribution distribution, final UniformRandomProvider random) {
			double x = 0;
			while (!(x > 0 && x < Double.POSITIVE_INFINITY))
				x = distribution.inverseCumulativeProbability(random.nextDouble());
			return x;
		}

		/** The truncated law is an exponential family: its likelihood is largest where both moments are those of the values. */
		@Override
		double[] mostLikely(final double[] values) {
			final double first = mean(values, x -> x);
			final double ratio = mean(values, x -> x * x) / (first * first);
			final DoubleUnaryOperator excess = a -> (1 + a * (a + hazard(a))) / Math.pow(a + hazard(a), 2) - ratio;
			if (excess.applyAsDouble(MOST_TRUNCATED) < 0) throw new IllegalArgumentException("normal: no normal law fits " +
				"values whose deviation is " + Math.sqrt(ratio - 1) + " times their mean; try gamma or weibull.");
			final double a = root(excess, MOST_TRUNCATED, 2 / Math.sqrt(ratio - 1));
			final double deviation = first / (a + hazard(a));
			return new double[] { a * deviation, deviation };
		}
	},

	/** {@code weibull(k,b)}: P(X &lt;= x) = 1 - exp(-(x / b)^k), shape k first. */
	WEIBULL("shape", "scale", LawFamily.SMALLEST) {

		@Override
		ContinuousDistribution distribution(final double shape, final double scale) {
			return WeibullDistribution.of(shape, scale);
		}

		/** 1 / x has the law of Frechet with the same shape. */
		@Override
		double[] mostLikely(final double[] values) {
			final MaximaFit frechet = MaximaFit.of(Arrays.stream(values).map(x -> 1 / x).toArray());
			return new double[] { frechet.exponent() - 1, 1 / frechet.scale() };
		}
	},

	/** {@code gamma(k,theta)}: p(x) ~ x^(k - 1) exp(-x / theta), shape k first. */
	GAMMA("shape", "scale", LawFamily.SMALLEST) {

		@Override
		ContinuousDistribution distribution(final double shape, final double scale) {
			return GammaDistribution.of(shape, scale);
		}

		/** ln k - digamma(k) = ln mean(x) - mean(ln x), which lies between 1 / 2k and 1 / k. */
		@Override
		double[] mostLikely(final double[] values) {
			final double mean = mean(values, x -> x);
			final double gap = Math.log(mean) - mean(values, Math::log);
			final double shape = root(k -> Math.log(k) - Digamma.value(k) - gap, 0.5 / gap, 1 / gap);
			return new double[] { shape, mean / shape };
		}
	},

	/** {@code lognormal(m,s)}: ln x is normal with mean m and standard deviation s. */
	LOGNORMAL("log-mean", "log-deviation", -LawFamily.LARGEST) {

		@Override
		ContinuousDistribution distribution(final double mean, final double deviation) {
			return LogNormalDistribution.of(mean, deviation);
		}

		@Override
		double[] mostLikely(final double[] values) {
			final double mean = mean(values, Math::log);
			return new double[] { mean, Math.sqrt(mean(values, x -> Math.pow(Math.log(x) - mean, 2))) };
		}
	};

	private static final double SMALLEST = 1e-6;
	private static final double LARGEST = 1e9;
	/** Smallest m / s of a truncated bell: beyond, hardly anything of it is positive, and what is left is exponential. */
	private static final double MOST_TRUNCATED = -5;
	private static final double TOLERANCE = 1e-13;
	private static final int FEWEST = 3;

	private final String first;
	private final String second;
	private final double leastFirst;

	LawFamily(final String first, final String second, final double leastFirst) {
		this.first = first;
		this.second = second;
		this.leastFirst = leastFirst;
	}

	/** The family of a name such as {@code normal}. */
	public static LawFamily named(final String name) {
		return Arrays.stream(values()).filter(family -> family.toString().equals(name)).findFirst().orElseThrow(
			() -> new IllegalArgumentException("law: '" + name + "' is unknown; allowed: " + String.join(", ", names()) + "."));
	}

	/** Names of all families. */
	public static List<String> names() {
		return Arrays.stream(values()).map(LawFamily::toString).collect(Collectors.toList());
	}

	abstract ContinuousDistribution distribution(double a, double b);

	/** A sampler keeps nothing from one number to the next, so that the stream alone is the state. */
	double sample(final ContinuousDistribution distribution, final UniformRandomProvider random) {
		return distribution.createSampler(random).sample();
	}

	abstract double[] mostLikely(double[] values);

	/**
	 * The law with two parameters.
	 *
	 * @throws IllegalArgumentException if one of them is outside its range
	 */
	public ThresholdLaw of(final double a, final double b) {
		require(first, a, leastFirst);
		require(second, b, SMALLEST);
		return new ThresholdLaw(this, a, b, distribution(a, b));
	}

	private void require(final String parameter, final double value, final double least) {
		if (!(value >= least && value <= LARGEST)) throw new IllegalArgumentException(this + ": " + parameter + " is " + value +
			"; allowed: " + least + " to " + LARGEST + ".");
	}

	/**
	 * The law of this family that makes the values most likely.
	 *
	 * @param values positive, at least three of them different
	 * @throws IllegalArgumentException otherwise
	 */
	public ThresholdLaw fit(final double... values) {
		for (final double value : values)
			if (!(value > 0 && value <= LARGEST)) throw new IllegalArgumentException(this + ": " + value +
				" among the values to fit is not positive.");
		if (Arrays.stream(values).distinct().limit(FEWEST).count() < FEWEST) throw new IllegalArgumentException(this +
			": at least " + FEWEST + " different values are needed for a fit.");
		final double[] parameters = mostLikely(values);
		return of(parameters[0], parameters[1]);
	}

	/** Names of both parameters. */
	public List<String> parameters() {
		return List.of(first, second);
	}

	private static double mean(final double[] values, final DoubleUnaryOperator f) {
		return Arrays.stream(values).map(f).average().getAsDouble();
	}

	/** phi(a) / Phi(a), by which a bell truncated at a deviations below its mean is shifted. */
	private static double hazard(final double a) {
		final NormalDistribution normal = NormalDistribution.of(0, 1);
		return normal.density(a) / normal.cumulativeProbability(a);
	}

	private static double root(final DoubleUnaryOperator f, final double low, final double high) {
		return new BrentSolver(TOLERANCE, TOLERANCE, TOLERANCE).findRoot(f, low, high);
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}
}
