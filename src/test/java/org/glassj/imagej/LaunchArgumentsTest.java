package org.glassj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchArgumentsTest {

	@ParameterizedTest
	@CsvSource({ "'', MACRO, macros/Glass_To_Yield_Map.ijm macros/From_Glass_To_Stress_Strain.ijm, ''", "--headless -macro a.ijm, MACRO, a.ijm, ''",
		"--headless -macro a.ijm 7, MACRO, a.ijm, 7", "--headless --run a.groovy, SCRIPT, a.groovy, ''",
		"--headless --run a.groovy k=1, SCRIPT, a.groovy, k=1", "--gui, GUI, '', ''", "--help, HELP, '', ''" })
	void understandsItsFourForms(final String line, final LaunchArguments.Action action, final String file,
		final String argument)
	{
		final LaunchArguments arguments = LaunchArguments.parse(words(line));
		assertEquals(action, arguments.action());
		assertEquals(file, String.join(" ", arguments.files()));
		assertEquals(argument, arguments.argument());
	}

	@Test
	void refusesOthers() {
		assertEquals("Unknown arguments: --gui --fast", complaint("--gui --fast"));
		assertEquals("Unknown arguments: -macro a.ijm", complaint("-macro a.ijm"));
		assertEquals("Unknown arguments: --headless", complaint("--headless"));
		assertEquals("-macro takes a file and one more argument at most: --headless -macro", complaint("--headless -macro"));
		assertEquals("--run takes a file and one more argument at most: --headless --run a b c", complaint(
			"--headless --run a b c"));
	}

	private static String complaint(final String line) {
		return assertThrows(IllegalArgumentException.class, () -> LaunchArguments.parse(words(line))).getMessage();
	}

	private static String[] words(final String line) {
		return line.isEmpty() ? new String[0] : line.split(" ");
	}
}
