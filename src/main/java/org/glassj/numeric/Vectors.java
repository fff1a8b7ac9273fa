package org.glassj.numeric;

/** Sums over flat vectors, in several partial sums: one sum would wait for each addition before the next. */
public final class Vectors {

	private Vectors() {
		// functions only
	}

	/** u . v */
	public static double dot(final double[] u, final double[] v) {
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double s3 = 0;
		final int whole = u.length & ~3;
		for (int p = 0; p < whole; p += 4) {
			s0 += u[p] * v[p];
			s1 += u[p + 1] * v[p + 1];
			s2 += u[p + 2] * v[p + 2];
			s3 += u[p + 3] * v[p + 3];
		}
		for (int p = whole; p < u.length; p++)
			s0 += u[p] * v[p];
		return s0 + s1 + (s2 + s3);
	}
}
