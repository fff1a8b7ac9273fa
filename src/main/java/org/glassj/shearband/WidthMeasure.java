package org.glassj.shearband;

import java.util.function.ToDoubleFunction;

/** The measures of a band's width, see {@link ShearBand}. */
public enum WidthMeasure {

	/** Full width at half maximum. */
	HALF_MAXIMUM("half maximum", ShearBand::widthHalfMaximum),

	/** Square root of the second moment. */
	SECOND_MOMENT("second moment", ShearBand::widthSecondMoment),

	/** Standard deviation of the Gaussian that fits best. */
	GAUSSIAN("Gaussian fit", ShearBand::widthGaussian);

	private final String description;
	private final ToDoubleFunction<ShearBand> width;

	WidthMeasure(final String description, final ToDoubleFunction<ShearBand> width) {
		this.description = description;
		this.width = width;
	}

	/** The width of a band; NaN where the measure finds none. */
	public double of(final ShearBand band) {
		return width.applyAsDouble(band);
	}

	/** The measure in words, for legends. */
	public String description() {
		return description;
	}
}
