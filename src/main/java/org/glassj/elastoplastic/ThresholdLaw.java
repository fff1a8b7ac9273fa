package org.glassj.elastoplastic;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/**
 * A law of yield stresses in closed form, see {@link LawFamily}:
 *
 * <pre>
 * ThresholdDistribution initial = ThresholdLaw.parse("weibull(2,10)");
 * </pre>
 */
public final class ThresholdLaw implements ThresholdDistribution {

	private static final String NUMBER = "\\s*([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*";
	private static final Pattern FORM = Pattern.compile("([a-zA-Z]+)\\(" + NUMBER + "," + NUMBER + "\\)");

	private final LawFamily family;
	private final double first;
	private final double second;
	private final ContinuousDistribution distribution;

	ThresholdLaw(final LawFamily family, final double first, final double second,
		final ContinuousDistribution distribution)
	{
		this.family = family;
		this.first = first;
		this.second = second;
		this.distribution = distribution;
	}

	/** Whether a text has the form of a law, {@code name(number,number)}. */
	public static boolean isLaw(final String text) {
		return FORM.matcher(text.trim()).matches();
	}

	/**
	 * Reads a law such as {@code normal(12,2.5)}.
	 *
	 * @throws IllegalArgumentException if it has another form, an unknown name or a parameter out of range
	 */
	public static ThresholdLaw parse(final String text) {
		final Matcher form = FORM.matcher(text.trim());
		if (!form.matches()) throw new IllegalArgumentException("'" + text + "' is no law such as normal(12,2.5); allowed: " +
			String.join(", ", LawFamily.names()) + " with two numbers.");
		try {
			return LawFamily.named(form.group(1).toLowerCase(Locale.ROOT)).of(Double.parseDouble(form.group(2)), Double
				.parseDouble(form.group(3)));
		}
		catch (final NumberFormatException e) {
			throw new IllegalArgumentException("'" + text + "' holds something that is not a number.", e);
		}
	}

	/** The family. */
	public LawFamily family() {
		return family;
	}

	/** Both parameters, in the order of {@link LawFamily#parameters()}. */
	public double[] parameters() {
		return new double[] { first, second };
	}

	@Override
	public double sample(final UniformRandomProvider random) {
		return family.sample(distribution, random);
	}

	@Override
	public double mean() {
		return distribution.getMean();
	}

	@Override
	public double variance() {
		return distribution.getVariance();
	}

	@Override
	public double density(final double x) {
		return distribution.density(x);
	}

	@Override
	public double cumulative(final double x) {
		return distribution.cumulativeProbability(x);
	}

	/** Sum of the logarithms of the density. */
	public double logLikelihood(final double... values) {
		return Arrays.stream(values).map(distribution::logDensity).sum();
	}

	@Override
	public String description() {
		return family + "(" + plain(first) + "," + plain(second) + ")";
	}

	private static String plain(final double value) {
		return Double.toString(value).replaceFirst("\\.0$", "");
	}

	@Override
	public String toString() {
		return description();
	}
}
