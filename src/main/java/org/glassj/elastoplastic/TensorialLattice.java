package org.glassj.elastoplastic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

import org.glassj.numeric.BinaryArrays;
import org.glassj.numeric.FourierTransform2D;

/**
 * Blocks with both shear components of a plane, incompressible deviator, xy and normal = (xx - yy) / 2. Eigenstrains of either
 * component change both:
 * <pre>
 * Delta sigma_xy     = 2 mu (G_xy,xy eps_xy + G_xy,n eps_n)
 * Delta sigma_normal = 2 mu (G_xy,n eps_xy + G_n,n eps_n).
 * </pre>
 * The load is along xy; at given strain the normal strain stays 0, at given stress the mean normal stress stays as it is.
 */
final class TensorialLattice implements BlockLattice {

	private final int rows;
	private final int columns;
	private final YieldSurface surface;
	private final int crossover;
	/** By the index of the component, XY_XY, XY_NORMAL, NORMAL_NORMAL. */
	private final KernelRows[] kernels;
	private final double[][] spectra;
	private final FourierTransform2D transform;

	private double mean;
	private double normalMean;
	/** Stresses less their means. */
	private final double[] xy;
	private final double[] normal;

	private int[] eventRow = new int[0];
	private int[] eventColumn = new int[0];
	private double[] amplitudeXy = new double[0];
	private double[] amplitudeNormal = new double[0];

	/**
	 * @param propagators by component
	 * @param stresses {@code [block * 2 + component]}
	 */
	TensorialLattice(final Propagator[] propagators, final YieldSurface surface, final int crossover, final double[] stresses) {
		rows = propagators[0].rows();
		columns = propagators[0].columns();
		this.surface = surface;
		this.crossover = crossover;
		transform = new FourierTransform2D(rows, columns);
		kernels = Arrays.stream(propagators).map(p -> new KernelRows(p.fluctuation(), rows, columns)).toArray(KernelRows[]::new);
		spectra = Arrays.stream(propagators).map(p -> p.spectrum(transform)).toArray(double[][]::new);
		xy = new double[rows * columns];
		normal = new double[rows * columns];
		Arrays.setAll(xy, i -> stresses[2 * i]);
		Arrays.setAll(normal, i -> stresses[2 * i + 1]);
		mean = withoutMean(xy);
		normalMean = withoutMean(normal);
	}

	private static double withoutMean(final double[] field) {
		final double mean = Arrays.stream(field).sum() / field.length;
		for (int i = 0; i < field.length; i++)
			field[i] -= mean;
		return mean;
	}

	@Override
	public double mean() {
		return mean;
	}

	@Override
	public void setMean(final double stress) {
		mean = stress;
	}

	@Override
	public double weakest(final int direction) {
		double nearest = direction * Double.POSITIVE_INFINITY;
		for (int i = 0; i < xy.length; i++)
			nearest = direction > 0 ? Math.min(nearest, upper(i)) : Math.max(nearest, lower(i));
		return nearest;
	}

	private double upper(final int i) {
		return surface.upper(i, normal[i] + normalMean) - xy[i];
	}

	private double lower(final int i) {
		return surface.lower(i, normal[i] + normalMean) - xy[i];
	}

	@Override
	public void findUnstable(final Sweep sweep) {
		sweep.clear();
		for (int i = 0; i < xy.length; i++)
			if (surface.mayYield(i, xy[i] + mean, normal[i] + normalMean) && (upper(i) <= mean || lower(i) >= mean)) activate(i,
				sweep);
	}

	@Override
	public void activate(final int block, final Sweep sweep) {
		surface.slip(block, xy[block] + mean, normal[block] + normalMean, sweep);
	}

	@Override
	public double[] distances() {
		final double[] distances = new double[xy.length];
		Arrays.setAll(distances, i -> surface.distance(i, xy[i] + mean, normal[i] + normalMean));
		return distances;
	}

	@Override
	public void redistribute(final Sweep sweep, final double twoMu, final boolean strained) {
		list(sweep, twoMu);
		if (sweep.size() >= crossover) transform(sweep.size());
		else addKernels(sweep.size());
		if (!strained) return;
		mean -= twoMu * sweep.sumXy() / xy.length;
		normalMean -= twoMu * sweep.sumNormal() / xy.length;
	}

	private void list(final Sweep sweep, final double twoMu) {
		if (eventRow.length < sweep.size()) {
			eventRow = new int[2 * sweep.size()];
			eventColumn = new int[2 * sweep.size()];
			amplitudeXy = new double[2 * sweep.size()];
			amplitudeNormal = new double[2 * sweep.size()];
		}
		for (int k = 0; k < sweep.size(); k++) {
			eventRow[k] = sweep.block(k) / columns;
			eventColumn[k] = sweep.block(k) % columns;
			amplitudeXy[k] = twoMu * sweep.xy(k);
			amplitudeNormal[k] = twoMu * sweep.normal(k);
		}
	}

	private void addKernels(final int events) {
		for (int r = 0; r < rows; r++) {
			add(PropagatorKind.Component.XY_XY, xy, r, amplitudeXy, events);
			add(PropagatorKind.Component.XY_NORMAL, xy, r, amplitudeNormal, events);
			add(PropagatorKind.Component.XY_NORMAL, normal, r, amplitudeXy, events);
			add(PropagatorKind.Component.NORMAL_NORMAL, normal, r, amplitudeNormal, events);
		}
	}

	private void add(final PropagatorKind.Component component, final double[] field, final int row, final double[] amplitude,
		final int events)
	{
		kernels[component.ordinal()].add(field, row, eventRow, eventColumn, amplitude, 0, events);
	}

	private void transform(final int events) {
		convolve(PropagatorKind.Component.XY_XY, xy, amplitudeXy, events);
		convolve(PropagatorKind.Component.XY_NORMAL, xy, amplitudeNormal, events);
		convolve(PropagatorKind.Component.XY_NORMAL, normal, amplitudeXy, events);
		convolve(PropagatorKind.Component.NORMAL_NORMAL, normal, amplitudeNormal, events);
	}

	private void convolve(final PropagatorKind.Component component, final double[] field, final double[] amplitude,
		final int events)
	{
		final double[] change = new double[field.length];
		for (int k = 0; k < events; k++)
			change[eventRow[k] * columns + eventColumn[k]] = amplitude[k];
		transform.convolve(change, spectra[component.ordinal()]);
		for (int i = 0; i < field.length; i++)
			field[i] += change[i];
	}

	@Override
	public void renew(final int block, final BlockDraw draw) {
		surface.renew(block, draw);
	}

	@Override
	public double[] stress(final int component) {
		final double[] field = component == 0 ? xy : normal;
		final double all = component == 0 ? mean : normalMean;
		return Arrays.stream(field).map(value -> value + all).toArray();
	}

	@Override
	public double[] thresholds() {
		return surface.thresholds().clone();
	}

	@Override
	public void write(final DataOutput out) throws IOException {
		BinaryArrays.write(out, new double[] { mean, normalMean });
		BinaryArrays.write(out, xy);
		BinaryArrays.write(out, normal);
		BinaryArrays.write(out, surface.thresholds());
	}

	@Override
	public void read(final DataInput in) throws IOException {
		final double[] means = new double[2];
		BinaryArrays.read(in, means);
		mean = means[0];
		normalMean = means[1];
		BinaryArrays.read(in, xy);
		BinaryArrays.read(in, normal);
		BinaryArrays.read(in, surface.thresholds());
	}
}
