package org.glassj.io;

import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.glassj.particle.ParticleDataset;

/**
 * The rows of one frame, one line for each particle, read by the names of their columns. All formats share the names
 * of LAMMPS: {@code id}, {@code type}, {@code x y z} (or scaled {@code xs}, unwrapped {@code xu}, both
 * {@code xsu}), {@code ix iy iz}, {@code diameter} or {@code radius}; {@code species} holds types by name. Other
 * columns are passed over. Arrays grow with the rows found, so a wrong count does not fill the memory.
 */
final class ParticleTable {

	/** So that three coordinates of each fit one array. */
	static final int MOST_PARTICLES = Integer.MAX_VALUE / 3 - 8;

	private static final String[] KINDS = { "", "s", "u", "su" };
	private static final int FIRST_CAPACITY = 1 << 16;

	private final TextLine header;
	private final List<String> names;
	private final int size;
	private final int[] positionColumns;
	private final boolean scaled;
	private final int[] imageColumns;
	private final int idColumn;
	private final int typeColumn;
	private final int speciesColumn;
	private final int sizeColumn;
	private final int mostTypes;
	private int firstLine;
	private double[] positions = {};
	private double[] diameters;
	private int[] types;
	private long[] ids;
	private int[] images;
	private final Map<String, Integer> species = new TreeMap<>();

	/**
	 * A table to be read.
	 *
	 * @param header line that names the columns, to blame if some are missing
	 * @param names names of the columns in their order
	 * @param size number of particles promised
	 * @param mostTypes largest type allowed
	 */
	ParticleTable(final TextLine header, final List<String> names, final int size, final int mostTypes)
		throws ParticleFileException
	{
		this.header = header;
		this.names = names;
		this.size = size;
		this.mostTypes = mostTypes;
		final int kind = kind();
		positionColumns = columns("x" + KINDS[kind], "y" + KINDS[kind], "z" + KINDS[kind]);
		scaled = KINDS[kind].startsWith("s");
		final boolean wrapped = !KINDS[kind].endsWith("u");
		imageColumns = wrapped ? columns("ix", "iy", "iz") : columns("", "", "");
		idColumn = names.indexOf("id");
		typeColumn = names.indexOf("type");
		speciesColumn = typeColumn < 0 ? names.indexOf("species") : -1;
		sizeColumn = names.contains("diameter") ? names.indexOf("diameter") : names.indexOf("radius");
	}

	/** The kind of coordinates to read: the first that is complete, else the first with x and y. */
	private int kind() throws ParticleFileException {
		for (final String axes : new String[] { "xyz", "xy" })
			for (int kind = 0; kind < KINDS.length; kind++) {
				final String suffix = KINDS[kind];
				if (axes.chars().allMatch(axis -> names.contains((char) axis + suffix))) return kind;
			}
		throw header.error("the columns of the positions, x and y (or xs ys, xu yu, xsu ysu), are missing.");
	}

	private int[] columns(final String... wanted) {
		return Arrays.stream(wanted).mapToInt(names::indexOf).toArray();
	}

	/** Reads the rows; one line of look-ahead tells whether there are more than promised. */
	ParticleTable read(final LineSource lines) throws IOException {
		for (int i = 0; i < size; i++) {
			final TextLine row = lines.next();
			if (row == null) throw lines.ended(i, size, "particles");
			if (i == 0) firstLine = row.number();
			readRow(row, i);
		}
		requireNoMore(lines);
		return this;
	}

	private void readRow(final TextLine row, final int i) throws ParticleFileException {
		if (row.tokens() != names.size()) throw row.error("particle " + (i + 1) + " of " + size + " should have " + names
			.size() + " columns (" + String.join(" ", names) + ") but has " + row.tokens() + ".");
		if (3 * i == positions.length) grow();
		for (int a = 0; a < 3; a++)
			if (positionColumns[a] >= 0) positions[3 * i + a] = real(row, positionColumns[a]);
		if (ids != null) ids[i] = row.whole(idColumn, names.get(idColumn));
		if (diameters != null) diameters[i] = diameter(row);
		if (typeColumn >= 0) types[i] = row.whole(typeColumn, names.get(typeColumn), 1, mostTypes);
		else if (speciesColumn >= 0) types[i] = speciesIndex(row.token(speciesColumn));
		if (images != null) for (int a = 0; a < 3; a++)
			if (imageColumns[a] >= 0) images[3 * i + a] = row.whole(imageColumns[a], names.get(imageColumns[a]),
				Integer.MIN_VALUE, Integer.MAX_VALUE);
	}

	private double real(final TextLine row, final int column) throws ParticleFileException {
		return row.real(column, names.get(column));
	}

	private double diameter(final TextLine row) throws ParticleFileException {
		final double value = real(row, sizeColumn);
		if (!(value > 0)) throw row.error(sizeColumn, names.get(sizeColumn), "the size " + value + " is not positive.");
		return names.get(sizeColumn).equals("radius") ? 2 * value : value;
	}

