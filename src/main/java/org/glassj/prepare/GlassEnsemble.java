package org.glassj.prepare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.glassj.task.ProgressMonitor;
import org.glassj.task.QuietMonitor;

/**
 * Independent glasses of the same settings but for the seed: one chain a core, which uses cores better than one chain on
 * many. Glass k has the settings' seed plus k and is, to the bit, what {@link GlassPreparation} makes of that seed alone.
 */
public final class GlassEnsemble {

	private final List<GlassPreparation> glasses;

	private GlassEnsemble(final List<GlassPreparation> glasses) {
		this.glasses = glasses;
	}

	/**
	 * Prepares glasses in parallel.
	 *
	 * @param size number of glasses
	 * @throws java.util.concurrent.CancellationException if the monitor says so
	 */
	public static GlassEnsemble of(final PreparationSettings settings, final int size, final ProgressMonitor monitor) {
		final AtomicInteger done = new AtomicInteger();
		monitor.status("Preparing " + size + " glasses");
		return new GlassEnsemble(IntStream.range(0, size).parallel().mapToObj(k -> {
			final GlassPreparation glass = prepare(settings.withSeed(settings.seed() + k).withThreads(1), monitor);
			monitor.progress((double) done.incrementAndGet() / size);
			return glass;
		}).collect(Collectors.toList()));
	}

	private static GlassPreparation prepare(final PreparationSettings settings, final ProgressMonitor monitor) {
		try {
			final ProgressMonitor quiet = new QuietMonitor(monitor);
			return GlassPreparation.of(new LiquidSampling(settings, quiet), run -> {}, quiet);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The glasses in the order of their seeds. */
	public List<GlassPreparation> glasses() {
		return glasses;
	}

	/** Mean of a quantity over the glasses. */
	public double mean(final ToDoubleFunction<GlassPreparation> quantity) {
		return glasses.stream().mapToDouble(quantity).average().orElse(Double.NaN);
	}

	/** Standard error of that mean, from the scatter of the glasses. */
	public double standardError(final ToDoubleFunction<GlassPreparation> quantity) {
		final double mean = mean(quantity);
		final double squares = glasses.stream().mapToDouble(quantity).map(q -> (q - mean) * (q - mean)).sum();
		return Math.sqrt(squares / (glasses.size() - 1) / glasses.size());
	}
}
