package org.glassj.prepare;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What a run of Monte Carlo moves adds up: energy change, moves tried and accepted. */
final class Tally {

	double energyChange;
	long displacements;
	long displacementsAccepted;
	long swaps;
	long swapsAccepted;

	/** Adds another tally to this. */
	void add(final Tally other) {
		energyChange += other.energyChange;
		displacements += other.displacements;
		displacementsAccepted += other.displacementsAccepted;
		swaps += other.swaps;
		swapsAccepted += other.swapsAccepted;
	}

	/** Accepted share of the displacements; NaN if there were none. */
	double displacementAcceptance() {
		return (double) displacementsAccepted / displacements;
	}

	/** Accepted share of the swaps; NaN if there were none. */
	double swapAcceptance() {
		return (double) swapsAccepted / swaps;
	}

	/** Moves of both kinds. */
	long moves() {
		return displacements + swaps;
	}

	void write(final DataOutput out) throws IOException {
		out.writeDouble(energyChange);
		out.writeLong(displacements);
		out.writeLong(displacementsAccepted);
		out.writeLong(swaps);
		out.writeLong(swapsAccepted);
	}

	static Tally read(final DataInput in) throws IOException {
		final Tally tally = new Tally();
		tally.energyChange = in.readDouble();
		tally.displacements = in.readLong();
		tally.displacementsAccepted = in.readLong();
		tally.swaps = in.readLong();
		tally.swapsAccepted = in.readLong();
		return tally;
	}
}
