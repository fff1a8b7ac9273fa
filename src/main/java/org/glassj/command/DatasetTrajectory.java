package org.glassj.command;

import java.io.IOException;

import org.glassj.io.FrameVisitor;
import org.glassj.io.Trajectory;
import org.glassj.particle.ParticleDataset;

/** An open dataset as a trajectory of one frame; others of its file can be asked for. */
final class DatasetTrajectory implements Trajectory {

	private final ParticleDatasets datasets;
	private final ParticleDataset dataset;

	DatasetTrajectory(final ParticleDatasets datasets, final ParticleDataset dataset) {
		this.datasets = datasets;
		this.dataset = dataset;
	}

	@Override
	public int first() {
		return ParticleDatasets.AS_OPENED;
	}

	@Override
	public int last() {
		return ParticleDatasets.AS_OPENED;
	}

	@Override
	public int size() {
		return 1;
	}

	@Override
	public ParticleDataset frame(final int number) throws IOException {
		return datasets.atFrame(dataset, number);
	}

	@Override
	public void visit(final FrameVisitor visitor) throws IOException {
		visitor.visit(dataset);
	}
}
