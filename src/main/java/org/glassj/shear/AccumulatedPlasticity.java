package org.glassj.shear;

import java.util.Arrays;

import org.glassj.particle.ParticleDataset;

/**
 * Counts the plastic events of every particle along a trajectory: each time the sample was sheared by an increment since
 * the last comparison, the particles whose D2min over that increment exceeds the threshold have one event more
 * (section V.B, Fig. 6).
 *
 * <pre>
 * AccumulatedPlasticity plasticity = new AccumulatedPlasticity(PlasticitySettings.standard());
 * for (ParticleDataset frame : trajectory)
 * 	if (plasticity.add(frame)) show(plasticity.particles(), plasticity.events());
 * </pre>
 *
 * Strain is the length of the path, sum |d gamma| from frame to frame, so that cycles accumulate too. Frames further apart
 * than the increment count as one comparison each. Particles that appear later begin with none, lost ones are forgotten.
 */
public final class AccumulatedPlasticity {

	/** Strain steps that add up to an increment but for round-off of the file do so. */
	private static final double COMPLETE = 1 - 1e-3;

	private final PlasticitySettings settings;
	private ParticleDataset reference;
	private ParticleDataset latest;
	private double[] events;
	private double strain;
	private double referenceStrain;
	private int increments;
	private int unresolved;
	private double activeFraction;

	/** Before the first frame. */
	public AccumulatedPlasticity(final PlasticitySettings settings) {
		this.settings = settings;
	}

	/**
	 * Adds the next frame.
	 *
	 * @return whether it completes an increment
	 * @throws IllegalArgumentException if it cannot be compared with the frame before, see {@link NonaffineDisplacement}
	 */
	public boolean add(final ParticleDataset frame) {
		if (reference == null) {
			reference = frame;
			events = new double[frame.size()];
		}
		else strain += settings.strain() > 0 ? settings.strain() : shear(frame);
		latest = frame;
		final boolean complete = strain - referenceStrain >= COMPLETE * settings.increment();
		if (complete) compare(frame);
		return complete;
	}

	private double shear(final ParticleDataset frame) {
		return NonaffineDisplacement.shear(latest.box().deformationTo(frame.box()), frame.dimension());
	}

	private void compare(final ParticleDataset frame) {
		final NonaffineDisplacement found = NonaffineDisplacement.between(reference, frame, settings.nonaffine());
		final boolean[] active = found.active();
		final double[] moved = new double[frame.size()];
		for (int i = 0; i < active.length; i++)
			if (found.matching().of(i) >= 0) moved[found.matching().of(i)] = events[i] + (active[i] ? 1 : 0);
		events = moved;
		reference = frame;
		referenceStrain = strain;
		increments++;
		unresolved += found.unresolved();
		activeFraction = found.activeFraction();
	}

	/** The configuration at the last comparison; before it, the first frame. */
	public ParticleDataset particles() {
		return reference;
	}

	/** Events of each of these particles so far, a copy. */
	public double[] events() {
		return events.clone();
	}

	/** Strain at the last comparison. */
	public double strain() {
		return referenceStrain;
	}

	/** Strain of the last frame. */
	public double lastStrain() {
		return strain;
	}

	/** Number of comparisons. */
	public int increments() {
		return increments;
	}

	/** Fraction of the resolved particles that had an event in the last increment. */
	public double activeFraction() {
		return activeFraction;
	}

	/** Fraction of the particles that had an event at least. */
	public double yieldedFraction() {
		return Arrays.stream(events).filter(n -> n > 0).count() / (double) events.length;
	}

	/** Mean number of events of a particle. */
	public double meanEvents() {
		return Arrays.stream(events).average().orElse(Double.NaN);
	}

	/** How often a particle could not be resolved, see {@link NonaffineDisplacement#unresolved()}. */
	public int unresolved() {
		return unresolved;
	}

	/**
	 * Requires that strain was seen.
	 *
	 * @throws IllegalArgumentException if the boxes of several frames did not shear, or too little for one increment
	 */
	public void requireStrain() {
		if (increments > 0) return;
		if (strain == 0) throw new IllegalArgumentException(
			"strain: the boxes of the frames do not shear; give the strain from each frame to the next.");
		throw new IllegalArgumentException("increment: " + settings.increment() + " is more than the strain " + strain +
			" of all frames.");
	}
}
