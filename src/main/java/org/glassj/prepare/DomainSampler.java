package org.glassj.prepare;

import java.util.Arrays;

import org.apache.commons.rng.UniformRandomProvider;
import org.glassj.particle.CellGrid;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.glassj.potential.PairInteraction;

/**
 * Metropolis moves of the particles of one domain, while all others rest: displacements that leave the domain are
 * rejected, swaps exchange sizes and types within it. Both proposals are symmetric, so each move obeys detailed balance
 * with respect to the Boltzmann distribution given the rest: a pair to be swapped is drawn uniformly among those of unlike
 * particles, and no move changes how many there are. Where all are alike, every move is a displacement.
 * <p>
 * Neighbour lists hold all particles within the largest range of any pair plus a skin, whatever the present sizes, so a
 * swap never needs a pair that is not listed. Those first in a list are near: within the pair's own range plus the skin,
 * all that a displacement needs; an accepted swap sorts them anew. Lists are renewed before a trial position, as far as
 * it is from where the member was listed, and the farthest that any other has gone since make up more than the skin.
 * </p>
 */
final class DomainSampler {

	/** Skin in units of the mean spacing: wider lists live longer and cost more; this was the fastest measured. */
	private static final double SKIN = 0.5;

	private final SwapMonteCarlo chain;
	private final boolean whole;
	private final PairInteraction interaction;
	private final int dim;
	private final double largestRange;
	private final double skin;
	/** Particles that can meet: the first {@code members} are sampled, the others rest. */
	private final int[] candidates;
	private final int members;
	/**
	 * Positions of the candidates: folded about the domain, which makes minimum images needless; in a whole box, never
	 * farther out than the skin.
	 */
	private final double[] local;
	private final double[] diameter;
	private final int[] type;
	/** How far members have gone since the start, for the chain: writing to its arrays would slow others down. */
	private final double[] gone;
	private final double[] listed;
	/** Whether everyone is listed, however far away: such a list need not be renewed. */
	private boolean complete;
	/** The farthest that a member has gone from where it was listed. */
	private double farthest;
	/** Neighbours of m: {@code neighbor[start[m] .. start[m + 1]]}, the near ones before {@code near[m]}. */
	private final int[] start;
	private final int[] near;
	private int[] neighbor = {};
	/** For each entry the square of the least distance that the pair can have before the list is renewed. */
	private double[] approach = {};
	/** Energy of each candidate with all its neighbours, kept up to date for members. */
	private final double[] energy;
	private final NeighborEnergies before;
	private final NeighborEnergies after;
	private final NeighborEnergies afterOther;
	private final double[] hop;
	private final double[] trial;
	private final double[] side;
	private final double[] low;
	private final double[] high;
	private final Tally tally = new Tally();

	/**
	 * @param everyone members of every domain of the grid
	 */
	DomainSampler(final SwapMonteCarlo chain, final DomainGrid grid, final int domain, final int[][] everyone) {
		this.chain = chain;
		final PeriodicBox box = chain.box();
		whole = grid.isWhole();
		dim = box.dimension();
		largestRange = chain.interaction().largestRange();
		skin = skin(chain);
		candidates = grid.candidates(domain, everyone, largestRange, chain.positions());
		members = everyone[domain].length;
		local = grid.folded(domain, candidates, chain.positions());
		diameter = Arrays.stream(candidates).mapToDouble(i -> chain.diameters()[i]).toArray();
		type = Arrays.stream(candidates).map(i -> chain.types()[i]).toArray();
		interaction = members == 0 ? chain.interaction() : chain.potential().bind(ParticleDataset.builder(box, local)
			.diameters(diameter).types(type).build());
		gone = new double[members * dim];
		listed = new double[members * dim];
		start = new int[members + 1];
		near = new int[members];
		energy = new double[candidates.length];
		before = new NeighborEnergies(candidates.length);
		after = new NeighborEnergies(candidates.length);
		afterOther = new NeighborEnergies(candidates.length);
		hop = new double[dim];
		trial = new double[dim];
		side = new double[dim];
		Arrays.setAll(side, box::length);
		low = grid.corner(domain, -1);
		high = grid.corner(domain, 1);
	}

	/** Skin of the neighbour lists: room for two steps, of which no single one may be longer. */
	static double skin(final SwapMonteCarlo chain) {
		final int dim = chain.box().dimension();
		final double spacing = Math.pow(chain.box().volume() * dim / chain.positions().length, 1.0 / dim);
		return Math.max(SKIN * spacing, 2 * chain.step() * Math.sqrt(dim));
	}

	/** Tries moves, leaves the members' positions, sizes and types with the chain, and returns what the moves added up to. */
	Tally run(final long moves, final UniformRandomProvider random) {
		if (members == 0) return tally;
		list();
		final boolean swaps = chain.swapFraction() > 0 && hasUnlike();
		for (long k = 0; k < moves; k++) {
			if (swaps && random.nextDouble() < chain.swapFraction()) swap(random);
			else displace(random);
		}
		handBack();
		return tally;
	}

