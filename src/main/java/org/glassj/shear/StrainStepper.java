package org.glassj.shear;

import java.util.function.Consumer;

/** How to get from one state of rest to the next. */
interface StrainStepper {

	/**
	 * The state of rest at another strain.
	 *
	 * @param events told of every plastic event on the way
	 */
	RestState advance(RestState from, double strain, Consumer<PlasticEvent> events);
}
