package org.glassj.command;

import org.glassj.localyield.LocalYieldSettings;
import org.scijava.plugin.Parameter;

/** What the commands share that shear cavities. */
public abstract class CavityCommand extends SampleCommand {

	@Parameter(label = "Cavity radius (d)", description = "In units of the mean spacing d", min = "1", persist = false)
	private double radius = 5;

	@Parameter(label = "Angle (degrees)", description = "Angle by which the shear is turned counter-clockwise", persist = false)
	private double angle;

	@Parameter(label = "Largest residual force", description = "Refuse a sample that is less well relaxed than this",
		persist = false)
	private double tolerance = 1e-6;

	/** Radius, direction and tolerance. */
	protected LocalYieldSettings settings() {
		return LocalYieldSettings.standard().withRadius(radius).withAngle(angle).withTolerance(tolerance);
	}
}