	/** Counts species from 0 in the order in which they are met. */
	private int speciesIndex(final String name) {
		final Integer known = species.putIfAbsent(name, species.size());
		return known == null ? species.size() - 1 : known;
	}

	private void grow() {
		final int capacity = Math.min(size, Math.max(FIRST_CAPACITY, 2 * (positions.length / 3)));
		positions = Arrays.copyOf(positions, 3 * capacity);
		if (idColumn >= 0) ids = ids == null ? new long[capacity] : Arrays.copyOf(ids, capacity);
		if (sizeColumn >= 0) diameters = diameters == null ? new double[capacity] : Arrays.copyOf(diameters, capacity);
		if (typeColumn >= 0 || speciesColumn >= 0) types = types == null ? new int[capacity] : Arrays.copyOf(types, capacity);
		if (imageColumns[0] >= 0 && imageColumns[1] >= 0) images = images == null ? new int[3 * capacity] : Arrays.copyOf(
			images, 3 * capacity);
	}

	/** A further row is a wrong count; anything else, readable or not, belongs to whatever comes next. */
	private void requireNoMore(final LineSource lines) throws ParticleFileException {
		final TextLine next;
		try {
			next = lines.peek();
		}
		catch (final IOException e) {
			return;
		}
		if (next != null && next.tokens() == names.size() && next.isReal(positionColumns[0]) && next.isReal(
			positionColumns[1])) throw next.error("here is another particle, but only " + size + " were promised.");
	}

	/**
	 * The particles in their cell, sorted by id; two-dimensional if they all share one z.
	 *
	 * @param path file, whose name names the dataset
	 * @param frame index of the frame, counted from 0
	 */
	ParticleDataset dataset(final Cell cell, final Path path, final int frame, final long timestep)
		throws ParticleFileException
	{
		if (scaled) for (int p = 0; p < positions.length; p += 3)
			cell.toCartesian(positions, p);
		final int dim = isFlat() ? 2 : 3;
		final int[] order = order();
		final boolean hasImages = images != null && (dim == 2 || imageColumns[2] >= 0);
		final String file = path.getFileName().toString();
		return ParticleDataset.builder(cell.box(dim), pick(positions, order, 3, dim)).diameters(pick(diameters, order, 1, 1))
			.types(pick(numberedTypes(), order, 1, 1)).ids(pick(ids, order, 1, 1)).images(hasImages ? pick(images, order, 3, dim)
				: null).name(frame == 0 ? file : file + " [" + frame + "]").source(new ParticleDataset.Source(path.toString(), frame,
					timestep)).build();
	}

	private boolean isFlat() {
		for (int p = 5; p < positions.length; p += 3)
			if (positions[p] != positions[2]) return false;
		return true;
	}

	/** Rows in the order of their ids; in the order of the file if there are none. */
	private int[] order() throws ParticleFileException {
		final int[] order = new int[size];
		Arrays.setAll(order, i -> i);
		if (ids == null) return order;
		final long[] sorted = ids.clone();
		Arrays.sort(sorted);
		for (int i = 1; i < size; i++)
			if (sorted[i] == sorted[i - 1]) throw repeated(sorted[i]);
		for (int i = 0; i < size; i++)
			order[Arrays.binarySearch(sorted, ids[i])] = i;
		return order;
	}

	private ParticleFileException repeated(final long id) {
		int first = 0;
		while (ids[first] != id)
			first++;
		int second = first + 1;
		while (ids[second] != id)
			second++;
		return header.at(firstLine + second).error(idColumn, names.get(idColumn), "the id " + id + " was given to line " +
			(firstLine + first) + " already.");
	}

	/** Types counted from 1. Species that are all whole numbers above 0 are types, others count in alphabetical order. */
	private int[] numberedTypes() {
		if (speciesColumn < 0) return types;
		final int[] numbers = new int[species.size()];
		int rank = 0;
		final boolean numeric = species.keySet().stream().allMatch(name -> name.matches("[1-9][0-9]{0,8}"));
		for (final Map.Entry<String, Integer> entry : species.entrySet())
			numbers[entry.getValue()] = numeric ? Integer.parseInt(entry.getKey()) : ++rank;
		return Arrays.stream(types).map(index -> numbers[index]).toArray();
	}

	/** The first {@code keep} of every {@code stride} entries of an array, rows taken in the given order. */
	@SuppressWarnings("unchecked")
	private static <T> T pick(final T values, final int[] order, final int stride, final int keep) {
		if (values == null) return null;
		final Object picked = Array.newInstance(values.getClass().getComponentType(), order.length * keep);
		for (int i = 0; i < order.length; i++)
			System.arraycopy(values, order[i] * stride, picked, i * keep, keep);
		return (T) picked;
	}
}
