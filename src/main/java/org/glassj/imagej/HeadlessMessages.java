package org.glassj.imagej;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ij.IJ;
import ij.Macro;

/**
 * Catches what ImageJ, without windows, prints in place of the message boxes by which a macro fails: errors go to the
 * standard error stream, the last words of {@code exit("...")} to the standard output, and neither tells its caller.
 * Everything else passes through. To be closed when the macro has ended.
 */
final class HeadlessMessages implements AutoCloseable {

	private static final Pattern MACRO_ERROR = Pattern.compile("Macro Error: (.*) in line (\\d+)");

	private final PrintStream out = System.out;
	private final PrintStream err = System.err;
	private final List<String> failures = new CopyOnWriteArrayList<>();

	/** Starts to listen. */
	HeadlessMessages() {
		System.setOut(new Filter(out));
		System.setErr(new Filter(err));
		IJ.setExceptionHandler(this::note);
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
		IJ.setExceptionHandler(null);
	}

	private void note(final Throwable thrown) {
		if (!Macro.MACRO_CANCELED.equals(thrown.getMessage())) failures.add("The macro failed: " + thrown);
	}

	private static boolean isFailure(final StackTraceElement[] trace) {
		for (final StackTraceElement element : trace) {
			final String method = element.getClassName() + "." + element.getMethodName();
			if (List.of("ij.macro.Interpreter.showError", "ij.macro.Functions.exit", "ij.IJ.error").contains(method)) return true;
		}
		return false;
	}

	/** ImageJ's text as a sentence: the line's number first, and the line itself where it says more than the command. */
	private static String sentence(final String text) {
		final String[] lines = text.split("\\s*\\R\\s*");
		final Matcher error = MACRO_ERROR.matcher(lines[0]);
		if (!error.matches()) return String.join(" ", lines);
		final String code = lines[lines.length - 1].trim();
		return "Macro error in line " + error.group(2) + ": " + error.group(1) + (code.startsWith("run") ? "" : " (" + code +
			")");
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
