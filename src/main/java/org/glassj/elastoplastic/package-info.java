/**
 * From local yield stresses to the flow of a large sample: a lattice of blocks that yield, redistribute their stress by an
 * elastic propagator and are renewed. Laws of thresholds, propagators, the model with its settings and its state,
 * loading protocols, calibration. Lattice fields are flat arrays {@code [row * columns + column]}. Knows neither
 * particles nor files, images or hosts.
 */
package org.glassj.elastoplastic;
