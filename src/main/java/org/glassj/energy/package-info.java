/**
 * Energy, forces, stress and Hessian of one configuration under one pair potential, and the network of bonds between
 * unknowns on which both whole samples and cavities are solved. Nothing here moves a particle: minimisers are in
 * {@code relax}, strains in {@code expansion}.
 */
package org.glassj.energy;
