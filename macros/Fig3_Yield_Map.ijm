// Figure 3 of the paper: one cavity in a frozen matrix, and what it predicts for a whole glass.
//
// (a) Bonds of the cavity, the matrix around it dark. (b) Its non-affine response to simple shear. (c) Its stress by the cubic of bond
// micromechanics and by the explicit frozen matrix, forward and backward, and the linear response enlarged. And the map of
// the local yield stress of the same glass, from all its cavities, with the direction in which each region yields first.
//
// Argument, all optional: "N TEMPERATURE SWEEPS SEED FOLDER DIRECTIONS". Without one: 2,500 polydisperse particles in 2D quenched from
// T = 0.7 after 1,000 sweeps, seed 1, into the folder results/fig3, 36 directions. That takes about a minute.

n = "2500";
temperature = "0.7";
sweeps = "1000";
seed = "1";
folder = "results/fig3";
directions = "36";
words = split(getArgument(), " ");
if (words.length > 0) n = words[0];
if (words.length > 1) temperature = words[1];
if (words.length > 2) sweeps = words[2];
if (words.length > 3) seed = words[3];
if (words.length > 4) folder = words[4];
if (words.length > 5) directions = words[5];

run("Prepare Glass...", "n=" + n + " temperature=" + temperature + " sweeps=" + sweeps + " seed=" + seed
	+ " name=[glass of figure 3] output=[" + folder + "/glass]");
run("Shear Cavity...", "particles=[glass of figure 3] output=[" + folder + "/cavity]");
run("Map Local Yield Stress...", "particles=[glass of figure 3] sweep=" + directions + " output=[" + folder + "/map]");

json = File.openAsString(folder + "/cavity/summary.json");
stress = numbers(json, "stress");
cubic = numbers(json, "cubic");
exact = numbers(json, "frozenMatrix");
print("Fig. 3c: stress at rest " + d2s(stress[0], 3) + ", shear modulus " + d2s(stress[1], 2) + "; yield forward (strain, stress): cubic "
	+ point(cubic, 0) + ", frozen matrix " + point(exact, 0) + "; backward: cubic " + point(cubic, 2) + ", frozen matrix " + point(exact, 2) + ".");
map = File.openAsString(folder + "/map/summary.json");
print("Map: mean yield stress along x " + d2s(value(map, "meanYieldStress"), 3) + ", mean distance to yield along x " + d2s(value(map, "meanYieldDistance"), 3)
	+ ", in each region's weakest direction " + d2s(value(map, "meanWeakestDistance"), 3) + ".");
print("Everything is in " + folder + ": cavity/bonds.png (a), cavity/response.png (b), cavity/curve.png and linear.png (c), map/map.png, map/weakest.png, map/weakest-yield.png.");

function point(pair, first) {
	if (isNaN(pair[first])) return "none";
	return "(" + d2s(pair[first], 3) + ", " + d2s(pair[first + 1], 3) + ")";
}

// The numbers of an array in a summary.
function numbers(json, name) {
	start = indexOf(json, "\"" + name + "\": [");
	if (start < 0) exit("There is no " + name + " in the summary.");
	rest = substring(json, start + lengthOf(name) + 5);
	texts = split(substring(rest, 0, indexOf(rest, "]")), ",");
	found = newArray(texts.length);
	for (k = 0; k < texts.length; k++) found[k] = parseFloat(String.trim(texts[k]));
	return found;
}

// The number behind a name in a summary.
function value(json, name) {
	start = indexOf(json, "\"" + name + "\":");
	if (start < 0) exit("There is no " + name + " in the summary.");
	rest = substring(json, start + lengthOf(name) + 3);
	text = replace(substring(rest, 0, indexOf(rest, "\n")), ",", "");
	return parseFloat(String.trim(text));
}
