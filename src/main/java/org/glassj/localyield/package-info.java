/**
 * Local yield stress: cavities in a frozen or semi-rigid matrix, the estimators of the strain at which their stress turns
 * (some extrapolate from rest, some follow the cavity there), the map of a whole sample, its weakest directions,
 * comparisons of estimators and statistics over samples. What a cavity's expansion is comes from {@code expansion};
 * pictures are made in {@code image}.
 */
package org.glassj.localyield;
