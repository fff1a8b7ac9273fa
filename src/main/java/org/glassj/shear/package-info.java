/**
 * Whole samples strained athermally and quasistatically through yielding: the branch of states at rest, where it ends,
 * the plastic events there, the stress-strain curve, and how far particles moved beyond an affine deformation. One state
 * at rest is expanded in {@code expansion} and minimised in {@code relax}; statistics of bands are in {@code shearband}.
 */
package org.glassj.shear;
