package org.glassj.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Paths;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.glassj.io.OutputFolder;
import org.glassj.numeric.NotPositiveDefiniteException;
import org.glassj.numeric.SolverNotConvergedException;
import org.glassj.particle.ParticleDataset;
import org.glassj.relax.NotConvergedException;
import org.glassj.task.ProgressMonitor;
import org.scijava.AbstractContextual;
import org.scijava.Cancelable;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModuleItem;
import org.scijava.command.CommandService;
import org.scijava.log.LogService;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.PluginService;
import org.scijava.plugin.SciJavaPlugin;
import org.scijava.util.ClassUtils;

/**
 * What all GlassJ commands share: they can be cancelled, report progress, and say in one sentence why they refuse.
 *
 * <pre>
 * &#64;Plugin(type = Command.class, headless = true, menu = { &#64;Menu(label = "Plugins"), &#64;Menu(label = "GlassJ"),
 * 	&#64;Menu(label = "Relax Particles...", weight = 20) })
 * public class RelaxParticles extends GlassCommand {
 *
 * 	&#64;Parameter(label = "Particles", persist = false)
 * 	private ParticleDataset particles;
 *
 * 	&#64;Parameter(label = "Tolerance", min = "0", persist = false)
 * 	private double tolerance = 1e-10;
 *
 * 	&#64;Override
 * 	protected void compute(final ProgressMonitor monitor) throws IOException { ... }
 * }
 * </pre>
 *
 * Parameter fields are one lower-case word each and bear {@code persist = false}: macros and scripts then read alike,
 * and an omitted key takes the default of the field. {@link StrictParameters} checks {@code min}, {@code max} and
 * {@code choices} before a command runs.
 */
public abstract class GlassCommand extends AbstractContextual implements Command, Cancelable {

	/** Source of the log's messages that say why a command refused, for hosts that say it in another way. */
	public static final String REFUSALS = "glassj.refusals";

	@Parameter(label = "Output folder", description = "Folder into which everything found is written; empty for none",
		required = false, persist = false, style = "directory")
	private String output = "";

	private volatile String cancelReason;

	/**
	 * Does the work.
	 *
	 * @param monitor to be told about progress and to be asked often whether to stop
	 * @throws CancellationException if the user asked to stop
	 * @throws IllegalArgumentException if a parameter is wrong; the message is the sentence the user reads
	 * @throws IOException if a file cannot be read or written; likewise
	 */
	protected abstract void compute(ProgressMonitor monitor) throws IOException;

	/** Calls {@link #compute} and turns whatever it throws into a cancellation with a reason. */
	@Override
	public final void run() {
		try (CommandMonitor monitor = new CommandMonitor(this)) {
			invalidate(output);
			compute(monitor);
		}
		catch (final IllegalArgumentException | IOException | UncheckedIOException | CancellationException
				| NotConvergedException | NotPositiveDefiniteException | SolverNotConvergedException e) {
			refuse(Sentence.of(e));
		}
		catch (final RuntimeException e) {
			log().error(e);
			refuse("Unexpected " + e.getClass().getSimpleName() + " in " + label() + ": " + Sentence.of(e));
		}
	}

	/**
	 * Removes the summary of an earlier run from an output folder, so that it cannot be taken for this one's.
	 *
	 * @param output as the user wrote it; null or blank for none
	 * @throws IOException if the folder cannot be used
	 */
	static void invalidate(final String output) throws IOException {
		final Optional<OutputFolder> folder = folder(output);
		if (folder.isPresent()) folder.get().invalidate();
	}

	/**
	 * Starts the report of a run, to be called before computing.
	 *
	 * @throws IOException if the output folder cannot be used
	 */
	protected Report report() throws IOException {
		final Optional<OutputFolder> folder = folder(output);
		return new Report(label(), folder.orElse(null), folder.isPresent() ? figures() : null).parameters(inputs());
	}

	/** The folder into which the command writes, if the user named one. */
	private static Optional<OutputFolder> folder(final String output) throws IOException {
		return output == null || output.isBlank() ? Optional.empty() : Optional.of(OutputFolder.in(Paths.get(output)));
	}

	/** The open datasets. */
	protected final ParticleDatasets datasets() {
		return context().service(ParticleDatasets.class);
	}

	/**
	 * The host's writer of pictures and plots.
	 *
	 * @throws IllegalStateException if the host has none
	 */
	private FigureWriter figures() {
		return hostPlugin(FigureWriter.class);
	}

	final <P extends SciJavaPlugin> P hostPlugin(final Class<P> type) {
		return context().service(PluginService.class).createInstancesOfType(type).stream().findFirst().orElseThrow(
			() -> new IllegalStateException("no plugin of type " + type.getSimpleName()));
	}

	/**
	 * A plot of the host that grows while the command computes.
	 *
	 * @throws IllegalStateException if the host has none
	 */
	protected final LivePlot livePlot() {
		return hostPlugin(LivePlot.class);
	}

	/** The host's log. */
	protected final LogService log() {
		return context().service(LogService.class);
	}

	/** The name of the command in menus and macros, for example {@code Relax Particles...}. */
	public final String label() {
		final CommandInfo info = info();
		return info == null ? getClass().getSimpleName() : CommandParameters.label(info);
	}

	/** Names and values of all parameters in the order of the dialog, a dataset by its name; for the summary. */
	protected final Map<String, Object> inputs() {
		final Map<String, Object> inputs = new LinkedHashMap<>();
		for (final ModuleItem<?> item : CommandParameters.parameters(info()))
			inputs.put(item.getName(), plain(ClassUtils.getValue(((CommandModuleItem<?>) item).getField(), this)));
		return inputs;
	}

	private static Object plain(final Object value) {
		return value instanceof ParticleDataset ? value.toString() : value;
	}

	private CommandInfo info() {
		return context().service(CommandService.class).getCommand(getClass());
	}

	private void refuse(final String sentence) {
		cancel(sentence);
		log().subLogger(REFUSALS).error(sentence);
	}

	@Override
	public final boolean isCanceled() {
		return cancelReason != null;
	}

	@Override
	public final void cancel(final String reason) {
		cancelReason = reason == null ? "" : reason;
	}

	@Override
	public final String getCancelReason() {
		return cancelReason;
	}
}
