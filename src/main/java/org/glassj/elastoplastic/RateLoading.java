package org.glassj.elastoplastic;

import static org.glassj.numeric.Bounds.requireIn;

/**
 * Strain at a finite rate: with the relaxation time tau, a block at or beyond its threshold yields at the rate 1 / tau,
 * <pre>
 * d sigma_i / dt = mu gamma' + sum_j 2 mu G_ij d eps_j / dt,   eps_j jumps by eps_pl at the rate [sigma_j &gt;= sigma_Y,j] / tau.
 * </pre>
 * While a block is unstable time goes in steps dt: the load rises by mu gamma' dt, then each unstable block yields with the
 * probability 1 - exp(-dt / tau), all together. While none is, the load rises exactly to the weakest block. For gamma' tau -&gt; 0
 * and dt &lt;&lt; tau blocks yield one by one in random order; with dt &gt;&gt; tau all at once as in quasistatic loading.
 */
public final class RateLoading implements Loading {

	private static final double LARGEST = 1e9;

	private final double rate;
	private final double relaxation;
	private final double step;
	private final double[] targets;

	private RateLoading(final double rate, final double relaxation, final double step, final double[] targets) {
		this.rate = requireIn("rate", rate, Double.MIN_NORMAL, LARGEST);
		this.relaxation = requireIn("relaxation", relaxation, Double.MIN_NORMAL, LARGEST);
		this.step = requireIn("step", step, Double.MIN_NORMAL, LARGEST);
		this.targets = targets;
		requireIn("targets", targets.length, 1, Integer.MAX_VALUE);
		for (final double target : targets)
			requireIn("target", target, -LARGEST, LARGEST);
	}

	/** Through strains in turn at a rate in units of 1 / tau, tau = 1, in steps of tau / 10. */
	public static RateLoading at(final double rate, final double... targets) {
		return new RateLoading(rate, 1, 0.1, targets.clone());
	}

	/** The same with another relaxation time tau of the blocks. */
	public RateLoading withRelaxation(final double value) {
		return new RateLoading(rate, value, step, targets);
	}

	/** The same with another time step dt. */
	public RateLoading withStep(final double value) {
		return new RateLoading(rate, relaxation, value, targets);
	}

	@Override
	public void requireSuited(final ElastoplasticSettings settings) {
		if (settings.control() != Control.STRAIN) throw new IllegalArgumentException(
			"control: a rate of strain needs given strain, not given stress.");
	}

	@Override
	public void step(final ElastoplasticModel model) {
		final double left = targets[model.leg()] - model.strain();
		final boolean stable = !model.findUnstable();
		final double elastic = stable ? Math.abs(model.strainToWeakest(left < 0 ? -1 : 1)) : rate * step;
		final double way = Math.min(elastic, Math.abs(left));
		strain(model, left < 0 ? -way : way, stable && way == elastic);
		if (stable && way == elastic) return;
		yieldAtRandom(model, way / rate);
		if (way == Math.abs(left)) model.endLeg();
	}

	private void strain(final ElastoplasticModel model, final double change, final boolean toWeakest) {
		model.moveTo(toWeakest ? model.weakest(change < 0 ? -1 : 1) : model.stress() + model.modulus() * change);
		model.advanceTime(Math.abs(change) / rate);
	}

	private void yieldAtRandom(final ElastoplasticModel model, final double interval) {
		model.findUnstable();
		if (model.keepIf(-StrictMath.expm1(-interval / relaxation))) model.yieldTogether();
	}

	@Override
	public int legs() {
		return targets.length;
	}

	@Override
	public double progress(final ElastoplasticModel model) {
		return Loading.fraction(targets, model.leg(), model.strain());
	}

	@Override
	public String description() {
		return "rate " + rate + ", relaxation " + relaxation + ", step " + step + ", targets " + Loading.words(targets);
	}
}
