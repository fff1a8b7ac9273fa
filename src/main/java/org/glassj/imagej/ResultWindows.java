package org.glassj.imagej;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

import org.glassj.image.FieldImage;
import org.glassj.numeric.Curve;
import org.glassj.numeric.ResultTable;
import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.SciJavaService;
import org.scijava.service.Service;

import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.ImageCanvas;

/**
 * Shows results in ImageJ's windows, each object once. A window bears the title of its object; an older window of that
 * title is renamed to {@code title-1} and so on, so that {@code selectImage(title)} always finds the newest. Without a
 * screen, images and plots are registered for {@code selectImage} and tables are not shown.
 */
@Plugin(type = Service.class)
public class ResultWindows extends AbstractService implements SciJavaService {

	private static final int LEGIBLE_WIDTH = 300;
	private static final double LARGEST_ZOOM = 32;

	private final Set<Object> shown = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

	/**
	 * Shows a result, unless it was shown before.
	 *
	 * @return whether there was something of GlassJ's to show
	 */
	public boolean show(final Object result) {
		final boolean ours = result instanceof FieldImage || result instanceof ResultTable || result instanceof Curve;
		if (ours && shown.add(result)) open(result);
		return ours;
	}

	private static void open(final Object result) {
		if (result instanceof ResultTable) {
			ResultTables.tableOf((ResultTable) result).show(result.toString());
			return;
		}
		freeTitle(result.toString());
		if (result instanceof Curve) CurvePlots.plotOf((Curve) result).show();
		else open(FieldWindows.imageOf((FieldImage) result));
	}

	/** Lattices are small: zooms in until one can see the pixels. */
	static void open(final ImagePlus image) {
		image.show();
		final ImageCanvas canvas = image.getCanvas();
		while (canvas != null && canvas.getMagnification() * image.getWidth() < LEGIBLE_WIDTH && canvas
			.getMagnification() < LARGEST_ZOOM)
			canvas.zoomIn(0, 0);
	}

	private static void freeTitle(final String title) {
		final ImagePlus older = WindowManager.getImage(title);
		if (older != null) older.setTitle(WindowManager.getUniqueName(title));
	}
}
