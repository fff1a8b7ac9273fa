package org.glassj.expansion;

import java.util.Arrays;

import org.apache.commons.rng.simple.RandomSource;
import org.glassj.energy.BondNetwork;
import org.glassj.energy.MechanicalState;
import org.glassj.numeric.Eigenpairs;
import org.glassj.numeric.Lanczos;
import org.glassj.numeric.ResultTable;
import org.glassj.numeric.SymmetricBlockMatrix;
import org.glassj.numeric.SymmetricSolver;
import org.glassj.numeric.TranslationFreeSolver;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.potential.PairPotential;
import org.glassj.relax.NotConvergedException;
import org.glassj.task.ProgressMonitor;

/**
 * The softest vibrations of a sample at rest: eigenpairs of its Hessian, H e = m omega^2 e with m = 1, of all particles
 * but rattlers, which are set aside. No particle is pinned: the pinned factor only serves to solve with the Hessian in
 * the space orthogonal to the translations, which are left out.
 *
 * <pre>
 * VibrationalModes soft = VibrationalModes.of(glass, potential, VibrationSettings.standard(), ProgressMonitor.NONE);
 * double softest = soft.spectrum().frequencies()[0];
 * </pre>
 */
public final class VibrationalModes {

	private static final double TOLERANCE = 1e-9;
	private static final double LARGEST_RESIDUAL = 1e-6;

	private final MechanicalState state;
	private final Eigenpairs pairs;
	private final int[] particle;
	private final double shearModulus;

	private VibrationalModes(final BondNetwork network, final SymmetricSolver pinned, final VibrationSettings settings,
		final ProgressMonitor monitor)
	{
		state = network.state();
		particle = particles(network);
		final int dim = network.dimension();
		shearModulus = ElasticModuli.of(network, pinned).stressStrain().shearModulus();
		final Lanczos lanczos = new Lanczos(freeHessian(network), new TranslationFreeSolver(pinned, particle.length, dim), dim,
			RandomSource.XO_RO_SHI_RO_128_PP.create(settings.seed()));
		monitor.status("Finding soft modes of " + state.particles().name());
		pairs = lanczos.smallest(settings.modes(), TOLERANCE, found -> {
			monitor.checkCanceled();
			monitor.progress((double) found / settings.modes());
		});
		if (!(pairs.largestRelativeResidual() <= LARGEST_RESIDUAL)) throw new NotConvergedException(state.particles()
			.name() + ": the modes have not converged (relative residual " + pairs.largestRelativeResidual() +
			", allowed " + LARGEST_RESIDUAL + "); the softest is too close to an instability.");
	}

	/**
	 * Finds the modes of a sample.
	 *
	 * @throws IllegalArgumentException if the particles do not fit the potential, are not relaxed or not a stable solid,
	 *           or have fewer modes
	 */
	public static VibrationalModes of(final ParticleDataset particles, final PairPotential potential,
		final VibrationSettings settings, final ProgressMonitor monitor)
	{
		final StableSolid solid = StableSolid.of(particles, potential, 1, settings.tolerance(), monitor);
		return new VibrationalModes(solid.network(), solid.solver(), settings, monitor);
	}

	/** The particle behind each block row of the free Hessian: first the one that is pinned, then the unknowns. */
	private static int[] particles(final BondNetwork network) {
		final int[] particle = new int[network.unknowns() + 1];
		final boolean[] rattler = network.state().rattlers();
		while (rattler[particle[0]])
			particle[0]++;
		for (int u = 0; u < network.unknowns(); u++)
			particle[u + 1] = network.particle(u);
		return particle;
	}

	/** The Hessian with the pinned particle set free: it is block row 0, unknown u is row u + 1. */
	private static SymmetricBlockMatrix freeHessian(final BondNetwork network) {
		final int block = network.dimension() * network.dimension();
		final int[] first = new int[network.size()];
		final int[] second = new int[network.size()];
		final double[] blocks = new double[network.size() * block];
		final double[] diagonal = new double[(network.unknowns() + 1) * block];
		final double[] stiffness = new double[block];
		for (int m = 0; m < network.size(); m++) {
			first[m] = network.first(m) == BondNetwork.FIXED ? 0 : network.first(m) + 1;
			second[m] = network.second(m) == BondNetwork.FIXED ? 0 : network.second(m) + 1;
			network.stiffness(m, stiffness);
			for (int q = 0; q < block; q++) {
				blocks[m * block + q] = -stiffness[q];
				diagonal[first[m] * block + q] += stiffness[q];
				diagonal[second[m] * block + q] += stiffness[q];
			}
		}
		return SymmetricBlockMatrix.assemble(network.unknowns() + 1, network.dimension(), network.size(), first, second,
			blocks, diagonal);
	}

	/** The sample at rest. */
	public MechanicalState state() {
		return state;
	}

	/** The eigenpairs of the Hessian, over the particles that vibrate. */
	public Eigenpairs pairs() {
		return pairs;
	}

