package org.glassj.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.glassj.io.PotentialFile;
import org.glassj.potential.PairPotential;
import org.glassj.potential.Potentials;
import org.scijava.InstantiableException;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;
import org.scijava.service.AbstractService;
import org.scijava.service.SciJavaService;
import org.scijava.service.Service;

/** The pair potentials that can be named: those of GlassJ, those of other jars, and those described in files. */
@Plugin(type = Service.class)
public class PairPotentials extends AbstractService implements SciJavaService {

	@Parameter
	private PluginService plugins;

	/** The names that stand for a potential with its default parameters. */
	public List<String> names() {
		final List<String> names = new ArrayList<>();
		Potentials.names().forEach(names::add);
		plugins.getPluginsOfType(PotentialFactory.class).forEach(info -> names.add(info.getName()));
		return names;
	}

	/**
	 * The potential that a text means.
	 *
	 * @param text a name, or the path of a JSON file as {@link PotentialFile} describes
	 * @throws IOException if the file cannot be read
	 * @throws IllegalArgumentException if there is no such name or file, or a parameter is wrong
	 */
	public PairPotential resolve(final String text) throws IOException {
		return !names().contains(text) && isFile(text) ? read(Paths.get(text)) : create(text, Collections.emptyMap());
	}

	private PairPotential read(final Path path) throws IOException {
		final PotentialFile file = PotentialFile.read(path);
		try {
			return create(file.name(), file.parameters());
		}
		catch (final IllegalArgumentException e) {
			throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
		}
	}

	private PairPotential create(final String name, final Map<String, Object> parameters) {
		if (Potentials.contains(name)) return Potentials.of(name, parameters);
		for (final PluginInfo<PotentialFactory> info : plugins.getPluginsOfType(PotentialFactory.class))
			if (name.equals(info.getName())) return instance(info).create(parameters);
		final String hint = ParameterRule.suggest(name, names());
		throw new IllegalArgumentException("potential: '" + name + "' is neither a name nor a file; choose " + String.join(
			", ", names()) + " or the path of a JSON file" + (hint.isEmpty() ? "." : hint));
	}

	private static PotentialFactory instance(final PluginInfo<PotentialFactory> info) {
		try {
			return info.createInstance();
		}
		catch (final InstantiableException e) {
			throw new IllegalArgumentException("potential: the plugin for '" + info.getName() + "' cannot be started: " + e
				.getMessage(), e);
		}
	}

	private static boolean isFile(final String text) {
		try {
			final Path path = Paths.get(text);
			return !text.isBlank() && Files.isRegularFile(path);
		}
		catch (final InvalidPathException e) {
			return false;
		}
	}
}
