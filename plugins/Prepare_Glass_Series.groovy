#@ String (label = "Model", choices = {"polydisperse-ipl", "bidisperse-ipl", "kob-andersen-2d"}, value = "polydisperse-ipl", persist = false) model
#@ Integer (label = "Particles", value = 1000, min = "10", persist = false) n
#@ Long (label = "Sweeps", value = 2000, min = "40", persist = false) sweeps
#@ String (label = "Parent temperatures", value = "0.8 0.7 0.6 0.5 0.4 0.3", persist = false) temperatures
#@ String (label = "Output folder", value = "results/series", persist = false) output
#@ CommandService commands
#@output Curve energies

// Glasses quenched from a series of parent temperatures; the macro of the same name in a script.

import org.glassj.command.PrepareGlass
import org.glassj.numeric.Curve

def series = temperatures.trim().split(/[ ,;]+/).toList()
series.each { t -> if (!t.isDouble()) throw new IllegalArgumentException("temperatures: '${t}' is not a number.") }
def results = series.withIndex().collect { t, k ->
	def folder = output + "/T" + t
	def module = commands.run(PrepareGlass, true, "model", model, "n", n, "sweeps", sweeps, "temperature", t as double, "seed",
		(k + 1) as long, "name", "T=" + t, "checkpoint", folder + ".checkpoint", "output", folder).get()
	if (module.isCanceled()) throw new IllegalArgumentException(module.cancelReason)
	def json = new File(folder, "summary.json").text
	def number = { name -> (json =~ /"${name}": ([-+.0-9eE]+)/)[0][1] as double }
	println "T = ${t}: liquid ${number('liquidEnergyPerParticle')}, inherent ${number('inherentEnergyPerParticle')}, pressure ${number('pressure')}"
	[number("liquidEnergyPerParticle"), number("inherentEnergyPerParticle")]
}
def x = series.collect { it as double } as double[]
energies = new Curve("Energy against Parent Temperature", "T", "energy a particle (epsilon)")
		.series("liquid", x, results.collect { it[0] } as double[])
		.series("inherent structure", x, results.collect { it[1] } as double[])
