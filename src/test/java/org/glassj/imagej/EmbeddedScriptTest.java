package org.glassj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.glassj.command.ParticleDatasets;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedScriptTest extends HostTest {

	private static final String RUN_PROBE = "#@ CommandService commands\n" +
		"report = commands.run('org.glassj.command.ProbeCommand', true, %s).get().getOutput('report')\n#@output String report\n";

	@TempDir
	private Path folder;

	@Test
	void passesInputsAndOutputs() throws Exception {
		assertEquals("radius 2.5 x", run("#@ Double(persist=false) radius\n#@ String(value='x', persist=false) name\n#@output String text\n" +
			"text = 'radius ' + radius + ' ' + name\n", Map.of("radius", "2.5")).get("text"));
	}

	@Test
	void knowsParticlesByTheirShortName() throws Exception {
		host.context().service(ParticleDatasets.class).register(ParticleDataset.builder(PeriodicBox.rectangular(1, 1),
			new double[] { 0, 0 }).name("my glass").build());
		assertEquals("my glass 1", run("#@ ParticleDataset(persist=false) particles\n#@output String text\ntext = particles.name() + ' ' + " +
			"particles.size()\n", Map.of("particles", "my glass")).get("text"));
	}

	@Test
	void runsCommandsByTheSameKeysAsMacros() throws Exception {
		final Object report = run(String.format(RUN_PROBE, "[radius: 2, method: 'fold']"), Map.of()).get("report");
		assertEquals("{particles=null, radius=2.0, order=3, angle=0.0, rigid=false, method=fold, failure=, output=}", report);
	}

	@Test
	void failsWhenACommandIsCanceled() {
		assertEquals("Probe Parameters...: radius is 99; allowed: 1 to 10", failure(String.format(RUN_PROBE, "[radius: 99]"), Map
			.of()));
		assertTrue(failure(String.format(RUN_PROBE, "[raduis: 2]"), Map.of()).contains("No such input: raduis"));
	}

	@Test
	void saysWhatAScriptThrows() {
		assertTrue(failure("throw new IOException('no such glass')", Map.of()).endsWith("probe.groovy: no such glass"));
		assertTrue(failure("x = y + 1", Map.of()).contains("No such property: y"));
		assertTrue(failure("x = (1", Map.of()).contains("startup failed"));
	}

	@Test
	void refusesInputsThatDoNotFit() {
		final String script = "#@ Double(persist=false) radius\n" +
			"#@ ParticleDataset(required=false, persist=false) particles\nprintln radius\n";
		assertEquals("unknown key 'raduis'; known keys: radius, particles", failure(script, Map.of("raduis", 2)));
		assertEquals("radius is 'abc', not a finite number", failure(script, Map.of("radius", "abc")));
		assertEquals("particles: 'abc' is neither an open dataset nor a readable file; no dataset is open.", failure(script, Map
			.of("radius", 2, "particles", "abc")));
		assertEquals("'name' is required but unset.", failure("#@ String(persist=false) name\nprintln name\n", Map.of()));
	}

	@Test
	void refusesFilesThatAreNoScripts() throws IOException {
		final Path missing = folder.resolve("missing.groovy");
		assertEquals("There is no script " + missing + ".", assertThrows(HostException.class, () -> host.runScript(missing, Map
			.of())).getMessage());
		final Path text = Files.writeString(folder.resolve("probe.txt"), "text");
		assertTrue(assertThrows(HostException.class, () -> host.runScript(text, Map.of())).getMessage().startsWith(text +
			" is in no script language known here"));
	}

	private Map<String, Object> run(final String script, final Map<String, ?> inputs) throws IOException, HostException {
		return host.runScript(Files.writeString(folder.resolve("probe.groovy"), script), inputs);
	}

	private String failure(final String script, final Map<String, ?> inputs) {
		return assertThrows(HostException.class, () -> run(script, inputs)).getMessage();
	}
}
