package org.glassj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import org.glassj.command.CommandParameters;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

/** GlassJ's menu, and what holds for the parameters of every command in it. */
class CommandMenuTest extends HostTest {

	private List<CommandInfo> commands() {
		return List.copyOf(new CommandMenu(host.context().service(CommandService.class)).commands().values());
	}

	@Test
	void listsCommandsInTheOrderOfTheWork() {
		final List<String> labels = commands().stream().map(CommandParameters::label).filter(label -> !label.startsWith(
			"Probe")).collect(Collectors.toList());
		assertEquals(List.of("Prepare Glass...", "Open Particles...", "Relax Particles...", "Deform Particles...",
			"Expand Strain...", "Analyze Coefficients...", "Measure Elastic Moduli...", "Measure Vibrations...",
			"Analyze Vibrations...", "Shear Cavity...", "Map Local Yield Stress...", "Compare Yield Estimators...",
			"Analyze Yield Stress...", "Shear Quasistatically...", "Measure Nonaffine Displacement...",
			"Accumulate Plasticity...", "Run Elasto-Plastic Model...", "Calibrate Elasto-Plastic Model...",
			"Analyze Shear Band..."), labels);
	}

	@Test
	void hangsBelowPlugins() {
		for (final CommandInfo command : commands())
			assertTrue(command.getMenuPath().getMenuString().startsWith("Plugins > GlassJ > "), command::toString);
	}

	/** Macros know keys in lower case, scripts the name of the field: one word serves both. */
	@Test
	void namesParametersByOneWordInLowerCase() {
		for (final CommandInfo command : commands())
			for (final ModuleItem<?> parameter : CommandParameters.parameters(command))
				assertTrue(parameter.getName().matches("[a-z]+"), parameter::getName);
	}

	/** Otherwise a macro that omits a key gets the value of the last run. */
	@Test
	void remembersNoParameter() {
		for (final CommandInfo command : commands())
			for (final ModuleItem<?> parameter : CommandParameters.parameters(command))
				assertTrue(!parameter.isPersisted(), parameter::getName);
	}

	@Test
	void runsWithoutAScreen() {
		for (final CommandInfo command : commands())
			assertTrue(command.canRunHeadless(), command::toString);
	}
}