	/** The isotropic shear modulus that decides the speed of shear waves. */
	public double shearModulus() {
		return shearModulus;
	}

	/** Frequencies omega_k = sqrt(lambda_k), participation ratios, number of modes, first phonons. */
	public VibrationSpectrum spectrum() {
		final double[] frequencies = Arrays.stream(pairs.values()).map(Math::sqrt).toArray();
		final double[] participation = new double[pairs.size()];
		Arrays.setAll(participation, k -> participationRatio(pairs.vector(k)));
		return new VibrationSpectrum(frequencies, participation, (double) particle.length * state.particles().dimension(),
			firstPhonon());
	}

	/** (sum_i e_i^2)^2 / (N sum_i e_i^4) over the N particles that vibrate: 1 if all move alike, 1/N if one does. */
	private double participationRatio(final double[] mode) {
		final int dim = state.particles().dimension();
		double squares = 0;
		double fourths = 0;
		for (int p = 0; p < mode.length; p += dim) {
			double squared = 0;
			for (int a = 0; a < dim; a++)
				squared += mode[p + a] * mode[p + a];
			squares += squared;
			fourths += squared * squared;
		}
		return squares * squares / (particle.length * fourths);
	}

	/**
	 * Frequency of the transverse phonons of the longest wavelength, c |q| with c^2 = mu / rho, rho the density of the
	 * particles that vibrate and q the shortest vector of the reciprocal lattice: 2 pi c / L in a cubic box. 0 if mu is
	 * negative, as one very soft mode can make it in a small sample whose box is not free to shear.
	 */
	public double firstPhonon() {
		final double density = particle.length / state.particles().box().volume();
		return Math.sqrt(Math.max(0, shearModulus) / density) * shortestWaveVector(state.particles().box());
	}

	private static double shortestWaveVector(final PeriodicBox box) {
		final int dim = box.dimension();
		final double[][] reciprocal = new double[dim][dim];
		final double[] f = new double[dim];
		for (int a = 0; a < dim; a++) {
			final double[] x = new double[dim];
			for (int b = 0; b < dim; b++)
				x[b] = box.origin(b) + (a == b ? 1 : 0);
			box.toFractional(x, f, 0);
			for (int k = 0; k < dim; k++)
				reciprocal[k][a] = f[k];
		}
		double shortest = Double.POSITIVE_INFINITY;
		final int side = 5;
		for (int p = 0; p < Math.pow(side, dim); p++) {
			double squared = 0;
			for (int a = 0; a < dim; a++) {
				double component = 0;
				for (int k = 0, rest = p; k < dim; k++, rest /= side)
					component += (rest % side - side / 2) * reciprocal[k][a];
				squared += component * component;
			}
			if (squared > 0) shortest = Math.min(shortest, squared);
		}
		return 2 * Math.PI * Math.sqrt(shortest);
	}

	/** Displacements of a mode, {@code [i * dim + a]} over all particles, of length 1; 0 for rattlers. */
	public double[] displacements(final int mode) {
		final int dim = state.particles().dimension();
		final double[] all = new double[state.particles().size() * dim];
		for (int u = 0; u < particle.length; u++)
			System.arraycopy(pairs.vector(mode), u * dim, all, particle[u] * dim, dim);
		return all;
	}

	/** How far every particle moves in a mode, as a fraction of the one that moves most; 0 for rattlers. */
	public double[] amplitudes(final int mode) {
		final int dim = state.particles().dimension();
		final double[] displacements = displacements(mode);
		final double largest = MechanicalState.largestNorm(displacements, dim);
		final double[] amplitudes = new double[state.particles().size()];
		Arrays.setAll(amplitudes, i -> MechanicalState.largestNorm(Arrays.copyOfRange(displacements, i * dim, (i + 1) * dim),
			dim) / largest);
		return amplitudes;
	}

	/** One row a mode: the spectrum's columns and the eigenvalue with its residual |H e - lambda e|. */
	public ResultTable modeTable() {
		return spectrum().table().column("eigenvalue", pairs.values()).column("residual", pairs.residuals());
	}

	/** One row a particle: id, position and displacement in the softest mode. */
	public ResultTable particleTable() {
		final ParticleDataset particles = state.particles();
		final int dim = particles.dimension();
		final ResultTable table = new ResultTable("particles").column("id", Arrays.stream(particles.ids()).asDoubleStream()
			.toArray());
		for (int a = 0; a < dim; a++)
			table.column("xyz".substring(a, a + 1), component(particles.positions(), a, dim));
		final double[] softest = displacements(0);
		for (int a = 0; a < dim; a++)
			table.column("softest" + "XYZ".charAt(a), component(softest, a, dim));
		return table;
	}

	private static double[] component(final double[] vectors, final int a, final int dim) {
		final double[] component = new double[vectors.length / dim];
		Arrays.setAll(component, i -> vectors[i * dim + a]);
		return component;
	}
}
