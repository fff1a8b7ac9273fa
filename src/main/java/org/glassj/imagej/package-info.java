/**
 * The only package that knows ImageJ's own classes: post-processors that show tables, plots and calibrated windows,
 * TIFF and plot writers, and the embedded host that runs GlassJ beside a plain ImageJ when there is no Fiji.
 * No physics, no parameters, no file formats but ImageJ's.
 */
package org.glassj.imagej;
