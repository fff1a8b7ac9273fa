/**
 * The linear and non-linear response of a solid at rest as truncated Taylor series and eigenpairs: deformations, the
 * expansion of energy and stress to any order on any bond network, coefficients of single bonds and their statistics,
 * elastic tensors, the softest vibrations and their density. Knows nothing of yielding and moves no particle; a state and
 * a factorised Hessian come from {@code energy}.
 */
package org.glassj.expansion;
