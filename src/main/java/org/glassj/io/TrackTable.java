package org.glassj.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;

/**
 * Tracks that were measured in a movie: an ImageJ results table or the spots that TrackMate exports, with one row for
 * every particle in every frame, in any order, separated by commas or tabs. Columns are known by name, whatever their case:
 * <ul>
 * <li>{@code POSITION_X, X}; {@code POSITION_Y, Y}; perhaps {@code POSITION_Z, Z} (all equal: two dimensions);</li>
 * <li>{@code FRAME, SLICE, T}; without one, all rows are frame 0;</li>
 * <li>{@code TRACK_ID, TRACK, TRACKID, TRAJECTORY, PARTICLE, ID}, whole numbers; rows without one are passed over.</li>
 * </ul>
 * Up to three rows of explanations may follow the first, as in TrackMate's files; the last of them tells the unit.
 * <p>
 * Nothing is periodic here. The box is the rectangle that holds all particles of all frames and a gap as wide as the
 * cutoff, half of it on either side, so that no particle has neighbours across it.
 * </p>
 */
final class TrackTable implements Trajectory {

	private static final String[][] POSITIONS = { { "POSITION_X", "X" }, { "POSITION_Y", "Y" }, { "POSITION_Z", "Z" } };
	private static final String[] FRAMES = { "FRAME", "SLICE", "T" };
	private static final String[] TRACKS = { "TRACK_ID", "TRACK", "TRACKID", "TRAJECTORY", "PARTICLE", "ID" };
	private static final int EXPLANATIONS = 3;
	private static final Set<String> NO_TRACK = Set.of("", "none", "nan");

	/** A hair more than the cutoff, so that round-off makes nobody a neighbour across the gap. */
	private static final double GAP = 1 + 1e-6;

	private final Path file;
	private final int[] columns;
	private final List<String> names;
	private final char separator;
	private final TreeMap<Integer, Map<Long, Row>> frames = new TreeMap<>();
	private String unit = "unit";
	private PeriodicBox box;

	private TrackTable(final Path file, final TextLine header) throws ParticleFileException {
		this.file = file;
		separator = header.text().indexOf('\t') >= 0 ? '\t' : ',';
		names = cells(header);
		columns = new int[] { column(POSITIONS[0]), column(POSITIONS[1]), column(POSITIONS[2]), column(FRAMES), column(
			TRACKS) };
		require(header, columns[0], POSITIONS[0]);
		require(header, columns[1], POSITIONS[1]);
		require(header, columns[4], TRACKS);
	}

	/**
	 * Reads a table.
	 *
	 * @param cutoff distance up to which particles will be neighbours; 0 for twice the mean spacing
	 * @throws ParticleFileException if a column is missing, a cell holds no number, or a track has two rows in one frame;
	 *           with line and column
	 * @throws IOException if the disk fails
	 */
	static TrackTable read(final Path file, final double cutoff) throws IOException {
		try (LineSource lines = LineSource.open(file)) {
			final TextLine header = lines.nextFilled();
			if (header == null) throw LineSource.empty(file);
			final TrackTable table = new TrackTable(file, header);
			table.readRows(lines);
			if (table.frames.isEmpty()) throw header.error("no row with a track follows.");
			table.frameBox(cutoff, header);
			return table;
		}
	}

	private int column(final String... wanted) {
		final List<String> upper = names.stream().map(name -> name.toUpperCase(Locale.ROOT).replace(' ', '_')).collect(
			Collectors.toList());
		return Arrays.stream(wanted).mapToInt(upper::indexOf).filter(c -> c >= 0).findFirst().orElse(-1);
	}

	private void require(final TextLine header, final int column, final String... wanted) throws ParticleFileException {
		if (column < 0) throw header.error("there is no column " + String.join(" or ", wanted) + " among " + String.join(", ", names) + ".");
	}

	private List<String> cells(final TextLine line) throws ParticleFileException {
		if (separator == ',') return CsvFile.cells(line);
		return Arrays.stream(line.text().split("\t", -1)).map(String::trim).collect(Collectors.toList());
	}

	private void readRows(final LineSource lines) throws IOException {
		int explained = 0;
		for (TextLine line = lines.nextFilled(); line != null; line = lines.nextFilled()) {
			final List<String> cells = cells(line);
			if (cells.size() != names.size()) throw line.error(cells.size() + " cells found, " + names.size() + " expected.");
			if (frames.isEmpty() && explained < EXPLANATIONS && !line.with(cells.get(columns[0])).isReal(0)) {
				explained++;
				unit = cells.get(columns[0]).replaceAll("[()]", "");
			}
			else if (!NO_TRACK.contains(cells.get(columns[4]).toLowerCase(Locale.ROOT))) add(line, cells);
		}
	}

