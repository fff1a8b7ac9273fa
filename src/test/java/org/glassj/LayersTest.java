package org.glassj;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.List;

import org.glassj.imagej.GlassJ;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * The layers of the design: a package imports only packages above it, everything above {@code io} is plain Java, and
 * only the last one knows ImageJ. Packages of the table that are not written yet are checked as soon as they are.
 */
class LayersTest {

	/** The table of the design's section 2, uppermost first. */
	private static final List<String> LAYERS = List.of("numeric", "task", "particle", "potential", "energy", "relax",
		"prepare", "expansion", "localyield", "shear", "elastoplastic", "shearband", "io", "image", "command", "imagej");

	private static final String IMAGEJ = "ij..";

	private static JavaClasses glassj;

	@BeforeAll
	static void readClasses() {
		glassj = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.glassj");
	}

	static List<String> layersAboveFiles() {
		return LAYERS.subList(0, LAYERS.indexOf("io"));
	}

	static List<String> layersButTheLast() {
		return LAYERS.subList(0, LAYERS.size() - 1);
	}

	private static String[] packages(final List<String> layers) {
		return layers.stream().map(layer -> "org.glassj." + layer + "..").toArray(String[]::new);
	}

	/** Also fails if no class is found at all, which would satisfy the other rules. */
	@Test
	void everyClassIsInALayer() {
		classes().should().resideInAnyPackage(packages(LAYERS)).check(glassj);
	}

	@ParameterizedTest
	@MethodSource("layersButTheLast")
	void importsOnlyPackagesAbove(final String layer) {
		final List<String> below = LAYERS.subList(LAYERS.indexOf(layer) + 1, LAYERS.size());
		noClasses().that().resideInAPackage("org.glassj." + layer + "..").should().dependOnClassesThat().resideInAnyPackage(
			packages(below)).allowEmptyShould(true).check(glassj);
	}

	@ParameterizedTest
	@MethodSource("layersAboveFiles")
	void isPlainJavaAboveFiles(final String layer) {
		noClasses().that().resideInAPackage("org.glassj." + layer + "..").should().dependOnClassesThat().resideInAnyPackage(
			"org.scijava..", IMAGEJ, "net.imagej..", "net.imglib2..", "java.awt..", "javax.swing..").allowEmptyShould(true)
			.check(glassj);
	}

	@ParameterizedTest
	@ValueSource(strings = { IMAGEJ, "net.imagej.." })
	void onlyTheLastLayerKnows(final String host) {
		noClasses().that().resideInAnyPackage(packages(layersButTheLast())).should().dependOnClassesThat().resideInAPackage(
			host).check(glassj);
	}

	@Test
	void hasNoCycles() {
		slices().matching("org.glassj.(*)..").should().beFreeOfCycles().check(glassj);
	}

	/** ImageJ must be patched before any of its classes is loaded. */
	@Test
	void startsWithoutImageJ() {
		noClasses().that().belongToAnyOf(GlassJ.class).should().dependOnClassesThat().resideInAPackage(IMAGEJ).check(glassj);
	}

	@Test
	void keepsNothingMutableInStaticFields() {
		fields().that().areStatic().should().beFinal().check(glassj);
	}
}
