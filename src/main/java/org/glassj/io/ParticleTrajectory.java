package org.glassj.io;

import java.io.IOException;
import java.nio.file.Path;

import org.glassj.particle.ParticleDataset;

/** The frames of a particle file. */
final class ParticleTrajectory implements Trajectory {

	private final Path file;
	private final int frames;

	ParticleTrajectory(final Path file) throws IOException {
		this.file = file;
		frames = ParticleFiles.frames(file);
	}

	@Override
	public int first() {
		return 0;
	}

	@Override
	public int last() {
		return frames - 1;
	}

	@Override
	public int size() {
		return frames;
	}

	@Override
	public ParticleDataset frame(final int number) throws IOException {
		return ParticleFiles.read(file, number);
	}

	@Override
	public void visit(final FrameVisitor visitor) throws IOException {
		ParticleFiles.visit(file, visitor);
	}
}
