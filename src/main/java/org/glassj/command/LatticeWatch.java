package org.glassj.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.glassj.elastoplastic.ElastoplasticRun;
import org.glassj.image.ColorMap;
import org.glassj.image.FieldImage;
import org.glassj.io.CheckpointFile;

/** Saves a run of the elasto-plastic model every now and then, and shows its curve and its activity as they grow. */
final class LatticeWatch implements ElastoplasticRun.Listener, AutoCloseable {

	private static final long NANOSECONDS_BETWEEN_PICTURES = 300_000_000L;
	private static final long LEAST_NANOSECONDS_BETWEEN_SAVES = 100_000_000L;
	/** A save is due after so many times what the last one took, which keeps the cost below a few per cent. */
	private static final long PAUSE = 30;

	private final Path checkpoint;
	private final LivePlot plot;
	private final LiveImage image;
	private final double block;
	private long drawn = System.nanoTime();
	private long due = System.nanoTime() + LEAST_NANOSECONDS_BETWEEN_SAVES;

	/**
	 * Watches a run.
	 *
	 * @param checkpoint where to save; null for nowhere
	 * @param block side of a block in d
	 */
	LatticeWatch(final Path checkpoint, final LivePlot plot, final LiveImage image, final double block) {
		this.checkpoint = checkpoint;
		this.plot = plot;
		this.image = image;
		this.block = block;
	}

	/**
	 * Takes up a run where it was saved, if it was.
	 *
	 * @throws IOException if the file is damaged
	 */
	void resume(final ElastoplasticRun run) throws IOException {
		if (checkpoint != null && Files.exists(checkpoint)) CheckpointFile.read(run, checkpoint);
	}

	@Override
	public void advanced(final ElastoplasticRun run) throws IOException {
		final long now = System.nanoTime();
		if (now - drawn > NANOSECONDS_BETWEEN_PICTURES) {
			drawn = now;
			plot.draw(run.curve().curve());
			image.draw(activity(run));
		}
		if (checkpoint != null && now - due > 0) save(run);
	}

	private FieldImage activity(final ElastoplasticRun run) {
		final int[] events = run.model().activityField();
		final float[] values = new float[events.length];
		for (int i = 0; i < events.length; i++)
			values[i] = events[i];
		return FieldImage.ofLattice("Activity (live)", run.model().settings().rows(), run.model().settings().columns(), List.of(
			values), new double[] { block, block, 1 }, "events", ColorMap.SEQUENTIAL);
	}

	/**
	 * Saves a run; at its end too, so that asking again takes no time.
	 *
	 * @throws IOException if it cannot be saved
	 */
	void save(final ElastoplasticRun run) throws IOException {
		if (checkpoint == null) return;
		final long start = System.nanoTime();
		CheckpointFile.write(run, checkpoint);
		final long end = System.nanoTime();
		due = end + Math.max(LEAST_NANOSECONDS_BETWEEN_SAVES, PAUSE * (end - start));
	}

	@Override
	public void close() {
		plot.close();
		image.close();
	}
}
