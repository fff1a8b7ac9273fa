package org.glassj.potential;

import java.util.Map;

import org.glassj.particle.ParticleDataset;

/**
 * LAMMPS' {@code lj/smooth/linear}: the Lennard-Jones energy shifted so that energy and force vanish at the cutoff,
 * phi(r) = u(r) - u(r_c) - (r - r_c) u'(r_c) with u = 4 epsilon [(sigma/r)^12 - (sigma/r)^6]. Parameters are the
 * tables {@code epsilon}, {@code sigma} and {@code cutoff} by type, as in {@code pair_coeff}.
 */
public final class LennardJonesSmoothLinear implements PairPotential {

	/** Name in macros and files. */
	public static final String NAME = "lj-smooth-linear";
	/** Name of the 2D Kob-Andersen mixture, 65 % of type 1. */
	public static final String KOB_ANDERSEN_2D = "kob-andersen-2d";

	private final String name;
	private final Map<String, Object> parameters;
	private final double[][] epsilon;
	private final double[][] sigma;
	private final double[][] cutoff;

	private LennardJonesSmoothLinear(final String name, final PotentialParameters p, final double[][][] standard) {
		this.name = name;
		epsilon = p.table("epsilon", standard[0]);
		sigma = p.table("sigma", standard[1]);
		cutoff = p.table("cutoff", standard[2]);
		parameters = p.requireAllRead();
		if (sigma.length != epsilon.length || cutoff.length != epsilon.length) throw new IllegalArgumentException(name +
			": epsilon, sigma and cutoff have " + epsilon.length + ", " + sigma.length + " and " + cutoff.length +
			" types; they must agree.");
	}

	/** One type with epsilon = sigma = 1 and r_c = 2.5 unless tables are given. */
	public static LennardJonesSmoothLinear of(final Map<String, ?> given) {
		return new LennardJonesSmoothLinear(NAME, new PotentialParameters(NAME, given), new double[][][] { { { 1 } }, { {
			1 } }, { { 2.5 } } });
	}

	/** The 65:35 Kob-Andersen mixture in two dimensions, unless tables are given. */
	public static LennardJonesSmoothLinear kobAndersen2d(final Map<String, ?> given) {
		return new LennardJonesSmoothLinear(KOB_ANDERSEN_2D, new PotentialParameters(KOB_ANDERSEN_2D, given),
			new double[][][] { { { 1, 1.5 }, { 1.5, 0.5 } }, { { 1, 0.8 }, { 0.8, 0.88 } }, { { 2.5, 2 }, { 2,
				2.2 } } });
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public Map<String, Object> parameters() {
		return parameters;
	}

	@Override
	public PairInteraction bind(final ParticleDataset particles) {
		return new Interaction(ParticleNeeds.types(particles, name, epsilon.length));
	}

	/** Tables of the four coefficients of phi = p s^-6 + q s^-3 + a + b sqrt(s), flat by pair of types. */
	private final class Interaction implements PairInteraction {

		private final int types = epsilon.length;
		private final int[] type;
		private final double[] p = new double[types * types];
		private final double[] q = new double[types * types];
		private final double[] a = new double[types * types];
		private final double[] b = new double[types * types];
		private final double[] rangeSquared = new double[types * types];

		private Interaction(final int[] type) {
			this.type = type;
			for (int t = 0; t < types; t++)
				for (int u = 0; u < types; u++)
					tabulate(t * types + u, epsilon[t][u], Math.pow(sigma[t][u], 6), cutoff[t][u]);
		}

		private void tabulate(final int pair, final double e, final double sigma6, final double rc) {
			final double inverse6 = sigma6 / Math.pow(rc, 6);
			final double energy = 4 * e * inverse6 * (inverse6 - 1);
			final double slope = -24 * e * inverse6 * (2 * inverse6 - 1) / rc;
			p[pair] = 4 * e * sigma6 * sigma6;
			q[pair] = -4 * e * sigma6;
			a[pair] = -energy + rc * slope;
			b[pair] = -slope;
			rangeSquared[pair] = rc * rc;
		}

		private int pair(final int i, final int j) {
			return (type[i] - 1) * types + type[j] - 1;
		}

		@Override
		public double rangeSquared(final int i, final int j) {
			return rangeSquared[pair(i, j)];
		}

		@Override
		public double largestRange() {
			return ParticleNeeds.largest(cutoff);
		}

		@Override
		public double energy(final int i, final int j, final double s) {
			final int pair = pair(i, j);
			if (s >= rangeSquared[pair]) return 0;
			final double inverse = 1 / s;
			final double inverse3 = inverse * inverse * inverse;
			return inverse3 * (p[pair] * inverse3 + q[pair]) + a[pair] + b[pair] * Math.sqrt(s);
		}

		@Override
		public PairKernel kernel(final int[] first, final int[] second) {
			final int[] kind = new int[first.length];
			for (int n = 0; n < kind.length; n++)
				kind[n] = pair(first[n], second[n]);
			return (pair, s, slope) -> {
				final int t = kind[pair];
				final double inverse = 1 / s;
				final double inverse3 = inverse * inverse * inverse;
				final double p6 = p[t] * inverse3 * inverse3;
				final double q3 = q[t] * inverse3;
				final double r = b[t] * Math.sqrt(s);
				slope[0] = inverse * (0.5 * r - 3 * (q3 + 2 * p6));
				return p6 + q3 + a[t] + r;
			};
		}

		@Override
		public void taylor(final int i, final int j, final double s, final int order, final double[] c) {
			final int pair = pair(i, j);
			final double inverse = 1 / s;
			final double inverse3 = inverse * inverse * inverse;
			double p6 = p[pair] * inverse3 * inverse3;
			double q3 = q[pair] * inverse3;
			double r = b[pair] * Math.sqrt(s);
			c[0] = p6 + q3 + a[pair] + r;
			for (int k = 1; k <= order; k++) {
				p6 *= -(k + 5) * inverse / k;
				q3 *= -(k + 2) * inverse / k;
				r *= (1.5 - k) * inverse / k;
				c[k] = p6 + q3 + r;
			}
		}
	}
}
