package org.glassj;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A mean with its standard error, and what it means that such numbers agree. Immutable. */
public final class Estimate {

	/**
	 * Standard errors by which numbers that should agree may differ. Errors come from {@value #BATCHES} batches or more,
	 * so Student's t exceeds this by chance with a probability of 2e-5 (31 degrees of freedom).
	 */
	private static final double SIGMAS = 5;
	private static final int BATCHES = 32;

	private final double value;
	private final double error;

	private Estimate(final double value, final double error) {
		this.value = value;
		this.error = error;
	}

	/** From independent numbers. */
	public static Estimate ofIndependent(final double... numbers) {
		final double mean = mean(numbers);
		final double squares = Arrays.stream(numbers).map(v -> (v - mean) * (v - mean)).sum();
		return new Estimate(mean, Math.sqrt(squares / (numbers.length - 1) / numbers.length));
	}

	/** From a series in time: the means of batches, which are much longer than correlations last, are independent. */
	public static Estimate ofSeries(final double... series) {
		return ofIndependent(batches(series).mapToDouble(Estimate::mean).toArray());
	}

	/** The variance of a series in time, from those of its batches about the common mean. */
	public static Estimate varianceOf(final double... series) {
		final double mean = mean(series);
		return ofSeries(Arrays.stream(series).map(v -> (v - mean) * (v - mean)).toArray());
	}

	private static Stream<double[]> batches(final double[] series) {
		final int length = series.length / BATCHES;
		return IntStream.range(0, BATCHES).mapToObj(b -> Arrays.copyOfRange(series, b * length, (b + 1) * length));
	}

	private static double mean(final double[] values) {
		return Arrays.stream(values).average().getAsDouble();
	}

	/** The mean. */
	public double value() {
		return value;
	}

	/** Its standard error. */
	public double error() {
		return error;
	}

	/** This times a number. */
	public Estimate times(final double factor) {
		return new Estimate(factor * value, Math.abs(factor) * error);
	}

	/** This plus a number. */
	public Estimate plus(final double shift) {
		return new Estimate(value + shift, error);
	}

	/** The sum of two independent estimates. */
	public Estimate plus(final Estimate other) {
		return new Estimate(value + other.value, Math.hypot(error, other.error));
	}

	/** The logarithm, for an error that is small compared with the value. */
	public Estimate log() {
		return new Estimate(Math.log(value), error / value);
	}

	/** Asserts that two independent estimates are of the same number. */
	public void assertAgrees(final Estimate other) {
		plus(other.times(-1)).assertAgrees(0, 0);
	}

	/** Asserts that this is an estimate of a number that is itself known to within an allowance. */
	public void assertAgrees(final double expected, final double allowance) {
		final double most = SIGMAS * error + allowance;
		assertTrue(Math.abs(value - expected) <= most, () -> this + " where " + expected + " was expected, a difference of " +
			(value - expected) + ", allowed " + most);
	}

	@Override
	public String toString() {
		return value + " +- " + error;
	}
}
