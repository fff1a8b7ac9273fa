/**
 * Glasses from nothing: models with their size distributions, swap Monte Carlo with evidence of equilibration, the
 * quench. Random numbers come from a seed and are split by task, so a run's bits do not depend on the number of
 * threads. Files, checkpoints on disk among them, are written elsewhere.
 */
package org.glassj.prepare;
