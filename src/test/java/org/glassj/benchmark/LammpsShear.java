package org.glassj.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

import org.glassj.Threads;
import org.glassj.energy.EnergyFunction;
import org.glassj.energy.MechanicalState;
import org.glassj.io.ParticleFiles;
import org.glassj.particle.ParticleDataset;
import org.glassj.potential.PairPotential;
import org.glassj.potential.Potentials;
import org.glassj.shear.QuasistaticShear;
import org.glassj.shear.ShearSettings;
import org.glassj.task.ProgressMonitor;

import com.sun.management.OperatingSystemMXBean;

/**
 * GlassJ beside LAMMPS in one run: an evaluation of energy and forces, and quasistatic simple shear of 10,000
 * Kob-Andersen particles in steps of 1e-3, every state to max |F| below 1e-8. LAMMPS cools the sample (seed 4711) and
 * shears it by {@code change_box} and {@code min_style cg}. Both use two cores for the shear, one for the evaluation.
 * Processor time is compared as well as the clock, for the machine may be shared.
 *
 * <pre>
 * mvn -q test-compile exec:exec -Pbenchmark -Dbenchmark.class=org.glassj.benchmark.LammpsShear -Dbenchmark="150 FOLDER"
 * </pre>
 */
public final class LammpsShear {

	private static final int ROUNDS = 7;
	private static final int EVALUATIONS = 200;
	private static final PairPotential POTENTIAL = Potentials.of("kob-andersen-2d");
	private static final double SIDE = 91.287;
	private static final double STEP = 1e-3;
	private static final double TOLERANCE = 1e-8;

	private static final String HEAD = "units lj\ndimension 2\nboundary p p p\natom_style atomic\n";
	private static final String FORCES = "pair_style lj/smooth/linear 2.5\npair_coeff 1 1 1.0 1.0 2.5\n" +
		"pair_coeff 1 2 1.5 0.8 2.0\npair_coeff 2 2 0.5 0.88 2.2\nneighbor 0.3 bin\nthermo_modify norm no\nthermo 1000000\n";
	private static final String COOL = HEAD + "region box prism 0 " + SIDE + " 0 " + SIDE + " -0.5 0.5 0 0 0\n" +
		"create_box 2 box\ncreate_atoms 1 random 6500 4711 box\ncreate_atoms 2 random 3500 4712 box\nmass * 1.0\n" + FORCES +
		"minimize 0 1e-3 2000 20000\nvelocity all create 1.0 4711\nfix 1 all nvt temp 1.0 0.1 1.0\nfix 2 all enforce2d\n" +
		"timestep 0.004\nrun 8000\nunfix 1\nvelocity all set 0.0 0.0 0.0\nmin_style cg\nmin_modify norm max\n" +
		"minimize 0 1e-10 20000 200000\nwrite_data sample.data\n";
	private static final String EVALUATE = HEAD + "read_data sample.data\n" + FORCES +
		"min_style cg\ndisplace_atoms all random 0.02 0.02 0 4711\nminimize 0 0 100000 " + EVALUATIONS + "\n";
	/** %d steps, each by %s. */
	private static final String SHEAR = HEAD + "read_data sample.data\n" + FORCES +
		"thermo_style custom step pe pxx pyy pxy fmax\nmin_style cg\nmin_modify norm max\nvariable i loop %d\nlabel loop\nchange_box all xy delta %s remap units box\n" +
		"minimize 0 " + TOLERANCE + " 1000000 10000000\nvariable s equal -pxy\nvariable e equal pe\n" +
		"print \"state $i $(v_s:%%.15g) $(v_e:%%.15g)\"\nnext i\njump SELF loop\n";

	private final Path folder;

	private LammpsShear(final Path folder) {
		this.folder = folder;
	}

