package org.glassj.potential;

import java.util.Map;

import org.glassj.particle.ParticleDataset;

/**
 * Soft spheres that repel while they overlap: psi = (epsilon / alpha) (1 - r / sigma_ij)^alpha, sigma_ij the mean
 * diameter; alpha = 2 {@code harmonic-sphere}, alpha = 5/2 {@code hertzian-sphere}. Parameter {@code epsilon} (1).
 */
public final class SoftSphere implements PairPotential {

	/** Name of the harmonic one in macros and files. */
	public static final String HARMONIC = "harmonic-sphere";
	/** Name of the Hertzian one in macros and files. */
	public static final String HERTZIAN = "hertzian-sphere";

	private final String name;
	private final Map<String, Object> parameters;
	private final RadialFunction function;

	private SoftSphere(final String name, final double alpha, final Map<String, ?> given) {
		final PotentialParameters p = new PotentialParameters(name, given);
		this.name = name;
		function = new SoftRepulsion(p.number("epsilon", 1, Double.MIN_NORMAL, Double.MAX_VALUE), alpha);
		parameters = p.requireAllRead();
	}

	/** Harmonic spheres, alpha = 2. */
	public static SoftSphere harmonic(final Map<String, ?> given) {
		return new SoftSphere(HARMONIC, 2, given);
	}

	/** Hertzian spheres, alpha = 5/2. */
	public static SoftSphere hertzian(final Map<String, ?> given) {
		return new SoftSphere(HERTZIAN, 2.5, given);
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
		final double[] sigma = ParticleNeeds.diameters(particles, name);
		return new ScaledInteraction(function, ParticleNeeds.largest(sigma)) {

			@Override
			double length(final int i, final int j) {
				return 0.5 * (sigma[i] + sigma[j]);
			}

			@Override
			void squaredLengths(final int i, final int count, final int[] others, final double[] squares) {
				final double own = sigma[i];
				for (int k = 0; k < count; k++) {
					final double mean = 0.5 * (own + sigma[others[k]]);
					squares[k] = mean * mean;
				}
			}
		};
	}
}
