package org.glassj.command;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.glassj.io.CheckpointFile;
import org.glassj.io.TrajectoryFile;
import org.glassj.shear.QuasistaticShear;
import org.glassj.task.Resumable;

/**
 * What is kept of a quasistatic shear while it runs: frames, the checkpoint after every step, the plot. A run taken up
 * from its checkpoint goes on with the same trajectory, cut back to where the checkpoint was taken.
 */
final class ShearSession implements QuasistaticShear.Listener, Resumable {

	private static final long NO_TRAJECTORY = -1;

	private final QuasistaticShear shear;
	private final int every;
	private final TrajectoryFile trajectory;
	private final Path checkpoint;
	private final LivePlot plot;

	/**
	 * @param every steps between frames
	 * @param trajectory null for none
	 * @param checkpoint null for none
	 */
	ShearSession(final QuasistaticShear shear, final int every, final TrajectoryFile trajectory, final Path checkpoint,
		final LivePlot plot)
	{
		this.shear = shear;
		this.every = every;
		this.trajectory = trajectory;
		this.checkpoint = checkpoint;
		this.plot = plot;
	}

	/** Runs to the end. What it wrote stays if it can go on later, or if it is complete. */
	void run() throws IOException {
		boolean keep = checkpoint != null;
		try {
			begin();
			shear.run(this);
			keep = true;
		}
		finally {
			plot.close();
			if (!keep && trajectory != null) trajectory.delete();
		}
	}

	private void begin() throws IOException {
		if (checkpoint != null && Files.exists(checkpoint)) {
			CheckpointFile.read(this, checkpoint);
			return;
		}
		if (trajectory == null) return;
		trajectory.clear();
		trajectory.append(shear.particles());
	}

	@Override
	public void step(final QuasistaticShear now) throws IOException {
		if (trajectory != null && now.done() % every == 0) trajectory.append(now.particles());
		if (checkpoint != null) CheckpointFile.write(this, checkpoint);
		plot.draw(now.curve().plot());
	}

	@Override
	public void write(final DataOutput out) throws IOException {
		out.writeInt(every);
		out.writeLong(trajectory == null ? NO_TRAJECTORY : trajectory.length());
		shear.write(out);
	}

	@Override
	public void read(final DataInput in) throws IOException {
		final int frames = in.readInt();
		final long length = in.readLong();
		if (frames != every) throw new IllegalArgumentException("every: " + every + " is not " + frames +
			", with which the checkpoint was written.");
		if (length == NO_TRAJECTORY != (trajectory == null)) throw new IllegalArgumentException("output: the checkpoint is of " +
			"a run with" + (trajectory == null ? "" : "out") + " an output folder.");
		shear.read(in);
		if (trajectory != null) trajectory.cut(length);
	}
}
