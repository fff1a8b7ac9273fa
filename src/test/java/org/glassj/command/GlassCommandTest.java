package org.glassj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;

import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.Context;
import org.scijava.app.event.StatusEvent;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.log.LogLevel;
import org.scijava.log.LogMessage;
import org.scijava.log.LogService;
import org.scijava.task.Task;
import org.scijava.task.event.TaskEvent;

class GlassCommandTest {

	private Context context;
	private final List<String> errors = new ArrayList<>();

	@BeforeEach
	void start() {
		context = new Context();
		context.service(LogService.class).addLogListener(this::listen);
	}

	@AfterEach
	void stop() {
		context.dispose();
	}

	private void listen(final LogMessage message) {
		if (message.level() == LogLevel.ERROR) errors.add(message.text());
	}

	@ParameterizedTest
	@CsvSource({ "argument, 'radius is 5; allowed: up to 3.'", "file, There is no file glass.dump.",
		"unchecked, 'glass.dump, line 3: no number.'", "cancel, Canceled by the user.",
		"saddle, The matrix is not positive definite.",
		"iterations, 'The linear system was not solved: after 7 iterations the relative residual is 0.5, above the tolerance 0.1.'",
		"bug, Unexpected IllegalStateException in Probe Parameters...: no plan" })
	void saysInOneSentenceWhyItFailed(final String failure, final String sentence) throws Exception {
		final CommandModule module = run(ProbeCommand.class, "failure", failure).get();
		assertTrue(module.isCanceled());
		assertEquals(sentence, module.getCancelReason());
		assertEquals(sentence, errors.get(errors.size() - 1));
	}

	@Test
	void listsItsInputsWithSharedOnesLast() throws Exception {
		assertEquals("{particles=null, radius=2.0, order=3, angle=0.0, rigid=false, method=cubic, failure=, output=}", run(
			ProbeCommand.class, "radius", 2).get().getOutput("report"));
		assertEquals(List.of(), errors);
	}

	@ParameterizedTest
	@CsvSource({ "radius, 0, 'radius is 0; allowed: 1 to 10'", "radius, NaN, 'radius is NaN, not a finite number; allowed: 1 to 10'",
		"order, 0, 'order is 0; allowed: 1 or more'", "angle, 90.5, 'angle is 90.5; allowed: up to 90'",
		"method, folt, 'method is ''folt''; allowed: cubic, fold, pade; did you mean ''fold''?'" })
	void checksValuesFromScripts(final String key, final String value, final String problem) throws Exception {
		final Object input = key.equals("method") ? value : Double.valueOf(value);
		final CommandModule module = run(ProbeCommand.class, key, input).get();
		assertEquals("Probe Parameters...: " + problem, module.getCancelReason());
	}

	@Test
	void saysThatParticlesAreMissing() throws Exception {
		context.service(ParticleDatasets.class).register(dataset("glass"));
		final String sentence =
			"Probe Particles...: particles is missing, or neither an open dataset nor a readable file; open datasets: glass";
		assertEquals(sentence, run(ProbeParticles.class).get().getCancelReason());
		assertEquals(sentence, run(ProbeParticles.class, "particles", "gloss").get().getCancelReason());
	}

	@Test
	void takesParticlesByName() throws Exception {
		context.service(ParticleDatasets.class).register(dataset("my glass"));
		assertEquals("my glass", run(ProbeParticles.class, "particles", "my glass").get().getOutput("name"));
		assertEquals("other", run(ProbeParticles.class, "particles", dataset("other")).get().getOutput("name"));
	}

	@Test
	void stopsWhenItsTaskIsCanceled() throws Exception {
		final Listener listener = new Listener();
		final Future<CommandModule> future = waitingCommand(listener);
		listener.task.cancel("enough");
		assertEquals("Canceled by the user.", future.get().getCancelReason());
	}

	@Test
	void stopsWhenItIsCanceledItself() throws Exception {
		final CommandService commands = context.service(CommandService.class);
		final ProbeParticles command = new ProbeParticles();
		command.setContext(context);
		final CommandModule module = new CommandModule(commands.getCommand(ProbeParticles.class), command);
		module.setInput("particles", dataset("glass"));
		module.setInput("wait", true);
		module.cancel("enough");
		module.run();
		assertTrue(module.isCanceled());
	}

	@Test
	void reportsProgressToStatusBars() throws Exception {
		final Listener listener = new Listener();
		assertFalse(run(ProbeCommand.class).get().isCanceled());
		assertTrue(listener.statuses.contains("probing 500/1000"), listener.statuses::toString);
	}

	private Future<CommandModule> waitingCommand(final Listener listener) throws InterruptedException {
		final Future<CommandModule> future = run(ProbeParticles.class, "particles", dataset("glass"), "wait", true);
		listener.waiting.await();
		return future;
	}

	private Future<CommandModule> run(final Class<? extends GlassCommand> command, final Object... inputs) {
		return context.service(CommandService.class).run(command, true, inputs);
	}

	private static ParticleDataset dataset(final String name) {
		return ParticleDataset.builder(PeriodicBox.rectangular(1, 1), new double[] { 0, 0 }).name(name).build();
	}

	private final class Listener {

		private final CountDownLatch waiting = new CountDownLatch(1);
		private final List<String> statuses = new ArrayList<>();
		private volatile Task task;

		private Listener() {
			context.service(EventService.class).subscribe(this);
		}

		@EventHandler
		private void onTask(final TaskEvent event) {
			task = event.getTask();
			if ("waiting".equals(task.getStatusMessage())) waiting.countDown();
		}

		@EventHandler
		private synchronized void onStatus(final StatusEvent event) {
			statuses.add(event.getStatusMessage() + " " + event.getProgressValue() + "/" + event.getProgressMaximum());
		}
	}
}
