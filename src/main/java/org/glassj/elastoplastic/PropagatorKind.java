package org.glassj.elastoplastic;

import java.util.Locale;

import org.glassj.numeric.Choice;
import org.glassj.numeric.FourierTransform2D;

/**
 * The elastic response to a plane wave of eigenstrain, over 2 mu, in an incompressible solid. In the plane of the deviator's
 * components (xy, (xx - yy)/2) a wave along q = q (cos phi, sin phi) can only strain along (cos 2 phi, -sin 2 phi); eigenstrain along
 * n = (sin 2 phi, cos 2 phi) is incompatible and turns into stress: G(q) = -n n^T. Its xy-xy component is eq. 24.
 */
public enum PropagatorKind {

	/** q_a = 2 pi n / size, the paper's. */
	CONTINUUM {

		@Override
		double wave(final int n, final int size) {
			return 2 * Math.PI * n / size;
		}
	},

	/** q_a = 2 sin(pi n / size), so q_a^2 = 2 - 2 cos: the discrete Laplacian's, with which neighbours share more evenly. */
	LATTICE {

		@Override
		double wave(final int n, final int size) {
			return 2 * StrictMath.sin(Math.PI * n / size);
		}
	};

	/** Stress component and eigenstrain component. */
	enum Component {
		XY_XY, XY_NORMAL, NORMAL_NORMAL;

		/** With a = 2 q_x q_y / q^2 = sin 2 phi and b = (q_x^2 - q_y^2) / q^2 = cos 2 phi. */
		private double value(final double a, final double b) {
			switch (this) {
				case XY_XY:
					return -a * a;
				case XY_NORMAL:
					return -a * b;
				default:
					return -b * b;
			}
		}
	}

	/** Wave number of mode n, -size / 2 .. size / 2. */
	abstract double wave(int n, int size);

	/**
	 * The kernel in real space without its mean, [r * columns + c]. It is symmetric to the bit under r -> -r and c -> -c, or
	 * antisymmetric under each in the mixed component, whose waves at the edge of the zone cancel with their images.
	 */
	double[] field(final int rows, final int columns, final Component component) {
		final FourierTransform2D transform = new FourierTransform2D(rows, columns);
		final double[] spectrum = new double[transform.spectrumSize()];
		for (int m = 0; m < rows; m++)
			for (int n = 0; n < transform.halfColumns(); n++)
				spectrum[2 * (m * transform.halfColumns() + n)] = value(m > rows / 2 ? m - rows : m, n, rows, columns, component);
		return symmetric(transform.inverse(spectrum), rows, columns, component == Component.XY_NORMAL ? -1 : 1);
	}

	private double value(final int m, final int n, final int rows, final int columns, final Component component) {
		if (m == 0 && n == 0) return 0;
		if (component == Component.XY_NORMAL && (2 * Math.abs(m) == rows || 2 * n == columns)) return 0;
		final double x = wave(n, columns);
		final double y = wave(m, rows);
		final double squared = x * x + y * y;
		return component.value(2 * x * y / squared, (x * x - y * y) / squared);
	}

	private static double[] symmetric(final double[] field, final int rows, final int columns, final int sign) {
		final double[] mean = new double[field.length];
		for (int r = 0; r < rows; r++)
			for (int c = 0; c < columns; c++) {
				final int mirrorRow = (rows - r) % rows * columns;
				final int mirrorColumn = (columns - c) % columns;
				final double straight = field[r * columns + c] + field[mirrorRow + mirrorColumn];
				final double across = field[mirrorRow + c] + field[r * columns + mirrorColumn];
				mean[r * columns + c] = 0.25 * (straight + sign * across);
			}
		return mean;
	}

	/**
	 * The kind of a name, in lower case.
	 *
	 * @throws IllegalArgumentException if there is none
	 */
	public static PropagatorKind named(final String name) {
		return Choice.named("propagator", values(), name);
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}
}
