package org.glassj.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.glassj.elastoplastic.ThresholdDistribution;
import org.glassj.elastoplastic.ThresholdSample;
import org.glassj.elastoplastic.ThresholdTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of yield stresses from tables. */
class ThresholdFilesTest {

	@TempDir
	Path folder;

	private ThresholdDistribution read(final String text) throws IOException {
		return ThresholdFiles.read(Files.writeString(folder.resolve("law.csv"), text));
	}

	/** The column of a map's particles, of its cavities, or the only one; cells without a value are left out. */
	@ParameterizedTest
	@ValueSource(strings = { "id,x,yieldStress,yieldStrain\n1,0,4,1\n2,0,NaN,1\n3,0,2,1\n", "x,forwardStress\n0,2\n1,4\n1,\n",
		"sigma\n4\n2\n" })
	void readsValues(final String text) throws IOException {
		final ThresholdSample law = (ThresholdSample) read(text);
		assertArrayEquals(new double[] { 2, 4 }, law.values());
		assertTrue(law.description().endsWith("law.csv"));
	}

	@Test
	void readsADensity() throws IOException {
		final ThresholdTable law = (ThresholdTable) read("density,stress\n0,2\n1,4\n0,6\n");
		assertEquals(4, law.mean(), 1e-14);
	}

	@Test
	void saysWhichColumnsItLooksFor() {
		assertEquals("law.csv: there is no column yieldStress, forwardStress, or stress and density, among x, y, and more than " +
			"one to choose from.", assertThrows(IOException.class, () -> read("x,y\n1,2\n")).getMessage());
	}
}
