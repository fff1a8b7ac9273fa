package org.glassj.imagej;

import java.awt.GraphicsEnvironment;

import org.glassj.command.LiveImage;
import org.glassj.image.FieldImage;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;

/** A live image in one of ImageJ's windows, which the user may close without stopping anything. */
@Plugin(type = LiveImage.class)
public class LiveImageWindow implements LiveImage {

	private ImagePlus shown;

	@Override
	public void draw(final FieldImage field) {
		if (GraphicsEnvironment.isHeadless()) return;
		final ImagePlus image = FieldWindows.imageOf(field);
		if (shown == null) {
			shown = image;
			ResultWindows.open(shown);
		}
		else if (shown.getWindow() != null) {
			shown.setProcessor(image.getProcessor());
			shown.setDisplayRange(image.getDisplayRangeMin(), image.getDisplayRangeMax());
			shown.updateAndDraw();
		}
	}

	@Override
	public void close() {
		if (shown != null && shown.getWindow() != null) shown.close();
	}
}
