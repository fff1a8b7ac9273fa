package org.glassj.imagej;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.glassj.io.TestFiles;

/** The 21 frames of {@code ka2d-shear.lammpstrj.gz} and what LAMMPS computed for them. */
final class ShearedGlass {

	/** The frames. */
	static final Path FILE = TestFiles.data("ka2d-shear.lammpstrj.gz");

	private ShearedGlass() {
		// functions only
	}

	/** Potential energy of a frame. */
	static double energy(final int frame) throws IOException {
		return thermo(frame, 2);
	}

	/** Pressure of a frame, (pxx + pyy) / 2. */
	static double pressure(final int frame) throws IOException {
		return (thermo(frame, 3) + thermo(frame, 4)) / 2;
	}

	private static double thermo(final int frame, final int column) throws IOException {
		final String row = Files.readAllLines(TestFiles.data("ka2d-shear.thermo.txt")).get(frame + 1);
		return Double.parseDouble(row.split(" ")[column]);
	}
}
