package org.glassj.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of GlassJ that runs. */
public final class Version {

	private static final String PROPERTIES = "/META-INF/maven/org.glassj/glassj/pom.properties";

	private Version() {
		// only static methods
	}

	/** Version in the jar's manifest, else in its Maven properties, else {@code development}. */
	public static String ofGlassJ() {
		final String manifest = Version.class.getPackage().getImplementationVersion();
		return manifest != null ? manifest : ofProperties();
	}

	private static String ofProperties() {
		try (InputStream in = Version.class.getResourceAsStream(PROPERTIES)) {
			final Properties properties = new Properties();
			if (in != null) properties.load(in);
			return properties.getProperty("version", "development");
		}
		catch (final IOException e) {
			return "development";
		}
	}
}
