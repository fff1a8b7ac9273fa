package org.glassj.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.glassj.elastoplastic.ElastoplasticSettings;
import org.glassj.elastoplastic.LatticeTiling;
import org.glassj.elastoplastic.PropagatorKind;
import org.glassj.elastoplastic.ThresholdDistribution;
import org.glassj.elastoplastic.ThresholdFit;
import org.glassj.elastoplastic.ThresholdMap;
import org.glassj.elastoplastic.Yielding;
import org.glassj.image.FieldImage;
import org.scijava.plugin.Parameter;

/** What the commands share that run the elasto-plastic model: the lattice, its thresholds and moduli, its rules. */
public abstract class LatticeCommand extends GlassCommand {

	private static final String ORIENTATIONS = "0,45,90,135";

	@Parameter(label = "Thresholds", description = "Yield stresses at the beginning: a law such as normal(12,2.5), " +
		"weibull(2,10), gamma(16,0.7), lognormal(2.4,0.2); maps or tables, whose values are drawn again, of sweep.tif whole " +
		"blocks; fit(MAP), fit-weibull(MAP) for the most likely law; ordered(MAP) for its own order in space, " +
		"ordered(MAP;MAP;...) with one for each orientation of oriented blocks", persist = false)
	private String thresholds = "normal(12,2.5)";

	@Parameter(label = "Renewal", description = "Yield stresses after an event, likewise, without an order", persist = false)
	private String renewal = "normal(10,3)";

	@Parameter(label = "Width (blocks)", min = "1", max = "8192", persist = false)
	private int width = 40;

	@Parameter(label = "Height (blocks)", min = "1", max = "8192", persist = false)
	private int height = 40;

	@Parameter(label = "Shear modulus", description = "Of blocks at the beginning, in epsilon / lambda^2", persist = false)
	private double modulus = 95;

	@Parameter(label = "Renewal modulus", description = "Of a block from its first event on", persist = false)
	private double renewalmodulus = 86;

	@Parameter(label = "Yielding", description = "forward: stress above the threshold; both: its magnitude; norm: of both " +
		"shear components; oriented: along several directions", choices = { "forward", "both", "norm", "oriented" },
		persist = false)
	private String yielding = "forward";

	@Parameter(label = "Orientations (degrees)", description = "Directions along which oriented blocks yield, each with a " +
		"threshold of its own; by default those of a stack of thresholds", required = false, persist = false)
	private String orientations = ORIENTATIONS;

	@Parameter(label = "Propagator", description = "continuum: eq. 24; lattice: with the discrete Laplacian", choices = {
		"continuum", "lattice" }, persist = false)
	private String propagator = "continuum";

	@Parameter(label = "K / mu", description = "Bulk over shear modulus; 0 for an incompressible solid", min = "0",
		persist = false)
	private double bulktoshear;

	@Parameter(label = "Kernel", description = "Map of a propagator of your own, as large as the lattice: stress over 2 mu " +
		"around the block in column width / 2, row height / 2 (from 0, at the lower left), in which the eigenstrain is 1; empty " +
		"for the named one", required = false, persist = false)
	private String kernel = "";

	@Parameter(label = "Seed", persist = false)
	private long seed = 1;

	private ThresholdSource source;

	/** The lattice. */
	protected final ElastoplasticSettings lattice() throws IOException {
		source = ThresholdSource.of("thresholds", thresholds, images());
		final ThresholdSource renewed = ThresholdSource.of("renewal", renewal, images());
		if (!renewed.maps().isEmpty()) throw new IllegalArgumentException("renewal: '" + renewal +
			"' has an order, but blocks are renewed in none; allowed: the map alone, whose values are drawn.");
		final ElastoplasticSettings settings = ElastoplasticSettings.standard().withSize(height, width).withYielding(Yielding.named(
			yielding)).withOrientations(orientations(source.law(), renewed.law())).withInitial(source.law()).withRenewal(
				renewed.law()).withModulus(modulus).withRenewalModulus(renewalmodulus).withPropagator(PropagatorKind.named(propagator)).withBulkToShear(
					bulktoshear == 0 ? Double.POSITIVE_INFINITY : bulktoshear).withKernel(kernel()).withSeed(seed);
		return source.maps().isEmpty() ? settings : settings.withThresholds(ordered(source.maps(), settings));
	}

