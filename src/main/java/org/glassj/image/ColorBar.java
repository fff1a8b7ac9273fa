package org.glassj.image;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;

/** The colours of a scale as an upright bar with ticks and the meaning of the values. */
final class ColorBar {

	/** Pixels it needs to the right of its left edge. */
	static final int SPACE = 208;

	private static final int WIDTH = 28;
	private static final int LABEL_GAP = 34;

	private ColorBar() {
		// functions only
	}

	/** Draws a bar at a place, of so many pixels. */
	static void draw(final Graphics2D g, final ColorScale scale, final int left, final int top, final int height) {
		for (int row = 0; row < height; row++) {
			g.setColor(scale.color(scale.high() + (scale.low() - scale.high()) * row / (height - 1.0)));
			g.fillRect(left, top + row, WIDTH, 1);
		}
		g.setColor(Color.BLACK);
		g.setStroke(new BasicStroke(1));
		g.drawRect(left, top, WIDTH, height);
		int widest = 0;
		for (final double tick : Ticks.between(scale.low(), scale.high())) {
			widest = Math.max(widest, g.getFontMetrics().stringWidth(Ticks.label(tick)));
			final int y = top + (int) Math.round(height * (scale.high() - tick) / (scale.high() - scale.low()));
			g.drawLine(left + WIDTH, y, left + WIDTH + 6, y);
			g.drawString(Ticks.label(tick), left + WIDTH + 12, y + 8);
		}
		final AffineTransform upright = g.getTransform();
		final int x = left + WIDTH + widest + LABEL_GAP;
		g.rotate(-Math.PI / 2, x, top + height / 2.0);
		final int width = g.getFontMetrics().stringWidth(scale.label());
		g.drawString(scale.label(), x - width / 2, top + height / 2 + 8);
		g.setTransform(upright);
	}
}
