package org.glassj.imagej;

import java.util.Arrays;
import java.util.List;

/** What the launcher is asked to do: Fiji's own arguments, of which it understands four forms. */
final class LaunchArguments {

	/** How the launcher is to be called. */
	static final String USAGE = String.join(System.lineSeparator(), //
		"Usage: GlassJ [arguments]", //
		"  (none)                                   the main job: macros/Glass_To_Yield_Map.ijm on shipped data,", //
		"                                           then macros/From_Glass_To_Stress_Strain.ijm", //
		"  --headless -macro FILE [ARGUMENT]        run a macro", //
		"  --headless --run FILE ['key=value,...']  run a script with #@ parameters", //
		"  --gui                                    ImageJ with the GlassJ menu", //
		"  --help                                   this text", //
		"Exit code: 0 if all went well, 1 if something failed, 2 if the arguments make no sense.");

	private static final List<String> MAIN_JOB = List.of("macros/Glass_To_Yield_Map.ijm",
		"macros/From_Glass_To_Stress_Strain.ijm");

	/** What to do. */
	enum Action {
		MACRO, SCRIPT, GUI, HELP
	}

	private final Action action;
	private final List<String> files;
	private final String argument;

	private LaunchArguments(final Action action, final List<String> files, final String argument) {
		this.action = action;
		this.files = files;
		this.argument = argument;
	}

	/**
	 * Understands the arguments.
	 *
	 * @throws IllegalArgumentException if they make no sense
	 */
	static LaunchArguments parse(final String... args) {
		final List<String> words = Arrays.asList(args);
		if (words.isEmpty()) return new LaunchArguments(Action.MACRO, MAIN_JOB, "");
		if (words.equals(List.of("--gui"))) return new LaunchArguments(Action.GUI, List.of(), "");
		if (words.equals(List.of("--help"))) return new LaunchArguments(Action.HELP, List.of(), "");
		final boolean run = words.size() > 1 && words.get(1).equals("--run");
		final boolean macro = words.size() > 1 && words.get(1).equals("-macro");
		if (!words.get(0).equals("--headless") || !(run || macro)) throw new IllegalArgumentException("Unknown arguments: " +
			String.join(" ", words));
		if (words.size() < 3 || words.size() > 4) throw new IllegalArgumentException(words.get(1) +
			" takes a file and one more argument at most: " + String.join(" ", words));
		return new LaunchArguments(run ? Action.SCRIPT : Action.MACRO, List.of(words.get(2)), words.size() == 4 ? words.get(3) : "");
	}

	/** What to do. */
	Action action() {
		return action;
	}

	/** The macros, to be run in turn, or the script. */
	List<String> files() {
		return files;
	}

	/** The macro's argument or the script's parameters; empty for none. */
	String argument() {
		return argument;
	}
}
