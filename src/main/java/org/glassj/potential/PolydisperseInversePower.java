package org.glassj.potential;

import java.util.Arrays;
import java.util.Map;

import org.glassj.particle.ParticleDataset;

/**
 * The paper's polydisperse inverse power law, eqs. A2-A4: psi = epsilon f(r / lambda_ij) with
 * lambda_ij = (lambda_i + lambda_j) (1 - n_a |lambda_i - lambda_j|) / 2, lambda_i the particles' diameters.
 * Parameters {@code epsilon} (1), {@code beta} (10), {@code q} (3; derivatives that vanish at the cutoff),
 * {@code cutoff} x_c (1.4) and {@code nonadditivity} n_a (0.1).
 */
public final class PolydisperseInversePower implements PairPotential {

	/** Name in macros and files. */
	public static final String NAME = "polydisperse-ipl";

	private final Map<String, Object> parameters;
	private final RadialFunction function;
	private final double nonadditivity;

	/** @throws IllegalArgumentException if a parameter is unknown or outside its range */
	public PolydisperseInversePower(final Map<String, ?> given) {
		final PotentialParameters p = new PotentialParameters(NAME, given);
		function = BidisperseInversePower.function(p);
		nonadditivity = p.number("nonadditivity", 0.1, 0, 1);
		parameters = p.requireAllRead();
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Map<String, Object> parameters() {
		return parameters;
	}

	@Override
	public PairInteraction bind(final ParticleDataset particles) {
		final double[] lambda = ParticleNeeds.diameters(particles, NAME);
		// lambda_ij never exceeds the mean of the two sizes
		final double largest = ParticleNeeds.largest(lambda);
		final double spread = largest - Arrays.stream(lambda).min().getAsDouble();
		if (nonadditivity * spread >= 1) throw new IllegalArgumentException(NAME + ": nonadditivity " + nonadditivity +
			" is outside 0.." + 1 / spread + " for diameters that differ by " + spread +
			"; lengths are to be in units of the smallest diameter.");
		return new ScaledInteraction(function, largest) {

			@Override
			double length(final int i, final int j) {
				return 0.5 * (lambda[i] + lambda[j]) * (1 - nonadditivity * Math.abs(lambda[i] - lambda[j]));
			}

			@Override
			void squaredLengths(final int i, final int count, final int[] others, final double[] squares) {
				final double own = lambda[i];
				for (int k = 0; k < count; k++) {
					final double other = lambda[others[k]];
					final double l = 0.5 * (own + other) * (1 - nonadditivity * Math.abs(own - other));
					squares[k] = l * l;
				}
			}
		};
	}
}
