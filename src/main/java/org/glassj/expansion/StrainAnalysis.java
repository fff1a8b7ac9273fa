package org.glassj.expansion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.numeric.RefinedSolver;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.potential.PairPotential;
import org.glassj.task.ProgressMonitor;

/**
 * All that the strain expansion tells of a sample at rest, on one factorisation of its Hessian: energy and stress under
 * the loading asked for, pressure under dilation, shear and bulk modulus, elastic tensor, coefficients of the bonds.
 *
 * <pre>
 * StrainAnalysis analysis = StrainAnalysis.of(glass, potential, StrainSettings.standard(), ProgressMonitor.NONE);
 * double bulkModulus = analysis.bulkModulus();
 * </pre>
 */
public final class StrainAnalysis {

	private final RefinedSolver solver;
	private final MechanicalState state;
	private final StrainExpansion expansion;
	private final double[] pressure;
	private final double[] shear;
	private final double[] affineShear;
	private final ElasticModuli moduli;
	private final WeakestDirection weakest;

	private StrainAnalysis(final StableSolid solid, final StrainSettings settings, final ProgressMonitor monitor) {
		final BondNetwork network = solid.network();
		solver = solid.solver();
		state = network.state();
		final int dim = network.dimension();
		monitor.status("Expanding " + state.particles().name() + " in strain");
		expansion = StrainExpansion.of(network, settings.deformation(dim), settings.order(), solver);
		monitor.checkCanceled();
		pressure = StrainExpansion.of(network, Deformation.dilation(dim), 2, solver).pressure();
		monitor.checkCanceled();
		final Deformation simple = Deformation.simpleShear(dim).rotated(settings.angle());
		shear = StrainExpansion.of(network, simple, 1, solver).loadingStress();
		affineShear = StrainExpansion.of(network, simple, 1, null).loadingStress();
		monitor.checkCanceled();
		moduli = ElasticModuli.of(network, solver, monitor::checkCanceled);
		monitor.checkCanceled();
		weakest = settings.sweep() ? WeakestDirection.of(network, settings, solver, monitor) : null;
	}

	/**
	 * Analyses a sample.
	 *
	 * @throws IllegalArgumentException if the particles do not fit the potential, are not relaxed or not a stable solid
	 */
	public static StrainAnalysis of(final ParticleDataset particles, final PairPotential potential,
		final StrainSettings settings, final ProgressMonitor monitor)
	{
		return new StrainAnalysis(StableSolid.of(particles, potential, Math.max(settings.order(), 2), settings.tolerance(),
			monitor), settings, monitor);
	}

	/** What solved the linear equations, and how well: the last solution's residual over its right-hand side. */
	public RefinedSolver solver() {
		return solver;
	}

	/** The sample at rest. */
	public MechanicalState state() {
		return state;
	}

	/** The expansion under the loading asked for. */
	public StrainExpansion expansion() {
		return expansion;
	}

	/** P, dP/dg and d2P/dg2 under dilation (eqs. C1, C2). */
	public double[] pressure() {
		return pressure;
	}

	/** Shear modulus mu = d sigma / d g in simple shear at the loading's angle (eq. 19). */
	public double shearModulus() {
		return shear[1];
	}

	/** The affine part of the shear modulus: all particles follow the matrix. */
	public double affineShearModulus() {
		return affineShear[1];
	}

	/** Bulk modulus K = -V dP/dV = -(1/dim) dP/dg under dilation (eqs. 21, 22). */
	public double bulkModulus() {
		return -pressure[1] / state.particles().dimension();
	}

	/** The elastic tensor. */
	public ElasticModuli moduli() {
		return moduli;
	}

	/** The sweep over angles, if the settings asked for one. */
	public Optional<WeakestDirection> weakest() {
		return Optional.ofNullable(weakest);
	}

	/** Stress derivatives of every component by its name, {@code xx}, {@code xy}, ...: orders 0, 1, ... */
	public Map<String, double[]> stressByName() {
		final Map<String, double[]> named = new LinkedHashMap<>();
		final double[][] stress = expansion.allStresses();
		final int dim = state.particles().dimension();
		for (int a = 0; a < dim; a++)
			for (int b = a; b < dim; b++)
				named.put("" + "xyz".charAt(a) + "xyz".charAt(b), stress[a * dim + b]);
		return named;
	}

	/** One row an order: derivatives of the energy and of every component of the stress. */
	public ResultTable table() {
		final double[] energy = expansion.energy();
		final ResultTable table = new ResultTable("Strain Expansion").column("order", IntStream.range(0, energy.length)
			.toArray()).column("energy", energy);
		stressByName().forEach((name, derivatives) -> table.column("stress_" + name, derivatives));
		return table;
	}
}
