/**
 * How a long calculation talks to whoever started it: progress, status text, cancellation, and
 * how it keeps its state.
 * Plain Java, no dependency, no threads of its own. What belongs to a particular host (a SciJava task,
 * ImageJ's progress bar) is adapted in the {@code command} and {@code imagej} packages and may not live here.
 */
package org.glassj.task;
