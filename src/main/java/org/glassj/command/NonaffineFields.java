package org.glassj.command;

import java.util.Arrays;

import org.glassj.image.ColorMap;
import org.glassj.image.ColorScale;
import org.glassj.image.FieldImage;
import org.glassj.image.Figure;
import org.glassj.image.ParticleRaster;
import org.glassj.io.Trajectory;
import org.glassj.particle.ParticleDataset;
import org.glassj.shear.NonaffineDisplacement;

/** What non-affine displacements look like, and the numbers of the whole sample. */
final class NonaffineFields {

	/** Fraction of the values beyond either end of the colours. */
	private static final double TAIL = 0.01;

	private final NonaffineDisplacement found;
	private final ParticleDataset upright;
	private final String quantity;
	private final FieldImage map;

	/**
	 * @param movie that the reference is of, for its unit and the direction of its y
	 * @param mean whether the mean over neighbours is shown rather than the sum
	 */
	NonaffineFields(final NonaffineDisplacement found, final Trajectory movie, final boolean mean) {
		this.found = found;
		upright = movie.upright(found.reference());
		final String unit = movie.lengthUnit();
		quantity = "D2min, " + (mean ? "mean over" : "sum over") + " neighbours (" + (unit.isEmpty() ? "lambda" : unit) +
			"^2)";
		final FieldImage raster = ParticleRaster.of(upright, found.values(), "Nonaffine Displacement", quantity,
			ColorMap.SEQUENTIAL);
		map = unit.isEmpty() ? raster : raster.inUnit(upright.spacing(), unit);
	}

	/** D2min as an image, in d or in the unit of the table. */
	FieldImage map() {
		return map;
	}

	/** Adds everything to a report. */
	Report addTo(final Report report) {
		report.result("meanD2min", found.mean()).result("activeFraction", found.activeFraction()).result("meanShearStrain",
			Arrays.stream(found.shearStrains()).filter(s -> !Double.isNaN(s)).average().orElse(Double.NaN)).result(
				"meanNeighbors", found.meanNeighbors()).result("missing", found.matching().missing()).result("unresolved", found
					.unresolved());
		return report.table(found.table()).image("d2min.tif", map).figure("d2min.png", figure());
	}

	/** Logarithms, because D2min of particles that yielded is thousands of times that of others. */
	private Figure figure() {
		final double[] logs = Arrays.stream(found.values()).map(v -> v > 0 ? Math.log10(v) : Double.NaN).toArray();
		return new Figure(upright, ColorScale.spanning(logs, TAIL, ColorMap.SEQUENTIAL, "log10 of " + quantity)).particles(
			"Non-affine displacement" + (found.unresolved() > 0 ? " (grey: unresolved)" : ""), logs);
	}
}
