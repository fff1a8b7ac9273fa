package org.glassj.io;

import static org.glassj.io.TestFiles.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What is written and read again is the same to the last bit, in every format. */
class RoundTripTest {

	private static Path folder;

	@BeforeContainer
	static void createFolder() throws IOException {
		folder = Files.createTempDirectory("glassj");
	}

	@AfterContainer
	static void deleteFolder() throws IOException {
		TestFiles.delete(folder);
	}

	@Property(tries = 300)
	void cellsInLammpsForm(@ForAll("lammps") final PeriodicBox box, @ForAll final long seed) throws IOException {
		for (final String name : new String[] { "a.dump", "a.data", "a.xyz", "a.dump.gz" })
			assertReversible(box, seed, name);
	}

	@Property(tries = 300)
	void cellsOfAnyForm(@ForAll("any") final PeriodicBox box, @ForAll final long seed) throws IOException {
		assertReversible(box, seed, "b.extxyz");
	}

	private static void assertReversible(final PeriodicBox box, final long seed, final String name) throws IOException {
		final ParticleDataset dataset = dataset(box, new Random(seed));
		final Path file = folder.resolve(name);
		ParticleFiles.write(dataset, file);
		assertSame(dataset, ParticleFiles.read(file));
	}

	/** Particles of any id, size and exponent; parts that may be missing sometimes are. */
	private static ParticleDataset dataset(final PeriodicBox box, final Random random) {
		final int n = 2 + random.nextInt(5);
		final int coordinates = n * box.dimension();
		final double[] positions = random.doubles(coordinates).map(x -> (x - 0.5) * Math.pow(10, random.nextInt(30) - 15))
			.toArray();
		final ParticleDataset.Builder builder = ParticleDataset.builder(box, positions).ids(random.longs(n).distinct().sorted()
			.toArray());
		if (random.nextBoolean()) builder.diameters(random.doubles(n, Double.MIN_NORMAL, 3).toArray());
		if (random.nextBoolean()) builder.types(random.ints(n, 1, 1000).toArray());
		if (random.nextBoolean()) builder.images(random.ints(coordinates).toArray());
		return builder.build();
	}

	@Provide
	Arbitrary<PeriodicBox> lammps() {
		return Combinators.combine(dimensions(), coordinates().array(double[].class).ofSize(3), lengths(), coordinates().array(
			double[].class).ofSize(3)).as((dim, origin, length, tilt) -> box(dim, origin, length[0], 0, 0, tilt[0], length[1], 0,
				tilt[1], tilt[2], length[2]));
	}

	@Provide
	Arbitrary<PeriodicBox> any() {
		return Combinators.combine(dimensions(), coordinates().array(double[].class).ofSize(3), Arbitraries.doubles().between(
			-0.3, 0.3).array(double[].class).ofSize(6)).as((dim, origin, off) -> box(dim, origin, 1, off[0], off[1], off[2], 1,
				off[3], off[4], off[5], 1));
	}

	/** A box from nine components, in two dimensions without what concerns z. */
	private static PeriodicBox box(final int dim, final double[] origin, final double... v) {
		final int[] kept = dim == 3 ? IntStream.range(0, 9).toArray() : new int[] { 0, 1, 3, 4 };
		return PeriodicBox.of(Arrays.copyOf(origin, dim), IntStream.of(kept).mapToDouble(k -> v[k]).toArray());
	}

	private static Arbitrary<Integer> dimensions() {
		return Arbitraries.of(2, 3);
	}

	private static Arbitrary<double[]> lengths() {
		return Arbitraries.doubles().between(1e-6, 1e6).ofScale(14).array(double[].class).ofSize(3);
	}

	/** Zero, numbers of a few digits as in real files, and any others, however small. */
	private static Arbitrary<Double> coordinates() {
		return Arbitraries.oneOf(Arbitraries.just(0.0), Arbitraries.doubles().between(-100, 100).ofScale(3), Arbitraries
			.doubles().between(-1e6, 1e6).ofScale(15), Arbitraries.longs().map(Double::longBitsToDouble).filter(x -> Math.abs(
				x) < 1e10));
	}
}
