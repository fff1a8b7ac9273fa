package org.glassj.expansion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.glassj.energy.MechanicalState;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.potential.PairPotential;
import org.glassj.task.ProgressMonitor;

/**
 * The elastic moduli of a sample at rest: its tensors, and the isotropic moduli of the stress-strain tensor B, which are
 * those of sigma against strain at the present prestress.
 */
public final class ElasticAnalysis {

	private final MechanicalState state;
	private final ElasticModuli moduli;

	private ElasticAnalysis(final MechanicalState state, final ElasticModuli moduli) {
		this.state = state;
		this.moduli = moduli;
	}

	/**
	 * Measures a sample.
	 *
	 * @param tolerance largest residual force accepted
	 * @throws IllegalArgumentException if the particles do not fit the potential, are not relaxed or not a stable solid
	 */
	public static ElasticAnalysis of(final ParticleDataset particles, final PairPotential potential,
		final double tolerance, final ProgressMonitor monitor)
	{
		if (!(tolerance > 0)) throw new IllegalArgumentException("tolerance: " + tolerance + " is not positive.");
		final StableSolid solid = StableSolid.of(particles, potential, 1, tolerance, monitor);
		return new ElasticAnalysis(solid.network().state(), ElasticModuli.of(solid.network(), solid.solver()));
	}

	/** The sample at rest. */
	public MechanicalState state() {
		return state;
	}

	/** The tensors. */
	public ElasticModuli moduli() {
		return moduli;
	}

	/** The isotropic moduli by name: means at equal strain (Voigt), what follows from them, and those at equal stress. */
	public Map<String, Double> isotropic() {
		final ElasticTensor b = moduli.stressStrain();
		final Map<String, Double> named = new LinkedHashMap<>();
		named.put("shearModulus", b.shearModulus());
		named.put("bulkModulus", b.bulkModulus());
		named.put("youngModulus", b.youngModulus());
		named.put("poissonRatio", b.poissonRatio());
		named.put("reussShearModulus", b.reussShearModulus());
		named.put("reussBulkModulus", b.reussBulkModulus());
		named.put("anisotropy", b.anisotropy());
		return named;
	}

	/**
	 * One row a component, all pairs (i, j) with all (k, l): axes counted from 1 and the component of the tensors C, its
	 * Born and non-affine parts, and B.
	 */
	public ResultTable table() {
		final List<String> names = new ArrayList<>(moduli.total().allByName().keySet());
		final ResultTable table = new ResultTable("moduli");
		for (int p = 0; p < 4; p++) {
			final int place = p;
			table.column("ijkl".substring(p, p + 1), names.stream().mapToInt(name -> name.charAt(place) - 'x' + 1).toArray());
		}
		return table.column("energyStrain", values(moduli.total())).column("born", values(moduli.born())).column(
			"nonaffine", values(moduli.nonaffine())).column("stressStrain", values(moduli.stressStrain()));
	}

	private static double[] values(final ElasticTensor tensor) {
		return tensor.allByName().values().stream().mapToDouble(Double::doubleValue).toArray();
	}

	/** The stress at rest by the names of its components. */
	public Map<String, Double> stress() {
		final int dim = state.particles().dimension();
		final double[] stress = state.stress();
		final Map<String, Double> named = new LinkedHashMap<>();
		for (int a = 0; a < dim; a++)
			for (int b = a; b < dim; b++)
				named.put("" + "xyz".charAt(a) + "xyz".charAt(b), stress[a * dim + b]);
		return named;
	}
}
