package org.glassj.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.glassj.TestMonitor;
import org.junit.jupiter.api.Test;

/** Equal parts of one progress. */
class ProgressSharesTest {

	@Test
	void theMeanOfThePartsGoesOn() {
		final TestMonitor monitor = TestMonitor.patient();
		final ProgressShares shares = new ProgressShares(monitor, 4);
		final ProgressMonitor first = shares.next();
		final ProgressMonitor second = shares.next();
		first.progress(0.5);
		assertEquals(0.125, monitor.fraction(), 1e-15);
		second.progress(0.25);
		first.progress(0.75);
		assertEquals(0.25, monitor.fraction(), 1e-15);
		first.progress(1);
		assertEquals(0.3125, monitor.fraction(), 1e-15);
	}

	@Test
	void allPartsDoneIsOneExactly() {
		final TestMonitor monitor = TestMonitor.patient();
		final ProgressShares shares = new ProgressShares(monitor, 49);
		IntStream.range(0, 49).parallel().forEach(k -> {
			final ProgressMonitor share = shares.next();
			for (int step = 1; step < 10; step++)
				share.progress(step / 10.0);
			share.progress(1);
		});
		assertEquals(1, monitor.fraction());
	}

	@Test
	void cancellingAndStatusPassThrough() {
		final TestMonitor monitor = TestMonitor.cancellingAfter(0.4);
		final ProgressMonitor share = new ProgressShares(monitor, 2).next();
		share.status("working");
		assertEquals("working", monitor.status());
		share.progress(0.7);
		assertFalse(share.isCanceled());
		share.progress(0.9);
		assertTrue(share.isCanceled());
	}
}
