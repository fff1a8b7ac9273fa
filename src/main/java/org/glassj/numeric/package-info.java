/**
 * Mathematics that knows nothing of particles: truncated Taylor series, sparse symmetric matrices and their
 * solvers, tables and curves of numbers, statistics. Flat primitive arrays, row-major, shapes stated in every
 * doc comment. No other package of GlassJ may be imported here, nor any host's.
 */
package org.glassj.numeric;
