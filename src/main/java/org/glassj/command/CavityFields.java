package org.glassj.command;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.glassj.image.ColorMap;
import org.glassj.image.ColorScale;
import org.glassj.image.Figure;
import org.glassj.localyield.CavityYield;
import org.glassj.localyield.ShearedCavity;
import org.glassj.localyield.StressDrop;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;

/** What one sheared cavity shows. */
final class CavityFields {

	private static final Color MATRIX = new Color(0x404040);

	/** Length of the longest arrow in units of the mean spacing. */
	private static final double LONGEST = 1.5;

	private CavityFields() {
		// functions only
	}

	static void addTo(final Report report, final ShearedCavity cavity) {
		final double[] stress = cavity.stress();
		report.result("free", cavity.free()).result("stress", stress).result("cubic", points(cavity.cubic())).result(
			"frozenMatrix", points(cavity.frozenMatrix()));
		final List<Optional<StressDrop>> drops = List.of(cavity.forwardDrop(), cavity.backwardDrop());
		report.result("dropKind", drops.stream().map(CavityFields::kind).toArray(String[]::new)).result("dropSize", each(drops,
			StressDrop::size)).result("plasticStrain", each(drops, StressDrop::plasticStrain));
		final ParticleDataset cluster = cavity.cluster();
		final int dim = cluster.dimension();
		final double[] u = cavity.responses();
		final boolean[] frozen = cavity.frozen();
		final double[] lengths = IntStream.range(0, cluster.size()).mapToDouble(i -> frozen[i] ? Double.NaN : Math.sqrt(Arrays
			.stream(u, i * dim, (i + 1) * dim).map(c -> c * c).sum())).toArray();
		report.table(cavity.table()).table(responseTable(cavity, cluster, frozen)).plot("curve.png", cavity.curve()).plot(
			"linear.png", cavity.linear()).figure("bonds.png", bonds(cavity, cluster, frozen)).figure("response.png", response(
				cluster, u, lengths));
	}

	/** What made the stress fall: none if it does not. */
	private static String kind(final Optional<StressDrop> drop) {
		return drop.map(d -> d.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')).orElse("none");
	}

	/** Forward, backward; NaN where the stress does not drop. */
	private static double[] each(final List<Optional<StressDrop>> drops, final ToDoubleFunction<StressDrop> value) {
		return drops.stream().mapToDouble(drop -> drop.map(value::applyAsDouble).orElse(Double.NaN)).toArray();
	}

	/** Forward strain and stress, backward strain and stress. */
	private static double[] points(final CavityYield yield) {
		return new double[] { yield.forward().strain(), yield.forward().stress(), yield.backward().strain(), yield.backward()
			.stress() };
	}

	/** One row a particle: position around the cavity, whether it responds, non-affine velocity, how far it moves in the drops. */
	private static ResultTable responseTable(final ShearedCavity cavity, final ParticleDataset cluster,
		final boolean[] frozen)
	{
		final int dim = cluster.dimension();
		final double[] u = cavity.responses();
		final ResultTable table = new ResultTable("response");
		for (int a = 0; a < dim; a++) {
			final int axis = a;
			table.column("xyz".substring(a, a + 1), IntStream.range(0, frozen.length).mapToDouble(i -> cluster.positions()[i *
				dim + axis]).toArray());
		}
		table.column("free", IntStream.range(0, frozen.length).map(i -> frozen[i] ? 0 : 1).toArray());
		for (int a = 0; a < dim; a++) {
			final int axis = a;
			table.column("velocity" + "XYZ".charAt(a), IntStream.range(0, frozen.length).mapToDouble(i -> u[i * dim + axis])
				.toArray());
		}
		return table.column("forwardMove", cavity.moves(cavity.forwardDrop())).column("backwardMove", cavity.moves(cavity
			.backwardDrop()));
	}

	private static Figure bonds(final ShearedCavity cavity, final ParticleDataset cluster, final boolean[] frozen) {
		final double[][] lines = cavity.bonds();
		return new Figure(cluster, ColorScale.spanning(lines[2], 0.02, ColorMap.SEQUENTIAL, "force (epsilon / lambda)")).lines(
			"Bonds of the cavity, frozen matrix dark", lines[0], lines[1], lines[2]).withDiscs(frozen, MATRIX);
	}

	private static Figure response(final ParticleDataset cluster, final double[] u, final double[] lengths) {
		final double longest = Arrays.stream(lengths).filter(l -> l > 0).max().orElse(1);
		final double factor = LONGEST * cluster.spacing() / longest;
		return new Figure(cluster, ColorScale.spanning(lengths, 0, ColorMap.SEQUENTIAL, "velocity (lambda)")).particles(
			"Non-affine velocity in simple shear (grey: matrix)", lengths).withArrows(Arrays.stream(u).map(c -> factor * c)
				.toArray());
	}
}
