package org.glassj.io;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads a UTF-8 text file, plain or compressed by gzip (known by its first bytes, not its name), line by line. Lines
 * can be skipped without being decoded. Binary content is refused at its first control byte.
 */
final class LineSource implements Closeable {

	/** No particle file has longer lines; a binary file may. */
	private static final int LONGEST_LINE = 1 << 20;

	/** Binary files show what they are within these first bytes, before their lines make no sense. */
	private static final int BYTES_SNIFFED = 1024;

	private static final String DAMAGED = ": the compressed data are damaged or cut off.";

	private final Path path;
	private final String file;
	private final InputStream in;
	private final byte[] buffer = new byte[1 << 16];
	private int position;
	private int limit;
	private byte[] line = new byte[256];
	private int length;
	private int number;
	private boolean comments;
	private TextLine peeked;

	private LineSource(final Path path, final InputStream in) {
		this.path = path;
		this.file = path.getFileName().toString();
		this.in = in;
	}

	/** Opens a file; complains if there is none, if it is a folder, unreadable or empty. */
	static LineSource open(final Path path) throws IOException {
		if (Files.isDirectory(path)) throw new ParticleFileException(path + ": this is a folder, not a file.");
		if (!Files.exists(path)) throw new ParticleFileException(path + ": there is no such file.");
		if (!Files.isReadable(path)) throw new ParticleFileException(path + ": permission to read the file is missing.");
		if (Files.size(path) == 0) throw empty(path);
		final InputStream raw = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
		try {
			final LineSource lines = new LineSource(path, decompressed(raw));
			lines.requireText();
			return lines;
		}
		catch (final EOFException | ZipException e) {
			raw.close();
			throw new ParticleFileException(path.getFileName() + DAMAGED, e);
		}
		catch (final IOException e) {
			raw.close();
			throw e;
		}
	}

	private void requireText() throws IOException {
		fill();
		number = 1;
		for (int p = 0; p < Math.min(limit, BYTES_SNIFFED); p++)
			if (buffer[p] == '\n') number++;
			else requireText(buffer[p]);
		number = 0;
	}

	private void requireText(final byte b) throws ParticleFileException {
		if (b >= 0 && b < ' ' && (b < '\t' || b > '\r')) throw error("the file is binary, not text (control byte " + b + ").");
	}

	/** The complaint about a file without content. */
	static ParticleFileException empty(final Path path) {
		return new ParticleFileException(path.getFileName() + ": the file is empty.");
	}

	private static InputStream decompressed(final InputStream raw) throws IOException {
		raw.mark(2);
		final boolean compressed = raw.read() == 0x1f && raw.read() == 0x8b;
		raw.reset();
		return compressed ? new GZIPInputStream(raw, 1 << 16) : raw;
	}

	/** The file as it was given. */
	Path path() {
		return path;
	}

	/** The next line; null at the end of the file. */
	TextLine next() throws IOException {
		final TextLine next = peek();
		peeked = null;
		return next;
	}

	/** The next line, which stays the next; null at the end of the file. No line may be skipped after that. */
	TextLine peek() throws IOException {
		if (peeked == null && scan(true)) peeked = new TextLine(file, number, text());
		return peeked;
	}

	private String text() {
		final String text = new String(line, 0, length, StandardCharsets.UTF_8);
		final int comment = comments ? text.indexOf('#') : -1;
		return comment < 0 ? text : text.substring(0, comment);
	}

	/** From now on, everything from a # on is cut off. */
	void ignoreComments() {
		comments = true;
	}

	/** The next line that is not blank; null at the end of the file. */
	TextLine nextFilled() throws IOException {
		TextLine next = next();
		while (next != null && next.isBlank())
			next = next();
		return next;
	}

	/** The next line, which must exist. */
	TextLine require(final String what) throws IOException {
		final TextLine next = next();
		if (next == null) throw error("the file ends before " + what + ".");
		return next;
	}

	/** Passes over lines without looking at them; complains if the file ends before that. */
	void skip(final int count, final String what) throws IOException {
		for (int k = 0; k < count; k++)
			if (!scan(false)) throw ended(k, count, what);
	}

	/** The complaint about a file that ends too early. */
	ParticleFileException ended(final int found, final int promised, final String what) {
		return error("the file ends after " + found + " of " + promised + " " + what + ".");
	}

	/** A complaint about the last line read. */
	ParticleFileException error(final String problem) {
		return new TextLine(file, number, "").error(problem);
	}

	/** Passes over one line and keeps its bytes if told to; false at the end of the file. */
	private boolean scan(final boolean keep) throws IOException {
		length = 0;
		boolean found = false;
		while (position < limit || fill()) {
			if (!found) number++;
			found = true;
			final int end = lineEnd();
			if (keep) append(end);
			position = end + 1;
			if (end < limit) return true;
			position = limit;
		}
		return found;
	}

	/** Index of the next line feed, or the end of the buffer. */
	private int lineEnd() throws ParticleFileException {
		int p = position;
		for (; p < limit && buffer[p] != '\n'; p++)
			requireText(buffer[p]);
		return p;
	}

	private void append(final int end) throws ParticleFileException {
		final int more = end - position;
		if (length + more > LONGEST_LINE) throw error("the line is longer than " + LONGEST_LINE +
			" bytes; this is no text file of particles.");
		if (length + more > line.length) line = Arrays.copyOf(line, Math.max(length + more, 2 * line.length));
		System.arraycopy(buffer, position, line, length, more);
		length += more;
	}

	private boolean fill() throws IOException {
		try {
			position = 0;
			limit = Math.max(0, in.read(buffer));
			return limit > 0;
		}
		catch (final EOFException | ZipException e) {
			limit = 0;
			throw number == 0 ? e : new ParticleFileException(file + ", line " + number + DAMAGED, e);
		}
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
