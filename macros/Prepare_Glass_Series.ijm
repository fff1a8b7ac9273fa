// Glasses of one model quenched from a series of parent temperatures, and how their energy depends on it.
//
// Argument, all optional: "MODEL N SWEEPS FOLDER T1 T2 ...", a folder in quotes if it holds a blank. Without one: 1,000
// polydisperse particles in 2D, 2,000 sweeps, into the folder results/series, from T = 0.8 down to 0.3.

model = "polydisperse-ipl";
n = "1000";
sweeps = "2000";
folder = "results/series";
temperatures = newArray("0.8", "0.7", "0.6", "0.5", "0.4", "0.3");
words = arguments(getArgument());
if (words.length > 0) model = words[0];
if (words.length > 1) n = words[1];
if (words.length > 2) sweeps = words[2];
if (words.length > 3) folder = words[3];
if (words.length > 4) temperatures = Array.slice(words, 4);

liquid = newArray(temperatures.length);
inherent = newArray(temperatures.length);
print("T        liquid E/N   inherent E/N   pressure     shear modulus   equilibrated");
for (k = 0; k < temperatures.length; k++) {
	t = temperatures[k];
	run("Prepare Glass...", "model=" + model + " n=" + n + " sweeps=" + sweeps + " temperature=" + t + " seed=" + (k + 1)
		+ " name=[T=" + t + "] checkpoint=[" + folder + "/T" + t + ".checkpoint] output=[" + folder + "/T" + t + "]");
	json = File.openAsString(folder + "/T" + t + "/summary.json");
	liquid[k] = parseFloat(value(json, "liquidEnergyPerParticle"));
	inherent[k] = parseFloat(value(json, "inherentEnergyPerParticle"));
	print(t + "      " + d2s(liquid[k], 6) + "     " + d2s(inherent[k], 6) + "       " + d2s(parseFloat(value(json, "pressure")), 5)
		+ "      " + d2s(parseFloat(value(json, "shearModulus")), 5) + "        " + value(json, "equilibrated"));
}
print("Everything is in " + folder + ".");

x = newArray(temperatures.length);
for (k = 0; k < x.length; k++) x[k] = parseFloat(temperatures[k]);
Plot.create("Energy against Parent Temperature", "T", "energy a particle (epsilon)");
Plot.setColor("red", "red");
Plot.add("connected circle", x, liquid);
Plot.setColor("blue", "blue");
Plot.add("connected circle", x, inherent);
Plot.setLegend("liquid\ninherent structure", "top-left");
Plot.setLimitsToFit();
Plot.show();
saveAs("PNG", folder + "/energy.png");

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
	text = replace(substring(rest, 0, indexOf(rest, "\n")), ",", "");
	return String.trim(text);
}
