package org.glassj.task;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A calculation whose whole state can be saved and taken up again: what follows is then the same to the last bit. */
public interface Resumable {

	/**
	 * Writes the state, with what it belongs to in front.
	 *
	 * @throws IOException if it cannot be written
	 */
	void write(DataOutput out) throws IOException;

	/**
	 * Takes up a state; the calculation must be at its beginning.
	 *
	 * @throws IllegalArgumentException if it is of a calculation with other settings
	 * @throws IOException if it is damaged
	 */
	void read(DataInput in) throws IOException;
}
