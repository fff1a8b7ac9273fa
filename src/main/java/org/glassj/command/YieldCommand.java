package org.glassj.command;

import org.glassj.localyield.LocalYieldSettings;
import org.glassj.localyield.SemiRigidShell;
import org.scijava.plugin.Parameter;

/** What the commands share that map the local yield stress of a sample. */
public abstract class YieldCommand extends CavityCommand {

	@Parameter(label = "Distance of centres (d)", description = "In units of the mean spacing d", min = "0.5",
		persist = false)
	private double spacing = 3;

	@Parameter(label = "Block size (d)", description = "Blocks over which the map is averaged, in units of d", min = "0.5",
		persist = false)
	private double coarsening = 5;

	@Parameter(label = "Thickness of shell (d)", description = "Of a semi-rigid matrix, in units of the mean spacing d",
		min = "0", persist = false)
	private double shell = 2.5;

	@Parameter(label = "Stiffness of shell", description = "Of a semi-rigid matrix: 0 has its own stiffness only, 1 is frozen",
		min = "0", max = "1", persist = false)
	private double stiffness;

	/** What all maps ask for, whatever the method. */
	@Override
	protected final LocalYieldSettings settings() {
		return super.settings().withSpacing(spacing).withCoarsening(coarsening).withShell(SemiRigidShell.of(shell, stiffness));
	}
}
