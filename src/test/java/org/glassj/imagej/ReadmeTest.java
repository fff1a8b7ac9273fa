package org.glassj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glassj.QuenchedGlass;
import org.glassj.command.ParticleDatasets;
import org.glassj.io.ParticleFiles;
import org.glassj.localyield.LocalYieldMap;
import org.glassj.localyield.LocalYieldSettings;
import org.glassj.particle.ParticleDataset;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The examples of the README run as they stand there, but for the places of the files. */
class ReadmeTest extends CommandTest {

	private String readme;
	private ParticleDataset glass;

	@BeforeEach
	void readmeAndGlass() throws IOException {
		readme = Files.readString(Paths.get("README.md"));
		glass = QuenchedGlass.of(2, 200, 3);
		write(glass, "glass.dump");
	}

	private String inFolder(final String code) {
		return code.replace("glass.dump", macroPath(folder.resolve("glass.dump"))).replace("relaxed.xyz", macroPath(folder
			.resolve("relaxed.xyz"))).replace("[results]", "[" + macroPath(output()) + "]");
	}

	private String block(final String pattern) {
		final Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(readme);
		assertTrue(matcher.find(), pattern);
		return inFolder(matcher.group(1));
	}

	@Test
	void macro() throws Exception {
		host.runMacro(block("A macro:\n\n(.*?)\nJava:"));
		final LocalYieldMap expected = LocalYieldMap.of(ParticleFiles.read(folder.resolve("glass.dump")), QuenchedGlass
			.potential(), LocalYieldSettings.standard(), ProgressMonitor.NONE);
		assertEquals(expected.blocks().mean(), results().get("meanYieldStress").getAsDouble());
		assertTrue(host.context().service(ParticleDatasets.class).find("at rest").isPresent());
	}

	/** Groovy runs Java as it is, given the imports that an editor would add. */
	@Test
	void java() throws Exception {
		final String imports = "import java.nio.file.*\nimport org.glassj.expansion.*\nimport org.glassj.io.*\n" +
			"import org.glassj.localyield.*\nimport org.glassj.particle.*\nimport org.glassj.potential.*\n" +
			"import org.glassj.relax.*\nimport org.glassj.task.*\n";
		final Path script = Files.writeString(folder.resolve("example.groovy"), imports + block("```java\n(.*?)```"));
		host.runScript(script, Collections.emptyMap());
		assertEquals(glass.size(), ParticleFiles.read(folder.resolve("relaxed.xyz")).size());
	}
}
