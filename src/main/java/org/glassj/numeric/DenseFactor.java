package org.glassj.numeric;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Dense Cholesky factor by EJML of a small sparse matrix. */
final class DenseFactor implements Preconditioner {

	private final int size;
	private final LinearSolverDense<DMatrixRMaj> solver;
	private final DMatrixRMaj result;

	/** @throws NotPositiveDefiniteException if there is no factor */
	DenseFactor(final BlockRows matrix) {
		size = matrix.rows() * matrix.height;
		solver = LinearSolverFactory_DDRM.chol(size);
		result = new DMatrixRMaj(size, 1);
		final DMatrixRMaj dense = new DMatrixRMaj(size, size);
		final double[][] rows = matrix.toDense();
		for (int r = 0; r < size; r++)
			System.arraycopy(rows[r], 0, dense.data, r * size, size);
		if (!solver.setA(dense)) throw new NotPositiveDefiniteException(-1);
	}

	@Override
	public void apply(final double[] r, final double[] z) {
		solver.solve(DMatrixRMaj.wrap(size, 1, r), result);
		System.arraycopy(result.data, 0, z, 0, size);
	}

	@Override
	public long bytes() {
		return 8L * size * size;
	}
}
