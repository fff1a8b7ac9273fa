package org.glassj.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.glassj.localyield.EventRanks;
import org.glassj.localyield.LocalYieldMap;
import org.glassj.localyield.YieldComparison;
import org.glassj.numeric.Correlation;
import org.glassj.numeric.ResultTable;

/** What a comparison of yield estimators writes: results, tables and plots. */
final class YieldCorrelations {

	private static final double CONFIDENCE = 0.95;

	private final YieldComparison found;
	private final List<EventRanks> stressRanks;
	private final List<EventRanks> distanceRanks;

	/** @param sites plastic events of the first sample, or null */
	YieldCorrelations(final YieldComparison found, final ResultTable sites, final int first) {
		this.found = found;
		stressRanks = sites == null ? List.of() : maps().map(map -> EventRanks.of(map.state().particles(), map.yieldStress(),
			sites, first)).collect(Collectors.toList());
		distanceRanks = sites == null ? List.of() : maps().map(map -> EventRanks.of(map.state().particles(), map
			.yieldDistance(), sites, first)).collect(Collectors.toList());
	}

	private Stream<LocalYieldMap> maps() {
		return IntStream.range(0, found.methods().size()).mapToObj(m -> found.map(0, m));
	}

	Report addTo(final Report report) {
		final int count = found.methods().size();
		report.result("methods", found.methods().toArray(new String[0])).result("samples", found.samples()).result("cavities",
			found.cavities()).result("common", found.common()).result("answers", IntStream.range(0, count).map(found::answers)
				.toArray()).result("meanYieldStress", found.each(map -> map.blocks().mean())).result("varianceYieldStress", found
					.each(map -> map.blocks().variance())).result("secondsPerCavity", found.each(LocalYieldMap::secondsPerCavity));
		report.result("pearson", table("pearson:")).result("spearman", table("spearman:")).result("pearsonIntervals",
			intervals());
		report.table(found.table()).table(found.correlationTable()).plot("comparison.png", found.scatter()).plot(
			"distribution.png", found.distribution());
		if (!stressRanks.isEmpty()) addRanks(report);
		return report;
	}

	/** Method to its correlations with all, in order. */
	private Map<String, double[]> table(final String prefix) {
		final Map<String, double[]> rows = new LinkedHashMap<>();
		for (final String method : found.methods())
			rows.put(method, found.correlationTable().values(prefix + method));
		return rows;
	}

	/** Method to the interval of its correlation with the one that the others are compared with. */
	private Map<String, double[]> intervals() {
		final Map<String, double[]> rows = new LinkedHashMap<>();
		for (int m = 0; m < found.methods().size(); m++)
			if (m != found.reference()) rows.put(found.methods().get(m), Correlation.interval(found.pearson(m, found
				.reference()), found.common(), CONFIDENCE));
		return rows;
	}

	private void addRanks(final Report report) {
		final ResultTable table = new ResultTable("ranks").column("strain", stressRanks.get(0).strains());
		final Map<String, double[]> stress = new LinkedHashMap<>();
		final Map<String, double[]> distance = new LinkedHashMap<>();
		for (int m = 0; m < stressRanks.size(); m++) {
			final String method = found.methods().get(m);
			stress.put(method, row(stressRanks.get(m)));
			distance.put(method, row(distanceRanks.get(m)));
			table.column(method + ":stress", stressRanks.get(m).percentiles()).column(method + ":distance", distanceRanks.get(m)
				.percentiles());
		}
		report.result("rankedEvents", table.rows()).result("rankCorrelation", stress).result("distanceRankCorrelation",
			distance).table(table);
	}

	/** Mean, lower and upper end. */
	private static double[] row(final EventRanks ranks) {
		final double[] ends = ranks.interval(CONFIDENCE);
		return new double[] { ranks.correlation(), ends[0], ends[1] };
	}
}
