package org.glassj.relax;

/**
 * How to relax: the residual force to reach, the minimiser, and when it hands over to Newton's method. Immutable.
 */
public final class RelaxationSettings {

	private static final double SMALLEST = 1e-14;

	private final double tolerance;
	private final Minimizer minimizer;
	private final double handover;
	private final long mostEvaluations;

	private RelaxationSettings(final double tolerance, final Minimizer minimizer, final double handover,
		final long mostEvaluations)
	{
		this.tolerance = tolerance;
		this.minimizer = minimizer;
		this.handover = handover;
		this.mostEvaluations = mostEvaluations;
	}

	/**
	 * Conjugate gradients, as in the paper, to max |F| &lt; 1e-2, then Newton to the tolerance.
	 *
	 * @param tolerance largest |F_i| at the end, 1e-14 to 1
	 * @throws IllegalArgumentException if it is outside that range
	 */
	public static RelaxationSettings to(final double tolerance) {
		if (!(tolerance >= SMALLEST && tolerance <= 1)) throw new IllegalArgumentException("tolerance: " + tolerance +
			" is outside " + SMALLEST + "..1.");
		return new RelaxationSettings(tolerance, new ConjugateGradient(), 1e-2, 2_000_000);
	}

	/** These settings with another minimiser. */
	public RelaxationSettings with(final Minimizer other) {
		return new RelaxationSettings(tolerance, other, handover, mostEvaluations);
	}

	/**
	 * These settings with a minimiser by name.
	 *
	 * @throws IllegalArgumentException unless it is fire or conjugate-gradient
	 */
	public RelaxationSettings withMinimizer(final String name) {
		switch (name) {
			case "fire":
				return with(new Fire());
			case "conjugate-gradient":
				return with(new ConjugateGradient());
			default:
				throw new IllegalArgumentException("minimizer: '" + name + "' is not known; choose fire or conjugate-gradient.");
		}
	}

	/** These settings with a bound on evaluations of the energy. */
	public RelaxationSettings withMostEvaluations(final long most) {
		return new RelaxationSettings(tolerance, minimizer, handover, most);
	}

	/** Largest |F_i| at the end. */
	public double tolerance() {
		return tolerance;
	}

	/** What walks downhill before Newton. */
	public Minimizer minimizer() {
		return minimizer;
	}

	/** Largest |F_i| at which Newton is first tried; in 3D the minimiser may then go on first. */
	public double handover() {
		return handover;
	}

	/** Evaluations after which relaxation is given up. */
	public long mostEvaluations() {
		return mostEvaluations;
	}
}
