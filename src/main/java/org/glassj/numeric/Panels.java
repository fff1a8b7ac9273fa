package org.glassj.numeric;

/** The numbers of a supernodal factor, a panel for every supernode: its columns from the diagonal down. */
interface Panels {

	/**
	 * What solves with the panels, for one thread.
	 *
	 * @param largestFront order of the largest front it will meet
	 */
	Kernel kernel(int largestFront);

	/** Solves with one panel after another. */
	interface Kernel {

		/**
		 * Solves L y = y with the triangle of a supernode; what the rest of its columns takes off the rows below is written
		 * there.
		 *
		 * @param front its columns' components; those below are overwritten
		 */
		void eliminate(int s, double[] front);

		/** Takes what the rows below give off its columns' components and solves L^T y = y with the triangle. */
		void resolve(int s, double[] front);
	}
}
