package org.glassj.shear;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What a run has taken so far. */
public final class Effort {

	private long evaluations;
	private long factorizations;
	private long descents;

	void countEvaluations(final long more) {
		evaluations += more;
	}

	void countFactorization() {
		factorizations++;
	}

	void countDescent() {
		descents++;
	}

	/** Evaluations of energy and forces. */
	public long evaluations() {
		return evaluations;
	}

	/** Factorisations of a Hessian. */
	public long factorizations() {
		return factorizations;
	}

	/** How often the energy had to be minimised, for Newton's method alone did not do. */
	public long descents() {
		return descents;
	}

	void write(final DataOutput out) throws IOException {
		out.writeLong(evaluations);
		out.writeLong(factorizations);
		out.writeLong(descents);
	}

	void read(final DataInput in) throws IOException {
		evaluations = in.readLong();
		factorizations = in.readLong();
		descents = in.readLong();
	}
}
