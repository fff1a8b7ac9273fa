package org.glassj.io;

import java.io.IOException;

/**
 * A file cannot be used. The message is one sentence for the user that names the file and, where there is one, the
 * line and the column (the number of the token in its line), both counted from 1:
 * {@code glass.dump, line 14, column 3 (x): 'abc' is not a number.}
 */
public final class ParticleFileException extends IOException {

	private static final long serialVersionUID = 1L;

	/** A complaint in one sentence. */
	public ParticleFileException(final String message) {
		super(message);
	}

	/** A complaint in one sentence, with what led to it. */
	public ParticleFileException(final String message, final Throwable cause) {
		super(message, cause);
	}
}
