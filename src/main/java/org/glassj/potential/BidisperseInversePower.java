package org.glassj.potential;

import java.util.Map;

import org.glassj.particle.ParticleDataset;

/**
 * The bidisperse inverse power law of the paper's Appendix A: small particles are type 1, large ones type 2, and
 * lambda_ij is 1, 1.18 or 1.4. Truncation as in eqs. A2 and A3. Parameters {@code epsilon} (1), {@code beta} (10),
 * {@code q} (3), {@code cutoff} x_c (1.4) and the table {@code length} of lambda_ij by type.
 */
public final class BidisperseInversePower implements PairPotential {

	/** Name in macros and files. */
	public static final String NAME = "bidisperse-ipl";

	private static final double LARGEST_BETA = 200;
	private static final double SHORTEST_CUTOFF = 0.1;
	private static final double LONGEST_CUTOFF = 10;

	private final Map<String, Object> parameters;
	private final RadialFunction function;
	private final double[][] length;

	/** @throws IllegalArgumentException if a parameter is unknown or outside its range */
	public BidisperseInversePower(final Map<String, ?> given) {
		final PotentialParameters p = new PotentialParameters(NAME, given);
		function = function(p);
		length = p.table("length", new double[][] { { 1, 1.18 }, { 1.18, 1.4 } });
		parameters = p.requireAllRead();
	}

	/** The radial function that both inverse power laws share. */
	static RadialFunction function(final PotentialParameters p) {
		return new InversePowerLaw(p.number("epsilon", 1, Double.MIN_NORMAL, Double.MAX_VALUE), p.number("beta", 10, 1,
			LARGEST_BETA), p.integer("q", 3, 2, 5), p.number("cutoff", 1.4, SHORTEST_CUTOFF, LONGEST_CUTOFF));
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
		final int[] type = ParticleNeeds.types(particles, NAME, length.length);
		return new ScaledInteraction(function, ParticleNeeds.largest(length)) {

			@Override
			double length(final int i, final int j) {
				return length[type[i] - 1][type[j] - 1];
			}

			@Override
			void squaredLengths(final int i, final int count, final int[] others, final double[] squares) {
				final double[] row = length[type[i] - 1];
				for (int k = 0; k < count; k++) {
					final double l = row[type[others[k]] - 1];
					squares[k] = l * l;
				}
			}
		};
	}
}
