package org.glassj.imagej;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import net.imagej.patcher.LegacyInjector;

/** Patches ImageJ before the first test of the JVM, so that the order of test classes does not matter. */
public class PatchedImageJ implements BeforeAllCallback {

	@Override
	public void beforeAll(final ExtensionContext context) {
		LegacyInjector.preinit();
	}
}
