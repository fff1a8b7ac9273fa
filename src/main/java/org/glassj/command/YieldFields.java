package org.glassj.command;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.glassj.image.ColorMap;
import org.glassj.image.ColorScale;
import org.glassj.image.FieldImage;
import org.glassj.image.Figure;
import org.glassj.image.ParticleRaster;
import org.glassj.localyield.LocalYieldMap;
import org.glassj.localyield.WeakestYieldMap;
import org.glassj.numeric.Curve;
import org.glassj.particle.BlockMeans;
import org.glassj.particle.ParticleDataset;

/** What a local-yield map shows: images, pictures, tables and scalar results. */
final class YieldFields {

	/** Fraction of the particles beyond either end of the colours. */
	private static final double TAIL = 0.01;

	private final LocalYieldMap yields;
	private final ParticleDataset sample;
	private final FieldImage map;
	private final Curve distribution;
	private final FieldImage weakest;

	YieldFields(final LocalYieldMap yields) {
		this.yields = yields;
		sample = yields.state().particles();
		map = FieldImage.of(yields.blocks(), "Local Yield Stress", yields.quantity(), ColorMap.SEQUENTIAL);
		distribution = yields.distribution();
		weakest = yields.sweep().map(this::weakestImage).orElse(null);
	}

	/** The angle in two dimensions; in three, where a direction is no single number, the distance to yield. */
	private FieldImage weakestImage(final WeakestYieldMap sweep) {
		return sample.dimension() == 2 ? ParticleRaster.of(sample, sweep.angles(), "Weakest Direction of Shear",
			"angle (degrees)", ColorMap.CYCLIC) : ParticleRaster.of(sample, sweep.distances(), "Smallest Distance to Yield",
				distance(), ColorMap.SEQUENTIAL);
	}

	private String distance() {
		return "smallest distance to " + yields.quantity();
	}

	/** The yield stress by blocks. */
	FieldImage map() {
		return map;
	}

	/** P(sigma_Y). */
	Curve distribution() {
		return distribution;
	}

	/** The weakest directions of a sweep, or null. */
	FieldImage weakest() {
		return weakest;
	}

	/** Distances to yield by blocks, a slice for each direction of a sweep in the plane, labelled by its angle. */
	private FieldImage stack(final WeakestYieldMap sweep) {
		final List<BlockMeans> blocks = IntStream.range(0, sweep.directions()).mapToObj(sweep::blocks).collect(Collectors
			.toList());
		final List<float[]> planes = blocks.stream().map(plane -> floats(plane.values())).collect(Collectors.toList());
		final BlockMeans first = blocks.get(0);
		return FieldImage.ofLattice("Distance to Yield", first.blocks(1), first.blocks(0), planes, new double[] { first
			.blockSize(0), first.blockSize(1), 180.0 / sweep.directions() }, "distance to " + yields.quantity(), ColorMap.SEQUENTIAL)
			.withLabels(IntStream.range(0, sweep.directions()).mapToObj(k -> SliceAngles.label(sweep.angle(k))).collect(
				Collectors.toList()));
	}

	private static float[] floats(final double[] values) {
		final float[] floats = new float[values.length];
		for (int p = 0; p < values.length; p++)
			floats[p] = (float) values[p];
		return floats;
	}

	/** Adds everything to a report. */
	Report addTo(final Report report) {
		report.result("cavities", yields.cavities()).result("discarded", yields.discarded()).result("meanYieldStress", yields
			.blocks().mean()).result("varianceYieldStress", yields.blocks().variance()).result("meanYieldDistance", yields
				.distanceBlocks().mean()).result("varianceYieldDistance", yields.distanceBlocks().variance()).result(
					"secondsPerCavity", yields.secondsPerCavity()).result("residualForce", yields.state().residualForce()).result(
						"rattlers", yields.state().rattlerCount());
		report.table(yields.cavityTable()).table(yields.particleTable()).table(yields.blockTable()).image("map.tif", map).plot(
			"distribution.png", distribution).figure("map.png", figure("Particles: lowest yield stress around each", yields
				.yieldStress(), yields.quantity(), yields.blocks()));
		yields.sweep().ifPresent(sweep -> addSweep(report, sweep));
		return report;
	}

	private void addSweep(final Report report, final WeakestYieldMap sweep) {
		report.result("meanWeakestDistance", sweep.blocks().mean()).result("varianceWeakestDistance", sweep.blocks()
			.variance()).image("weakest.tif", weakest).figure("weakest-yield.png", figure(
				"Particles: smallest distance to yield in any direction", sweep.distances(), distance(), sweep.blocks()));
		if (sample.dimension() == 2) report.image("sweep.tif", stack(sweep)).figure("weakest.png", new Figure(sample, ColorScale.spanning(sweep.angles(), 0,
			ColorMap.CYCLIC, "angle (degrees)")).particles("Direction of shear in which the region around each yields first",
				sweep.angles()));
	}

	private Figure figure(final String title, final double[] field, final String quantity, final BlockMeans blocks) {
		final boolean gaps = Arrays.stream(field).anyMatch(Double::isNaN);
		final String size = BigDecimal.valueOf(yields.settings().coarsening()).stripTrailingZeros().toPlainString();
		return new Figure(sample, ColorScale.spanning(field, TAIL, ColorMap.SEQUENTIAL, quantity)).particles(title + (gaps
			? " (grey: none)" : ""), field).blocks("Map: means over blocks of " + size + " d", blocks);
	}
}
