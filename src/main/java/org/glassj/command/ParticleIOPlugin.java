package org.glassj.command;

import java.io.IOException;

import org.glassj.io.ParticleFiles;
import org.glassj.particle.ParticleDataset;
import org.scijava.io.AbstractIOPlugin;
import org.scijava.io.IOPlugin;
import org.scijava.io.location.FileLocation;
import org.scijava.io.location.Location;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * Opens and saves LAMMPS dumps, LAMMPS data files and extended XYZ through SciJava, so that they can be dropped on
 * Fiji's window and opened by {@code io.open} in scripts.
 */
@Plugin(type = IOPlugin.class, attrs = @Attr(name = "eager"))
public class ParticleIOPlugin extends AbstractIOPlugin<ParticleDataset> {

	@Parameter(required = false)
	private ParticleDatasets datasets;

	@Override
	public Class<ParticleDataset> getDataType() {
		return ParticleDataset.class;
	}

	@Override
	public boolean supportsOpen(final Location source) {
		return source instanceof FileLocation && ParticleFiles.canRead(((FileLocation) source).getFile().toPath());
	}

	@Override
	public boolean supportsSave(final Location destination) {
		return destination instanceof FileLocation && ParticleFiles.canWrite(((FileLocation) destination).getFile()
			.toPath());
	}

	/** Reads the first frame and lists it among the open datasets. */
	@Override
	public ParticleDataset open(final Location source) throws IOException {
		final ParticleDataset dataset = ParticleFiles.read(((FileLocation) source).getFile().toPath());
		if (datasets != null) datasets.register(dataset);
		return dataset;
	}

	@Override
	public void save(final ParticleDataset dataset, final Location destination) throws IOException {
		ParticleFiles.write(dataset, ((FileLocation) destination).getFile().toPath());
	}
}
