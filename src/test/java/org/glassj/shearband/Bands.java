package org.glassj.shearband;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

import org.apache.commons.numbers.gamma.Erf;

/** Profiles of known shape. */
final class Bands {

	private Bands() {
		// functions only
	}

	/** The value at the middle of each slice of a shape, a function of the distance from the centre the shorter way round. */
	static PlasticProfile shaped(final int slices, final double length, final double center,
		final DoubleUnaryOperator shape)
	{
		final double[] values = new double[slices];
		Arrays.setAll(values, s -> shape.applyAsDouble(Math.IEEEremainder((s + 0.5) * length / slices - center, length)));
		return PlasticProfile.of(1, length, values);
	}

	/** A periodic Gaussian of unit height averaged over each slice. */
	static PlasticProfile gaussian(final int slices, final double length, final double center, final double sigma,
		final double background)
	{
		final double h = length / slices;
		return shaped(slices, length, center, u -> {
			double sum = background;
			for (int n = -5; n <= 5; n++)
				sum += sigma * Math.sqrt(Math.PI / 2) / h * (Erf.value((u + h / 2 - n * length) / sigma / Math.sqrt(2)) - Erf
					.value((u - h / 2 - n * length) / sigma / Math.sqrt(2)));
			return sum;
		});
	}

	/** A box of a width averaged over each slice. */
	static PlasticProfile box(final int slices, final double length, final double center, final double width,
		final double background)
	{
		final double h = length / slices;
		return shaped(slices, length, center, u -> background + Math.max(0, Math.min(u + h / 2, width / 2) - Math.max(u - h / 2,
			-width / 2)) / h);
	}
}
