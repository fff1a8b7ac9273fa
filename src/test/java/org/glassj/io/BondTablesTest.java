package org.glassj.io;

import static org.glassj.io.TestFiles.assertMessage;
import static org.glassj.io.TestFiles.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.glassj.expansion.CoefficientSamples;
import org.glassj.task.ProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of bonds of many samples. */
class BondTablesTest {

	@TempDir
	private Path folder;

	@BeforeEach
	void writeTables() throws IOException {
		table("a/bonds.csv", "id1,energy1,energy2", "1,-2,3", "2,4,-5");
		table("a/deep/bonds.csv", "energy2,energy1", "6,7");
		table("a/deep/other.csv", "nothing");
		table("b/mine.csv", "energy0,energy1,energy2", "1,8,9");
	}

	private void table(final String name, final String... lines) throws IOException {
		Files.createDirectories(folder.resolve(name).getParent());
		write(folder.resolve(name), lines);
	}

	@Test
	void findsTablesInFoldersAndByName() throws IOException {
		final BondTables tables = BondTables.find("bonds", folder.resolve("a") + "; " + folder.resolve("b/mine.csv") + ";");
		assertEquals(List.of(folder.resolve("a/bonds.csv"), folder.resolve("a/deep/bonds.csv"), folder.resolve("b/mine.csv")),
			tables.files());
		final CoefficientSamples samples = tables.read(2, ProgressMonitor.NONE);
		assertEquals(3, samples.size());
		assertEquals(4, samples.bonds());
		assertArrayEquals(new double[][] { { 2, 4 }, { 7 }, { 8 } }, samples.magnitudes(1));
		assertArrayEquals(new double[][] { { 3, 5 }, { 6 }, { 9 } }, samples.magnitudes(2));
	}

	@Test
	void complaints() throws IOException {
		assertMessage("bonds: there is no file or folder '" + folder.resolve("c") + "'.", () -> BondTables.find("bonds", folder
			.resolve("c").toString()));
		assertMessage("reference: there is no bonds.csv in folder '" + folder.resolve("b") + "'.", () -> BondTables.find(
			"reference", folder.resolve("b").toString()));
		assertMessage("bonds: no table is named.", () -> BondTables.find("bonds", " ; "));
		assertMessage("bonds: a table is named twice; samples must be independent.", () -> BondTables.find("bonds", folder
			.resolve("a") + ";" + folder.resolve("a/bonds.csv")));
		assertMessage("bonds.csv, line 1: there is no column energy3 among id1, energy1, energy2.", () -> BondTables.find(
			"bonds", folder.resolve("a").toString()).read(3, ProgressMonitor.NONE));
		table("b/mine.csv", "energy1");
		assertMessage("mine.csv: the table has no rows.", () -> BondTables.find("bonds", folder.resolve("b/mine.csv").toString())
			.read(1, ProgressMonitor.NONE));
	}
}
