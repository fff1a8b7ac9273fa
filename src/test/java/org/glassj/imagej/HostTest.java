package org.glassj.imagej;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test that needs a headless host; each gets a fresh one. */
abstract class HostTest {

	EmbeddedHost host;

	@BeforeEach
	void startHost() {
		host = EmbeddedHost.headless();
	}

	@AfterEach
	void stopHost() {
		host.close();
	}
}
