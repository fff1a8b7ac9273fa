package org.glassj.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Paths;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;

/** SHA-256 digests, in lower-case hexadecimal, that tell which input a result belongs to. */
public final class Sha256 {

	private final MessageDigest digest;
	private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

	private Sha256() {
		try {
			digest = MessageDigest.getInstance("SHA-256");
		}
		catch (final NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256.", e);
		}
	}

	/** Digest of a file's bytes; empty if there is no such file any more or it cannot be read. */
	public static Optional<String> ofFile(final String path) {
		final Sha256 sha256 = new Sha256();
		try (InputStream in = Files.newInputStream(Paths.get(path))) {
			final byte[] bytes = new byte[1 << 16];
			for (int n = in.read(bytes); n >= 0; n = in.read(bytes))
				sha256.digest.update(bytes, 0, n);
			return Optional.of(sha256.hexadecimal());
		}
		catch (final IOException | InvalidPathException e) {
			return Optional.empty();
		}
	}

	/**
	 * Digest of a dataset: the components of its box vectors one after the other, positions (shape n x dim), diameters
	 * where there are any, all as 64-bit floating point numbers, then types as 32-bit integers, all little-endian.
	 */
	public static String of(final ParticleDataset dataset) {
		final Sha256 sha256 = new Sha256();
		final PeriodicBox box = dataset.box();
		for (int k = 0; k < box.dimension(); k++)
			for (int a = 0; a < box.dimension(); a++)
				sha256.add(box.vector(k, a));
		sha256.add(dataset.positions());
		if (dataset.hasDiameters()) sha256.add(dataset.diameters());
		for (final int type : dataset.types())
			sha256.withRoom(Integer.BYTES).putInt(type);
		return sha256.hexadecimal();
	}

	private void add(final double... values) {
		for (final double value : values)
			withRoom(Double.BYTES).putDouble(value);
	}

	private ByteBuffer withRoom(final int bytes) {
		if (buffer.remaining() < bytes) flush();
		return buffer;
	}

	private void flush() {
		digest.update(buffer.flip());
		buffer.clear();
	}

	private String hexadecimal() {
		flush();
		final StringBuilder hexadecimal = new StringBuilder();
		for (final byte b : digest.digest())
			hexadecimal.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
		return hexadecimal.toString();
	}
}
