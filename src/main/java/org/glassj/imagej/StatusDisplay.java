package org.glassj.imagej;

import org.scijava.AbstractContextual;
import org.scijava.Context;
import org.scijava.app.event.StatusEvent;
import org.scijava.event.EventHandler;

import ij.IJ;

/** Shows the status and progress of SciJava in ImageJ's status bar. Only for the embedded host. */
final class StatusDisplay extends AbstractContextual {

	/** Listens to a context for as long as this object lives. */
	StatusDisplay(final Context context) {
		setContext(context);
	}

	@EventHandler
	private void onStatus(final StatusEvent event) {
		if (IJ.getInstance() == null) return;
		if (event.getStatusMessage() != null) IJ.showStatus(event.getStatusMessage());
		if (event.getProgressMaximum() > 0) IJ.showProgress((double) event.getProgressValue() / event.getProgressMaximum());
	}
}