	/** Those asked for, or by default those that the thresholds know. */
	private double[] orientations(final ThresholdDistribution initial, final ThresholdDistribution renewed) {
		final double[] known = initial.orientations().length > 0 ? initial.orientations() : renewed.orientations();
		return known.length > 0 && orientations.equals(ORIENTATIONS) ? known : NumberList.of("orientations", orientations,
			ORIENTATIONS);
	}

	private double[] ordered(final List<ThresholdMap> maps, final ElastoplasticSettings settings) {
		final int needed = settings.thresholdsPerBlock();
		if (maps.size() == 1 && maps.get(0).perBlock() == needed) return maps.get(0).tiled(height, width);
		if (maps.size() != needed) throw new IllegalArgumentException("thresholds: ordered() has " + maps.size() +
			(maps.size() == 1 ? " map" : " maps") + ", but needs " + (settings.yielding() == Yielding.ORIENTED
				? "one for each of the " + needed + " orientations, or a stack such as sweep.tif." : "one with yielding " + settings
					.yielding() + "."));
		return LatticeTiling.interleaved(maps.stream().map(map -> map.tiled(height, width)).collect(Collectors.toList()));
	}

	/** Stresses of the lattice from a map for each component, or null for an empty text. */
	protected final double[] stresses(final String text) throws IOException {
		if (text.isBlank()) return null;
		final String[] maps = text.split(";");
		final int components = Yielding.named(yielding).components();
		if (maps.length != components) throw new IllegalArgumentException("stresses: '" + text + "' names " + maps.length +
			(maps.length == 1 ? " map" : " maps") + ", but blocks with yielding " + yielding + " carry " + (components == 1
				? "one stress, xy." : "two, xy and (xx - yy) / 2, to be separated by a semicolon."));
		final List<double[]> fields = new ArrayList<>();
		for (final String map : maps)
			fields.add(field(map.trim()));
		return LatticeTiling.interleaved(fields);
	}

	private double[] field(final String text) throws IOException {
		return LatticeField.tiled("stresses", image("stresses", text), height, width);
	}

	private FieldImage image(final String key, final String text) throws IOException {
		return LatticeField.find(text, images()).orElseThrow(() -> new IOException(key + ": '" + text +
			"' is neither an open map nor an image file."));
	}

	/** The propagator of a map, moved from the middle to block 0; null for an empty text. */
	private double[] kernel() throws IOException {
		if (kernel.isBlank()) return null;
		final FieldImage image = image("kernel", kernel);
		if (image.size(0) != width || image.size(1) != height) throw new IllegalArgumentException("kernel: the map has " + image
			.size(0) + " x " + image.size(1) + " blocks; allowed: those of the lattice, " + width + " x " + height + ".");
		final double[] centred = LatticeField.upright(image);
		final double[] moved = new double[centred.length];
		Arrays.setAll(moved, p -> centred[(p / width + height / 2) % height * width + (p + width / 2) % width]);
		return moved;
	}

	/** Seed of all random numbers. */
	protected final long seed() {
		return seed;
	}

	/** The fits of laws to yield stresses that were asked for, the chosen one first; to be called after {@link #lattice()}. */
	protected final List<ThresholdFit> fits() {
		return source.fits();
	}

	/** Records what the laws are. */
	protected final void recordLaws(final Report report, final ElastoplasticSettings settings) {
		report.result("thresholdLaw", settings.initial().description()).result("thresholdMean", settings.initial().mean()).result(
			"thresholdVariance", settings.initial().variance()).result("renewalLaw", settings.renewal().description()).result(
				"renewalMean", settings.renewal().mean()).result("renewalVariance", settings.renewal().variance());
		if (settings.yielding() == Yielding.ORIENTED) report.result("orientations", settings.orientations());
		if (!fits().isEmpty()) report.result("thresholdDistance", fits().get(0).distance()).result("thresholdParameterErrors",
			fits().get(0).standardErrors()).table(ThresholdFit.table(fits()));
	}

	private FieldReader images() {
		return hostPlugin(FieldReader.class);
	}
}
