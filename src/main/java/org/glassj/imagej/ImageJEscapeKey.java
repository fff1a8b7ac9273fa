package org.glassj.imagej;

import org.glassj.command.EscapeKey;
import org.scijava.plugin.Plugin;

import ij.IJ;

/** The escape key as ImageJ's windows see it. */
@Plugin(type = EscapeKey.class)
public class ImageJEscapeKey implements EscapeKey {

	@Override
	public void reset() {
		IJ.resetEscape();
	}

	@Override
	public boolean isPressed() {
		return IJ.escapePressed();
	}
}
