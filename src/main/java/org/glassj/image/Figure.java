package org.glassj.image;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import org.glassj.particle.BlockMeans;
import org.glassj.particle.BondList;
import org.glassj.particle.CellGrid;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;

/**
 * Panels of one sample side by side with a common colour bar: particles as discs of their size, bonds as lines, and
 * lattice means as blocks, all in the sample's true (tilted) shape, x to the right and y up. Of a 3D sample the layer at half height
 * is drawn.
 */
public final class Figure implements Picture {

	private static final int PANEL = 760;
	private static final int MARGIN = 70;
	private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 22);
	private static final double LAYER = 0.5;

	/** Where particles are this many pixels apart or fewer, they are not drawn as discs. */
	private static final double SMALLEST_DISC = 3;
	/** Width of a bond in units of the mean spacing. */
	private static final double BOND_WIDTH = 0.16;

	/** Pixels, and length of a barb over that of its arrow. */
	private static final float ARROW_WIDTH = 3;
	private static final double BARB = 0.3;

	/** Discs of fewer pixels than this get no rim, which would darken them. */
	private static final double RIM_WORTHY = 14;

	private final ParticleDataset particles;
	private final ColorScale scale;
	private final List<String> titles = new ArrayList<>();
	private final List<BiConsumer<Graphics2D, AffineTransform>> painters = new ArrayList<>();

	/** An empty figure of a sample whose panels share a colour scale. */
	public Figure(final ParticleDataset particles, final ColorScale scale) {
		this.particles = particles;
		this.scale = scale;
	}

	/** Adds a panel of particles coloured by a field, one value each. */
	public Figure particles(final String title, final double[] field) {
		return panel(title, (g, toScreen) -> drawParticles(g, field, toScreen));
	}

	/** Adds a panel of blocks. */
	public Figure blocks(final String title, final BlockMeans blocks) {
		return panel(title, (g, toScreen) -> drawBlocks(g, blocks, toScreen));
	}

	/** Adds a panel of bonds coloured by a field, one value each; those that are NaN are left out. */
	public Figure bonds(final String title, final BondList bonds, final double[] field) {
		return panel(title, (g, toScreen) -> drawBonds(g, bonds, field, toScreen));
	}

	/**
	 * Adds a panel of lines coloured by values.
	 *
	 * @param from where each starts, {@code [m * dim + a]}
	 * @param vectors how far each goes, {@code [m * dim + a]}
	 */
	public Figure lines(final String title, final double[] from, final double[] vectors, final double[] values) {
		final int dim = particles.dimension();
		return panel(title, (g, toScreen) -> {
			g.setStroke(bondStroke());
			for (int m = 0; m < values.length; m++) {
				if (!inLayer(from, m)) continue;
				g.setColor(scale.color(values[m]));
				drawLine(g, from[m * dim], from[m * dim + 1], vectors[m * dim], vectors[m * dim + 1], toScreen);
			}
		});
	}

	/** Draws over the last panel the discs of some particles in one colour. */
	public Figure withDiscs(final boolean[] which, final Color color) {
		final int dim = particles.dimension();
		final double[] x = particles.box().wrap(particles.positions());
		return over((g, toScreen) -> {
			g.setStroke(new BasicStroke(1));
			for (int i = 0; i < which.length; i++) {
				if (!which[i] || !inLayer(x, i)) continue;
				g.setColor(color);
				drawDisc(g, x[i * dim], x[i * dim + 1], size(i), toScreen);
			}
		});
	}

	/** Draws over the last panel an arrow from every particle along its vector, {@code [i * dim + a]}, unless that is zero. */
	public Figure withArrows(final double[] vectors) {
		final int dim = particles.dimension();
		final double[] x = particles.box().wrap(particles.positions());
		return over((g, toScreen) -> {
			g.setColor(Color.BLACK);
			g.setStroke(new BasicStroke(ARROW_WIDTH));
			for (int i = 0; i < particles.size(); i++) {
				final double u = vectors[i * dim];
				final double v = vectors[i * dim + 1];
				if (u == 0 && v == 0 || !inLayer(x, i)) continue;
				drawLine(g, x[i * dim], x[i * dim + 1], u, v, toScreen);
				for (final int side : new int[] { -1, 1 })
					drawLine(g, x[i * dim] + u, x[i * dim + 1] + v, BARB * (-u + side * v / 2), BARB * (-v - side * u / 2), toScreen);
			}
		});
	}

	private Figure over(final BiConsumer<Graphics2D, AffineTransform> painter) {
		final int last = painters.size() - 1;
		painters.set(last, painters.get(last).andThen(painter));
		return this;
	}

	private Figure panel(final String title, final BiConsumer<Graphics2D, AffineTransform> painter) {
		titles.add(title);
		painters.add(painter);
		return this;
	}

	@Override
	public BufferedImage render() {
		final int width = titles.size() * (PANEL + MARGIN) + MARGIN + ColorBar.SPACE;
		final BufferedImage image = new BufferedImage(width, panelHeight() + 2 * MARGIN, BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = image.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setColor(Color.WHITE);
		g.fillRect(0, 0, image.getWidth(), image.getHeight());
		g.setFont(TEXT);
		for (int p = 0; p < titles.size(); p++)
			drawPanel(g, p, MARGIN + p * (PANEL + MARGIN));
		ColorBar.draw(g, scale, titles.size() * (PANEL + MARGIN) + MARGIN / 2, MARGIN, panelHeight());
		g.dispose();
		return image;
	}

	private void drawPanel(final Graphics2D g, final int p, final int left) {
		final Rectangle2D bounds = bounds();
		final double unit = unit();
		final AffineTransform toScreen = new AffineTransform(unit, 0, 0, -unit, left - unit * bounds.getMinX(), MARGIN + unit *
			bounds.getMaxY());
		final Shape outline = cell(0, 1, 0, 1);
		final Shape clip = g.getClip();
		g.setStroke(new BasicStroke(1));
		g.clip(toScreen.createTransformedShape(outline));
		painters.get(p).accept(g, toScreen);
		g.setClip(clip);
		g.setColor(Color.BLACK);
		g.setStroke(new BasicStroke(2));
		g.draw(toScreen.createTransformedShape(outline));
		g.drawString(titles.get(p) + (particles.dimension() == 3 ? ", layer at half height" : ""), left, MARGIN - 20);
		drawScaleBar(g, left, unit);
	}

	/** The rectangle around the box's outline. */
	private Rectangle2D bounds() {
		return cell(0, 1, 0, 1).getBounds2D();
	}

	/** Pixels a unit length takes, so that the longer side of the bounds fills a panel. */
	private double unit() {
		return PANEL / Math.max(bounds().getWidth(), bounds().getHeight());
	}

	private int panelHeight() {
		return (int) Math.round(unit() * bounds().getHeight());
	}

	/** The parallelogram between fractional coordinates in the layer that is drawn. */
	private Path2D cell(final double f0, final double f1, final double g0, final double g1) {
		final Path2D path = new Path2D.Double();
		final double[][] corners = { { f0, g0 }, { f1, g0 }, { f1, g1 }, { f0, g1 } };
		for (int c = 0; c < 4; c++) {
			final double[] x = new double[particles.dimension()];
			particles.box().toCartesian(new double[] { corners[c][0], corners[c][1], 0 }, x, 0);
			if (c == 0) path.moveTo(x[0], x[1]);
			else path.lineTo(x[0], x[1]);
		}
		path.closePath();
		return path;
	}

	private void drawParticles(final Graphics2D g, final double[] field, final AffineTransform toScreen) {
		if (unit() * particles.spacing() < SMALLEST_DISC) drawNearest(g, field, toScreen);
		else drawDiscs(g, field, toScreen);
	}

	/** Too many particles to draw each: every pixel takes the colour of the one nearest to it. */
	private void drawNearest(final Graphics2D g, final double[] field, final AffineTransform toScreen) {
		final PeriodicBox box = particles.box();
		final CellGrid grid = new CellGrid(box, particles.positions(), particles.spacing());
		final Rectangle pixels = g.getClipBounds();
		final BufferedImage image = new BufferedImage(pixels.width, pixels.height, BufferedImage.TYPE_INT_RGB);
		final double[] point = new double[3];
		final double[] f = new double[3];
		for (int row = 0; row < pixels.height; row++)
			for (int column = 0; column < pixels.width; column++) {
				point[0] = (pixels.x + column + 0.5 - toScreen.getTranslateX()) / toScreen.getScaleX();
				point[1] = (pixels.y + row + 0.5 - toScreen.getTranslateY()) / toScreen.getScaleY();
				point[2] = 0;
				box.toFractional(point, f, 0);
				f[2] = LAYER;
				box.toCartesian(f, point, 0);
				image.setRGB(column, row, scale.color(field[grid.nearest(point)]).getRGB());
			}
		g.drawImage(image, pixels.x, pixels.y, null);
	}

	private void drawDiscs(final Graphics2D g, final double[] field, final AffineTransform toScreen) {
		final PeriodicBox box = particles.box();
		final int dim = particles.dimension();
		final double[] x = box.wrap(particles.positions());
		for (int i = 0; i < particles.size(); i++) {
			final double size = size(i);
			if (!inLayer(x, i)) continue;
			g.setColor(scale.color(field[i]));
			// images across the edges, so that discs cut by the box appear on both sides
			for (int m = -1; m <= 1; m++)
				for (int n = -1; n <= 1; n++)
					drawDisc(g, x[i * dim] + m * box.vector(0, 0) + n * box.vector(1, 0), x[i * dim + 1] + m * box.vector(0, 1) + n *
						box.vector(1, 1), size, toScreen);
		}
	}

	private static void drawDisc(final Graphics2D g, final double x, final double y, final double size,
		final AffineTransform toScreen)
	{
		final Shape disc = toScreen.createTransformedShape(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size));
		if (!g.getClipBounds().intersects(disc.getBounds2D())) return;
		final Color color = g.getColor();
		g.fill(disc);
		if (disc.getBounds2D().getWidth() < RIM_WORTHY) return;
		g.setColor(color.darker());
		g.draw(disc);
		g.setColor(color);
	}

	private double size(final int i) {
		return particles.hasDiameters() ? particles.diameters()[i] : particles.spacing();
	}

	/** Whether particle i of wrapped positions is in the layer that is drawn. */
	private boolean inLayer(final double[] x, final int i) {
		final int dim = particles.dimension();
		if (dim == 2) return true;
		final double[] f = new double[dim];
		particles.box().toFractional(Arrays.copyOfRange(x, i * dim, (i + 1) * dim), f, 0);
		return Math.abs(f[2] - LAYER) * particles.box().width(2) <= particles.spacing() / 2;
	}

	/** Bonds as lines, the largest magnitudes last and so on top; those across an edge are drawn from both ends. */
	private void drawBonds(final Graphics2D g, final BondList bonds, final double[] field, final AffineTransform toScreen) {
		final int dim = particles.dimension();
		final double[] x = particles.box().wrap(particles.positions());
		g.setStroke(bondStroke());
		IntStream.range(0, bonds.size()).filter(b -> !Double.isNaN(field[b])).boxed().sorted(Comparator.comparingDouble(
			b -> Math.abs(field[b]))).forEach(b -> {
				if (!inLayer(x, bonds.first(b)) || !inLayer(x, bonds.second(b))) return;
				g.setColor(scale.color(field[b]));
				final double dx = bonds.vectors()[b * dim];
				final double dy = bonds.vectors()[b * dim + 1];
				drawLine(g, x[bonds.first(b) * dim], x[bonds.first(b) * dim + 1], dx, dy, toScreen);
				drawLine(g, x[bonds.second(b) * dim], x[bonds.second(b) * dim + 1], -dx, -dy, toScreen);
			});
	}

	private BasicStroke bondStroke() {
		return new BasicStroke((float) Math.max(1, BOND_WIDTH * unit() * particles.spacing()));
	}

	private static void drawLine(final Graphics2D g, final double x, final double y, final double dx, final double dy,
		final AffineTransform toScreen)
	{
		g.draw(toScreen.createTransformedShape(new Line2D.Double(x, y, x + dx, y + dy)));
	}

	private void drawBlocks(final Graphics2D g, final BlockMeans blocks, final AffineTransform toScreen) {
		final int nx = blocks.blocks(0);
		final int ny = blocks.blocks(1);
		final int layer = blocks.dimension() == 3 ? (int) (LAYER * blocks.blocks(2)) : 0;
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
		for (int ky = 0; ky < ny; ky++)
			for (int kx = 0; kx < nx; kx++) {
				g.setColor(scale.color(blocks.values()[(layer * ny + ky) * nx + kx]));
				g.fill(toScreen.createTransformedShape(cell((double) kx / nx, (kx + 1.0) / nx, (double) ky / ny, (ky + 1.0) / ny)));
			}
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
	}

	/** A bar of a round number of mean spacings below the panel. */
	private void drawScaleBar(final Graphics2D g, final int left, final double unit) {
		final double side = particles.box().length(0) / particles.spacing();
		final double length = Ticks.step(side / 3);
		final int pixels = (int) Math.round(length * particles.spacing() * unit);
		final int y = MARGIN + panelHeight() + 24;
		g.setStroke(new BasicStroke(5));
		g.drawLine(left + 3, y, left + 3 + pixels, y);
		g.drawString(Ticks.label(length) + " d", left + pixels + 16, y + 8);
	}
}
