package org.glassj.command;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.glassj.task.ProgressMonitor;
import org.scijava.app.StatusService;
import org.scijava.log.LogService;
import org.scijava.plugin.PluginService;
import org.scijava.task.Task;
import org.scijava.task.TaskService;

/**
 * Passes the progress of one command on to SciJava's status and task bars, and asks all who may cancel it: the
 * command itself (its Cancel button), its task, and the host's escape key.
 */
final class CommandMonitor implements ProgressMonitor, AutoCloseable {

	/** Finer progress than this is not passed on, so that calls from inner loops cost nothing. */
	private static final int STEPS = 1000;

	private final GlassCommand command;
	private final StatusService statusBar;
	private final Task task;
	private final List<EscapeKey> escapeKeys;
	private final AtomicLong lastStep = new AtomicLong(-1);
	private volatile String text;
	private volatile boolean canceled;

	CommandMonitor(final GlassCommand command) {
		this.command = command;
		text = command.label();
		statusBar = command.context().service(StatusService.class);
		escapeKeys = command.context().service(PluginService.class).createInstancesOfType(EscapeKey.class);
		// Whoever pressed the key before meant something else.
		escapeKeys.forEach(EscapeKey::reset);
		task = command.context().service(TaskService.class).createTask(command.label());
		task.setProgressMaximum(STEPS);
		// A task's own flag is not volatile; its call back is how other threads hear of it.
		task.setCancelCallBack(() -> canceled = true);
		task.start();
	}

	@Override
	public void status(final String message) {
		text = message;
		lastStep.set(-1);
		task.setStatusMessage(message);
		statusBar.showStatus(message);
	}

	@Override
	public void progress(final double fraction) {
		final long step = Math.round(STEPS * Math.max(0, Math.min(1, fraction)));
		if (lastStep.getAndSet(step) == step) return;
		task.setProgressValue(step);
		statusBar.showStatus((int) step, STEPS, text);
	}

	@Override
	public void note(final String sentence) {
		command.context().service(LogService.class).info(sentence);
	}

	@Override
	public boolean isCanceled() {
		// The volatile reads come first, so that the plain flags behind them are read afresh each time.
		if (!canceled && (command.isCanceled() || task.isCanceled() || escapeKeys.stream().anyMatch(EscapeKey::isPressed)))
			canceled = true;
		return canceled;
	}

	@Override
	public void close() {
		task.finish();
		statusBar.showStatus(STEPS, STEPS, "");
	}
}