	private void handBack() {
		for (int m = 0; m < members; m++) {
			final int i = candidates[m];
			chain.diameters()[i] = diameter[m];
			chain.types()[i] = type[m];
			for (int a = 0; a < dim; a++)
				chain.positions()[i * dim + a] += gone[m * dim + a];
		}
	}

	/** Lists the neighbours of every member and sums its energy afresh. */
	private void list() {
		final double reach = largestRange + skin;
		complete = reach >= chain.box().smallestWidth() / 2;
		if (whole) fold(local);
		if (complete) listEveryone();
		else if (whole) listPeriodic(reach);
		else listFolded(reach);
		System.arraycopy(local, 0, listed, 0, listed.length);
		farthest = 0;
		for (int m = 0; m < members; m++) {
			near[m] = start[m];
			for (int p = start[m]; p < start[m + 1]; p++)
				if (isNear(m, p)) exchangeEntries(p, near[m]++);
			energy[m] = sum(m, local, m * dim, near[m], after);
		}
	}

	/** Puts points of a whole box into it. */
	private void fold(final double[] x) {
		for (int p = 0; p < x.length; p++)
			x[p] -= side[p % dim] * Math.floor(x[p] / side[p % dim]);
	}

	private void listFolded(final double reach) {
		final FoldedCells cells = new FoldedCells(local, dim, reach);
		// room for the mean number and a little more, so that lists need not grow step by step
		final double density = chain.positions().length / dim / chain.box().volume();
		reserve(candidates.length + (int) (1.1 * members * density * Math.pow(2 * reach, dim) * Math.PI / (2 * dim)));
		for (int m = 0; m < members; m++) {
			reserve(start[m] + candidates.length);
			final int end = cells.search(local, m * dim, reach * reach, neighbor, approach, start[m]);
			start[m + 1] = start[m];
			for (int p = start[m]; p < end; p++)
				if (neighbor[p] != m) append(m, neighbor[p], approach[p]);
		}
	}

	private void listPeriodic(final double reach) {
		final CellGrid cells = new CellGrid(chain.box(), local, reach);
		for (int m = 0; m < members; m++) {
			final int self = m;
			start[m + 1] = start[m];
			reserve(start[m] + candidates.length);
			cells.search(local, m * dim, reach, (c, squared) -> {
				if (c != self) append(self, c, squared);
			});
		}
	}

	/** In a box so small that a search would find nearly everyone anyway, and some of them twice. */
	private void listEveryone() {
		reserve(members * candidates.length);
		for (int m = 0; m < members; m++) {
			start[m + 1] = start[m];
			for (int c = 0; c < candidates.length; c++)
				if (c != m) append(m, c, 0);
		}
	}

	private void reserve(final int size) {
		if (size <= neighbor.length) return;
		neighbor = Arrays.copyOf(neighbor, size + neighbor.length);
		approach = Arrays.copyOf(approach, size + approach.length);
	}

	/** Adds an entry to the list of m, the last so far. */
	private void append(final int m, final int c, final double squared) {
		final double least = Math.max(0, Math.sqrt(squared) - skin);
		neighbor[start[m + 1]] = c;
		approach[start[m + 1]++] = least * least;
	}

	private boolean isNear(final int m, final int p) {
		return approach[p] < interaction.rangeSquared(m, neighbor[p]);
	}

	private void exchangeEntries(final int p, final int q) {
		final int c = neighbor[p];
		neighbor[p] = neighbor[q];
		neighbor[q] = c;
		final double least = approach[p];
		approach[p] = approach[q];
		approach[q] = least;
	}

	/** Sorts the list of a member whose size has changed, and moves it within the lists of its neighbours. */
	private void sortNear(final int m) {
		final int nearBefore = near[m];
		for (int p = start[m]; p < nearBefore; p++)
			if (!isNear(m, p)) setNear(neighbor[p], m, false);
		for (int p = nearBefore; p < start[m + 1]; p++)
			if (isNear(m, p)) setNear(neighbor[p], m, true);
		near[m] = start[m];
		for (int p = start[m]; p < start[m + 1]; p++)
			if (isNear(m, p)) exchangeEntries(p, near[m]++);
	}

	/**
	 * Moves neighbour m of c to where it belongs. By round-off a pair at the very end of the reach may be listed once; it
	 * stays out of range as long as the list lives.
	 */
	private void setNear(final int c, final int m, final boolean nearNow) {
		if (c >= members) return;
		int p = nearNow ? near[c] : start[c];
		final int end = nearNow ? start[c + 1] : near[c];
		while (p < end && neighbor[p] != m)
			p++;
		if (p < end) exchangeEntries(p, nearNow ? near[c]++ : --near[c]);
	}

