package org.glassj.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;

/**
 * Extended XYZ as ASE and OVITO write it, with one or many frames, for cells of any shape:
 *
 * <pre>
 * 128
 * Lattice="4.45 0 0 0 4.45 0 0 0 4.45" Properties=species:S:1:pos:R:3:diameter:R:1 pbc="T T T"
 * A 2.31 4.01 3.09 0.83
 * </pre>
 *
 * {@code Lattice} holds the components of the three cell vectors, one vector after the other; {@code Origin} may shift
 * the cell, {@code Timestep} counts, {@code pbc} must be true for every axis in use and is so if absent. Of the
 * properties, {@code species}, {@code pos} (3 or 2 columns), {@code type}, {@code id}, {@code diameter} or
 * {@code radius}, and {@code image} (3 columns) are read; keys and properties may be written in any case. Types are
 * the column {@code type}, else species that are whole numbers above 0, else the ranks of the species of the frame in
 * alphabetical order, counted from 1. Types are written as species.
 */
public final class ExtendedXyz extends ParticleFormat {

	private static final Pattern KEY_AND_VALUE = Pattern.compile("([^\\s=]+)\\s*=\\s*(\"[^\"]*\"|'[^']*'|\\S+)");
	private static final String LATTICE = "Lattice";

	/** The format. */
	public ExtendedXyz() {
		super("extended XYZ", ".xyz", ".extxyz");
	}

	@Override
	boolean recognizes(final TextLine first, final LineSource rest) throws IOException {
		final TextLine second = rest.next();
		return first.tokens() == 1 && first.isReal(0) && second != null && second.text().contains(LATTICE);
	}

	@Override
	boolean skipFrame(final LineSource lines) throws IOException {
		final TextLine size = lines.nextFilled();
		if (size == null) return false;
		lines.require("the line with the lattice");
		lines.skip(size(size), "particles");
		return true;
	}

	private static int size(final TextLine line) throws ParticleFileException {
		if (line.tokens() > 1) throw line.error("the number of particles alone should stand here, not " + TextLine.quote(line
			.text().trim()) + ".");
		return count(line, "number of particles");
	}

	@Override
	ParticleDataset readFrame(final LineSource lines, final int frame) throws IOException {
		final TextLine first = lines.nextFilled();
		if (first == null) return null;
		final int size = size(first);
		final TextLine second = lines.require("the line with the lattice");
		final Map<String, String> keys = keys(second.text());
		final Cell cell = cell(second, keys);
		final long timestep = keys.containsKey("timestep") ? second.with(keys.get("timestep")).whole(0, "Timestep") : 0;
		final ParticleTable table = new ParticleTable(second, columns(second, keys.getOrDefault("properties",
			"species:S:1:pos:R:3")), size, Integer.MAX_VALUE);
		return table.read(lines).dataset(cell, lines.path(), frame, timestep);
	}

	/** Values by their keys in lower case, without quotes. */
	private static Map<String, String> keys(final String comment) {
		final Map<String, String> keys = new TreeMap<>();
		final Matcher matcher = KEY_AND_VALUE.matcher(comment);
		while (matcher.find())
			keys.put(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2).replaceAll("^[\"']|[\"']$", ""));
		return keys;
	}

	private static Cell cell(final TextLine line, final Map<String, String> keys) throws ParticleFileException {
		if (!keys.containsKey("lattice")) throw line.error("Lattice=\"...\" is missing, so the periodic box is unknown.");
		final TextLine pbc = line.with(keys.getOrDefault("pbc", "T T T"));
		if (pbc.tokens() != 3) throw line.error("pbc should hold 3 values but has " + pbc.tokens() + ".");
		for (int k = 0; k < 2; k++)
			if (open(pbc, k) != null) throw open(pbc, k);
		return new Cell(line, reals(line, keys.getOrDefault("origin", "0 0 0"), 3, "Origin"), reals(line, keys.get("lattice"),
			9, LATTICE), open(pbc, 2));
	}

	/** The complaint about an axis that is not periodic; null if it is. */
	private static ParticleFileException open(final TextLine pbc, final int k) {
		if (pbc.token(k).matches("(?i)t|true|1")) return null;
		return pbc.error(k, "pbc", TextLine.quote(pbc.token(k)) + " is not periodic; only 'T' can be used.");
	}

	private static double[] reals(final TextLine line, final String value, final int count, final String name)
		throws ParticleFileException
	{
		final TextLine part = line.with(value);
		if (part.tokens() != count) throw line.error(name + " should hold " + count + " numbers but has " + part.tokens() +
			".");
		final double[] reals = new double[count];
		for (int k = 0; k < count; k++)
			reals[k] = part.real(k, name);
		return reals;
	}

	/** The names of the columns, from triples name:kind:count. */
	private static List<String> columns(final TextLine line, final String properties) throws ParticleFileException {
		final String[] parts = properties.split(":");
		final List<String> columns = new ArrayList<>();
		for (int p = 0; p < parts.length; p += 3)
			addColumns(columns, parts[p].toLowerCase(Locale.ROOT), p + 2 < parts.length ? parts[p + 2] : "", line);
		if (!columns.contains("x")) throw line.error("Properties has no pos, the column of the positions.");
		return columns;
	}

	private static void addColumns(final List<String> columns, final String name, final String count,
		final TextLine line) throws ParticleFileException
	{
		if (!count.matches("[1-9][0-9]?")) throw line.error("Properties should be triples such as pos:R:3, but " + TextLine
			.quote(name) + " has the count " + TextLine.quote(count) + ".");
		final int n = Integer.parseInt(count);
		for (int k = 0; k < n; k++)
			if (name.equals("pos") && k < 3) columns.add("xyz".substring(k, k + 1));
			else if (name.equals("image") && k < 3) columns.add("i" + "xyz".charAt(k));
			else columns.add(n == 1 ? name : name + "[" + (k + 1) + "]");
	}

	@Override
	void appendHeader(final ParticleDataset dataset, final StringBuilder out) {
		final PeriodicBox box = dataset.box();
		final boolean solid = box.dimension() == 3;
		out.append(dataset.size()).append("\nLattice=\"");
		for (int k = 0; k < 3; k++)
			for (int a = 0; a < 3; a++)
				out.append(k + a > 0 ? " " : "").append(component(box, k, a));
		out.append("\" Origin=\"").append(box.origin(0)).append(' ').append(box.origin(1)).append(' ').append(solid ? box
			.origin(2) : -0.5).append("\" Properties=species:S:1:pos:R:3:id:I:1").append(dataset.hasDiameters()
				? ":diameter:R:1" : "").append(dataset.images() != null ? ":image:I:3" : "");
		out.append(" Timestep=").append(timestep(dataset)).append(" pbc=\"T T ").append(solid ? "T" : "F").append("\"\n");
	}

	/** Component a of cell vector k; two-dimensional boxes get a unit vector along z, which is not periodic. */
	private static double component(final PeriodicBox box, final int k, final int a) {
		if (k < box.dimension() && a < box.dimension()) return box.vector(k, a);
		return k == a ? 1 : 0;
	}

	@Override
	void appendParticle(final ParticleDataset dataset, final int i, final StringBuilder out) {
		out.append(dataset.types()[i]);
		appendPosition(dataset, i, out);
		out.append(' ').append(dataset.ids()[i]);
		appendDiameter(dataset, i, out);
		appendImages(dataset, i, out);
	}
}
