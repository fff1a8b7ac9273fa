package org.glassj.localyield;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;

import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.expansion.Deformation;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.potential.PairInteraction;
import org.glassj.potential.PairPotential;

/**
 * A mechanical system with a fold in closed form, the normal form that estimators are tried on. One free particle at
 * (0, y) hangs on two bars to (-b, 0) and (b, 0) with psi = (s - b^2 - 1)^2 / 4, and on a spring to a pole at (0, Y)
 * with psi = s / 4; the matrix is stretched along y, Y = H exp(g). At rest
 * Y = y + 4 y (y^2 - 1) = 4 y^3 - 3 y, so that the branch y &lt; -1/2 ends in a fold at y = -1/2, Y = 1.
 */
final class Truss {

	/** Where the free particle starts. */
	static final double START = -0.6;

	private static final double HALF_WIDTH = 1.5;
	private static final double SIDE = 40;
	private static final double REACH = 3.5;

	/** Particles 1 to 3 and the free one, of types 1 and 2; the others, of type 3, fill the box and touch nothing. */
	static final BondNetwork NETWORK = network();
	static final Deformation LOADING = Deformation.of(2, new double[] { 0, 0, 0, 1 });

	private Truss() {
		// functions only
	}

	/** The pole at rest over the free particle at y. */
	static double pole(final double y) {
		return 4 * y * y * y - 3 * y;
	}

	/** Strain at which the free particle rests at y. */
	static double strain(final double y) {
		return Math.log(pole(y) / pole(START));
	}

	/** Loading stress of the cavity with the free particle at rest at y: half of each bond. */
	static double stress(final double y) {
		final double bars = 2 * (y * y - 1) * y * y;
		final double spring = 0.5 * Math.pow(pole(y) - y, 2);
		return 0.5 * (bars + spring) / (NETWORK.volume() * Math.exp(strain(y)));
	}

	/** Where the stress is largest between the start and the fold, by trisection. */
	static double turn() {
		double low = START;
		double high = -0.5;
		while (high - low > 1e-9) {
			final double a = low + (high - low) / 3;
			final double b = high - (high - low) / 3;
			if (stress(a) < stress(b)) low = a;
			else high = b;
		}
		return (low + high) / 2;
	}

	private static BondNetwork network() {
		final int fill = 38;
		final double[] x = new double[2 * (4 + fill * fill)];
		final int[] types = new int[4 + fill * fill];
		Arrays.fill(types, 3);
		final double[][] truss = { { 0, START, 2 }, { -HALF_WIDTH, 0, 1 }, { HALF_WIDTH, 0, 1 }, { 0, pole(START), 4 } };
		for (int i = 0; i < 4; i++) {
			x[2 * i] = SIDE / 2 + truss[i][0];
			x[2 * i + 1] = SIDE / 2 + truss[i][1];
			types[i] = (int) truss[i][2];
		}
		for (int p = 0; p < fill * fill; p++) {
			x[8 + 2 * p] = p % fill + 0.123;
			x[9 + 2 * p] = p / fill + 0.456;
		}
		final ParticleDataset particles = ParticleDataset.builder(PeriodicBox.rectangular(SIDE, SIDE), x).types(types).name(
			"truss").build();
		final MechanicalState state = MechanicalState.of(particles, new Bars(), 4);
		final int[] unused = new int[types.length];
		Arrays.fill(unused, BondNetwork.FIXED);
		return BondNetwork.cavity(state, new int[] { 0 }, 1, unused);
	}

	/** Bars, spring, and bonds without energy that keep the supports from counting as rattlers. */
	private static final class Bars implements PairPotential {

		@Override
		public String name() {
			return "truss";
		}

		@Override
		public Map<String, Object> parameters() {
			return Collections.emptyMap();
		}

		@Override
		public PairInteraction bind(final ParticleDataset particles) {
			final int[] types = particles.types();
			return new PairInteraction() {

				@Override
				public double rangeSquared(final int i, final int j) {
					return types[i] == 3 || types[j] == 3 ? 1e-9 : REACH * REACH;
				}

				@Override
				public double largestRange() {
					return REACH;
				}

				@Override
				public void taylor(final int i, final int j, final double s, final int order, final double[] c) {
					Arrays.fill(c, 0, order + 1, 0);
					final int kind = types[i] * types[j];
					final double excess = s - HALF_WIDTH * HALF_WIDTH - 1;
					// free and support
					if (kind == 2) set(c, order, excess * excess / 4, excess / 2, 0.25);
					// free and pole
					if (kind == 8) set(c, order, s / 4, 0.25, 0);
				}
			};
		}

		private static void set(final double[] c, final int order, final double... values) {
			System.arraycopy(values, 0, c, 0, Math.min(order + 1, values.length));
		}
	}
}
