package org.glassj.elastoplastic;

import org.glassj.numeric.FourierTransform2D;

/**
 * What a unit of plastic eigenstrain in one block does to the shear stress of all, over 2 mu:
 * Delta sigma[r, c] = 2 mu eps_pl G[r - r', c - c'] on a periodic lattice of {@code rows} x {@code columns} blocks. The shear is
 * xy, x along a row, y across rows. G(q = 0) = {@link #sum()} is -1 for a lattice at given strain and 0 at given stress; the rest,
 * which has no mean, is what this class keeps.
 *
 * <pre>
 * Propagator eshelby = Propagator.continuum(40, 40);
 * double self = eshelby.value(0, 0); // -0.570431
 * </pre>
 *
 * Immutable.
 */
public final class Propagator {

	private static final double LARGEST = 1e6;

	private final int rows;
	private final int columns;
	/** Without its mean, [row * columns + column]. */
	private final double[] fluctuation;
	private final double sum;

	private Propagator(final int rows, final int columns, final double[] fluctuation, final double sum) {
		this.rows = rows;
		this.columns = columns;
		this.fluctuation = fluctuation;
		this.sum = sum;
	}

	/** Eq. 24, G(q) = -4 q_x^2 q_y^2 / q^4 with q_x = 2 pi n / columns, q_y = 2 pi m / rows, -1/2 &lt; n / columns &lt;= 1/2. */
	public static Propagator continuum(final int rows, final int columns) {
		return of(PropagatorKind.CONTINUUM, rows, columns);
	}

	/**
	 * Eq. 24 with the discrete Laplacian, q_a^2 -&gt; 2 - 2 cos q_a: the same far away, while close by the block's neighbours along
	 * the axes share more evenly.
	 */
	public static Propagator lattice(final int rows, final int columns) {
		return of(PropagatorKind.LATTICE, rows, columns);
	}

	/** The propagator of a kind. */
	public static Propagator of(final PropagatorKind kind, final int rows, final int columns) {
		return of(kind, PropagatorKind.Component.XY_XY, rows, columns);
	}

	/** One component of the tensorial propagator; the mixed one has no sum. */
	static Propagator of(final PropagatorKind kind, final PropagatorKind.Component component, final int rows, final int columns) {
		return new Propagator(rows, columns, kind.field(rows, columns, component), component == PropagatorKind.Component.XY_NORMAL
			? 0 : -1);
	}

	/**
	 * A kernel of one's own.
	 *
	 * @param kernel stress change over 2 mu at distance (r, c) from a unit eigenstrain, {@code [r * columns + c]}; its sum, the
	 *          change of the whole lattice at given strain, should be -1
	 * @throws IllegalArgumentException if its size is not that of the lattice or a value is not finite
	 */
	public static Propagator ofKernel(final double[] kernel, final int rows, final int columns) {
		if (kernel.length != rows * columns) throw new IllegalArgumentException("kernel: " + kernel.length +
			" values are given for " + rows + " x " + columns + " blocks.");
		double sum = 0;
		for (final double value : kernel) {
			if (!(Math.abs(value) <= LARGEST)) throw new IllegalArgumentException("kernel: " + value + " is outside " + -LARGEST +
				".." + LARGEST + ".");
			sum += value;
		}
		final double[] fluctuation = kernel.clone();
		for (int i = 0; i < kernel.length; i++)
			fluctuation[i] -= sum / kernel.length;
		return new Propagator(rows, columns, fluctuation, sum);
	}

	/**
	 * This propagator in a compressible solid, in two dimensions. A wave of eigenstrain e along n = (sin 2 phi, cos 2 phi), phi the
	 * direction of q, lets the solid relax by a longitudinal wave of amplitude u, which minimises 2 mu (u/2 - e)^2 + K u^2/2: the
	 * stress is 2 mu (u/2 - e) = -2 mu e K / (K + mu). So every q but 0, at which the strain is given, takes the factor
	 * K / (K + mu).
	 *
	 * @param bulkToShear K / mu, positive; infinite for an incompressible solid
	 */
	public Propagator compressible(final double bulkToShear) {
		if (!(bulkToShear > 0)) throw new IllegalArgumentException("bulktoshear: K/mu = " + bulkToShear +
			" is not positive.");
		final double factor = Double.isInfinite(bulkToShear) ? 1 : bulkToShear / (bulkToShear + 1);
		final double[] scaled = fluctuation.clone();
		for (int i = 0; i < scaled.length; i++)
			scaled[i] *= factor;
		return new Propagator(rows, columns, scaled, sum);
	}

	/** Stress change over 2 mu at distance (r, c), any integers, of a unit eigenstrain at given strain. */
	public double value(final int r, final int c) {
		return fluctuation[Math.floorMod(r, rows) * columns + Math.floorMod(c, columns)] + sum / fluctuation.length;
	}

	/** Sum over the lattice at given strain, G(q = 0). */
	public double sum() {
		return sum;
	}

	/** Rows of the lattice. */
	public int rows() {
		return rows;
	}

	/** Columns of the lattice. */
	public int columns() {
		return columns;
	}

	/** The kernel without its mean, {@code [r * columns + c]}, not a copy. */
	double[] fluctuation() {
		return fluctuation;
	}

	/** The spectrum of the kernel without its mean. */
	double[] spectrum(final FourierTransform2D transform) {
		return transform.forward(fluctuation);
	}
}
