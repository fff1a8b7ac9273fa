package org.glassj.command;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Collection;

import org.glassj.particle.ParticleDataset;
import org.scijava.convert.AbstractConverter;
import org.scijava.convert.Converter;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.util.Types;

/**
 * Turns the name of an open dataset, the path of a file or {@code glassj:NAME} into a dataset, so that macros and
 * scripts can pass particles as text.
 */
@Plugin(type = Converter.class)
public class ParticleDatasetConverter extends AbstractConverter<String, ParticleDataset> {

	@Parameter
	private ParticleDatasets datasets;

	/** Whether a text means a dataset now; SciJava remembers texts, and offers them again when they mean nothing. */
	@Override
	public boolean canConvert(final Object source, final Class<?> type) {
		return super.canConvert(source, type) && datasets.canResolve((String) source);
	}

	/** The same, for SciJava asks in both ways. */
	@Override
	public boolean canConvert(final Object source, final Type type) {
		return canConvert(source, Types.raw(type));
	}

	/**
	 * The dataset of that name or path.
	 *
	 * @throws IllegalArgumentException if its file cannot be read: SciJava drops a null in silence, but passes this on
	 */
	@Override
	public <T> T convert(final Object source, final Class<T> type) {
		try {
			return type.cast(datasets.resolve((String) source, ParticleDatasets.AS_OPENED));
		}
		catch (final IOException e) {
			throw new IllegalArgumentException(Sentence.of(e), e);
		}
	}

	/** Leaves the candidates in a dialog to the datasets themselves: no text lying around is one. */
	@Override
	public void populateInputCandidates(final Collection<Object> candidates) {
		// none
	}

	@Override
	public Class<ParticleDataset> getOutputType() {
		return ParticleDataset.class;
	}

	@Override
	public Class<String> getInputType() {
		return String.class;
	}
}
