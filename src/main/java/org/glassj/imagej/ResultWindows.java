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
import ij.gui.Plot;

/**
 * Shows results in ImageJ's windows, each object once. A window bears the title of its object; an older window of that
 * title is renamed to {@code title-1} and so on, so that {@code selectImage(title)} always finds the newest. Without a
 * screen, images and plots are registered for {@code selectImage} and tables are not shown.
 */
@Plugin(type = Service.class)
public class ResultWindows extends AbstractService implements SciJavaService {

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
		if (result instanceof ResultTable) ResultTables.tableOf((ResultTable) result).show(result.toString());
		else open(result instanceof Curve ? CurvePlots.plotOf((Curve) result) : null, result);
	}

	private static void open(final Plot plot, final Object result) {
		freeTitle(result.toString());
		if (plot != null) plot.show();
		else {
			final ImagePlus image = FieldWindows.imageOf((FieldImage) result);
			image.show();
		}
	}

	private static void freeTitle(final String title) {
		final ImagePlus older = WindowManager.getImage(title);
		if (older != null) older.setTitle(WindowManager.getUniqueName(title));
	}
}
