/**
 * The athermal quasistatic response to strain as truncated Taylor series: deformations, the expansion of energy and
 * stress to any order on any bond network, coefficients of single bonds and their statistics, elastic moduli. Knows
 * nothing of yielding and moves no particle; a state and a factorised Hessian come from {@code energy}.
 */
package org.glassj.expansion;
