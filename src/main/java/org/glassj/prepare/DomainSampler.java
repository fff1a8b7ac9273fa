package org.glassj.prepare;

import java.util.Arrays;

import org.apache.commons.rng.UniformRandomProvider;
import org.glassj.particle.CellGrid;
import org.glassj.particle.PeriodicBox;
import org.glassj.potential.PairInteraction;

/**
 * Metropolis moves of the particles of one domain, while all others rest: displacements that leave the domain are
 * rejected, swaps exchange sizes and types within it. Both proposals are symmetric, so each move obeys detailed balance
 * with respect to the Boltzmann distribution given the rest: a pair to be swapped is drawn uniformly among those of unlike
 * particles, and no move changes how many there are. Where all are alike, every move is a displacement.
 * <p>
 * Neighbour lists hold all particles within the largest range of any pair plus a skin, whatever the present sizes, so a
 * swap never needs a pair that is not listed. They are renewed before a trial position, as far as it is from where the
 * member was listed, and the farthest that any other has gone since make up more than the skin.
 * </p>
 */
final class DomainSampler {

	/** Skin in units of the mean spacing: wider lists live longer and cost more; this was the fastest measured. */
	private static final double SKIN = 0.5;

	private final SwapMonteCarlo chain;
	private final DomainGrid grid;
	private final PairInteraction interaction;
	private final int dim;
	private final int domain;
	private final double skin;
	/** Particles that can meet: the first {@code members} are sampled, the others rest. */
	private final int[] candidates;
	private final int members;
	/** Positions of the candidates, folded about the domain; folding makes minimum images needless but in a whole box. */
	private final double[] local;
	private final double[] listed;
	/** Whether everyone is listed, however far away: such a list need not be renewed. */
	private boolean complete;
	/** The farthest that a member has gone from where it was listed. */
	private double farthest;
	private final int[] start;
	private int[] neighbor = new int[1024];
	/** Energy of each member with all its neighbours, kept up to date. */
	private final double[] energy;
	/** Energy of each listed pair, and where the same pair stands in the list of its other end, if that is a member. */
	private double[] pair = {};
	private int[] reverse = {};
	/** Pair energies of a trial, for up to two members. */
	private double[] fresh = {};
	private double[] freshOther = {};
	private final double[] trial;
	private final double[] side;
	private final Tally tally = new Tally();

	/**
	 * @param everyone members of every domain of the grid
	 */
	DomainSampler(final SwapMonteCarlo chain, final DomainGrid grid, final int domain, final int[][] everyone) {
		this.chain = chain;
		this.grid = grid;
		this.domain = domain;
		interaction = chain.interaction();
		final PeriodicBox box = chain.box();
		dim = box.dimension();
		skin = skin(chain);
		candidates = grid.candidates(domain, everyone, interaction.largestRange(), chain.positions());
		members = everyone[domain].length;
		local = grid.folded(domain, candidates, chain.positions());
		listed = new double[members * dim];
		start = new int[members + 1];
		energy = new double[members];
		trial = new double[dim];
		side = new double[dim];
		Arrays.setAll(side, box::length);
	}

	/** Skin of the neighbour lists: room for two steps, of which no single one may be longer. */
	static double skin(final SwapMonteCarlo chain) {
		final int dim = chain.box().dimension();
		final double spacing = Math.pow(chain.box().volume() * dim / chain.positions().length, 1.0 / dim);
		return Math.max(SKIN * spacing, 2 * chain.step() * Math.sqrt(dim));
	}

	/** Tries moves and returns what they added up to. */
	Tally run(final long moves, final UniformRandomProvider random) {
		if (members == 0) return tally;
		list();
		final boolean swaps = chain.swapFraction() > 0 && hasUnlike();
		for (long k = 0; k < moves; k++) {
			if (swaps && random.nextDouble() < chain.swapFraction()) swap(random);
			else displace(random);
		}
		return tally;
	}

