package org.glassj.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacroArgumentsTest {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = { "name=glass, glass", "\"  name=glass  b=1\", glass",
		"name=[my glass.dump], my glass.dump", "name=[a [b] c] b=1, a [b] c", "name='my glass', my glass",
		"\"a=1 name=x=y\", x=y" })
	void readsValuesAsImageJDoes(final String text, final String value) {
		assertEquals(value, MacroArguments.parse(text).value("name"));
	}

	@Test
	void readsEmptyValues() {
		assertEquals("", MacroArguments.parse("name=[]").value("name"));
		assertEquals("", MacroArguments.parse("name= b=1").value("name"));
		assertEquals("", MacroArguments.parse("name=").value("name"));
	}

	@Test
	void keepsTheOrderOfKeys() {
		assertEquals(List.of("b", "a", "c"), List.copyOf(MacroArguments.parse("b=1 a c=[x y]").keys()));
		assertNull(MacroArguments.parse("b=1 a c=[x y]").value("a"));
	}

	@Test
	void refusesWhatIsNotClosedOrGivenTwice() {
		assertEquals("the value of 'name' begins with [ but has no closing ]", complaint("name=[my glass"));
		assertEquals("the value of 'name' begins with ' but has no closing '", complaint("name='my glass"));
		assertEquals("key 'a' is given twice", complaint("a=1 b=2 a=3"));
	}

	@Test
	void knowsWhatImageJWouldMistakeForAKey() {
		final MacroArguments arguments = MacroArguments.parse("output=[a radius=3] frame=1");
		assertFalse(arguments.isUnambiguous("radius"));
		assertTrue(arguments.isUnambiguous("output"));
		assertTrue(arguments.isUnambiguous("frame"));
		assertTrue(arguments.isUnambiguous("name"));
		assertTrue(MacroArguments.parse("output=xradius=3").isUnambiguous("radius"));
	}

	private static String complaint(final String text) {
		return assertThrows(IllegalArgumentException.class, () -> MacroArguments.parse(text)).getMessage();
	}
}
