// Figure 6 of the paper, top row: where glasses have yielded after quasistatic shear, from high to low parent temperatures.
// Coloured particles were active at least once, with D2min > 0.01 over 1 % of strain.
//
// Argument, all optional: "N FOLDER STRAIN SWEEPS T1 T2 ...", the highest temperature first; SWEEPS at T = 0.5, of which colder liquids
// get more in proportion to (0.5 / T)^4. Without one: 2,500 particles, into the folder results/fig6, to a strain of 0.12,
// 1,000 sweeps, T = 0.7, 0.4, 0.3. That takes about two minutes. The paper: N = 40,000, T = 0.7, 0.4, 0.3, 0.2.

n = 2500;
folder = "results/fig6";
strain = 0.12;
sweeps = 1000;
temperatures = newArray("0.7", "0.4", "0.3");
words = split(getArgument(), " ");
if (words.length > 0) n = parseInt(words[0]);
if (words.length > 1) folder = words[1];
if (words.length > 2) strain = parseFloat(words[2]);
if (words.length > 3) sweeps = parseInt(words[3]);
if (words.length > 4) temperatures = Array.slice(words, 4);

for (k = 0; k < temperatures.length; k++) {
	t = temperatures[k];
	to = folder + "/T" + t;
	length = Math.max(200, round(sweeps * pow(0.5 / parseFloat(t), 4)));
	run("Prepare Glass...", "n=" + n + " temperature=" + t + " sweeps=" + length + " name=[glass at T=" + t + "] output=[" + to + "/glass]");
	run("Shear Quasistatically...", "particles=[glass at T=" + t + "] strain=" + strain + " output=[" + to + "/shear]");
	run("Accumulate Plasticity...", "trajectory=[" + to + "/shear/trajectory.dump.gz] output=[" + to + "]");
	run("Analyze Shear Band...", "activity=[" + to + "/shear/trajectory.dump.gz] output=[" + to + "/band]");
	yielded = 100 * parseFloat(value(to, "yieldedFraction"));
	line = "T = " + t + ": " + d2s(yielded, 0) + " % of the particles yielded";
	localized = value(to + "/band", "localized");
	if (localized == "true") line = line + ", band of " + d2s(parseFloat(value(to + "/band", "widthHalfMaximum")), 1) + " d, "
		+ replace(value(to + "/band", "orientation"), "\"", "");
	else line = line + ", no band";
	print(line);
	closeAll("Energy of the Liquid");
	closeAll("Stress-Strain Curve");
	closeAll("Plastic Activity");
	closeAll("Plastic Profile");
	closeAll("Width of the Shear Band");
}
print("Paper: homogeneous at T = 0.7; a band at T = 0.4 and below, of 30 particle diameters at T = 0.4 and of 10 at T = 0.2.");
print("Maps: " + folder + "/T" + temperatures[0] + "/plasticity.png and the like; over strain: plasticity.tif beside them.");

// The number or text behind a name in the summary of a folder.
function value(of, name) {
	json = File.openAsString(of + "/summary.json");
	start = indexOf(json, "\"" + name + "\":");
	if (start < 0) exit("There is no " + name + " in the summary.");
	rest = substring(json, start + lengthOf(name) + 3);
	text = replace(substring(rest, 0, indexOf(rest, "\n")), ",", "");
	return String.trim(text);
}

function closeAll(title) {
	while (isOpen(title)) close(title);
}
