/**
 * Pair potentials. Each gives the Taylor coefficients of psi(s), s = r^2, about any distance, and its range; all
 * else (forces, Hessians, expansions of any order) follows from those and lives in packages below. A potential knows
 * sizes and types of particles but never positions, boxes or files.
 */
package org.glassj.potential;
