package org.glassj.imagej;

import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.glassj.command.CommandParameters;
import org.glassj.command.Sentence;
import org.scijava.AbstractContextual;
import org.scijava.Context;
import org.scijava.event.EventHandler;
import org.scijava.module.event.ModuleCanceledEvent;
import org.scijava.module.event.ModuleErroredEvent;

/** Remembers why commands and scripts did not finish, for SciJava tells only those who listen. */
final class FailureLog extends AbstractContextual {

	private final ConcurrentLinkedQueue<String> sentences = new ConcurrentLinkedQueue<>();

	/** Listens to a context for as long as this object lives. */
	FailureLog(final Context context) {
		setContext(context);
	}

	/** Forgets what went before. */
	void clear() {
		sentences.clear();
	}

	/** The first failure since the last clearing. */
	Optional<String> first() {
		return Optional.ofNullable(sentences.peek());
	}

	@EventHandler
	private void onCanceled(final ModuleCanceledEvent event) {
		final String label = CommandParameters.label(event.getModule().getInfo());
		final String reason = event.getReason();
		sentences.add(reason == null || reason.isEmpty() ? label + " was canceled." : reason);
	}

	@EventHandler
	private void onErrored(final ModuleErroredEvent event) {
		sentences.add(CommandParameters.label(event.getModule().getInfo()) + ": " + Sentence.of(event.getException()));
	}
}
