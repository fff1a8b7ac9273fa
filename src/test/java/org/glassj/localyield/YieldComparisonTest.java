package org.glassj.localyield;

import static org.glassj.Agreement.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.glassj.Sample;
import org.glassj.numeric.Correlation;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.glassj.particle.ParticleDataset;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;

/** Estimators side by side, and maps against events. */
class YieldComparisonTest {

	private static final Sample GLASS = Sample.kobAndersen(20);
	private static final LocalYieldSettings SETTINGS = LocalYieldSettings.standard().withRadius(3).withSpacing(7).withShell(
		SemiRigidShell.of(1, 0.8));
	private static final List<String> METHODS = List.of("cubic", "pade", "continuation");
	private static final YieldComparison FOUND = compare(METHODS);

	private static YieldComparison compare(final List<String> methods) {
		return YieldComparison.of(List.of(GLASS.particles(), Sample.kobAndersen(0).particles()), GLASS.potential(), methods,
			SETTINGS, ProgressMonitor.NONE);
	}

	private static LocalYieldMap map(final int frame, final String method) {
		return LocalYieldMap.of(Sample.kobAndersen(frame).particles(), GLASS.potential(), SETTINGS.withMethod(method),
			ProgressMonitor.NONE);
	}

	@Test
	void holdsWhatTheMapsHold() {
		final LocalYieldMap first = map(20, "pade");
		final LocalYieldMap second = map(0, "pade");
		assertEquals(2, FOUND.samples());
		assertEquals(first.cavities() + second.cavities(), FOUND.cavities());
		final ResultTable table = FOUND.table();
		assertEquals("[sample, x, y, stress0, cubic:forward, cubic:backward, pade:forward, pade:backward, " +
			"continuation:forward, continuation:backward]", table.headers().toString());
		assertEquals(1, table.values("sample")[first.cavities()]);
		assertEquals(second.yield(0).backward().stress(), table.values("pade:backward")[first.cavities()]);
		assertEquals(first.cavityTable().values("y")[5], table.values("y")[5]);
		assertEquals(first.cavities() - first.discarded() + second.cavities() - second.discarded(), FOUND.answers(1));
		assertEquals((first.blocks().mean() + second.blocks().mean()) / 2, FOUND.each(m -> m.blocks().mean())[1], 1e-12);
	}

	@Test
	void correlatesWhereAllAnswer() {
		final double[][] all = IntStream.range(0, 3).mapToObj(FOUND::stresses).toArray(double[][]::new);
		final int[] common = IntStream.range(0, all[0].length).filter(c -> all[0][c] == all[0][c] && all[1][c] == all[1][c] &&
			all[2][c] == all[2][c]).toArray();
		assertEquals(common.length, FOUND.common());
		assertTrue(FOUND.common() < FOUND.answers(2), "some have no answer");
		final double[] x = Arrays.stream(common).mapToDouble(c -> all[0][c]).toArray();
		final double[] y = Arrays.stream(common).mapToDouble(c -> all[2][c]).toArray();
		assertEquals(Correlation.pearson(x, y), FOUND.pearson(0, 2), 1e-12);
		assertEquals(Correlation.spearman(x, y), FOUND.spearman(0, 2), 1e-12);
		final ResultTable table = FOUND.correlationTable();
		assertEquals(FOUND.pearson(1, 2), table.values("pearson:continuation")[1]);
		assertEquals(FOUND.spearman(1, 0), table.values("spearman:cubic")[1]);
		assertEquals(1, table.values("pearson:pade")[1], 1e-12);
		// where the cubic answers it agrees in order: far from zero, whose standard error is 1 / sqrt(n - 1)
		final YieldComparison two = compare(List.of("cubic", "semi-rigid"));
		assertTrue(two.spearman(0, 1) > 4 / Math.sqrt(two.common() - 1.0), "spearman " + two.spearman(0, 1));
	}

	@Test
	void plotsAgainstTheMostExact() {
		assertEquals(2, FOUND.reference());
		assertEquals(1, compare(List.of("fold", "cubic")).reference());
		final Curve scatter = FOUND.scatter();
		assertEquals("[cubic, pade]", scatter.names().toString());
		assertEquals(FOUND.common(), scatter.x("cubic").length);
		final double[][] diagonal = scatter.guides("pade").get(0);
		assertArrayEquals(diagonal[0], diagonal[1]);
		assertEquals(METHODS, List.copyOf(FOUND.distribution().names()));
	}

