package org.glassj.expansion;

import java.util.Arrays;

import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;

/**
 * The lowest vibrations of one sample as statistics need them: frequencies and participation ratios in ascending order
 * of the frequency, complete up to the last of them, how many modes the sample has in all, and the frequency of its
 * first phonons. Mass 1. Immutable.
 */
public final class VibrationSpectrum {

	private static final String TABLE = "modes";

	private final double[] frequencies;
	private final double[] participation;
	private final double modes;
	private final double firstPhonon;

	/**
	 * A spectrum.
	 *
	 * @param frequencies ascending and positive
	 * @param participation one participation ratio each
	 * @param modes all modes of the sample, dim N, the translations included
	 * @param firstPhonon frequency of the transverse phonons of the longest wavelength; 0 if the shear modulus, which one
	 *          very soft mode of a small sample may turn negative, allows none
	 * @throws IllegalArgumentException if these are not so
	 */
	public VibrationSpectrum(final double[] frequencies, final double[] participation, final double modes,
		final double firstPhonon)
	{
		if (frequencies.length == 0 || frequencies.length != participation.length) throw new IllegalArgumentException(
			"modes: " + frequencies.length + " frequencies and " + participation.length + " participation ratios given.");
		for (int k = 0; k < frequencies.length; k++)
			if (!(frequencies[k] > (k == 0 ? 0 : frequencies[k - 1] * (1 - 1e-9)))) throw new IllegalArgumentException(
				"modes: frequency " + frequencies[k] + " in row " + (k + 1) + " is not positive or less than the one before.");
		if (!(modes >= frequencies.length) || !(firstPhonon >= 0)) throw new IllegalArgumentException("modes: " +
			frequencies.length + " of " + modes + " modes with a first phonon at " + firstPhonon + " are no spectrum.");
		this.frequencies = frequencies.clone();
		this.participation = participation.clone();
		this.modes = modes;
		this.firstPhonon = firstPhonon;
	}

	/**
	 * Reads a spectrum back from its table.
	 *
	 * @throws IllegalArgumentException if it lacks columns or rows, or holds no spectrum
	 */
	public static VibrationSpectrum of(final ResultTable table) {
		final double[] frequencies = table.values("frequency");
		final double[] participation = table.values("participationRatio");
		final double[] totalModes = table.values("totalModes");
		final double[] firstPhonon = table.values("firstPhonon");
		if (table.rows() == 0) throw new IllegalArgumentException("Table " + table.name() + " has no rows.");
		return new VibrationSpectrum(frequencies, participation, totalModes[0], firstPhonon[0]);
	}

	/**
	 * One row a mode: number, frequency, participation ratio, and in every row what all share: number of modes of the
	 * sample and frequency of its first phonons.
	 */
	public ResultTable table() {
		final double[] number = new double[size()];
		Arrays.setAll(number, k -> k + 1);
		final double[] all = new double[size()];
		Arrays.fill(all, modes);
		final double[] phonon = new double[size()];
		Arrays.fill(phonon, firstPhonon);
		return new ResultTable(TABLE).column("mode", number).column("frequency", frequencies.clone()).column(
			"participationRatio", participation.clone()).column("totalModes", all).column("firstPhonon", phonon);
	}

	/** Participation ratios against frequencies, and where the first phonons are, if there are any. */
	public Curve curve() {
		final Curve curve = new Curve("Participation Ratios", "omega (sqrt(epsilon / m) / lambda)", "participation ratio")
			.points("modes", frequencies, participation);
		if (firstPhonon == 0) return curve;
		return curve.series("first phonons", new double[] { firstPhonon, firstPhonon }, new double[] { 0, 1 });
	}

	/** Number of modes known. */
	public int size() {
		return frequencies.length;
	}

	/** Frequencies omega_k, ascending, not copied. */
	public double[] frequencies() {
		return frequencies;
	}

	/** Participation ratios e_k, not copied. */
	public double[] participationRatios() {
		return participation;
	}

	/** All modes of the sample, dim N, the translations included. */
	public double modes() {
		return modes;
	}

	/** Frequency of the transverse phonons of the longest wavelength; 0 if the shear modulus allows none. */
	public double firstPhonon() {
		return firstPhonon;
	}

	/** The frequency up to which the spectrum is complete: its last. */
	public double completeTo() {
		return frequencies[frequencies.length - 1];
	}
}
