package org.glassj.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.glassj.elastoplastic.ElastoplasticRun;
import org.glassj.elastoplastic.LatticeSnapshots;
import org.glassj.elastoplastic.LatticeSnapshots.Field;
import org.glassj.image.ColorMap;
import org.glassj.image.ColorScale;
import org.glassj.image.FieldImage;
import org.glassj.image.LatticeFigure;
import org.glassj.shearband.BandGrowth;
import org.glassj.shearband.BandSettings;
import org.glassj.shearband.PlasticProfile;
import org.glassj.shearband.ShearBand;
import org.glassj.shearband.ShearBandAnalysis;

/** What a run of the elasto-plastic model shows: stacks over the strain, a picture of its end, its shear band. */
final class LatticePictures {

	private static final double TAIL = 0.005;

	private final LatticeSnapshots snapshots;
	private final int rows;
	private final int columns;
	private final double block;
	private final double every;

	/** Pictures of a run that is over; a block has a side of so many mean spacings d. */
	LatticePictures(final ElastoplasticRun run, final double block) {
		snapshots = run.snapshots();
		rows = run.model().settings().rows();
		columns = run.model().settings().columns();
		this.block = block;
		every = snapshots.strain(0);
	}

	/** A field at all strains, one plane each. */
	FieldImage stack(final Field field) {
		final List<float[]> planes = IntStream.range(0, snapshots.size()).mapToObj(k -> snapshots.field(k, field)).collect(
			Collectors.toList());
		return FieldImage.ofLattice(title(field), rows, columns, planes, new double[] { block, block, every }, field.quantity(),
			ColorMap.SEQUENTIAL);
	}

	/** Stress, plastic strain, activity and threshold at the end. */
	LatticeFigure figure() {
		final LatticeFigure figure = new LatticeFigure(rows, columns, block);
		final String strain = String.format(Locale.ROOT, " at strain %.3g", snapshots.strain(snapshots.size() - 1));
		for (final Field field : Field.values()) {
			final double[] values = values(snapshots.size() - 1, field);
			figure.panel(title(field) + strain, values, ColorScale.spanning(values, TAIL, ColorMap.SEQUENTIAL, field.quantity()));
		}
		return figure;
	}

	/**
	 * The accumulated activity's band at every strain covered so far, which of cycles is their path; lengths in d. None in a
	 * lattice that is too small for one.
	 */
	Optional<ShearBandAnalysis> band() {
		if (Math.min(rows, columns) < ShearBand.FEWEST_SLICES) return Optional.empty();
		final List<PlasticProfile[]> profiles = new ArrayList<>();
		for (int k = 0; k < snapshots.size(); k++)
			profiles.add(PlasticProfile.ofLattice(values(k, Field.ACTIVITY), columns, rows, block));
		final double[] strains = new double[snapshots.size()];
		for (int k = 0; k < strains.length; k++)
			strains[k] = k == 0 ? Math.abs(snapshots.strain(0)) : strains[k - 1] + Math.abs(snapshots.strain(k) - snapshots.strain(k -
				1));
		final BandSettings settings = BandSettings.standard();
		return Optional.of(new ShearBandAnalysis(List.of(BandGrowth.of("lattice", strains, profiles, settings)), settings));
	}

	private double[] values(final int k, final Field field) {
		final float[] single = snapshots.field(k, field);
		final double[] values = new double[single.length];
		Arrays.setAll(values, i -> single[i]);
		return values;
	}

	/** The window title of a field. */
	static String title(final Field field) {
		final String words = field.name().toLowerCase(Locale.ROOT).replace('_', ' ');
		return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}
}
