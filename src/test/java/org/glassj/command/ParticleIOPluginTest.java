package org.glassj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.glassj.ReferenceGlass;
import org.glassj.io.TestFiles;
import org.glassj.particle.ParticleDataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.Context;
import org.scijava.io.IOPlugin;
import org.scijava.io.IOService;
import org.scijava.io.location.FileLocation;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;

/** Particle files through SciJava's {@code IOService}, as scripts and drag and drop use it. */
class ParticleIOPluginTest {

	@TempDir
	private Path folder;

	private Context context;
	private IOService io;

	@BeforeEach
	void start() {
		context = new Context();
		io = context.service(IOService.class);
	}

	@AfterEach
	void stop() {
		context.dispose();
	}

	@ParameterizedTest
	@ValueSource(strings = { "glass.dump", "glass.data", "glass.xyz", "glass.lammpstrj.gz" })
	void givesBackWhatItSaved(final String name) throws IOException {
		final ParticleDataset glass = ReferenceGlass.load().particles();
		final String file = folder.resolve(name).toString();
		io.save(glass, file);
		TestFiles.assertSame(glass, assertInstanceOf(ParticleDataset.class, io.open(file)));
	}

	@Test
	void listsWhatItOpenedByTheNameOfTheFile() throws IOException {
		final String file = folder.resolve("glass.dump").toString();
		io.save(ReferenceGlass.load().particles(), file);
		assertEquals(List.of(io.open(file)), context.service(ParticleDatasets.class).list());
		assertEquals("open datasets: glass.dump", context.service(ParticleDatasets.class).describeOpen());
	}

	@Test
	void opensOnlyParticleFiles() throws IOException {
		final ParticleIOPlugin plugin = new ParticleIOPlugin();
		final Path notes = Files.writeString(folder.resolve("notes.txt"), "hello world\n");
		assertFalse(plugin.supportsOpen(new FileLocation(notes.toFile())));
		assertFalse(plugin.supportsOpen(new FileLocation(folder.resolve("missing.dump").toFile())));
		assertTrue(plugin.supportsOpen(new FileLocation(TestFiles.data("ka2d-shear.lammpstrj.gz").toFile())));
		assertTrue(plugin.supportsSave(new FileLocation(folder.resolve("new.xyz").toFile())));
		assertFalse(plugin.supportsSave(new FileLocation(folder.resolve("new.png").toFile())));
	}

	@Test
	void saysWhatIsWrongWithAFile() throws IOException {
		final Path file = Files.createFile(folder.resolve("empty.dump"));
		assertEquals("empty.dump: the file is empty.", assertThrows(IOException.class, () -> new ParticleIOPlugin().open(
			new FileLocation(file.toFile()))).getMessage());
	}

	/** Fiji hands files dropped on its window to eager plugins only. */
	@Test
	@SuppressWarnings("rawtypes")
	void isEager() {
		final List<PluginInfo<IOPlugin>> plugins = context.service(PluginService.class).getPluginsOfType(IOPlugin.class);
		assertTrue(plugins.stream().anyMatch(info -> info.getClassName().equals(ParticleIOPlugin.class.getName()) && info.is(
			"eager")));
	}
}
