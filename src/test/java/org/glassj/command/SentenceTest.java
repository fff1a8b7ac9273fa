package org.glassj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

import org.junit.jupiter.api.Test;

class SentenceTest {

	@Test
	void putsExceptionsIntoWords() {
		assertEquals("radius is 0; allowed: 1 or more.", Sentence.of(new IllegalArgumentException(
			"radius is 0; allowed: 1 or more.")));
		assertEquals("There is no file glass.dump.", Sentence.of(new UncheckedIOException(new NoSuchFileException(
			"glass.dump"))));
		assertEquals("Access to glass.dump is denied.", Sentence.of(new AccessDeniedException("glass.dump")));
		assertEquals("first second", Sentence.of(new IOException("first\n  second\n")));
		assertEquals("NullPointerException", Sentence.of(new NullPointerException()));
	}
}
