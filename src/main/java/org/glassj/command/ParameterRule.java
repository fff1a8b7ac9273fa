package org.glassj.command;

import java.io.File;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.glassj.particle.ParticleDataset;
import org.scijava.module.ModuleItem;
import org.scijava.util.Types;

/** What one parameter allows: its type, range and choices. Complaints name the parameter, the value and the range. */
public final class ParameterRule {

	private static final List<Class<?>> WHOLE = List.of(Byte.class, Short.class, Integer.class, Long.class);
	private static final String PLAIN_NUMBER = "[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?";

	private final ModuleItem<?> item;
	private final Class<?> type;
	private final ParticleDatasets datasets;

	/** The rule of a parameter; open datasets are looked up among those given. */
	public ParameterRule(final ModuleItem<?> item, final ParticleDatasets datasets) {
		this.item = item;
		this.datasets = datasets;
		type = Types.box(item.getType());
	}

	/** What is wrong with a value given as text. */
	public Optional<String> check(final String text) {
		if (type == Boolean.class) return complainUnless(List.of("true", "false").contains(text), text,
			"; allowed: true or false");
		if (WHOLE.contains(type)) return checkWhole(text);
		if (Number.class.isAssignableFrom(type)) return text.matches(PLAIN_NUMBER) ? check(Double.valueOf(text)) : Optional.of(
			item.getName() + " is '" + text + "', not a finite number" + range());
		if (type == ParticleDataset.class) return checkParticles(text);
		return check((Object) text);
	}

	/** What is wrong with a value. */
	public Optional<String> check(final Object value) {
		if (value instanceof Number) return checkNumber((Number) value);
		final List<String> choices = choices();
		final String text = String.valueOf(value);
		if (type == File.class && item.isRequired() && text.isBlank()) return Optional.of(item.getName() + " is missing");
		if (choices.isEmpty() || value == null || choices.contains(text)) return Optional.empty();
		return Optional.of(item.getName() + " is '" + text + "'; allowed: " + String.join(", ", choices) + suggest(text,
			choices));
	}

	/** A question that names what was probably meant; empty if nothing is near. */
	static String suggest(final String text, final Collection<String> known) {
		return known.stream().filter(k -> distance(text.toLowerCase(), k.toLowerCase()) <= 2).findFirst().map(
			k -> "; did you mean '" + k + "'?").orElse("");
	}

	private Optional<String> checkWhole(final String text) {
		if (!text.matches("[-+]?\\d+")) return Optional.of(item.getName() + " is '" + text + "', not a whole number" + range());
		final boolean fits = new BigInteger(text).bitLength() < bits();
		return fits ? check(Long.valueOf(text)) : Optional.of(item.getName() + " is '" + text + "', too large" + range());
	}

	private int bits() {
		return type == Long.class ? Long.SIZE : type == Integer.class ? Integer.SIZE : type == Short.class ? Short.SIZE
			: Byte.SIZE;
	}

	private Optional<String> checkNumber(final Number value) {
		final double v = value.doubleValue();
		if (!Double.isFinite(v)) return Optional.of(item.getName() + " is " + value + ", not a finite number" + range());
		final Number min = (Number) item.getMinimumValue();
		final Number max = (Number) item.getMaximumValue();
		final boolean inside = (min == null || v >= min.doubleValue()) && (max == null || v <= max.doubleValue());
		return inside ? Optional.empty() : Optional.of(item.getName() + " is " + plain(value) + range());
	}

	private Optional<String> checkParticles(final String text) {
		try {
			datasets.resolve(text, ParticleDatasets.AS_OPENED);
			return Optional.empty();
		}
		catch (final IOException | RuntimeException e) {
			return Optional.of(item.getName() + ": " + Sentence.of(e));
		}
	}

	private Optional<String> complainUnless(final boolean right, final String text, final String allowed) {
		return right ? Optional.empty() : Optional.of(item.getName() + " is '" + text + "'" + allowed);
	}

	private String range() {
		final Object min = item.getMinimumValue();
		final Object max = item.getMaximumValue();
		if (min == null && max == null) return "";
		if (max == null) return "; allowed: " + plain(min) + " or more";
		return "; allowed: " + (min == null ? "up to " : plain(min) + " to ") + plain(max);
	}

	/** A number as people write it, without the {@code .0} of a whole one. */
	private static String plain(final Object number) {
		return number.toString().replaceFirst("\\.0$", "");
	}

	private List<String> choices() {
		return item.getChoices() == null ? List.of() : item.getChoices().stream().map(String::valueOf).collect(Collectors
			.toList());
	}

	/** Levenshtein distance of two words. */
	private static int distance(final String a, final String b) {
		int[] row = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++)
			row[j] = j;
		for (int i = 1; i <= a.length(); i++) {
			final int[] next = new int[b.length() + 1];
			next[0] = i;
			for (int j = 1; j <= b.length(); j++)
				next[j] = Math.min(Math.min(next[j - 1], row[j]) + 1, row[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
			row = next;
		}
		return row[b.length()];
	}
}
