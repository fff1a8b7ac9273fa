// Figure 7a, b of the paper: the profile of plastic activity across the shear band at growing strain, and the width of the band against
// strain, of glasses from two parent temperatures.
//
// Argument, all optional: "N FOLDER STRAIN SWEEPS SEED T1 T2 ...", SWEEPS at T = 0.5, of which colder liquids get more in proportion to
// (0.5 / T)^4. Without one: 1,600 particles, into the folder results/fig7, to a strain of 0.5 in steps of 2e-3, 1,000 sweeps,
// T = 0.4, 0.3. That takes about two minutes. The paper: N = 40,000, strains up to 20, T = 0.4 and 0.2.

n = 1600;
folder = "results/fig7";
strain = 0.5;
sweeps = 1000;
seed = 1;
temperatures = newArray("0.4", "0.3");
words = split(getArgument(), " ");
if (words.length > 0) n = parseInt(words[0]);
if (words.length > 1) folder = words[1];
if (words.length > 2) strain = parseFloat(words[2]);
if (words.length > 3) sweeps = parseInt(words[3]);
if (words.length > 4) seed = parseInt(words[4]);
if (words.length > 5) temperatures = Array.slice(words, 5);

for (k = 0; k < temperatures.length; k++) {
	t = temperatures[k];
	to = folder + "/T" + t;
	length = Math.max(200, round(sweeps * pow(0.5 / parseFloat(t), 4)));
	run("Prepare Glass...", "n=" + n + " temperature=" + t + " sweeps=" + length + " seed=" + seed + " name=[glass at T=" + t + "] output=[" + to + "/glass]");
	run("Shear Quasistatically...", "particles=[glass at T=" + t + "] step=0.002 every=5 strain=" + strain + " output=[" + to + "/shear]");
	run("Analyze Shear Band...", "activity=[" + to + "/shear/trajectory.dump.gz] output=[" + to + "]");
	line = "T = " + t + ": at strain " + strain + " ";
	localized = value(to, "localized");
	if (localized == "true") line = line + "a " + replace(value(to, "orientation"), "\"", "") + " band, width at half maximum "
		+ d2s(parseFloat(value(to, "widthHalfMaximum")), 1) + " d, Gaussian " + d2s(parseFloat(value(to, "widthGaussian")), 1) + " d";
	else line = line + "no band";
	growth = value(to, "growthExponent");
	if (growth != "null") line = line + "; w ~ strain^" + d2s(parseFloat(growth), 2);
	print(line);
	closeAll("Energy of the Liquid");
	closeAll("Stress-Strain Curve");
	closeAll("Plastic Profile");
	closeAll("Width of the Shear Band");
}
print("Paper: w ~ strain^0.25, narrower the colder the parent temperature; w ~ strain^0.5 in small samples of T = 0.4; horizontal bands only, for which other seeds may be tried.");
print("Profiles (a) and widths (b): " + folder + "/T" + temperatures[0] + "/profile.png, width.png and the like; the numbers beside them.");

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
