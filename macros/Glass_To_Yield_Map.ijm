// From a glass that LAMMPS wrote to a map of where it will yield.
//
// Argument, all optional: "FILE POTENTIAL FOLDER", each in quotes if it holds a blank.
// Without one: the sample that GlassJ ships, a 2D Kob-Andersen glass, into the folder results.

file = "glassj:ka2d-glass.data";
potential = "kob-andersen-2d";
folder = "results";
words = arguments(getArgument());
if (words.length > 0) file = words[0];
if (words.length > 1) potential = words[1];
if (words.length > 2) folder = words[2];

run("Open Particles...", "path=[" + file + "] name=[glass] output=[" + folder + "/opened]");
run("Relax Particles...", "particles=[glass] potential=[" + potential + "] name=[glass at rest] output=[" + folder + "/relaxed]");
run("Expand Strain...", "particles=[glass at rest] potential=[" + potential + "] output=[" + folder + "/expanded]");
run("Map Local Yield Stress...", "particles=[glass at rest] potential=[" + potential + "] output=[" + folder + "]");

opened = File.openAsString(folder + "/opened/summary.json");
relaxed = File.openAsString(folder + "/relaxed/summary.json");
expanded = File.openAsString(folder + "/expanded/summary.json");
map = File.openAsString(folder + "/summary.json");

print("Glass          " + file + ": " + value(opened, "particles") + " particles in " + value(opened, "dimension") + "D, mean spacing d = " + rounded(opened, "spacing"));
print("At rest        residual force " + value(relaxed, "residualForce") + " after " + value(relaxed, "evaluations") + " evaluations, " + value(relaxed, "rattlers") + " rattlers");
print("               energy " + rounded(relaxed, "energy") + " (" + rounded(relaxed, "energyPerParticle") + " a particle), pressure " + rounded(relaxed, "pressure"));
print("Elasticity     shear modulus " + rounded(expanded, "shearModulus") + " (affine " + rounded(expanded, "affineShearModulus") + "), bulk modulus " + rounded(expanded, "bulkModulus"));
print("Yield stress   mean " + rounded(map, "meanYieldStress") + ", variance " + rounded(map, "varianceYieldStress") + " over blocks of " + value(map, "coarsening") + " d");
print("               " + value(map, "cavities") + " cavities of radius " + value(map, "radius") + " d, " + value(map, "discarded") + " discarded");
milliseconds = d2s(1000 * parseFloat(value(map, "secondsPerCavity")), 2);
print("Time           open " + rounded(opened, "seconds") + " s, relax " + rounded(relaxed, "seconds") + " s, expand " + rounded(expanded, "seconds") + " s, map " + rounded(map, "seconds") + " s (" + milliseconds + " ms a cavity)");
print("Files          " + File.getDirectory(folder + "/summary.json"));
print("               map.png (look at this first), map.tif, distribution.png, cavities.csv, particles.csv, summary.json");
print("               expanded: product.png, bonds.png, product.tif, bonds.csv, particles.csv; relaxed: particles.dump");

// The words of a text, split at blanks outside quotes.
function arguments(text) {
	parts = split(" " + text + " ", "\"");
	words = newArray(0);
	for (k = 0; k < parts.length; k++) {
		if (k % 2 == 1) words = Array.concat(words, newArray(parts[k], ""));
		else words = Array.concat(words, split(parts[k], " "));
	}
	return Array.deleteValue(words, "");
}

// The number or text behind a name in a summary.
function value(json, name) {
	start = indexOf(json, "\"" + name + "\":");
	if (start < 0) exit("There is no " + name + " in the summary.");
	rest = substring(json, start + lengthOf(name) + 3);
	end = indexOf(rest, "\n");
	text = replace(substring(rest, 0, end), ",", "");
	return String.trim(replace(text, "\"", ""));
}

// The same number to six decimals.
function rounded(json, name) {
	text = d2s(parseFloat(value(json, name)), 6);
	return text;
}
