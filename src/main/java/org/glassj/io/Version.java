package org.glassj.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of GlassJ that runs. */
public final class Version {

	private Version() {
		// only static methods
	}

	/**
	 * Version as the build wrote it.
	 *
	 * @throws IllegalStateException if the build did not
	 */
	public static String ofGlassJ() {
		final Properties properties = new Properties();
		try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
			properties.load(in);
		}
		catch (final IOException e) {
			throw new IllegalStateException(e);
		}
		return properties.getProperty("version");
	}
}
