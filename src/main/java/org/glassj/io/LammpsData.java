package org.glassj.io;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glassj.particle.ParticleDataset;

/**
 * The data file of LAMMPS, as {@code write_data} writes it, of the atom styles {@code atomic} (columns
 * {@code id type x y z}) and {@code sphere} ({@code id type diameter density x y z}), each perhaps with image counts
 * {@code ix iy iz}:
 *
 * <pre>
 * LAMMPS data file, timestep = 11326
 *
 * 2000 atoms
 * 2 atom types
 * 0 40.82 xlo xhi
 * 0 40.82 ylo yhi
 * -0.5 0.5 zlo zhi
 * 0.8164 0 0 xy xz yz
 *
 * Atoms # atomic
 *
 * 1 1 20.4 28.8 0 0 0 0
 * </pre>
 *
 * Without the hint after {@code Atoms} the number of columns tells the style. The first line is a comment, whose
 * {@code timestep} is read. Other sections, other lines of the header and comments are passed over. Datasets with
 * diameters are written in style {@code sphere} with density 1, others in style {@code atomic} with masses 1.
 */
public final class LammpsData extends LammpsFormat {

	private static final List<String> ATOMIC = Arrays.asList("id", "type", "x", "y", "z", "ix", "iy", "iz");
	private static final List<String> SPHERE = Arrays.asList("id", "type", "diameter", "density", "x", "y", "z", "ix", "iy",
		"iz");
	private static final Pattern TIMESTEP = Pattern.compile("timestep = (\\d{1,18})(?!\\d)");
	private static final int LINES_SNIFFED = 20;

	/** The format. */
	public LammpsData() {
		super("LAMMPS data", ".data", ".lammps");
	}

	@Override
	boolean holdsFrames() {
		return false;
	}

	@Override
	boolean recognizes(final TextLine first, final LineSource rest) throws IOException {
		for (int k = 0; k < LINES_SNIFFED; k++) {
			final TextLine line = rest.next();
			if (line == null) return false;
			if (line.isReal(0) && line.token(1).equals("atoms")) return true;
		}
		return false;
	}

	@Override
	boolean skipFrame(final LineSource lines) throws IOException {
		final Header header = Header.read(lines);
		if (header == null) return false;
		lines.skip(header.size, "particles");
		while (lines.next() != null) {
			// other sections may follow
		}
		return true;
	}

	@Override
	ParticleDataset readFrame(final LineSource lines, final int frame) throws IOException {
		final Header header = Header.read(lines);
		if (header == null) return null;
		final Cell cell = header.cell();
		lines.ignoreComments();
		final TextLine row = lines.peek();
		if (row == null) throw lines.ended(0, header.size, "particles");
		final ParticleTable table = new ParticleTable(row, header.columns(row), header.size, header.types);
		return table.read(lines).dataset(cell, lines.path(), frame, header.timestep);
	}

	@Override
	void appendHeader(final ParticleDataset dataset, final StringBuilder out) {
		final int types = Arrays.stream(dataset.types()).max().getAsInt();
		out.append("LAMMPS data file by GlassJ, timestep = ").append(timestep(dataset)).append("\n\n").append(dataset.size())
			.append(" atoms\n").append(types).append(" atom types\n\n");
		LammpsBox.of(dataset.box()).appendData(out);
		if (!dataset.hasDiameters()) appendMasses(types, out);
		out.append("\nAtoms # ").append(dataset.hasDiameters() ? "sphere" : "atomic").append("\n\n");
	}

	private static void appendMasses(final int types, final StringBuilder out) {
		out.append("\nMasses\n\n");
		for (int type = 1; type <= types; type++)
			out.append(type).append(" 1\n");
	}

	@Override
	void appendParticle(final ParticleDataset dataset, final int i, final StringBuilder out) {
		out.append(dataset.ids()[i]).append(' ').append(dataset.types()[i]);
		appendDiameter(dataset, i, out);
		if (dataset.hasDiameters()) out.append(" 1");
		appendPosition(dataset, i, out);
		appendImages(dataset, i, out);
	}

	/** Everything up to the first particle. */
	private static final class Header {

		private long timestep;
		private int size;
		private int types = Integer.MAX_VALUE;
		private final TextLine[] bounds = new TextLine[3];
		private TextLine tilts;
		private TextLine atoms;

		/** Reads up to the first particle; null at the end of the file. */
		static Header read(final LineSource lines) throws IOException {
			final TextLine first = lines.next();
			if (first == null) return null;
			final Header header = new Header();
			final Matcher matcher = TIMESTEP.matcher(first.text());
			if (matcher.find()) header.timestep = Long.parseLong(matcher.group(1));
			while (header.atoms == null)
				header.readLine(lines.require("the section 'Atoms'"));
			header.requireComplete();
			if (!lines.require("the particles").isBlank()) throw header.atoms.error("a blank line should follow 'Atoms'.");
			return header;
		}

		private void readLine(final TextLine full) throws ParticleFileException {
			final TextLine line = full.with(full.text().split("#", 2)[0]);
			final int bound = Arrays.asList("xlo xhi", "ylo yhi", "zlo zhi").indexOf(line.tokensFrom(2));
			if (line.tokensFrom(1).equals("atoms")) size = count(line, "atoms");
			else if (line.tokensFrom(1).equals("atom types")) types = line.whole(0, "atom types", 1, Integer.MAX_VALUE);
			else if (bound >= 0) bounds[bound] = line;
			else if (line.tokensFrom(3).equals("xy xz yz")) tilts = line;
			else if (line.tokensFrom(0).equals("Atoms")) atoms = full;
			else if (!line.isBlank() && !line.isReal(0) && size == 0) throw line.error("the header of a LAMMPS data file, such " +
				"as '2000 atoms', should stand here, not " + TextLine.quote(line.text().trim()) + ".");
		}

		private void requireComplete() throws ParticleFileException {
			if (size == 0) throw atoms.error("the line 'N atoms' is missing before this line.");
			for (int k = 0; k < 3; k++)
				if (bounds[k] == null) throw atoms.error("the line '" + "xyz".charAt(k) + "lo " + "xyz".charAt(k) +
					"hi' is missing before this line.");
		}

		Cell cell() throws ParticleFileException {
			final LammpsBox box = LammpsBox.fromData(Arrays.asList(bounds));
			return (tilts == null ? box : box.tilted(tilts)).cell(Arrays.asList(bounds), null);
		}

		/** Names of the columns by the style hint and by the first row. */
		List<String> columns(final TextLine row) throws ParticleFileException {
			final List<String> all = style(row);
			return row.tokens() == all.size() ? all : all.subList(0, all.size() - 3);
		}

		private List<String> style(final TextLine row) throws ParticleFileException {
			final int n = row.tokens();
			final String hint = atoms.token(1).startsWith("#") ? atoms.tokensFrom(1).substring(1).trim() : "";
			if (hint.equals("sphere") || hint.isEmpty() && (n == 7 || n == 10)) return SPHERE;
			if (hint.equals("atomic") || hint.isEmpty() && (n == 5 || n == 8)) return ATOMIC;
			if (hint.isEmpty()) throw row.error(n + " columns fit neither atom style atomic (5 or 8) nor sphere (7 or 10).");
			throw atoms.error("the atom style " + TextLine.quote(hint) + " cannot be read, only atomic and sphere.");
		}
	}
}
