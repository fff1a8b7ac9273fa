package org.glassj.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.glassj.TestMonitor;
import org.glassj.numeric.ResultTable;
import org.glassj.prepare.LiquidSampling;
import org.glassj.prepare.PreparationSettings;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that was interrupted and taken up again is, to the bit, the run that never stopped; bad files are refused. */
class CheckpointFileTest {

	private static final PreparationSettings SETTINGS = PreparationSettings.of("polydisperse-ipl", 2).withParticles(100)
		.withTemperature(0.5).withSweeps(400).withSeed(11);

	@TempDir
	private Path folder;

	private Path file() {
		return folder.resolve("runs/liquid.checkpoint");
	}

	private static LiquidSampling begin(final PreparationSettings settings) {
		return new LiquidSampling(settings, ProgressMonitor.NONE);
	}

	/** Runs until progress passes a fraction, keeping a checkpoint. */
	private void interrupt(final PreparationSettings settings, final double fraction) throws IOException {
		final LiquidSampling run = begin(settings);
		assertThrows(CancellationException.class, () -> run.run(now -> CheckpointFile.write(now, file()), TestMonitor
			.cancellingAfter(fraction)));
	}

	@ParameterizedTest
	@CsvSource({ "polydisperse-ipl, 100, 0.01", "polydisperse-ipl, 100, 0.5", "polydisperse-ipl, 100, 0.93",
		"kob-andersen-2d, 2000, 0.4" })
	void goesOnBitByBit(final String model, final int n, final double fraction) throws IOException {
		final PreparationSettings settings = PreparationSettings.of(model, 2).withParticles(n).withTemperature(0.6).withSweeps(
			n > 1000 ? 80 : 400).withSeed(3);
		final LiquidSampling whole = begin(settings);
		whole.run(now -> {}, ProgressMonitor.NONE);
		interrupt(settings, fraction);
		final LiquidSampling resumed = begin(settings);
		CheckpointFile.read(resumed, file());
		resumed.run(now -> {}, ProgressMonitor.NONE);
		assertSameRun(whole, resumed);
	}

	private static void assertSameRun(final LiquidSampling expected, final LiquidSampling actual) {
		assertArrayEquals(expected.chain().current().positions(), actual.chain().current().positions());
		assertArrayEquals(expected.chain().current().diameters(), actual.chain().current().diameters());
		assertArrayEquals(expected.chain().current().types(), actual.chain().current().types());
		assertEquals(expected.chain().energy(), actual.chain().energy());
		assertEquals(expected.chain().step(), actual.chain().step());
		assertEquals(expected.moves(), actual.moves());
		assertEquals(expected.displacementAcceptance(), actual.displacementAcceptance());
		final ResultTable table = expected.record().table();
		for (final String header : table.headers())
			assertArrayEquals(table.values(header), actual.record().table().values(header));
	}

	@Test
	void aFinishedRunIsTakenUpFinished() throws IOException {
		final LiquidSampling whole = begin(SETTINGS);
		whole.run(now -> CheckpointFile.write(now, file()), ProgressMonitor.NONE);
		final LiquidSampling resumed = begin(SETTINGS);
		CheckpointFile.read(resumed, file());
		assertSameRun(whole, resumed);
	}

	@Test
	void anotherRunIsRefused() throws IOException {
		interrupt(SETTINGS, 0.2);
		final String message = assertThrows(IllegalArgumentException.class, () -> CheckpointFile.read(begin(SETTINGS
			.withTemperature(0.6)), file())).getMessage();
		assertEquals("checkpoint: it is of another run (temperature 0.5), not of this (temperature 0.6).", message);
	}

