package org.glassj.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.glassj.particle.ParticleDataset;

/**
 * The text dump of LAMMPS, {@code dump custom} or {@code dump atom}, with one or many frames:
 *
 * <pre>
 * ITEM: TIMESTEP
 * 11326
 * ITEM: NUMBER OF ATOMS
 * 2000
 * ITEM: BOX BOUNDS xy xz yz pp pp pp
 * 0 41.6364 0.8164
 * 0 40.82 0
 * -0.5 0.5 0
 * ITEM: ATOMS id type x y z ix iy
 * 1 1 20.4 28.8 0 0 0
 * </pre>
 *
 * Columns come in any order: {@code id}, {@code type}, positions ({@code x y z}, scaled {@code xs}, unwrapped
 * {@code xu}, both {@code xsu}, preferred in this order), image counts {@code ix iy iz} (kept beside wrapped
 * positions when there is one for each dimension), {@code diameter} or {@code radius}; others are passed over. The
 * bounds of tilted cells are those of the rectangular box around the cell, as LAMMPS defines them; how they come back
 * exactly is told in {@code LammpsBox}. Every boundary in use must be {@code pp}; files from before 2011, without
 * boundary flags, count as periodic. Cells of {@code abc origin} style are refused.
 */
public final class LammpsDump extends LammpsFormat {

	private static final String ITEM = "ITEM:";

	/** The format. */
	public LammpsDump() {
		super("LAMMPS dump", ".dump", ".lammpstrj");
	}

	@Override
	boolean recognizes(final TextLine first, final LineSource rest) {
		return first.token(0).equals(ITEM);
	}

	@Override
	boolean skipFrame(final LineSource lines) throws IOException {
		final Header header = Header.read(lines);
		if (header != null) lines.skip(header.size, "particles");
		return header != null;
	}

	@Override
	ParticleDataset readFrame(final LineSource lines, final int frame) throws IOException {
		final Header header = Header.read(lines);
		if (header == null) return null;
		final Cell cell = header.cell();
		final long timestep = header.timestep.whole(0, "time step");
		final List<String> names = Arrays.asList(header.columns.tokensFrom(2).split(" "));
		final ParticleTable table = new ParticleTable(header.columns, names, header.size, Integer.MAX_VALUE);
		return table.read(lines).dataset(cell, lines.path(), frame, timestep);
	}

	@Override
	void appendHeader(final ParticleDataset dataset, final StringBuilder out) {
		out.append("ITEM: TIMESTEP\n").append(timestep(dataset)).append("\nITEM: NUMBER OF ATOMS\n").append(dataset.size())
			.append('\n');
		LammpsBox.of(dataset.box()).appendDump(out);
		out.append("ITEM: ATOMS id type x y z").append(dataset.images() == null ? "" : " ix iy iz").append(dataset
			.hasDiameters() ? " diameter\n" : "\n");
	}

	@Override
	void appendParticle(final ParticleDataset dataset, final int i, final StringBuilder out) {
		out.append(dataset.ids()[i]).append(' ').append(dataset.types()[i]);
		appendPosition(dataset, i, out);
		appendImages(dataset, i, out);
		appendDiameter(dataset, i, out);
	}

	/** What stands before the particles of a frame, not yet parsed but for the number of particles. */
	private static final class Header {

		private TextLine timestep;
		private int size;
		private TextLine box;
		private final List<TextLine> bounds = new ArrayList<>();
		private TextLine columns;

		/** Reads up to the line that names the columns; null at the end of the file. */
		static Header read(final LineSource lines) throws IOException {
			TextLine item = lines.nextFilled();
			if (item == null) return null;
			final Header header = new Header();
			while (header.columns == null) {
				header.readItem(item, lines);
				if (header.columns == null) item = lines.require("'ITEM: ATOMS'");
			}
			return header.complete();
		}

		private void readItem(final TextLine item, final LineSource lines) throws IOException {
			final String what = item.token(0).equals(ITEM) ? item.tokensFrom(1) : "";
			if (what.equals("TIMESTEP")) timestep = lines.require("the time step");
			else if (what.equals("NUMBER OF ATOMS")) size = count(lines.require("the number of particles"),
				"number of particles");
			else if (what.startsWith("BOX BOUNDS")) readBounds(item, lines);
			else if (what.startsWith("ATOMS")) columns = item;
			else if (what.equals("UNITS") || what.equals("TIME")) lines.require("the value of 'ITEM: " + what + "'");
			else throw item.error("'ITEM: TIMESTEP', 'ITEM: NUMBER OF ATOMS', 'ITEM: BOX BOUNDS' or 'ITEM: ATOMS' should stand " +
				"here, not " + TextLine.quote(item.text().trim()) + ".");
		}

		private void readBounds(final TextLine item, final LineSource lines) throws IOException {
			box = item;
			for (int k = 0; k < 3; k++)
				bounds.add(lines.require("the bounds of the box"));
		}

		private Header complete() throws ParticleFileException {
			if (timestep == null) throw columns.error("'ITEM: TIMESTEP' is missing before this line.");
			if (size == 0) throw columns.error("'ITEM: NUMBER OF ATOMS' is missing before this line.");
			if (box == null) throw columns.error("'ITEM: BOX BOUNDS' is missing before this line.");
			return this;
		}

		Cell cell() throws ParticleFileException {
			final boolean tilted = box.tokensFrom(3).startsWith("xy xz yz");
			final int flags = tilted ? 6 : 3;
			if (box.token(3).equals("abc")) throw box.error("cells of style 'abc origin' cannot be read; use extended XYZ.");
			for (int a = 0; a < 2; a++)
				if (open(flags + a) != null) throw open(flags + a);
			return LammpsBox.fromDump(bounds, tilted).cell(bounds, open(flags + 2));
		}

		/** The complaint about a boundary that is not periodic; null if it is. */
		private ParticleFileException open(final int k) {
			if (k >= box.tokens() || box.token(k).equals("pp")) return null;
			return box.error(k, "boundary", TextLine.quote(box.token(k)) + " is not periodic; only 'pp' can be used.");
		}
	}
}
