package org.glassj.image;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Panels of fields on one lattice, two side by side in every row, each with a colour bar of its own; x to the right, y up.
 *
 * <pre>
 * new LatticeFigure(40, 40, 5).panel("Stress", stress, scale).writePng(file);
 * </pre>
 */
public final class LatticeFigure implements Picture {

	private static final int PANEL = 560;
	private static final int MARGIN = 70;
	private static final int PER_ROW = 2;
	private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 22);

	private final int rows;
	private final int columns;
	private final double block;
	private final List<String> titles = new ArrayList<>();
	private final List<double[]> fields = new ArrayList<>();
	private final List<ColorScale> scales = new ArrayList<>();

	/** An empty figure of a lattice whose blocks have a side of so many mean spacings d. */
	public LatticeFigure(final int rows, final int columns, final double block) {
		this.rows = rows;
		this.columns = columns;
		this.block = block;
	}

	/** Adds a panel of a field {@code [row * columns + column]}, row 0 at the bottom. */
	public LatticeFigure panel(final String title, final double[] field, final ColorScale scale) {
		titles.add(title);
		fields.add(field);
		scales.add(scale);
		return this;
	}

	@Override
	public BufferedImage render() {
		final int across = Math.min(PER_ROW, titles.size());
		final int down = (titles.size() + PER_ROW - 1) / PER_ROW;
		final BufferedImage image = new BufferedImage(MARGIN + across * step(), down * (height() + 2 * MARGIN),
			BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = image.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setColor(Color.WHITE);
		g.fillRect(0, 0, image.getWidth(), image.getHeight());
		g.setFont(TEXT);
		for (int p = 0; p < titles.size(); p++)
			drawPanel(g, p, MARGIN + p % PER_ROW * step(), MARGIN + p / PER_ROW * (height() + 2 * MARGIN));
		g.dispose();
		return image;
	}

	/** From the left edge of a panel to that of the next. */
	private int step() {
		return width() + MARGIN / 2 + ColorBar.SPACE;
	}

	private double unit() {
		return (double) PANEL / Math.max(rows, columns);
	}

	private int width() {
		return (int) Math.round(columns * unit());
	}

	private int height() {
		return (int) Math.round(rows * unit());
	}

	private void drawPanel(final Graphics2D g, final int p, final int left, final int top) {
		for (int row = 0; row < rows; row++)
			for (int column = 0; column < columns; column++) {
				final int x = edge(column);
				final int y = edge(rows - 1 - row);
				g.setColor(scales.get(p).color(fields.get(p)[row * columns + column]));
				g.fillRect(left + x, top + y, edge(column + 1) - x, edge(rows - row) - y);
			}
		g.setColor(Color.BLACK);
		g.setStroke(new BasicStroke(2));
		g.drawRect(left, top, width(), height());
		g.drawString(titles.get(p), left, top - 20);
		drawScaleBar(g, left, top + height() + 24);
		ColorBar.draw(g, scales.get(p), left + width() + MARGIN / 3, top, height());
	}

	/** Pixels from the first edge to that before block k, so that blocks leave no gaps. */
	private int edge(final int k) {
		return (int) Math.round(k * unit());
	}

	private void drawScaleBar(final Graphics2D g, final int left, final int y) {
		final double length = Ticks.step(columns * block / 3);
		final int pixels = (int) Math.round(length / block * unit());
		g.setStroke(new BasicStroke(5));
		g.drawLine(left + 3, y, left + 3 + pixels, y);
		g.drawString(Ticks.label(length) + " d", left + pixels + 16, y + 8);
	}
}
