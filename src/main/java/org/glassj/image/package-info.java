/**
 * Fields as pictures: particles or lattice values wrapped as calibrated ImgLib2 images without copying, colour
 * maps, and figures drawn from them with colour bars. Java's own 2D graphics only; windows and ImageJ's image
 * classes live in {@code imagej} and may not be used here.
 */
package org.glassj.image;