	private void add(final TextLine line, final List<String> cells) throws ParticleFileException {
		final double[] x = new double[3];
		for (int a = 0; a < 3; a++)
			if (columns[a] >= 0) x[a] = number(line, cells, columns[a]);
		final int frame = columns[3] < 0 ? 0 : (int) whole(line, cells, columns[3]);
		final long track = whole(line, cells, columns[4]);
		final Row before = frames.computeIfAbsent(frame, f -> new HashMap<>()).put(track, new Row(line.number(), x));
		if (before != null) throw line.error(columns[4], names.get(columns[4]), "track " + track + " is in frame " + frame +
			" already, on line " + before.line + "; tracks must not split.");
	}

	private double number(final TextLine line, final List<String> cells, final int column) throws ParticleFileException {
		final TextLine cell = line.with(cells.get(column));
		if (cell.tokens() == 1 && cell.isReal(0)) return cell.real(0, names.get(column));
		throw line.error(column, names.get(column), TextLine.quote(cells.get(column)) + " is not a finite number.");
	}

	/** ImageJ may write whole numbers with a point and zeros. */
	private long whole(final TextLine line, final List<String> cells, final int column) throws ParticleFileException {
		final double value = number(line, cells, column);
		if (value == Math.rint(value)) return (long) value;
		throw line.error(column, names.get(column), TextLine.quote(cells.get(column)) + " is not a whole number.");
	}

	private void frameBox(final double cutoff, final TextLine header) throws ParticleFileException {
		final double[] low = { Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY };
		final double[] high = { Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY };
		frames.values().forEach(frame -> frame.values().forEach(row -> {
			for (int a = 0; a < 3; a++) {
				low[a] = Math.min(low[a], row.x[a]);
				high[a] = Math.max(high[a], row.x[a]);
			}
		}));
		final int dim = high[2] > low[2] ? 3 : 2;
		double volume = 1;
		for (int a = 0; a < dim; a++)
			volume *= high[a] - low[a];
		final double spacing = Math.pow(volume / frames.firstEntry().getValue().size(), 1.0 / dim);
		if (cutoff == 0 && !(spacing > 0)) throw header.error("all particles lie on a line, so they have no mean spacing; give " +
			"the cutoff.");
		final double gap = GAP * (cutoff > 0 ? cutoff : 2 * spacing);
		final double[] vectors = new double[dim * dim];
		for (int a = 0; a < dim; a++) {
			low[a] -= gap / 2;
			vectors[a * dim + a] = high[a] - low[a] + gap / 2;
		}
		box = PeriodicBox.of(Arrays.copyOf(low, dim), vectors);
	}

	@Override
	public int first() {
		return frames.firstKey();
	}

	@Override
	public int last() {
		return frames.lastKey();
	}

	@Override
	public int size() {
		return frames.size();
	}

	@Override
	public ParticleDataset frame(final int number) throws IOException {
		final Map<Long, Row> rows = frames.get(number);
		if (rows == null) throw new ParticleFileException("frame: " + number + " is outside " + first() + ".." + last() +
			" of file " + file.getFileName() + ", or no track is in it.");
		final int dim = box.dimension();
		final long[] ids = rows.keySet().stream().mapToLong(id -> id).sorted().toArray();
		final double[] x = new double[ids.length * dim];
		for (int i = 0; i < ids.length; i++)
			System.arraycopy(rows.get(ids[i]).x, 0, x, i * dim, dim);
		return ParticleDataset.builder(box, x).ids(ids).name(file.getFileName() + " [" + number + "]").source(
			new ParticleDataset.Source(file.toString(), number, number)).build();
	}

	@Override
	public void visit(final FrameVisitor visitor) throws IOException {
		for (final int number : frames.keySet())
			visitor.visit(frame(number));
	}

	@Override
	public String lengthUnit() {
		return unit;
	}

	@Override
	public ParticleDataset upright(final ParticleDataset frame) {
		final int dim = frame.dimension();
		final double[] x = frame.positions().clone();
		for (int p = 1; p < x.length; p += dim)
			x[p] = -x[p];
		final double[] origin = new double[dim];
		final double[] vectors = new double[dim * dim];
		for (int a = 0; a < dim; a++) {
			vectors[a * dim + a] = box.vector(a, a);
			origin[a] = a == 1 ? -box.origin(1) - box.vector(1, 1) : box.origin(a);
		}
		return ParticleDataset.builder(PeriodicBox.of(origin, vectors), x).ids(frame.ids()).name(frame.name()).build();
	}

	/** A particle in a frame. */
	private static final class Row {

		private final int line;
		private final double[] x;

		private Row(final int line, final double[] x) {
			this.line = line;
			this.x = x;
		}
	}
}
