package org.glassj.shearband;

/** Which strains count for the growth of a band, and how sure its interval is to be. Immutable. */
public final class BandSettings {

	private final double start;
	private final double end;
	private final double confidence;

	private BandSettings(final double start, final double end, final double confidence) {
		if (!(start >= 0)) throw new IllegalArgumentException("start: strain " + start + " is negative.");
		if (!(end > start)) throw new IllegalArgumentException("end: strain " + end + " is not beyond start, " + start + ".");
		if (!(confidence > 0 && confidence < 1)) throw new IllegalArgumentException("confidence: " + confidence +
			" is outside 0..1, both excluded.");
		this.start = start;
		this.end = end;
		this.confidence = confidence;
	}

	/** All strains, intervals that hold the exponent with probability 0.95. */
	public static BandSettings standard() {
		return new BandSettings(0, Double.POSITIVE_INFINITY, 0.95);
	}

	/** These settings with other strains between which the growth is fitted, both included. */
	public BandSettings withStrains(final double from, final double to) {
		return new BandSettings(from, to, confidence);
	}

	/** These settings with another probability of the interval. */
	public BandSettings withConfidence(final double value) {
		return new BandSettings(start, end, value);
	}

	/** Whether widths at that strain count. */
	boolean counts(final double strain) {
		return strain > 0 && strain >= start && strain <= end;
	}

	/** The probability with which an interval holds the exponent. */
	public double confidence() {
		return confidence;
	}
}
