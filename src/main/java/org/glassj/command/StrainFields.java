package org.glassj.command;

import java.util.Arrays;

import org.glassj.energy.BondNetwork;
import org.glassj.expansion.BondCoefficients;
import org.glassj.expansion.StrainAnalysis;
import org.glassj.image.ColorMap;
import org.glassj.image.ColorScale;
import org.glassj.image.FieldImage;
import org.glassj.image.Figure;
import org.glassj.image.ParticleRaster;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.BondList;
import org.glassj.particle.ParticleDataset;
import org.glassj.task.ProgressMonitor;

/** What an expansion in strain shows of every bond and every particle: pictures, images and tables. */
final class StrainFields {

	/** Fractions of the values beyond either end of the colours: the fields diverge at soft spots. */
	private static final double TAIL = 0.02;
	private static final String PRODUCT = "phi_g phi_gg (epsilon^2)";

	private final StrainAnalysis analysis;
	private final ParticleDataset sample;
	private final BondCoefficients bonds;
	private final double[] field;
	private final FieldImage product;
	private final FieldImage weakest;

	StrainFields(final StrainAnalysis analysis, final ProgressMonitor monitor) {
		this.analysis = analysis;
		sample = analysis.state().particles();
		monitor.status("Coefficients of the bonds of " + sample.name());
		bonds = BondCoefficients.of(analysis.expansion());
		monitor.checkCanceled();
		field = analysis.expansion().order() < 2 ? null : bonds.productField();
		product = field == null ? null : ParticleRaster.of(sample, field, "Product Field", PRODUCT, ColorMap.DIVERGING);
		weakest = analysis.weakest().map(w -> ParticleRaster.of(sample, w.angles(), "Weakest Direction", "angle (degrees)",
			ColorMap.CYCLIC)).orElse(null);
	}

	/** The product field, or null below second order. */
	FieldImage product() {
		return product;
	}

	/** Every particle's weakest direction, or null if there was no sweep. */
	FieldImage weakest() {
		return weakest;
	}

	/**
	 * Adds everything to a report.
	 *
	 * @param columns what bonds.csv holds: all, energy or none
	 */
	Report addTo(final Report report, final String columns) {
		if (!columns.equals("none")) report.table(columns.equals("all") ? bonds.tableWithStress() : bonds.table());
		report.figure("bonds.png", bondFigure());
		if (field != null) report.result("productConcentration", BondCoefficients.concentration(field)).table(
			particleTable()).image("product.tif", product).figure("product.png", figure(field, ColorMap.DIVERGING, PRODUCT,
				"Product field: blue weakens forwards, red stiffens"));
		analysis.weakest().ifPresent(w -> report.image("weakest.tif", weakest).figure("weakest.png", figure(w.angles(),
			ColorMap.CYCLIC, "angle (degrees)", "Direction of shear in which each particle is weakest")).figure(
				"weakest-product.png", figure(w.products(), ColorMap.SEQUENTIAL, "largest " + PRODUCT,
					"Product field in each particle's weakest direction")));
		return report;
	}

	private Figure figure(final double[] values, final ColorMap colors, final String quantity, final String title) {
		return new Figure(sample, ColorScale.spanning(values, TAIL, colors, quantity)).particles(title, values);
	}

	private Figure bondFigure() {
		final BondNetwork network = analysis.expansion().network();
		final BondList list = network.state().bonds();
		final double[] first = new double[list.size()];
		Arrays.fill(first, Double.NaN);
		for (int m = 0; m < network.size(); m++)
			first[network.bond(m)] = bonds.energy(1)[m];
		return new Figure(sample, ColorScale.spanning(first, TAIL, ColorMap.DIVERGING, "phi_g (epsilon)")).bonds(
			"First derivative of each bond's energy", list, first);
	}

	/** One row a particle: id, position, product, and from a sweep its weakest direction in degrees and the product there. */
	private ResultTable particleTable() {
		final ResultTable table = sample.table().column("product", field);
		analysis.weakest().ifPresent(w -> table.column("weakestAngle", w.angles()).column("weakestProduct", w.products()));
		return table;
	}
}
