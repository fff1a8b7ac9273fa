package org.glassj.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.Img;

import org.glassj.image.ColorMap;
import org.glassj.image.FieldImage;
import org.glassj.numeric.ResultTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.convert.ConvertService;

import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;

class ResultDisplayTest extends HostTest {

	@BeforeEach
	void closeImages() throws HostException {
		host.runMacro("close('*');");
	}

	@Test
	void letsMacrosSelectImagesByTheirTitle() throws HostException {
		assertEquals("4 d 5 2.5", host.runMacro("run('Probe Results...'); selectImage('probe map'); getPixelSize(unit, w, h);" +
			"return '' + getPixel(2, 1) + ' ' + unit + ' ' + w + ' ' + h;"));
	}

	@Test
	void letsMacrosReadPlotsByTheirTitle() throws HostException {
		assertEquals("101", host.runMacro("run('Probe Results...'); selectImage('probe curve'); Plot.getValues(x, y);" +
			"return '' + x.length;"));
	}

	@Test
	void givesTheTitleToTheNewestWindow() throws HostException {
		assertEquals("9 4", host.runMacro("run('Probe Results...'); run('Probe Results...', 'height=9');" +
			"selectImage('probe map'); newest = getPixel(2, 1); selectImage('probe map-1');" +
			"return '' + newest + ' ' + getPixel(2, 1);"));
	}

	@Test
	void marksWhatItShowed() throws Exception {
		final CommandModule module = host.context().service(CommandService.class).run(ProbeResults.class, true).get();
		assertTrue(module.isOutputResolved("map"));
		assertTrue(module.isOutputResolved("table"));
		assertTrue(module.isOutputResolved("curve"));
	}

	@Test
	void showsAnObjectOnce() {
		final ResultWindows windows = host.context().service(ResultWindows.class);
		final FieldImage field = ProbeResults.field(4, ColorMap.SEQUENTIAL);
		assertTrue(windows.show(field));
		assertTrue(windows.show(field));
		assertEquals(1, WindowManager.getImageCount());
		assertFalse(windows.show("text"));
	}

	@Test
	void copiesFieldsWithTheirMeaning() {
		final FieldImage field = ProbeResults.field(4, ColorMap.SEQUENTIAL);
		final ImagePlus image = FieldWindows.imageOf(field);
		assertEquals("probe map", image.getTitle());
		assertEquals(32, image.getBitDepth());
		assertArrayEquals(field.values(), (float[]) image.getProcessor().getPixels());
		assertEquals(-1, image.getDisplayRangeMin());
		assertEquals(4, image.getDisplayRangeMax());
		assertEquals(ColorMap.SEQUENTIAL.rgb(1), image.getProcessor().getLut().getRGB(255) & 0xffffff);
	}

	@Test
	void putsZeroInTheMiddleOfDivergingColors() {
		final ImagePlus image = FieldWindows.imageOf(ProbeResults.field(4, ColorMap.DIVERGING));
		assertEquals(-4, image.getDisplayRangeMin());
		assertEquals(4, image.getDisplayRangeMax());
	}

	@Test
	void showsTheBulkOfValuesWithAFewExtremes() {
		final float[] values = new float[400];
		for (int p = 0; p < values.length; p++)
			values[p] = p % 2 == 0 ? p : -p;
		values[7] = 1e9f;
		final ImagePlus image = FieldWindows.imageOf(new FieldImage("product", new long[] { 20, 20 }, values, new double[] { 1,
			1 }, "d", "product", ColorMap.DIVERGING));
		assertEquals(-image.getDisplayRangeMin(), image.getDisplayRangeMax());
		assertTrue(image.getDisplayRangeMax() > 380 && image.getDisplayRangeMax() < 400, image::toString);
	}

	@Test
	void stacksTheThirdAxis() {
		final FieldImage field = new FieldImage("movie", new long[] { 2, 1, 3 }, new float[] { 1, 2, 3, 4, 5, 6 },
			new double[] { 1, 1, 0.5 }, "d", "activity", ColorMap.SEQUENTIAL);
		final ImagePlus image = FieldWindows.imageOf(field);
		assertEquals(3, image.getStackSize());
		assertArrayEquals(new float[] { 5, 6 }, (float[]) image.getStack().getPixels(3));
		assertEquals(0.5, image.getCalibration().pixelDepth);
	}

	@Test
	void copiesTablesColumnByColumn() {
		final ResultsTable table = ResultTables.tableOf(new ResultTable("t").column("x", new double[] { 1.5, 2e-5 }).column("n",
			new int[] { 3, 4 }));
		assertEquals(2, table.size());
		assertEquals(2e-5, table.getValue("x", 1));
		assertEquals("1.5\t3", table.getRowAsString(0).replaceAll("^\\d+\\t", "").replaceAll("0+\\t", "\t"));
	}

	@Test
	void givesScriptsTheBareImage() {
		final FieldImage field = ProbeResults.field(4, ColorMap.SEQUENTIAL);
		final Img<?> img = host.context().service(ConvertService.class).convert(field, Img.class);
		assertInstanceOf(Img.class, img);
		field.values()[0] = 77;
		assertEquals("77.0", img.firstElement().toString());
		assertSame(field.img().getClass(), img.getClass());
	}
}
