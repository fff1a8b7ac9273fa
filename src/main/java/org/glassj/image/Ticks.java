package org.glassj.image;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.LongStream;

/** Round numbers for axes, colour bars and scale bars. */
final class Ticks {

	private static final double[] MANTISSAS = { 5, 2, 1 };

	private Ticks() {
		// functions only
	}

	/** The largest of 1, 2, 5 times a power of ten that does not exceed a positive number. */
	static double step(final double most) {
		final double power = Math.pow(10, Math.floor(Math.log10(most) + 1e-9));
		for (final double mantissa : MANTISSAS)
			if (mantissa * power <= most * (1 + 1e-9)) return mantissa * power;
		return power;
	}

	/** About four to eight round numbers between two bounds; the bounds' own value if they are equal. */
	static double[] between(final double low, final double high) {
		if (!(high > low)) return new double[] { low };
		final double step = step((high - low) / 4);
		final long first = (long) Math.ceil(low / step - 1e-9);
		final long last = (long) Math.floor(high / step + 1e-9);
		return LongStream.rangeClosed(first, last).mapToDouble(k -> k * step).toArray();
	}

	/** A number with at most six digits and no trailing zeros. */
	static String label(final double value) {
		final BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
		if (rounded.signum() == 0) return "0";
		final int exponent = rounded.precision() - rounded.scale();
		return exponent > 6 || exponent < -4 ? rounded.toString() : rounded.toPlainString();
	}
}