	/**
	 * @param given number of steps (150), folder for LAMMPS' files (a temporary one), ranks of LAMMPS (2, or 1 without
	 *          mpirun; on a busy machine two wait for each other); in one argument or several
	 */
	public static void main(final String[] given) throws IOException, InterruptedException {
		if (!installed("lmp")) {
			System.out.println("LAMMPS is not installed (no lmp on the path; Debian package lammps): nothing to compare with.");
			return;
		}
		final String[] arguments = String.join(" ", given).trim().split(" +");
		final int steps = arguments[0].matches("\\d+") ? Integer.parseInt(arguments[0]) : 150;
		final Path folder = arguments.length > 1 ? Paths.get(arguments[1]) : Files.createTempDirectory("lammps-shear");
		final LammpsShear comparison = new LammpsShear(Files.createDirectories(folder));
		if (!Files.exists(folder.resolve("sample.data"))) comparison.run(1, "cool", COOL);
		final ParticleDataset sample = ParticleFiles.read(folder.resolve("sample.data"), 0);
		System.out.printf(Locale.ROOT, "Java %s, LAMMPS %s%n", System.getProperty("java.version"), comparison.version());
		comparison.evaluations(sample);
		comparison.shear(sample, steps, arguments.length > 2 ? Integer.parseInt(arguments[2]) : installed("mpirun") ? 2
			: 1);
	}

	private static boolean installed(final String program) {
		return Arrays.stream(System.getenv("PATH").split(":")).anyMatch(p -> Files.isExecutable(Paths.get(p, program)));
	}

	private String version() throws IOException {
		final Matcher version = Pattern.compile("LAMMPS \\((.*)\\)").matcher(Files.readString(folder.resolve("evaluate.log")
			.toFile().exists() ? folder.resolve("evaluate.log") : folder.resolve("cool.log")));
		return version.find() ? version.group(1) : "unknown";
	}

	/** Medians of the processor time of one evaluation, taken in turns, on one core. */
	private void evaluations(final ParticleDataset sample) throws IOException, InterruptedException {
		final int pairs = MechanicalState.of(sample, POTENTIAL, 1).bonds().size();
		final double[] theirs = new double[ROUNDS];
		final double[] ours = new double[ROUNDS];
		for (int k = 0; k < ROUNDS; k++) {
			run(1, "evaluate", EVALUATE);
			final String log = Files.readString(folder.resolve("evaluate.log"));
			theirs[k] = number(log, "Pair +\\| +([0-9.]+)") * number(log, "([0-9.]+)% CPU use") / 100 / number(log,
				"force evaluations = \\d+ (\\d+)");
			ours[k] = Threads.with(1, () -> evaluation(sample));
		}
		final double unit = 1e9 / pairs;
		System.out.printf(Locale.ROOT,
			"evaluation, %d pairs within range, processor time: LAMMPS %.2f ns, GlassJ %.2f ns a pair; ratio %.2f (median of %d)%n",
			pairs, unit * median(theirs), unit * median(ours), median(ours) / median(theirs), ROUNDS);
	}

	/** Seconds of this thread for one evaluation along a small drift, so that lists are kept as in a minimisation. */
	private static double evaluation(final ParticleDataset sample) {
		final EnergyFunction energy = new EnergyFunction(sample, POTENTIAL);
		final double[] x = sample.positions().clone();
		final double[] gradient = new double[x.length];
		final var threads = ManagementFactory.getThreadMXBean();
		final long start = threads.getCurrentThreadCpuTime();
		for (int k = 0; k < EVALUATIONS; k++) {
			for (int p = 0; p < x.length; p++)
				x[p] += 1e-6 * ((p * 7919 & 15) - 8);
			energy.evaluate(x, gradient);
		}
		return (threads.getCurrentThreadCpuTime() - start) / 1e9 / EVALUATIONS;
	}

	private static double median(final double[] values) {
		return DoubleStream.of(values).sorted().skip(values.length / 2).findFirst().getAsDouble();
	}

