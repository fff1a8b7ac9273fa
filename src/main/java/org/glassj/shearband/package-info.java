/**
 * Shear bands: profiles of the plastic activity across a band, its position in a periodic box, its width by several
 * measures, and the exponents of its growth with strain and with the size of the box. Particles and lattices are
 * treated alike. Where activity comes from (non-affine displacements, lattice models) and how it is stored may not be
 * known here.
 */
package org.glassj.shearband;
