package org.glassj.task;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A long calculation whose state can be written between two of its steps and taken up again, to the bit. */
public interface Resumable {

	/** Writes the state. */
	void write(DataOutput out) throws IOException;

	/**
	 * Takes up a state.
	 *
	 * @throws IllegalArgumentException if it is of another calculation
	 * @throws IOException if it is damaged
	 */
	void read(DataInput in) throws IOException;
}
