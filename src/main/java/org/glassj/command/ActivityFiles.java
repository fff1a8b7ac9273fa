package org.glassj.command;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
 * Accumulated activity from files, one a sample: a stack of images over strain (TIFF), a table of positions and events
 * (CSV), or a trajectory, along which plastic events are counted with the standard settings.
 */
final class ActivityFiles {

	private static final String SEPARATOR = ";";

	private final ImageReader images;
	private final String strains;
	private final BandSettings settings;

	/** @param strains as the user wrote them: nothing, the strain from slice to slice, or a list */
	ActivityFiles(final ImageReader images, final String strains, final BandSettings settings) {
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
		for (final String file : files) {
			monitor.checkCanceled();
			monitor.status("Reading " + file.trim());
			samples.add(sample(Paths.get(file.trim()), monitor));
			monitor.progress((double) samples.size() / files.length);
		}
		return samples;
	}

	private BandGrowth sample(final Path file, final ProgressMonitor monitor) throws IOException {
		final String lower = file.getFileName().toString().toLowerCase(Locale.ROOT);
		if (lower.matches(".*\\.tiff?")) return ofStack(file);
		return lower.endsWith(".csv") ? ofTable(file) : ofTrajectory(file, monitor);
	}

	private BandGrowth ofStack(final Path file) throws IOException {
		final FieldImage stack = images.read(file);
		final int nx = stack.size(0);
		final int ny = stack.size(1);
		final List<PlasticProfile[]> profiles = new ArrayList<>();
		for (int k = 0; k < stack.size(2); k++) {
			final double[] activity = new double[nx * ny];
			// rows of an image run downwards
			for (int p = 0; p < activity.length; p++)
				activity[(ny - 1 - p / nx) * nx + p % nx] = stack.values()[k * nx * ny + p];
			profiles.add(PlasticProfile.ofLattice(activity, nx, ny, stack.calibration(0)));
		}
		return follow(file, profiles, steps(file, profiles.size(), stack.calibration(2)));
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
