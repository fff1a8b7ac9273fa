package org.glassj.io;

import org.glassj.particle.ParticleDataset;

/** What the formats of LAMMPS share: they hold cells of LAMMPS' form only. */
abstract class LammpsFormat extends ParticleFormat {

	LammpsFormat(final String name, final String... endings) {
		super(name, endings);
	}

	@Override
	final void requireWritable(final ParticleDataset dataset, final String file) throws ParticleFileException {
		super.requireWritable(dataset, file);
		LammpsBox.requireFit(dataset.box(), file);
	}
}
