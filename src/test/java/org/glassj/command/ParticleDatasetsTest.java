package org.glassj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.object.ObjectService;

class ParticleDatasetsTest {

	@TempDir
	private Path folder;

	private Context context;
	private ParticleDatasets datasets;

	@BeforeEach
	void start() {
		context = new Context(ObjectService.class);
		datasets = new AnyFile();
		context.inject(datasets);
	}

	@AfterEach
	void stop() {
		context.dispose();
	}

	@Test
	void findsWhatWasRegistered() throws IOException {
		final ParticleDataset glass = dataset("glass", null);
		datasets.register(glass);
		assertSame(glass, datasets.resolve("glass", ParticleDatasets.AS_OPENED));
		assertEquals("open datasets: glass", datasets.describeOpen());
	}

	@Test
	void replacesOneOfTheSameName() {
		final ParticleDataset second = dataset("glass", null);
		datasets.register(dataset("glass", null));
		datasets.register(second);
		assertEquals(List.of(second), datasets.list());
	}

	@Test
	void readsTheFirstFrameOfAFile() throws IOException {
		final String path = file("a.dump");
		assertEquals("a.dump frame 0", datasets.resolve(path, ParticleDatasets.AS_OPENED).name());
		assertEquals("a.dump frame 3", datasets.resolve(path, 3).name());
	}

	@Test
	void readsAFileOnceUnlessItChanges() throws IOException {
		final String path = file("a.dump");
		final ParticleDataset first = datasets.resolve(path, 0);
		assertSame(first, datasets.resolve(path, 0));
		Files.writeString(folder.resolve("a.dump"), "longer than before");
		assertNotSame(first, datasets.resolve(path, 0));
	}

	@Test
	void readsAnotherFrameOfAnOpenDataset() throws IOException {
		final ParticleDataset glass = dataset("glass", new ParticleDataset.Source(file("a.dump"), 2, 0));
		assertSame(glass, datasets.atFrame(glass, ParticleDatasets.AS_OPENED));
		assertSame(glass, datasets.atFrame(glass, 2));
		assertEquals("a.dump frame 4", datasets.atFrame(glass, 4).name());
	}

	@Test
	void refusesAFrameOfWhatHasNoFile() {
		assertEquals("frame is 4, but 'glass' was not read from a file; allowed: -1.", assertThrows(
			IllegalArgumentException.class, () -> datasets.atFrame(dataset("glass", null), 4)).getMessage());
	}

	@Test
	void namesWhatItCannotFind() {
		datasets.register(dataset("b", null));
		datasets.register(dataset("a", null));
		assertEquals("'nothing' is neither an open dataset nor a readable file; open datasets: b, a.", complaint("nothing"));
		assertEquals("'' is neither an open dataset nor a readable file; open datasets: b, a.", complaint(""));
		assertEquals("GlassJ ships no sample 'nothing'.", complaint("glassj:nothing"));
		assertEquals("GlassJ ships no sample ''.", complaint("glassj:"));
	}

	@Test
	void readsSamplesFromTheClassPath() throws IOException {
		final ParticleDataset sample = datasets.resolve("glassj:probe.txt", ParticleDatasets.AS_OPENED);
		assertEquals("probe.txt frame 0", sample.name());
		assertEquals("glassj:probe.txt", sample.source().get().path());
		assertEquals("probe.txt frame 2", datasets.atFrame(sample, 2).name());
	}

	private String complaint(final String text) {
		return assertThrows(IOException.class, () -> datasets.resolve(text, 0)).getMessage();
	}

	private String file(final String name) throws IOException {
		return Files.writeString(folder.resolve(name), "particles").toString();
	}

	private static ParticleDataset dataset(final String name, final ParticleDataset.Source source) {
		return ParticleDataset.builder(PeriodicBox.rectangular(1, 1), new double[] { 0, 0 }).name(name).source(source).build();
	}

	/** Takes any file for particles and names them after it. */
	private static final class AnyFile extends ParticleDatasets {

		@Override
		ParticleDataset readFile(final Path file, final int frame) {
			return dataset(file.getFileName() + " frame " + frame, new ParticleDataset.Source(file.toString(), frame, 7));
		}
	}
}
