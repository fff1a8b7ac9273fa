package org.glassj.benchmark;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.glassj.QuenchedGlass;
import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.localyield.Cavity;
import org.glassj.numeric.EnvelopeCholesky;
import org.glassj.numeric.EjmlCholesky;
import org.glassj.numeric.SymmetricBlockMatrix;
import org.glassj.particle.CellGrid;
import org.glassj.particle.ParticleDataset;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Factorising one cavity's Hessian (2D, R = 5 d, about 157 unknowns): GlassJ's envelope against EJML's sparse and dense
 * Cholesky in the same run, which is why there is an envelope.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
public class CavitySolverBenchmark {

	private SymmetricBlockMatrix hessian;
	private double[][] dense;
	private int[] order;

	/** Makes the cavity. */
	@Setup
	public void prepare() {
		final ParticleDataset glass = QuenchedGlass.of(2, 2500, 1);
		final MechanicalState state = MechanicalState.of(glass, QuenchedGlass.potential(), 2);
		final CellGrid grid = new CellGrid(glass.box(), glass.positions(), glass.spacing());
		final int[] index = new int[glass.size()];
		Arrays.fill(index, BondNetwork.FIXED);
		hessian = Cavity.of(state, grid, 0, 5 * glass.spacing()).network(state, index).hessian();
		dense = hessian.toDense();
		order = new int[hessian.rows()];
		Arrays.setAll(order, u -> u);
	}

	/** GlassJ, rows sorted along the cavity. */
	@Benchmark
	public EnvelopeCholesky envelope() {
		return EnvelopeCholesky.of(hessian, order);
	}

	/** EJML, sparse, in the same order. */
	@Benchmark
	public EjmlCholesky sparse() {
		return EjmlCholesky.of(hessian, order);
	}

	/** EJML, dense. */
	@Benchmark
	public LinearSolverDense<DMatrixRMaj> dense() {
		final LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(dense.length);
		solver.setA(new DMatrixRMaj(dense));
		return solver;
	}
}
