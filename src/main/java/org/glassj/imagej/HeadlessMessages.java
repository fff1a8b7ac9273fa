package org.glassj.imagej;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import ij.IJ;

/**
 * Catches what ImageJ, without windows, prints in place of the message boxes by which a macro fails: errors go to the
 * standard error stream, the last words of {@code exit("...")} to the standard output, and neither tells its caller.
 * Everything else passes through. To be closed when the macro has ended.
 */
final class HeadlessMessages implements AutoCloseable {

	private static final String ERROR = "Macro Error: ";

	private final PrintStream out = System.out;
	private final PrintStream err = System.err;
	private final List<String> failures = new CopyOnWriteArrayList<>();

	/** Starts to listen. */
	HeadlessMessages() {
		System.setOut(new Filter(out));
		System.setErr(new Filter(err));
	}

	/** The first failure. */
	Optional<String> failure() {
		return failures.stream().findFirst();
	}

	@Override
	public void close() {
		System.out.flush();
		System.err.flush();
		System.setOut(out);
		System.setErr(err);
	}

	private static boolean isFailure(final StackTraceElement[] trace) {
		for (final StackTraceElement element : trace) {
			final String method = element.getClassName() + "." + element.getMethodName();
			if (List.of("ij.macro.Interpreter.showError", "ij.macro.Functions.exit", "ij.IJ.error").contains(method)) return true;
		}
		return false;
	}

	/** ImageJ's text as a sentence: without its title, the line of the macro in parentheses. */
	private static String sentence(final String text) {
		final String[] lines = (text.startsWith(ERROR) ? text.substring(ERROR.length()) : text).split("\\s*\\R\\s*");
		return lines.length < 2 || !text.startsWith(ERROR) ? String.join(" ", lines) : lines[0] + " (" + lines[lines.length - 1]
			.trim() + ")";
	}

	private final class Filter extends PrintStream {

		private Filter(final PrintStream target) {
			super(target, true);
		}

		@Override
		public void println(final String text) {
			if (text != null && IJ.getInstance() == null && isFailure(Thread.currentThread().getStackTrace())) failures.add(
				sentence(text));
			else super.println(text);
		}
	}
}
