package org.glassj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glassj.command.ParticleDatasets;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.Context;
import org.scijava.object.ObjectService;

import ij.IJ;
import ij.Menus;

class EmbeddedMacroTest extends HostTest {

	private static final String DEFAULTS =
		"{particles=null, radius=5.0, order=3, angle=0.0, rigid=false, method=cubic, failure=, output=}";
	private static final Pattern REPORT = Pattern.compile(
		"\\{particles=null, radius=(.*), order=(.*), angle=(.*), rigid=(.*), method=(.*), failure=, output=(.*)}");
	private static final String KEYS = "known keys are particles, radius, order, angle, rigid, method, failure, output";

	@Test
	void returnsWhatAMacroReturns() throws HostException {
		assertEquals("x7", host.runMacro("return 'x' + getArgument();", "7"));
		assertNull(host.runMacro("a = 1;"));
	}

	@Test
	void listsCommandsByTheLeafOfTheirMenuPath() {
		assertTrue(Menus.getCommands().containsKey("Probe Parameters..."));
		host.close();
		assertNull(Menus.getCommands().get("Probe Parameters..."));
	}

	@Test
	void givesTheContextToWhoAsksAsInFiji() {
		assertSame(host.context(), IJ.runPlugIn(Context.class.getName(), ""));
	}

	@ParameterizedTest
	@CsvSource({ "'', 5.0 3 0.0 false cubic ''", "failure=[], 5.0 3 0.0 false cubic ''",
		"radius=7 rigid=true order=1, 7.0 1 0.0 true cubic ''", "method=fold rigid=false radius=2.5e0, 2.5 3 0.0 false fold ''",
		"output=[my folder] angle=-45, 5.0 3 -45.0 false cubic 'my folder'" })
	void fillsParametersFromTheOptions(final String options, final String values) throws HostException {
		host.runMacro("run('Probe Parameters...', '" + options + "');");
		final Matcher report = REPORT.matcher(reports().get(0));
		assertTrue(report.matches());
		assertEquals(values, report.replaceFirst("$1 $2 $3 $4 $5 '$6'"));
	}

	@Test
	void keepsNothingFromTheRunBefore() throws HostException {
		host.runMacro("run('Probe Parameters...', 'radius=7'); run('Probe Parameters...');");
		assertEquals(DEFAULTS, reports().get(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "glass", "my glass" })
	void takesParticlesByName(final String name) throws HostException {
		host.context().service(ParticleDatasets.class).register(ParticleDataset.builder(PeriodicBox.rectangular(1, 1),
			new double[] { 0, 0 }).name(name).build());
		host.runMacro("run('Probe Parameters...', 'particles=[" + name + "]');");
		assertTrue(reports().get(0).startsWith("{particles=" + name + ","));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = { "raduis=7, \"unknown key 'raduis'; " + KEYS + "; did you mean 'radius'?\"",
		"Radius=7, \"unknown key 'Radius'; " + KEYS + "; did you mean 'radius'?\"", "temperature=7, \"unknown key 'temperature'; " +
			KEYS + "\"", "radius=abc, \"radius is 'abc', not a finite number; allowed: 1 to 10\"",
		"radius=NaN, \"radius is 'NaN', not a finite number; allowed: 1 to 10\"",
		"radius=5f, \"radius is '5f', not a finite number; allowed: 1 to 10\"", "radius=10.5, \"radius is 10.5; allowed: 1 to 10\"",
		"order=0, \"order is 0; allowed: 1 or more\"", "order=2.5, \"order is '2.5', not a whole number; allowed: 1 or more\"",
		"order=3000000000, \"order is '3000000000', too large; allowed: 1 or more\"", "angle=91, \"angle is 91; allowed: up to 90\"",
		"rigid=yes, \"rigid is 'yes'; allowed: true or false\"", "rigid=1, \"rigid is '1'; allowed: true or false\"",
		"rigid, \"key 'rigid' has no value; write rigid=true\"", "radius, \"key 'radius' has no value; write radius=VALUE\"",
		"method=folt, \"method is 'folt'; allowed: cubic, fold, pade; did you mean 'fold'?\"",
		"method=exact, \"method is 'exact'; allowed: cubic, fold, pade\"",
		"particles=nowhere, \"particles: 'nowhere' is neither an open dataset nor a readable file; no dataset is open.\"",
		"radius=2 radius=3, \"key 'radius' is given twice\"", "output=[a b, \"the value of 'output' begins with [ but has no closing ]\"",
		"output=[a radius=3], \"a value contains 'radius=', which ImageJ takes for the key radius\"" })
	void refusesWhatFijiWouldPassOver(final String options, final String problem) {
		assertEquals("Macro error in line 2: Probe Parameters...: " + problem, failure("a = 1;\nrun('Probe Parameters...', '" +
			options + "');"));
		assertEquals(List.of(), reports());
	}

	@ParameterizedTest
	@ValueSource(strings = { "run('Probe Particles...');", "run('Probe Particles...', 'wait=true');" })
	void refusesToRunWithoutParticles(final String macro) {
		assertEquals("Macro error in line 1: Probe Particles...: " +
			"particles is missing, or neither an open dataset nor a readable file; no dataset is open", failure(macro));
	}

	@Test
	void endsTheMacroWhenACommandIsCanceled() {
		assertEquals("Macro error in line 1: Canceled by the user.", failure(
			"run('Probe Parameters...', 'failure=cancel');\nrun('Probe Parameters...');"));
		assertEquals(List.of(), reports());
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = { "print(;, Macro error in line 1: Number or numeric function expected (print ( <;>)",
		"x = y + 1;, Macro error in line 1: Undefined variable (x = <y> + 1 ;)",
		"run('Nonsense...');, \"Macro error in line 1: Unrecognized command: \"\"Nonsense...\"\"\"",
		"eval('x = y + 1;'); a = 1;, Macro error in line 1: Undefined variable (x = <y> + 1 ;)",
		"a = 1; exit('no map for ' + a);, no map for 1" })
	void saysWhyAMacroFailed(final String macro, final String sentence) {
		assertEquals(sentence, failure(macro));
	}

	@Test
	void takesAnExitWithoutWordsForAnEnd() throws HostException {
		assertNull(host.runMacro("exit(); run('Probe Parameters...');"));
		assertEquals(List.of(), reports());
	}

	@Test
	void runsMacrosFromFiles(@TempDir final Path folder) throws IOException, HostException {
		final Path file = Files.writeString(folder.resolve("probe.ijm"),
			"return getArgument() + File.getName(getInfo('macro.filepath'));");
		assertEquals("7 probe.ijm", host.runMacroFile(file, "7 "));
		final Path missing = folder.resolve("missing.ijm");
		assertEquals("There is no macro " + missing + ".", assertThrows(HostException.class, () -> host.runMacroFile(missing,
			"")).getMessage());
	}

	private String failure(final String macro) {
		return assertThrows(HostException.class, () -> host.runMacro(macro)).getMessage();
	}

	private List<String> reports() {
		return host.context().service(ObjectService.class).getObjects(String.class);
	}
}
