package org.glassj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

/** What the compiler does not check about the sources: short files, short methods, thin commands, documented packages. */
class SourceRulesTest {

	private static final int LONGEST_FILE = 500;
	private static final int LONGEST_METHOD = 60;
	private static final int LONGEST_COMPUTE = 15;

	private static final Path ROOT = Paths.get(System.getProperty("basedir", "")).resolve("src").toAbsolutePath();

	private static List<Path> sources;
	private static List<Method> methods;

	@BeforeAll
	static void parseSources() throws IOException {
		try (Stream<Path> files = Files.walk(ROOT)) {
			sources = files.filter(file -> file.toString().endsWith(".java")).sorted().collect(Collectors.toList());
		}
		methods = parse(sources);
	}

	@Test
	void filesAreShort() throws IOException {
		final List<String> tooLong = new ArrayList<>();
		for (final Path file : sources)
			if (Files.readAllLines(file).size() > LONGEST_FILE) tooLong.add(name(file));
		assertEquals(List.of(), tooLong);
	}

	@Test
	void methodsAreShort() {
		assertEquals(List.of(), names(method -> method.lines > LONGEST_METHOD));
	}

	@Test
	void commandsAreThin() {
		final Predicate<Method> isCompute = method -> method.inPlugin && method.name.equals("compute");
		assertFalse(names(isCompute).isEmpty());
		assertEquals(List.of(), names(isCompute.and(method -> method.bodyLines > LONGEST_COMPUTE)));
	}

	@Test
	void packagesSayWhatTheyHold() {
		assertEquals(List.of(), sources.stream().filter(file -> file.startsWith(ROOT.resolve("main"))).map(Path::getParent)
			.distinct().filter(folder -> !Files.isRegularFile(folder.resolve("package-info.java"))).map(SourceRulesTest::name)
			.collect(Collectors.toList()));
	}

	private static List<String> names(final Predicate<Method> which) {
		return methods.stream().filter(which).map(method -> method.file + " " + method.name + ": " + method.lines + " lines")
			.collect(Collectors.toList());
	}

	private static String name(final Path file) {
		return ROOT.relativize(file).toString();
	}

	private static List<Method> parse(final List<Path> files) throws IOException {
		final List<Method> found = new ArrayList<>();
		final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
			final JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, manager
				.getJavaFileObjectsFromPaths(files));
			final SourcePositions positions = Trees.instance(task).getSourcePositions();
			for (final CompilationUnitTree unit : task.parse())
				unit.accept(new MethodFinder(unit, positions, found), false);
		}
		return found;
	}

	/** Where a method is and how long. */
	private static final class Method {

		private String file;
		private String name;
		private boolean inPlugin;
		private long lines;
		private long bodyLines;
	}

	/** Collects the methods of a source file that have a body. */
	private static final class MethodFinder extends TreeScanner<Void, Boolean> {

		private final CompilationUnitTree unit;
		private final SourcePositions positions;
		private final List<Method> found;

		private MethodFinder(final CompilationUnitTree unit, final SourcePositions positions, final List<Method> found) {
			this.unit = unit;
			this.positions = positions;
			this.found = found;
		}

		@Override
		public Void visitClass(final ClassTree type, final Boolean inPlugin) {
			return super.visitClass(type, type.getModifiers().getAnnotations().stream().anyMatch(annotation -> annotation
				.getAnnotationType().toString().equals("Plugin")));
		}

		@Override
		public Void visitMethod(final MethodTree tree, final Boolean inPlugin) {
			if (tree.getBody() == null) return null;
			final Method method = new Method();
			method.file = name(Paths.get(unit.getSourceFile().toUri()));
			method.name = tree.getName().toString();
			method.inPlugin = inPlugin;
			method.lines = linesOf(tree);
			// without the lines of the braces
			method.bodyLines = linesOf(tree.getBody()) - 2;
			found.add(method);
			return super.visitMethod(tree, inPlugin);
		}

		private long linesOf(final Tree tree) {
			return line(positions.getEndPosition(unit, tree)) - line(positions.getStartPosition(unit, tree)) + 1;
		}

		private long line(final long position) {
			return unit.getLineMap().getLineNumber(position);
		}
	}
}
