package org.glassj.command;

import org.glassj.localyield.LocalYieldSettings;
import org.glassj.localyield.SemiRigidShell;
import org.scijava.plugin.Parameter;

/** What the commands share that map the local yield stress of a sample. */
public abstract class YieldCommand extends SampleCommand {

	@Parameter(label = "Cavity radius (d)", description = "In units of the mean spacing d", min = "1", persist = false)
	private double radius = 5;

	@Parameter(label = "Distance of centres (d)", description = "In units of the mean spacing d", min = "0.5",
		persist = false)
	private double spacing = 3;

	@Parameter(label = "Block size (d)", description = "Blocks over which the map is averaged, in units of d", min = "0.5",
		persist = false)
	private double coarsening = 5;

	@Parameter(label = "Angle (degrees)", description = "Angle by which the shear is turned counter-clockwise", persist = false)
	private double angle;

	@Parameter(label = "Thickness of shell (d)", description = "Of a semi-rigid matrix, in units of the mean spacing d",
		min = "0", persist = false)
	private double shell = 2.5;

	@Parameter(label = "Stiffness of shell", description = "Of a semi-rigid matrix: 0 has its own stiffness only, 1 is frozen",
		min = "0", max = "1", persist = false)
	private double stiffness;

	@Parameter(label = "Largest residual force", description = "Refuse a sample that is less well relaxed than this",
		persist = false)
	private double tolerance = 1e-6;

	/** What all maps ask for, whatever the method. */
	protected final LocalYieldSettings settings() {
		return LocalYieldSettings.standard().withRadius(radius).withSpacing(spacing).withCoarsening(coarsening).withAngle(angle)
			.withShell(SemiRigidShell.of(shell, stiffness)).withTolerance(tolerance);
	}
}