	private void displace(final UniformRandomProvider random) {
		tally.displacements++;
		final int m = random.nextInt(members);
		for (int a = 0; a < dim; a++) {
			hop[a] = chain.step() * (2 * random.nextDouble() - 1);
			trial[a] = local[m * dim + a] + hop[a];
			if (!whole && (trial[a] < low[a] || trial[a] >= high[a])) return;
		}
		if (complete && whole) fold(trial);
		if (!complete && distanceFromListed(m) + farthest > skin) renew(m);
		final double moved = sum(m, trial, 0, near[m], after);
		final double change = moved - energy[m];
		if (!accept(change, random.nextDouble())) return;
		tally.displacementsAccepted++;
		tally.energyChange += change;
		withdraw(m);
		after.addTo(energy, 1);
		energy[m] = moved;
		for (int a = 0; a < dim; a++) {
			gone[m * dim + a] += hop[a];
			local[m * dim + a] = trial[a];
		}
		if (!complete) farthest = Math.max(farthest, distanceFromListed(m));
	}

	/** Renews the lists before a trial, which then starts from where the member is now. */
	private void renew(final int m) {
		list();
		for (int a = 0; a < dim; a++)
			trial[a] = local[m * dim + a] + hop[a];
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
		int one;
		int other;
		do {
			one = random.nextInt(members);
			final int rest = random.nextInt(members - 1);
			other = rest < one ? rest : rest + 1;
		}
		while (!unlike(one, other));
		// the one that grows comes first, for its energy alone often decides
		final int m = diameter[one] < diameter[other] ? one : other;
		final int n = one + other - m;
		exchange(m, n);
		final double known = energy[m] + energy[n];
		final double u = random.nextDouble();
		final double first = sum(m, local, m * dim, start[m + 1], after);
		if (interaction.isRepulsive() && !accept(first - known, u)) {
			exchange(m, n);
			return;
		}
		final double second = sum(n, local, n * dim, start[n + 1], afterOther);
		// the pair's own energy is in both sums before and after, and does not change
		final double change = first + second - known;
		exchange(m, n);
		if (!accept(change, u)) return;
		tally.swapsAccepted++;
		tally.energyChange += change;
		withdraw(m);
		withdraw(n);
		exchange(m, n);
		after.addTo(energy, 1);
		afterOther.addTo(energy, 1);
		energy[m] = first;
		energy[n] = second;
		sortNear(m);
		sortNear(n);
	}

	/** Takes the energies of a member with its neighbours from theirs. */
	private void withdraw(final int m) {
		sum(m, local, m * dim, near[m], before);
		before.addTo(energy, -1);
	}

	private boolean hasUnlike() {
		for (int m = 1; m < members; m++)
			if (unlike(0, m)) return true;
		return false;
	}

	/** Whether swapping two members would change anything. */
	private boolean unlike(final int m, final int n) {
		return diameter[m] != diameter[n] || type[m] != type[n];
	}

	private void exchange(final int m, final int n) {
		final double d = diameter[m];
		diameter[m] = diameter[n];
		diameter[n] = d;
		final int t = type[m];
		type[m] = type[n];
		type[n] = t;
	}

	/** Metropolis' rule; u is uniform in [0, 1). */
	private boolean accept(final double change, final double u) {
		return change <= 0 || u < Math.exp(-change / chain.temperature());
	}

	/** Energy of member m with its listed neighbours before an entry, were it at {@code at[offset ..]}. */
	private double sum(final int m, final double[] at, final int offset, final int end, final NeighborEnergies to) {
		if (whole) offerPeriodic(m, at, offset, end, to);
		else if (dim == 2) offer2d(m, at[offset], at[offset + 1], end, to);
		else offer3d(m, at[offset], at[offset + 1], at[offset + 2], end, to);
		return to.sum(interaction, m, end - start[m]);
	}

	private void offerPeriodic(final int m, final double[] at, final int offset, final int end,
		final NeighborEnergies to)
	{
		for (int p = start[m], k = 0; p < end; p++, k++) {
			double s = 0;
			for (int a = 0; a < dim; a++) {
				final double d = Math.abs(local[neighbor[p] * dim + a] - at[offset + a]);
				final double nearest = d > side[a] / 2 ? d - side[a] : d;
				s += nearest * nearest;
			}
			to.other[k] = neighbor[p];
			to.squared[k] = s;
		}
	}

	// The innermost loops of all, so both dimensions are written out.

	private void offer2d(final int m, final double px, final double py, final int end, final NeighborEnergies to) {
		final int[] other = to.other;
		final double[] squared = to.squared;
		for (int p = start[m], k = 0; p < end; p++, k++) {
			final int c = neighbor[p];
			final double dx = local[2 * c] - px;
			final double dy = local[2 * c + 1] - py;
			other[k] = c;
			squared[k] = dx * dx + dy * dy;
		}
	}

	private void offer3d(final int m, final double px, final double py, final double pz, final int end,
		final NeighborEnergies to)
	{
		final int[] other = to.other;
		final double[] squared = to.squared;
		for (int p = start[m], k = 0; p < end; p++, k++) {
			final int c = neighbor[p];
			final double dx = local[3 * c] - px;
			final double dy = local[3 * c + 1] - py;
			final double dz = local[3 * c + 2] - pz;
			other[k] = c;
			squared[k] = dx * dx + dy * dy + dz * dz;
		}
	}
}