	@Test
	void threadsAreNoPartOfTheRun() throws IOException {
		interrupt(SETTINGS, 0.2);
		final LiquidSampling resumed = begin(SETTINGS.withThreads(2));
		CheckpointFile.read(resumed, file());
		resumed.run(now -> {}, ProgressMonitor.NONE);
		final LiquidSampling whole = begin(SETTINGS);
		whole.run(now -> {}, ProgressMonitor.NONE);
		assertSameRun(whole, resumed);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 7, 8, 500, -1 })
	void truncatedFilesAreRefused(final int length) throws IOException {
		interrupt(SETTINGS, 0.2);
		final byte[] bytes = Files.readAllBytes(file());
		Files.write(file(), Arrays.copyOf(bytes, length < 0 ? bytes.length + length : length));
		assertRefused();
	}

	/** The settings in its head are not believed either, before the checksum is. */
	@ParameterizedTest
	@ValueSource(ints = { 0, 9, 20, 60, 140, 1000, -9, -8 })
	void alteredFilesAreRefused(final int place) throws IOException {
		interrupt(SETTINGS, 0.2);
		final byte[] bytes = Files.readAllBytes(file());
		bytes[place < 0 ? bytes.length + place : place] ^= 4;
		Files.write(file(), bytes);
		assertRefused();
	}

	@Test
	void foldersAreRefused() throws IOException {
		Files.createDirectories(file());
		assertEquals("checkpoint: " + file() + " is a folder, not a file.", assertThrows(IOException.class, () -> CheckpointFile
			.read(begin(SETTINGS), file())).getMessage());
	}

	@Test
	void whatCannotBeWrittenIsNamed() throws IOException {
		final LiquidSampling run = begin(SETTINGS);
		final Path below = Files.writeString(folder.resolve("notes.txt"), "kept").resolve("liquid.checkpoint");
		assertEquals("checkpoint: " + below + " cannot be written (a file is in the way).", assertThrows(IOException.class,
			() -> CheckpointFile.write(run, below)).getMessage());
		Files.createDirectories(file());
		assertEquals("checkpoint: " + file() + ": this is a folder, not a file.", assertThrows(IOException.class,
			() -> CheckpointFile.write(run, file())).getMessage());
		assertEquals(List.of("notes.txt", "runs", "runs/liquid.checkpoint"), TestFiles.list(folder));
	}

	/** Killed while it wrote, a run leaves half a checkpoint beside the whole one; the next write clears it away. */
	@Test
	void halfWrittenFilesDoNotStay() throws IOException {
		interrupt(SETTINGS, 0.2);
		assertEquals(List.of("runs", "runs/liquid.checkpoint"), TestFiles.list(folder));
		final byte[] bytes = Files.readAllBytes(file());
		Files.write(file().resolveSibling(".glassj-liquid.checkpoint"), Arrays.copyOf(bytes, bytes.length / 2));
		final LiquidSampling resumed = begin(SETTINGS);
		CheckpointFile.read(resumed, file());
		resumed.run(now -> CheckpointFile.write(now, file()), ProgressMonitor.NONE);
		assertEquals(List.of("runs", "runs/liquid.checkpoint"), TestFiles.list(folder));
		final LiquidSampling whole = begin(SETTINGS);
		whole.run(now -> {}, ProgressMonitor.NONE);
		assertSameRun(whole, resumed);
	}

	/** A small run, interrupted after every single one of its rows, in its first half and in its second. */
	@Test
	void goesOnFromEveryRow() throws IOException {
		final PreparationSettings small = SETTINGS.withParticles(40).withSweeps(120);
		final List<byte[]> states = new ArrayList<>();
		final LiquidSampling whole = begin(small);
		whole.run(now -> {
			CheckpointFile.write(now, file());
			states.add(Files.readAllBytes(file()));
		}, ProgressMonitor.NONE);
		assertEquals(12, states.size());
		for (final byte[] state : states) {
			Files.write(file(), state);
			final LiquidSampling resumed = begin(small);
			CheckpointFile.read(resumed, file());
			resumed.run(now -> {}, ProgressMonitor.NONE);
			assertSameRun(whole, resumed);
		}
	}

	private void assertRefused() {
		assertEquals("checkpoint: " + file() + " is no checkpoint of GlassJ, or damaged; remove it to begin anew.", assertThrows(
			IOException.class, () -> CheckpointFile.read(begin(SETTINGS), file())).getMessage());
	}
}
