/**
 * Particles and who is near whom: configurations in periodic, possibly tilted boxes, neighbour lists, bond lists.
 * Positions are flat arrays {@code positions[i * dim + a]}. Interactions, energies and files live in packages
 * below this one and may not be known here.
 */
package org.glassj.particle;
