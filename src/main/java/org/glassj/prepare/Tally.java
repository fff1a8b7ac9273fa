package org.glassj.prepare;

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
}
