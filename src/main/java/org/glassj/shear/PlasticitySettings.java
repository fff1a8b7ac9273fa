package org.glassj.shear;

/** How plastic events are counted along a trajectory. Immutable. */
public final class PlasticitySettings {

	private final double increment;
	private final double strain;
	private final NonaffineSettings nonaffine;

	private PlasticitySettings(final double increment, final double strain, final NonaffineSettings nonaffine) {
		if (!(increment > 0 && increment < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("increment: " +
			increment + " is not a positive strain.");
		if (!(strain >= 0 && strain < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("strain: " + strain +
			" is no strain of 0 or more between frames.");
		this.increment = increment;
		this.strain = strain;
		this.nonaffine = nonaffine;
	}

	/** Every 1 % of strain, read from the boxes, D2min as a mean over neighbours above 0.01. */
	public static PlasticitySettings standard() {
		return new PlasticitySettings(0.01, 0, NonaffineSettings.standard());
	}

	/** These settings with another strain between two comparisons. */
	public PlasticitySettings withIncrement(final double value) {
		return new PlasticitySettings(value, strain, nonaffine);
	}

	/** These settings with a given strain from each frame to the next; 0 to read it from the boxes. */
	public PlasticitySettings withStrain(final double value) {
		return new PlasticitySettings(increment, value, nonaffine);
	}

	/** These settings with another measure of non-affine displacement. */
	public PlasticitySettings withNonaffine(final NonaffineSettings value) {
		return new PlasticitySettings(increment, strain, value);
	}

	/** Strain between two comparisons. */
	public double increment() {
		return increment;
	}

	/** Strain from each frame to the next; 0 if the boxes tell. */
	double strain() {
		return strain;
	}

	/** How D2min is measured and judged. */
	NonaffineSettings nonaffine() {
		return nonaffine;
	}
}