	/** Lists the neighbours of every member and sums its energy afresh. */
	private void list() {
		final double reach = interaction.largestRange() + skin;
		complete = reach >= chain.box().smallestWidth() / 2;
		if (complete) listEveryone();
		else listWithin(reach);
		System.arraycopy(local, 0, listed, 0, listed.length);
		farthest = 0;
		pair = new double[start[members]];
		fresh = new double[candidates.length];
		freshOther = new double[candidates.length];
		for (int m = 0; m < members; m++)
			energy[m] = energy(m, local, m * dim, pair, start[m]);
		linkPairs();
	}

	private void listWithin(final double reach) {
		final CellGrid cells = new CellGrid(chain.box(), local, reach);
		final int[] size = { 0 };
		for (int m = 0; m < members; m++) {
			final int self = m;
			cells.search(local, m * dim, reach, (c, squared) -> {
				if (c == self) return;
				if (size[0] == neighbor.length) neighbor = Arrays.copyOf(neighbor, 2 * size[0]);
				neighbor[size[0]++] = c;
			});
			start[m + 1] = size[0];
		}
	}

	/** In a box so small that a search would find nearly everyone anyway, and some of them twice. */
	private void listEveryone() {
		neighbor = new int[members * (candidates.length - 1)];
		for (int m = 0; m < members; m++) {
			start[m + 1] = start[m];
			for (int c = 0; c < candidates.length; c++)
				if (c != m) neighbor[start[m + 1]++] = c;
		}
	}

	/**
	 * Every pair of members is listed twice; finds each entry's other. By round-off a pair at the very end of the reach may
	 * be listed once: it stays out of range as long as the list lives, and is its own other.
	 */
	private void linkPairs() {
		reverse = new int[pair.length];
		Arrays.setAll(reverse, p -> p);
		for (int m = 0; m < members; m++)
			for (int p = start[m]; p < start[m + 1]; p++) {
				final int c = neighbor[p];
				if (c >= m) continue;
				int q = start[c];
				while (q < start[c + 1] && neighbor[q] != m)
					q++;
				if (q == start[c + 1]) continue;
				reverse[p] = q;
				reverse[q] = p;
			}
	}

	private void displace(final UniformRandomProvider random) {
		tally.displacements++;
		final int m = random.nextInt(members);
		for (int a = 0; a < dim; a++)
			trial[a] = local[m * dim + a] + chain.step() * (2 * random.nextDouble() - 1);
		if (!grid.isWhole() && grid.domain(trial, 0) != domain) return;
		if (!complete && distanceFromListed(m) + farthest > skin) list();
		final double moved = energy(m, trial, 0, fresh, 0);
		final double change = moved - energy[m];
		if (!accept(change, random)) return;
		tally.displacementsAccepted++;
		tally.energyChange += change;
		settle(m, fresh);
		energy[m] = moved;
		for (int a = 0; a < dim; a++) {
			chain.positions()[candidates[m] * dim + a] += trial[a] - local[m * dim + a];
			local[m * dim + a] = trial[a];
		}
		farthest = Math.max(farthest, distanceFromListed(m));
	}

	/** How far the trial position is from where a member was listed. */
	private double distanceFromListed(final int m) {
		double squared = 0;
		for (int a = 0; a < dim; a++)
			squared += (trial[a] - listed[m * dim + a]) * (trial[a] - listed[m * dim + a]);
		return Math.sqrt(squared);
	}

	private void swap(final UniformRandomProvider random) {
		tally.swaps++;
		int m;
		int n;
		do {
			m = random.nextInt(members);
			final int other = random.nextInt(members - 1);
			n = other < m ? other : other + 1;
		}
		while (!unlike(m, n));
		exchange(m, n);
		final double first = energy(m, local, m * dim, fresh, 0);
		final double second = energy(n, local, n * dim, freshOther, 0);
		// the pair's own energy is in both sums before and after, and does not change
		final double change = first + second - energy[m] - energy[n];
		if (!accept(change, random)) {
			exchange(m, n);
			return;
		}
		tally.swapsAccepted++;
		tally.energyChange += change;
		settle(m, fresh);
		settle(n, freshOther);
		energy[m] = first;
		energy[n] = second;
	}

