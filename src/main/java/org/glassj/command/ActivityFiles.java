package org.glassj.command;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.glassj.image.FieldImage;
import org.glassj.io.ActivityTable;
import org.glassj.io.Trajectory;
import org.glassj.shear.AccumulatedPlasticity;
import org.glassj.shear.PlasticitySettings;
import org.glassj.shearband.BandGrowth;
import org.glassj.shearband.BandSettings;
import org.glassj.shearband.PlasticProfile;
import org.glassj.task.ProgressMonitor;

/**
 * Accumulated activity from files, one a sample: a stack of images over strain (TIFF, or the title of an open one), a table of positions and events
 * (CSV), or a trajectory, along which plastic events are counted with the standard settings.
 */
final class ActivityFiles {

	private static final String SEPARATOR = ";";

	private final FieldReader images;
	private final String strains;
	private final BandSettings settings;

	/** @param strains as the user wrote them: nothing, the strain from slice to slice, or a list */
	ActivityFiles(final FieldReader images, final String strains, final BandSettings settings) {
		this.images = images;
		this.strains = strains;
		this.settings = settings;
	}

	/**
	 * Reads all files and follows their bands.
	 *
	 * @param paths files separated by {@value #SEPARATOR}
	 * @throws IOException if a file is missing or cannot be read
	 */
	List<BandGrowth> read(final String paths, final ProgressMonitor monitor) throws IOException {
		final List<BandGrowth> samples = new ArrayList<>();
		final String[] files = paths.split(SEPARATOR);
		if (Arrays.stream(files).anyMatch(String::isBlank)) throw new IOException("activity: a file is missing in '" + paths +
			"'.");
		for (final String file : files) {
			monitor.checkCanceled();
			monitor.status("Reading " + file.trim());
			samples.add(sample(file.trim(), monitor));
			monitor.progress((double) samples.size() / files.length);
		}
		return samples;
	}

	private BandGrowth sample(final String text, final ProgressMonitor monitor) throws IOException {
		final Optional<FieldImage> open = images.find(text);
		if (open.isPresent()) return ofStack(Paths.get(text), open.get());
		final Path file = Paths.get(text);
		final String lower = text.toLowerCase(Locale.ROOT);
		if (lower.matches(".*\\.tiff?")) return ofStack(file, images.read(file));
		return lower.endsWith(".csv") ? ofTable(file) : ofTrajectory(file, monitor);
	}

	private BandGrowth ofStack(final Path file, final FieldImage stack) {
		final int nx = stack.size(0);
		final int ny = stack.size(1);
		final List<PlasticProfile[]> profiles = new ArrayList<>();
		final int slices = stack.values().length / nx / ny;
		for (int k = 0; k < slices; k++)
			profiles.add(PlasticProfile.ofLattice(LatticeField.upright(stack, k), nx, ny, stack.calibration(0)));
		return follow(file, profiles, steps(file, slices, slices > 1 ? stack.calibration(2) : 1));
	}

	private BandGrowth ofTable(final Path file) throws IOException {
		final ActivityTable table = ActivityTable.read(file);
		final List<PlasticProfile[]> profiles = new ArrayList<>();
		for (int k = 0; k < table.size(); k++)
			profiles.add(PlasticProfile.ofParticles(table.particles(k), table.activity(k)));
		return follow(file, profiles, strains.isBlank() && table.hasStrains() ? table.strains() : steps(file, table.size(), 1));
	}

	private BandGrowth ofTrajectory(final Path file, final ProgressMonitor monitor) throws IOException {
		final AccumulatedPlasticity plasticity = new AccumulatedPlasticity(PlasticitySettings.standard().withStrain(strains
			.isBlank() ? 0 : listed(strains)[0]));
		final List<PlasticProfile[]> profiles = new ArrayList<>();
		final List<Double> reached = new ArrayList<>();
		Trajectory.open(file, 0).visit(frame -> {
			monitor.checkCanceled();
			if (!plasticity.add(frame)) return;
			profiles.add(PlasticProfile.ofParticles(plasticity.particles(), plasticity.events()));
			reached.add(plasticity.strain());
		});
		plasticity.requireStrain();
		return follow(file, profiles, reached.stream().mapToDouble(g -> g).toArray());
	}

	private BandGrowth follow(final Path file, final List<PlasticProfile[]> profiles, final double[] at) {
		return BandGrowth.of(file.getFileName().toString(), at, profiles, settings);
	}

	/**
	 * The strains of the slices of a file.
	 *
	 * @param step that the file itself tells; 1 for none, which is what ImageJ takes for granted
	 */
	private double[] steps(final Path file, final int slices, final double step) {
		final double[] given = strains.isBlank() ? new double[] { step } : listed(strains);
		if (strains.isBlank() && step == 1) throw new IllegalArgumentException("strain: '" + file.getFileName() +
			"' does not tell the strain of its slices; give the strain from one to the next, or a list such as 0.1,0.2,0.4.");
		if (given.length == slices) return given;
		if (given.length > 1) throw new IllegalArgumentException("strain: " + given.length + " strains given, but '" + file
			.getFileName() + "' has " + slices + " slices.");
		final double[] each = new double[slices];
		Arrays.setAll(each, k -> (k + 1) * given[0]);
		return each;
	}

	private static double[] listed(final String text) {
		try {
			return Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
		}
		catch (final NumberFormatException e) {
			throw new IllegalArgumentException("strain: '" + text + "' is no number and no list such as 0.1,0.2,0.4.", e);
		}
	}
}
