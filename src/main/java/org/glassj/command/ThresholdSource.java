package org.glassj.command;

import java.io.IOException;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.glassj.elastoplastic.LawFamily;
import org.glassj.elastoplastic.OrientedSample;
import org.glassj.elastoplastic.ThresholdDistribution;
import org.glassj.elastoplastic.ThresholdFit;
import org.glassj.elastoplastic.ThresholdLaw;
import org.glassj.elastoplastic.ThresholdMap;
import org.glassj.elastoplastic.ThresholdSample;
import org.glassj.image.FieldImage;
import org.glassj.io.ThresholdFiles;

/**
 * What a text says about yield stresses, in one of these forms, where DATA is the title of an open map, the path of an
 * image such as {@code map.tif}, the path of a table that {@link ThresholdFiles} reads, or several of these, separated by
 * semicolons:
 * <ul>
 * <li>{@code normal(12,2.5)}: a law of {@link LawFamily};</li>
 * <li>{@code DATA}: its values, drawn again with replacement, or its density;</li>
 * <li>{@code fit(DATA)}, {@code fit-weibull(DATA)}: the law that makes its values most likely, of all families or one;</li>
 * <li>{@code ordered(MAP)}: the map in its own spatial order; of oriented blocks one map for each orientation, separated by
 * semicolons.</li>
 * </ul>
 * A stack such as {@code sweep.tif}, whose slices are labelled by angles, is a map of blocks with a threshold for each
 * orientation; drawn from, it gives whole blocks, and fitted, the law of all orientations together.
 */
final class ThresholdSource {

	private static final Pattern FORM = Pattern.compile("(ordered|fit(?:-[a-z]+)?)\\((.+)\\)");
	private static final String ORDERED = "ordered";

	private final ThresholdDistribution law;
	private final List<ThresholdMap> maps;
	private final boolean ordered;
	private final List<ThresholdFit> fits;

	private ThresholdSource(final ThresholdDistribution law, final List<ThresholdMap> maps, final boolean ordered,
		final List<ThresholdFit> fits)
	{
		this.law = law;
		this.maps = maps;
		this.ordered = ordered;
		this.fits = fits;
	}

	/**
	 * Understands a text.
	 *
	 * @param key name of the parameter, for messages
	 * @throws IOException if a file is missing or cannot be read
	 * @throws IllegalArgumentException if the text or what it names makes no sense
	 */
	static ThresholdSource of(final String key, final String text, final FieldReader images) throws IOException {
		try {
			return parse(text.trim(), images);
		}
		catch (final IOException e) {
			throw new IOException(key + ": " + Sentence.of(e), e);
		}
		catch (final IllegalArgumentException e) {
			throw new IllegalArgumentException(key + ": " + Sentence.of(e), e);
		}
	}

	private static ThresholdSource parse(final String text, final FieldReader images) throws IOException {
		if (ThresholdLaw.isLaw(text)) return new ThresholdSource(ThresholdLaw.parse(text), List.of(), false, List.of());
		final Matcher form = FORM.matcher(text);
		if (!form.matches()) return pooled(text, images);
		final ThresholdSource source = pooled(form.group(2).trim(), images);
		return form.group(1).equals(ORDERED) ? source.inOrder(form.group(2)) : source.fitted(form.group(1));
	}

	/** The values of several maps or tables together, of stacks the blocks. */
	private static ThresholdSource pooled(final String text, final FieldReader images) throws IOException {
		final String[] parts = text.split(";");
		if (parts.length == 1) return data(text, images);
		final List<ThresholdSource> sources = new ArrayList<>();
		for (final String part : parts)
			sources.add(data(part.trim(), images));
		return new ThresholdSource(together(text, sources), sources.stream().flatMap(source -> source.maps.stream()).collect(
			Collectors.toList()), false, List.of());
	}

	private static ThresholdDistribution together(final String text, final List<ThresholdSource> sources) {
		final List<OrientedSample> oriented = sources.stream().map(ThresholdSource::law).filter(OrientedSample.class::isInstance)
			.map(OrientedSample.class::cast).collect(Collectors.toList());
		if (oriented.isEmpty()) return ThresholdSample.of(text, sources.stream().flatMapToDouble(source -> Arrays.stream(source
			.values())).toArray());
		if (oriented.size() < sources.size()) throw new IllegalArgumentException("'" + text +
			"': stacks with a slice for each orientation and maps without do not go together.");
		return OrientedSample.together(text, oriented);
	}

	private static ThresholdSource data(final String text, final FieldReader images) throws IOException {
		if (text.toLowerCase(Locale.ROOT).endsWith(".csv") && LatticeField.isFile(text)) return new ThresholdSource(ThresholdFiles
			.read(Paths.get(text)), List.of(), false, List.of());
		final FieldImage image = LatticeField.findAny(text, images).orElseThrow(() -> new IOException("'" + text +
			"' is neither a law such as normal(12,2.5), nor an open map, nor a file."));
		final ThresholdMap map = image.dimensions() == 2 ? ThresholdMap.of(text, image.size(0), image.size(1), LatticeField.upright(
			image)) : stack(text, image);
		return new ThresholdSource(map.law(), List.of(map), false, List.of());
	}

	private static ThresholdMap stack(final String text, final FieldImage image) {
		final double[] orientations = SliceAngles.of(text, image);
		return ThresholdMap.oriented(text, orientations, image.size(0), image.size(1), IntStream.range(0, orientations.length)
			.mapToObj(k -> LatticeField.upright(image, k)).toArray(double[][]::new));
	}

	private ThresholdSource inOrder(final String text) {
		if (maps.size() < text.split(";").length) throw new IllegalArgumentException("'" + text +
			"' has no spatial order; ordered() takes a map.");
		return new ThresholdSource(law, maps, true, fits);
	}

	private ThresholdSource fitted(final String how) {
		final double[] values = values();
		final int dash = how.indexOf('-');
		final List<ThresholdFit> found = dash < 0 ? ThresholdFit.all(values) : List.of(ThresholdFit.of(LawFamily.named(how
			.substring(dash + 1)), values));
		return new ThresholdSource(found.get(0).law(), List.of(), false, found);
	}

	private double[] values() {
		if (law instanceof OrientedSample) return ((OrientedSample) law).values();
		if (!(law instanceof ThresholdSample)) throw new IllegalArgumentException(law.description() +
			": a density has no values to fit or to put together with others.");
		return ((ThresholdSample) law).values();
	}

	/** The law. */
	ThresholdDistribution law() {
		return law;
	}

	/** The maps whose spatial order is to be kept; empty if none is. */
	List<ThresholdMap> maps() {
		return ordered ? maps : List.of();
	}

	/** The fits that were made, the chosen one first; empty if none was asked for. */
	List<ThresholdFit> fits() {
		return fits;
	}
}