	/** Both codes over the same strains, one after the other. */
	private void shear(final ParticleDataset sample, final int steps, final int ranks) throws IOException,
		InterruptedException
	{
		final double[] theirs = run(ranks, "shear", String.format(Locale.ROOT, SHEAR, steps, STEP * SIDE));
		System.out.printf(Locale.ROOT, "shear to %.3f, LAMMPS on %d cores: %.1f s, processor %.1f s, %.0f evaluations%n", steps *
			STEP, ranks, theirs[0], theirs[1], evaluationsIn(Files.readString(folder.resolve("shear.log"))));
		final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		final long processor = system.getProcessCpuTime();
		final long clock = System.nanoTime();
		final QuasistaticShear shear = new QuasistaticShear(sample, POTENTIAL, ShearSettings.standard().withStrain(steps *
			STEP).withStep(STEP).withTolerance(TOLERANCE), ProgressMonitor.NONE);
		shear.run(now -> {});
		final double seconds = (System.nanoTime() - clock) / 1e9;
		final double core = (system.getProcessCpuTime() - processor) / 1e9;
		System.out.printf(Locale.ROOT, "shear to %.3f, GlassJ: %.1f s, processor %.1f s, %d evaluations, %d factorisations, " +
			"%d events%n", steps * STEP, seconds, core, shear.effort().evaluations(), shear.effort().factorizations(), shear
				.events().size());
		System.out.printf(Locale.ROOT, "LAMMPS takes %.2f times as long by the clock, %.2f times the processor time%n",
			theirs[0] / seconds, theirs[1] / core);
		agreement(shear, steps);
	}

	/** Up to where the stresses agree: later the codes fell into different basins. */
	private void agreement(final QuasistaticShear shear, final int steps) throws IOException {
		final List<double[]> states = Files.readAllLines(folder.resolve("shear.log")).stream().filter(line -> line.startsWith(
			"state ")).map(line -> Arrays.stream(line.split(" ")).skip(2).mapToDouble(Double::parseDouble).toArray()).collect(
				Collectors.toList());
		int same = 0;
		while (same < steps && Math.abs(states.get(same)[0] - shear.curve().column("stress")[same + 1]) < 1e-6)
			same++;
		System.out.printf(Locale.ROOT, "stresses agree to 1e-6 in the first %d of %d states%n", same, steps);
	}

	private static double evaluationsIn(final String log) {
		return Pattern.compile("force evaluations = \\d+ (\\d+)").matcher(log).results().mapToDouble(m -> Double.parseDouble(m
			.group(1))).sum();
	}

	private static double number(final String log, final String pattern) {
		final Matcher matcher = Pattern.compile(pattern).matcher(log);
		if (!matcher.find()) throw new IllegalStateException("LAMMPS' log has no '" + pattern + "'.");
		return Double.parseDouble(matcher.group(1));
	}

	/** Runs LAMMPS; seconds by the clock and of all its processes. */
	private double[] run(final int ranks, final String name, final String input) throws IOException,
		InterruptedException
	{
		Files.writeString(folder.resolve(name + ".in"), input);
		final String command = (ranks > 1 ? "mpirun --allow-run-as-root --oversubscribe -np " + ranks + " " : "") +
			"lmp -in " + name + ".in -log " + name + ".log > " + name + ".out 2>&1";
		final Path times = folder.resolve(name + ".time");
		final Process process = new ProcessBuilder("bash", "-c", "export OMP_NUM_THREADS=1; TIMEFORMAT='%R %U %S'; time { " +
			command + "; }").directory(folder.toFile()).redirectError(times.toFile()).start();
		if (process.waitFor() != 0) throw new IOException("LAMMPS failed; see " + folder.resolve(name + ".out"));
		final double[] seconds = Arrays.stream(Files.readString(times).trim().split("\\s+")).mapToDouble(Double::parseDouble)
			.toArray();
		return new double[] { seconds[0], seconds[1] + seconds[2] };
	}
}
