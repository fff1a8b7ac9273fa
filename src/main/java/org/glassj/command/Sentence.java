package org.glassj.command;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Puts an exception into one sentence for people: messages as they are, codes of the file system in words. */
public final class Sentence {

	private Sentence() {
		// functions only
	}

	/** What went wrong, on one line. */
	public static String of(final Throwable thrown) {
		if (thrown instanceof UncheckedIOException) return of(thrown.getCause());
		if (thrown instanceof NoSuchFileException) return "There is no file " + thrown.getMessage() + ".";
		if (thrown instanceof AccessDeniedException) return "Access to " + thrown.getMessage() + " is denied.";
		final String message = thrown.getMessage();
		return message == null || message.isBlank() ? thrown.getClass().getSimpleName() : message.trim().replaceAll("\\s*\\R\\s*",
			" ");
	}
}
