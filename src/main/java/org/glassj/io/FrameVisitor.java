package org.glassj.io;

import java.io.IOException;

import org.glassj.particle.ParticleDataset;

/** Receives the frames of a trajectory one after the other. */
@FunctionalInterface
public interface FrameVisitor {

	/**
	 * The next frame.
	 *
	 * @throws IOException if something that is done with it fails
	 */
	void visit(ParticleDataset frame) throws IOException;
}