	private boolean hasUnlike() {
		for (int m = 1; m < members; m++)
			if (unlike(0, m)) return true;
		return false;
	}

	/** Whether swapping two members would change anything. */
	private boolean unlike(final int m, final int n) {
		final int i = candidates[m];
		final int j = candidates[n];
		return chain.diameters()[i] != chain.diameters()[j] || chain.types()[i] != chain.types()[j];
	}

	private void exchange(final int m, final int n) {
		final int i = candidates[m];
		final int j = candidates[n];
		final double diameter = chain.diameters()[i];
		chain.diameters()[i] = chain.diameters()[j];
		chain.diameters()[j] = diameter;
		final int type = chain.types()[i];
		chain.types()[i] = chain.types()[j];
		chain.types()[j] = type;
	}

	private boolean accept(final double change, final UniformRandomProvider random) {
		return change <= 0 || random.nextDouble() < Math.exp(-change / chain.temperature());
	}

	/** Makes the pair energies of an accepted trial those of the list, and tells the neighbours. */
	private void settle(final int m, final double[] accepted) {
		for (int p = start[m]; p < start[m + 1]; p++) {
			final double now = accepted[p - start[m]];
			if (now == pair[p]) continue;
			final int c = neighbor[p];
			if (c < members) {
				energy[c] += now - pair[p];
				pair[reverse[p]] = now;
			}
			pair[p] = now;
		}
	}

	private double squaredDistance(final double[] at, final int offset, final int other) {
		double s = 0;
		for (int a = 0; a < dim; a++) {
			double d = local[other + a] - at[offset + a];
			if (grid.isWhole()) d -= side[a] * Math.rint(d / side[a]);
			s += d * d;
		}
		return s;
	}

	/**
	 * Energy of member m with all its neighbours, were it at {@code at[offset ..]}; that of each pair goes to
	 * {@code out[to ..]}.
	 */
	private double energy(final int m, final double[] at, final int offset, final double[] out, final int to) {
		if (!grid.isWhole()) return dim == 2 ? energy2d(m, at[offset], at[offset + 1], out, to - start[m]) : energy3d(m,
			at[offset], at[offset + 1], at[offset + 2], out, to - start[m]);
		double sum = 0;
		for (int p = start[m]; p < start[m + 1]; p++) {
			final double e = interaction.energy(candidates[m], candidates[neighbor[p]], squaredDistance(at, offset, neighbor[p] *
				dim));
			out[to - start[m] + p] = e;
			sum += e;
		}
		return sum;
	}

	// The innermost loops of all, so both dimensions are written out.

	private double energy2d(final int m, final double px, final double py, final double[] out, final int shift) {
		final int i = candidates[m];
		double sum = 0;
		for (int p = start[m]; p < start[m + 1]; p++) {
			final int c = neighbor[p];
			final double dx = local[2 * c] - px;
			final double dy = local[2 * c + 1] - py;
			final double e = interaction.energy(i, candidates[c], dx * dx + dy * dy);
			out[p + shift] = e;
			sum += e;
		}
		return sum;
	}

	private double energy3d(final int m, final double px, final double py, final double pz, final double[] out,
		final int shift)
	{
		final int i = candidates[m];
		double sum = 0;
		for (int p = start[m]; p < start[m + 1]; p++) {
			final int c = neighbor[p];
			final double dx = local[3 * c] - px;
			final double dy = local[3 * c + 1] - py;
			final double dz = local[3 * c + 2] - pz;
			final double e = interaction.energy(i, candidates[c], dx * dx + dy * dy + dz * dz);
			out[p + shift] = e;
			sum += e;
		}
		return sum;
	}
}
