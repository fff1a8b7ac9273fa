package org.glassj.imagej;

import java.awt.event.KeyEvent;
import java.util.LinkedHashMap;
import java.util.Map;

import org.glassj.command.PotentialFactory;
import org.glassj.potential.PairPotential;
import org.glassj.potential.Potentials;
import org.scijava.plugin.Plugin;

import ij.IJ;

/**
 * A potential as another jar would add it: the polydisperse one under another name. With the parameter {@code escape}
 * the user seems to press the escape key while the command that asked for it computes.
 */
@Plugin(type = PotentialFactory.class, name = ProbePotential.NAME)
public class ProbePotential implements PotentialFactory {

	static final String NAME = "probe-potential";

	@Override
	public PairPotential create(final Map<String, Object> parameters) {
		final Map<String, Object> rest = new LinkedHashMap<>(parameters);
		if (rest.remove("escape") != null) IJ.setKeyDown(KeyEvent.VK_ESCAPE);
		return Potentials.of("polydisperse-ipl", rest);
	}
}