	@Test
	void needsTwoDifferentMethods() {
		assertRefused("methods: at least two different ones are needed, given: cubic.", () -> compare(List.of("cubic")));
		assertRefused("methods: at least two different ones are needed, given: cubic, fold, cubic.", () -> compare(List.of(
			"cubic", "fold", "cubic")));
		assertRefused("methods: 'quartic' is not known; choose cubic, fold, pade, semi-rigid, continuation, frozen-matrix.",
			() -> compare(List.of("cubic", "quartic")));
	}

	/** A table of events at particles. */
	private static ResultTable events(final ParticleDataset particles, final int... at) {
		final double[] x = particles.positions();
		return new ResultTable("events").column("strain", IntStream.range(0, at.length).mapToDouble(e -> 0.01 * e).toArray())
			.column("x", Arrays.stream(at).mapToDouble(i -> x[2 * i]).toArray()).column("y", Arrays.stream(at).mapToDouble(
				i -> x[2 * i + 1]).toArray());
	}

	@Test
	void percentilesByHand() {
		final ParticleDataset particles = Sample.reference().particles();
		final double[] field = IntStream.range(0, 100).mapToDouble(i -> i < 10 ? 5 : i).toArray();
		field[99] = Double.NaN;
		final EventRanks ranks = EventRanks.of(particles, field, events(particles, 3, 10, 59, 99, 98), 4);
		// of 99 values ten are the smallest, and equal
		assertArrayEquals(new double[] { 5 / 99.0, 10.5 / 99, 59.5 / 99, Double.NaN }, ranks.percentiles(), 1e-15);
		assertArrayEquals(new double[] { 0, 0.01, 0.02, 0.03 }, ranks.strains(), 1e-15);
		assertEquals(3, ranks.size());
		assertEquals(1 - 2 * (5 + 10.5 + 59.5) / 99 / 3, ranks.correlation(), 1e-12);
		final double[] ends = ranks.interval(0.95);
		// Student's t(0.975, 2) = 4.302653, standard deviation of C is twice that of p
		final double deviation = 2 / 99.0 * Math.sqrt((400 + 14.5 * 14.5 + 34.5 * 34.5) / 2);
		assertEquals(4.302653 * deviation / Math.sqrt(3), (ends[1] - ends[0]) / 2, 1e-5);
		assertEquals(ranks.correlation(), (ends[0] + ends[1]) / 2, 1e-12);
	}

	@Test
	void siteBesideAParticleIsThatParticle() {
		final ParticleDataset particles = Sample.reference().particles();
		final ResultTable beside = events(particles, 7);
		beside.values("x")[0] += particles.box().length(0) + 0.05;
		final double[] field = IntStream.range(0, 100).mapToDouble(i -> i).toArray();
		assertEquals(7.5 / 100, EventRanks.of(particles, field, beside, 10).percentiles()[0], 1e-15);
		beside.values("y")[0] = Double.NaN;
		assertRefused("events: the site of event 1, [" + beside.values("x")[0] + ", NaN], is not finite.", () -> EventRanks.of(
			particles, field, beside, 10));
	}

	@Test
	void mapsOfNothingPredictNothing() {
		final ParticleDataset particles = GLASS.particles();
		final Random random = new Random(4);
		final EventRanks ranks = EventRanks.of(particles, random.doubles(2000).toArray(), events(particles, random.ints(1000, 0,
			2000).toArray()), 1000);
		// C is uniform in -1 .. 1: standard error 1 / sqrt(3 n)
		assertEquals(0, ranks.correlation(), 3 / Math.sqrt(3000));
		final EventRanks none = EventRanks.of(particles, new double[2000], events(particles), 10);
		assertTrue(Double.isNaN(none.correlation()) && Double.isNaN(none.interval(0.95)[0]));
		assertRefused("Table events has no column strain; it has x, y.", () -> EventRanks.of(particles, new double[2000],
			new ResultTable("events").column("x", new double[1]).column("y", new double[1]), 1));
	}
}
