#@ File (label = "Particle file", value = "glassj:ka2d-glass.data", persist = false) path
#@ String (label = "Potential", value = "kob-andersen-2d", persist = false) potential
#@ String (label = "Output folder", value = "results", persist = false) output
#@ CommandService commands
#@ LogService log
#@output ResultTable expansion
#@output FieldImage map

// From a glass that LAMMPS wrote to a map of where it will yield; the macro of the same name in a script.

import org.glassj.command.ExpandStrain
import org.glassj.command.MapLocalYieldStress
import org.glassj.command.OpenParticles
import org.glassj.command.RelaxParticles

/** Runs a command to its end and hands back its outputs; stops the script if the command refused. */
def run = { command, Object... inputs ->
	def module = commands.run(command, true, inputs).get()
	if (module.isCanceled()) throw new IllegalArgumentException(module.cancelReason)
	module.outputs
}

def glass = run(OpenParticles, "path", path, "output", output + "/opened").opened
def atRest = run(RelaxParticles, "particles", glass, "potential", potential, "output", output + "/relaxed").relaxed
expansion = run(ExpandStrain, "particles", atRest, "potential", potential, "output", output + "/expanded").expansion
map = run(MapLocalYieldStress, "particles", atRest, "potential", potential, "output", output).map
println "Shear modulus ${expansion.values('stress_xy')[1]}, pressure ${-(expansion.values('stress_xx')[0] + expansion.values('stress_yy')[0]) / 2}"
println "Everything is in ${new File(output).absolutePath}"
