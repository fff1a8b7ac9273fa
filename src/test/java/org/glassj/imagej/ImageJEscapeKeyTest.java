package org.glassj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.event.KeyEvent;
import java.util.concurrent.Future;

import org.glassj.command.ProbeParticles;
import org.glassj.particle.ParticleDataset;
import org.glassj.particle.PeriodicBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.app.event.StatusEvent;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;

import ij.IJ;

class ImageJEscapeKeyTest {

	private final ParticleDataset glass = ParticleDataset.builder(PeriodicBox.rectangular(1, 1), new double[] { 0, 0 })
		.build();

	private Context context;

	@BeforeEach
	void start() {
		context = new Context();
	}

	@AfterEach
	void stop() {
		IJ.resetEscape();
		context.dispose();
	}

	@Test
	void stopsWhatIsRunning() throws Exception {
		final Object presser = new EscapePresser();
		context.service(EventService.class).subscribe(presser);
		assertEquals("Canceled by the user.", run(true).get().getCancelReason());
	}

	@Test
	void doesNotStopWhatIsStartedLater() throws Exception {
		IJ.setKeyDown(KeyEvent.VK_ESCAPE);
		assertFalse(run(false).get().isCanceled());
	}

	private Future<CommandModule> run(final boolean wait) {
		return context.service(CommandService.class).run(ProbeParticles.class, true, "particles", glass, "wait", wait);
	}

	/** Presses the key once the command waits. */
	private static final class EscapePresser {

		@EventHandler
		private void onStatus(final StatusEvent event) {
			if ("waiting".equals(event.getStatusMessage())) IJ.setKeyDown(KeyEvent.VK_ESCAPE);
		}
	}
}
