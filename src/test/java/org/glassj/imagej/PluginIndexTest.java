package org.glassj.imagej;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

import org.glassj.command.FieldImageConverter;
import org.glassj.command.ParticleDatasetConverter;
import org.glassj.command.ParticleDatasets;
import org.glassj.command.StrictParameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fiji finds plugins by an index that the compiler writes, newer ones only when told to. */
class PluginIndexTest {

	@ParameterizedTest
	@ValueSource(classes = { StrictParameters.class, ParticleDatasets.class, ParticleDatasetConverter.class,
		FieldImageConverter.class, ResultDisplay.class, ResultWindows.class, ImageJFigureWriter.class, ImageJEscapeKey.class,
		ImageJMacroOptions.class })
	void listsThePlugin(final Class<?> plugin) throws Exception {
		assertTrue(index().contains("\"" + plugin.getName() + "\""), plugin::getName);
	}

	/** What only the embedded host may use is not in the index, or Fiji would find it, too. */
	@ParameterizedTest
	@ValueSource(classes = { MacroInputs.class, InputDialog.class, CommandRecorder.class })
	void doesNotListWhatIsTheHosts(final Class<?> plugin) throws Exception {
		assertTrue(!index().contains("\"" + plugin.getName() + "\""), plugin::getName);
	}

	private static String index() throws IOException, URISyntaxException {
		final URL classes = GlassJ.class.getProtectionDomain().getCodeSource().getLocation();
		final Path file = Paths.get(classes.toURI()).resolve("META-INF/json/org.scijava.plugin.Plugin");
		return Files.readString(file);
	}
}
