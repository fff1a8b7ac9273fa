/**
 * Minimisation of the potential energy: FIRE, nonlinear conjugate gradients, Newton's method on a sparse
 * factorisation, and the relaxation that combines them. Positions in, positions out; how a sample is strained or
 * prepared is decided elsewhere.
 */
package org.glassj.relax;
