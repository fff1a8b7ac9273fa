package org.glassj.potential;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;

/** The pair energies as textbooks write them, as functions of a complex distance r, and pairs to apply them to. */
final class PairEnergies {

	private PairEnergies() {
		// functions only
	}

	/**
	 * (lambda/r)^beta less its Taylor polynomial of degree q in (r/lambda)^2 about the cutoff, which is the only
	 * polynomial of that degree that takes q derivatives to zero there: eqs. A2 and A3 in one.
	 */
	static UnaryOperator<Complex> inversePower(final double beta, final int q, final double cutoff, final double lambda) {
		final double tc = cutoff * cutoff;
		return r -> {
			final Complex t = r.times(r).times(1 / (lambda * lambda));
			final Complex past = t.plus(-tc);
			Complex sum = t.power(-beta / 2);
			Complex power = Complex.of(1);
			double coefficient = Math.pow(tc, -beta / 2);
			for (int k = 0; k <= q; k++) {
				sum = sum.plus(power.times(-coefficient));
				power = power.times(past);
				coefficient *= (-beta / 2 - k) / (k + 1) / tc;
			}
			return sum;
		};
	}

	/** u(r) - u(r_c) - (r - r_c) u'(r_c) with u = 4 epsilon [(sigma/r)^12 - (sigma/r)^6]. */
	static UnaryOperator<Complex> smoothLinear(final double epsilon, final double sigma, final double cutoff) {
		final double sixth = Math.pow(sigma / cutoff, 6);
		final double shift = 4 * epsilon * (sixth * sixth - sixth);
		final double slope = 4 * epsilon * (-12 * sixth * sixth + 6 * sixth) / cutoff;
		return r -> {
			final Complex attraction = r.times(1 / sigma).power(-6);
			final Complex u = attraction.times(attraction).plus(attraction.times(-1)).times(4 * epsilon);
			return u.plus(-shift).plus(r.plus(-cutoff).times(-slope));
		};
	}

	/** (1 - r/sigma)^alpha / alpha. */
	static UnaryOperator<Complex> contact(final double alpha, final double sigma) {
		return r -> r.times(-1 / sigma).plus(1).power(alpha).times(1 / alpha);
	}

	/** Two particles with diameters, far apart: only who they are matters to a potential. */
	static ParticleDataset sized(final double... diameters) {
		return ParticleDataset.builder(box(), new double[2 * diameters.length]).diameters(diameters).name("pair").build();
	}

	/** Particles of given types without sizes. */
	static ParticleDataset typed(final int... types) {
		return ParticleDataset.builder(box(), new double[2 * types.length]).types(types).name("pair").build();
	}

	private static PeriodicBox box() {
		return PeriodicBox.rectangular(100, 100);
	}

	/** Parameters from names and values in turn. */
	static Map<String, Object> parameters(final Object... namesAndValues) {
		final Map<String, Object> parameters = new TreeMap<>();
		for (int p = 0; p < namesAndValues.length; p += 2)
			parameters.put((String) namesAndValues[p], namesAndValues[p + 1]);
		return Collections.unmodifiableMap(parameters);
	}
}
