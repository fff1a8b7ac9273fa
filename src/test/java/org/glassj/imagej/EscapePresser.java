package org.glassj.imagej;

import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;

import org.scijava.app.event.StatusEvent;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;

import ij.IJ;

/** Presses the escape key once a file exists. */
final class EscapePresser {

	private final Path file;
	private boolean done;

	private EscapePresser(final Path file) {
		this.file = file;
	}

	/** Runs an action during which the key is pressed when a file appears. */
	static void during(final EmbeddedHost host, final Path file, final Runnable action) {
		final EscapePresser presser = new EscapePresser(file);
		host.context().service(EventService.class).subscribe(presser);
		try {
			action.run();
		}
		finally {
			IJ.resetEscape();
			presser.done = true;
		}
	}

	@EventHandler
	private void onStatus(final StatusEvent event) {
		if (!done && Files.exists(file)) IJ.setKeyDown(KeyEvent.VK_ESCAPE);
	}
}
