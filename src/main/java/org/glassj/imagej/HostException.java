package org.glassj.imagej;

/** A macro, script or command did not do what it was asked to; the message is one sentence that says why. */
public class HostException extends Exception {

	private static final long serialVersionUID = 1;

	/** A failure with its sentence. */
	public HostException(final String sentence) {
		super(sentence);
	}

	/** A failure with its sentence and what brought it about. */
	public HostException(final String sentence, final Throwable cause) {
		super(sentence, cause);
	}
}
