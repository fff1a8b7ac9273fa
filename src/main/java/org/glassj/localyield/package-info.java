/**
 * Local yield stress: cavities in a frozen matrix, the estimators of the strain at which their stress turns (three that
 * extrapolate from rest, two that follow the cavity there), and the map of a whole sample. What a cavity's expansion is comes from {@code expansion}; pictures of the map are made in
 * {@code image}.
 */
package org.glassj.localyield;
