package org.glassj.prepare;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.glassj.particle.PeriodicBox;

/**
 * A rectangular periodic box cut into a checkerboard of equal domains, or left whole. Along each axis there is one
 * domain or an even number, each at least as wide as the largest interaction range: domains of the same colour then
 * never interact and may be sampled at the same time. Where the cuts lie is chosen anew for every block.
 */
final class DomainGrid {

	/**
	 * Width of a domain in units of the largest range, by dimension: wide enough that few moves are rejected at its faces
	 * and few particles around it must be looked at, small enough for a core's cache and for many of one colour.
	 */
	private static final double[] WIDTH = { 0, 0, 4, 2 };
	/** Smaller samples are sampled whole, because swaps then reach every pair. */
	private static final int SMALLEST_SAMPLE = 2000;

	private final int dim;
	private final int domains;
	private final double[] side;
	private final double[] shift;

	/**
	 * Cuts a box.
	 *
	 * @param shift where the first cut lies along each axis
	 */
	DomainGrid(final PeriodicBox box, final int domains, final double[] shift) {
		this.dim = box.dimension();
		this.domains = domains;
		this.shift = shift;
		side = new double[dim];
		Arrays.setAll(side, box::length);
	}

	/** Domains along every axis for a sample: 1, or an even number. Depends on the sample only. */
	static int domains(final PeriodicBox box, final int particles, final double range) {
		double shortest = box.length(0);
		for (int k = 1; k < box.dimension(); k++)
			shortest = Math.min(shortest, box.length(k));
		final int even = (int) (shortest / (WIDTH[box.dimension()] * range)) / 2 * 2;
		return particles < SMALLEST_SAMPLE || even < 4 ? 1 : even;
	}

	/** Number of domains in all. */
	int size() {
		int size = 1;
		for (int k = 0; k < dim; k++)
			size *= domains;
		return size;
	}

	/** Number of colours: 1 or 2^dim. */
	int colors() {
		return domains == 1 ? 1 : 1 << dim;
	}

	/** Colour of a domain. */
	int color(final int domain) {
		if (domains == 1) return 0;
		int color = 0;
		int rest = domain;
		for (int k = 0; k < dim; k++) {
			color |= (rest % domains & 1) << k;
			rest /= domains;
		}
		return color;
	}

	/** The domain that holds the point at {@code x[offset ..]}. */
	int domain(final double[] x, final int offset) {
		int domain = 0;
		for (int k = dim - 1; k >= 0; k--)
			domain = domain * domains + index(x[offset + k], k);
		return domain;
	}

	private int index(final double x, final int k) {
		final double f = (x - shift[k]) / side[k];
		return Math.min(domains - 1, (int) ((f - Math.floor(f)) * domains));
	}

	/** Whether the box is whole, so that every point is in the one domain. */
	boolean isWhole() {
		return domains == 1;
	}

	/** The particles of every domain: {@code [domain][..]}, ascending. */
	int[][] members(final double[] x) {
		final int n = x.length / dim;
		final int[] of = new int[n];
		final int[] count = new int[size()];
		for (int i = 0; i < n; i++)
			count[of[i] = domain(x, i * dim)]++;
		final int[][] members = new int[count.length][];
		Arrays.setAll(members, d -> new int[count[d]]);
		Arrays.fill(count, 0);
		for (int i = 0; i < n; i++)
			members[of[i]][count[of[i]]++] = i;
		return members;
	}

	/**
	 * All particles that the members of a domain can meet: those of the domain itself, first, and those closer to it than a
	 * reach in domains of other colours. Domains of its own colour are out of range by construction.
	 *
	 * @param members of every domain
	 */
	int[] candidates(final int domain, final int[][] members, final double reach, final double[] x) {
		if (isWhole()) return members[0];
		final double[] center = center(domain);
		return IntStream.concat(Arrays.stream(members[domain]), around(domain, reach).filter(d -> color(d) != color(domain))
			.flatMap(d -> Arrays.stream(members[d])).filter(i -> isNear(center, x, i * dim, reach))).toArray();
	}

	/** The domains that a reach from one can touch, each once. */
	IntStream around(final int domain, final double reach) {
		IntStream found = IntStream.of(0);
		int rest = domain;
		int stride = 1;
		for (int k = 0; k < dim; k++) {
			final int here = rest % domains;
			final int rings = (int) Math.ceil(reach * domains / side[k]);
			final int size = stride;
			found = found.flatMap(d -> IntStream.rangeClosed(-rings, rings).map(o -> Math.floorMod(here + o, domains)).distinct()
				.map(c -> d + c * size));
			rest /= domains;
			stride *= domains;
		}
		return found;
	}

	private double[] center(final int domain) {
		final double[] center = new double[dim];
		int rest = domain;
		for (int k = 0; k < dim; k++) {
			center[k] = shift[k] + (rest % domains + 0.5) * side[k] / domains;
			rest /= domains;
		}
		return center;
	}

	/** The lower (sign -1) or upper (sign 1) corner of a domain, about the same centre as {@link #folded}. */
	double[] corner(final int domain, final int sign) {
		final double[] corner = center(domain);
		for (int k = 0; k < dim; k++)
			corner[k] += sign * side[k] / domains / 2;
		return corner;
	}

	/** Whether a point is closer than a reach to the domain about a centre. */
	private boolean isNear(final double[] center, final double[] x, final int offset, final double reach) {
		double squared = 0;
		for (int k = 0; k < dim; k++) {
			final double outside = Math.max(0, distance(x[offset + k] - center[k], k) - side[k] / domains / 2);
			squared += outside * outside;
		}
		return squared < reach * reach * (1 + 1e-9);
	}

	private double distance(final double difference, final int k) {
		return Math.abs(difference - side[k] * Math.rint(difference / side[k]));
	}

	/** Positions {@code [c * dim + a]} of candidates as images nearest to the centre of a domain; as they are in a whole box. */
	double[] folded(final int domain, final int[] candidates, final double[] x) {
		final double[] center = center(domain);
		final double[] folded = new double[candidates.length * dim];
		for (int p = 0; p < folded.length; p++) {
			final int k = p % dim;
			folded[p] = x[candidates[p / dim] * dim + k];
			if (!isWhole()) folded[p] -= side[k] * Math.rint((folded[p] - center[k]) / side[k]);
		}
		return folded;
	}
}
