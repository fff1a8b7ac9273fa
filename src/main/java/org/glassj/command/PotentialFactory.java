package org.glassj.command;

import java.util.Map;

import org.glassj.potential.PairPotential;
import org.scijava.plugin.SciJavaPlugin;

/**
 * Adds a pair potential to GlassJ from another jar. The annotation's name is what users write as {@code potential}.
 *
 * <pre>
 * &#64;Plugin(type = PotentialFactory.class, name = "my-potential")
 * public class MyPotentialFactory implements PotentialFactory {
 *
 * 	&#64;Override
 * 	public PairPotential create(Map&lt;String, Object&gt; parameters) {
 * 		return new MyPotential(parameters);
 * 	}
 * }
 * </pre>
 */
public interface PotentialFactory extends SciJavaPlugin {

	/**
	 * Makes the potential.
	 *
	 * @param parameters numbers ({@link Double}) and tables ({@code double[][]}) from the potential's file; empty if the
	 *          user gave a bare name. {@link org.glassj.potential.PotentialParameters} checks them.
	 * @throws IllegalArgumentException in one sentence if one is unknown or outside its range
	 */
	PairPotential create(Map<String, Object> parameters);
}
