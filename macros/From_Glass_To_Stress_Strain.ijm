// The whole chain: glasses from nothing at several parent temperatures, their moduli and local yield stresses, and from
// these alone, by a lattice of blocks that yield, their stress-strain curves, laid over those of the particles themselves.
//
// For each parent temperature T a liquid is sampled and quenched; a lattice then starts with the modulus and the yield
// stresses of that glass and renews blocks with those of the first, poorly annealed one. The one free parameter, the
// eigenstrain eps_pl, makes the lattice flow at the steady stress of the first glass; it then stays the same for all.
//
// Argument, all optional: "FOLDER N SWEEPS STRAIN T1 T2 ...", the highest temperature first; a folder in quotes if it holds
// a blank. SWEEPS at T = 0.5, of which colder liquids get more in proportion to (0.5 / T)^3 and warmer ones less. Without
// one: folder results, 1,600 particles, 1500 sweeps, to a strain of 0.25, T = 1.0, 0.5, 0.3.

folder = "results";
n = "1600";
sweeps = 1500;
strain = 0.25;
temperatures = newArray("1.0", "0.5", "0.3");
words = arguments(getArgument());
if (words.length > 0) folder = words[0];
if (words.length > 1) n = words[1];
if (words.length > 2) sweeps = parseInt(words[2]);
if (words.length > 3) strain = parseFloat(words[3]);
if (words.length > 4) temperatures = Array.slice(words, 4);

potential = "polydisperse-ipl";
// blocks of a lattice as large as the glass, and of the lattice that predicts, which is large so that its curve is smooth
side = Math.max(4, round(sqrt(parseFloat(n)) / 5));
lattice = 40;
steady = 0.4 * strain;
count = temperatures.length;
modulus = newArray(count);
for (k = 0; k < count; k++) {
	t = temperatures[k];
	name = "T=" + t;
	length = Math.max(400, round(sweeps * pow(0.5 / parseFloat(t), 3)));
	run("Prepare Glass...", "n=" + n + " temperature=" + t + " sweeps=" + length + " seed=" + (k + 1) + " name=[" + name
		+ "] output=[" + of(k, "glass") + "]");
	run("Measure Elastic Moduli...", "particles=[" + name + "] potential=" + potential + " output=[" + of(k, "moduli") + "]");
	run("Map Local Yield Stress...", "particles=[" + name + "] potential=" + potential + " output=[" + of(k, "map") + "]");
	run("Shear Quasistatically...", "particles=[" + name + "] potential=" + potential + " step=0.002 strain=" + strain
		+ " output=[" + of(k, "shear") + "]");
	modulus[k] = number(of(k, "moduli"), "shearModulus");
	print("T = " + t + ": shear modulus " + d2s(modulus[k], 3) + ", local yield stress "
		+ d2s(number(of(k, "map"), "meanYieldStress"), 3) + " +- " + d2s(sqrt(number(of(k, "map"), "varianceYieldStress")), 3));
}

renewal = " renewal=[" + yields(0) + "] renewalmodulus=" + modulus[0];
run("Calibrate Elasto-Plastic Model...", "target=[" + of(0, "shear") + "/curve.csv] from=" + steady + " thresholds=["
	+ yields(0) + "] modulus=" + modulus[0] + renewal + " width=" + side + " height=" + side + " output=[" + folder + "/calibration]");
eigenstrain = number(folder + "/calibration", "eigenstrain");
print("Eigenstrain " + d2s(eigenstrain, 4) + " [" + d2s(number(folder + "/calibration", "eigenstrainLower"), 4) + ", "
	+ d2s(number(folder + "/calibration", "eigenstrainUpper"), 4) + "] for the steady stress "
	+ d2s(number(folder + "/calibration", "targetStress"), 3) + " +- " + d2s(number(folder + "/calibration", "targetStressError"), 3)
	+ " of the particles at T = " + temperatures[0] + " (paper, another density: 0.065)");

data = "temperature,modulus,particleYieldStress,latticeYieldStress,particleSteadyStress,latticeSteadyStress\n";
for (k = 0; k < count; k++) {
	run("Run Elasto-Plastic Model...", "thresholds=[" + yields(k) + "] modulus=" + modulus[k] + renewal + " eigenstrain="
		+ eigenstrain + " width=" + lattice + " height=" + lattice + " strain=" + strain + " steady=" + steady + " output=[" + of(k, "lattice") + "]");
	particles = column(of(k, "shear") + "/curve.csv", "stress");
	Array.getStatistics(particles, least, most);
	late = Array.slice(particles, round(0.6 * particles.length));
	Array.getStatistics(late, least, highest, flow);
	data = data + temperatures[k] + "," + modulus[k] + "," + most + "," + number(of(k, "lattice"), "yieldStress") + "," + flow + ","
		+ number(of(k, "lattice"), "steadyStress") + "\n";
	print("T = " + temperatures[k] + ": largest stress of the particles " + d2s(most, 3) + ", of the lattice "
		+ d2s(number(of(k, "lattice"), "yieldStress"), 3) + "; flow at the end " + d2s(flow, 3) + " and "
		+ d2s(number(of(k, "lattice"), "steadyStress"), 3));
}
File.saveString(data, folder + "/stress-strain.csv");
picture();
print("Look at " + folder + "/stress-strain.png first; the lattices are in lattice.png of each T, the numbers in stress-strain.csv.");

// Thin lines for particles, thick ones for the lattice, one colour a temperature, warm for the highest.
function picture() {
	colors = newArray("#d55e00", "#e69f00", "#0072b2", "#009e73", "#cc79a7", "#56b4e9");
	Plot.create("Stress against Strain", "strain", "stress (epsilon / lambda^2)");
	Plot.setFrameSize(800, 560);
	Plot.setFontSize(18);
	legend = "";
	highest = 0;
	for (k = 0; k < count; k++) {
		Plot.setColor(colors[k % colors.length]);
		Plot.setLineWidth(5);
		Plot.add("line", column(of(k, "lattice") + "/curve.csv", "strain"), column(of(k, "lattice") + "/curve.csv", "stress"));
		Plot.setLineWidth(1.5);
		y = column(of(k, "shear") + "/curve.csv", "stress");
		Plot.add("line", column(of(k, "shear") + "/curve.csv", "strain"), y);
		Array.getStatistics(y, least, most);
		highest = Math.max(highest, Math.max(most, number(of(k, "lattice"), "yieldStress")));
		legend = legend + "T = " + temperatures[k] + ", lattice\nT = " + temperatures[k] + ", particles\n";
	}
	Plot.setLineWidth(1);
	Plot.setColor("black");
	Plot.setLegend(legend, "bottom-right");
	Plot.setLimits(0, strain, -0.05 * highest, 1.05 * highest);
	Plot.show();
	saveAs("PNG", folder + "/stress-strain.png");
}

// The folder of one step at temperature k.
function of(k, step) {
	return folder + "/T" + temperatures[k] + "/" + step;
}

// The law of yield stresses of the map at temperature k.
function yields(k) {
	return "fit(" + of(k, "map") + "/map.tif)";
}

// The numbers of a column of a table.
function column(file, header) {
	rows = split(File.openAsString(file), "\n");
	headers = split(rows[0], ",");
	c = 0;
	while (headers[c] != header) c++;
	values = newArray(rows.length - 1);
	for (r = 1; r < rows.length; r++) {
		cells = split(rows[r], ",");
		values[r - 1] = parseFloat(cells[c]);
	}
	return values;
}

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

// The number behind a name in the summary of a folder; NaN if there is none.
function number(where, name) {
	json = File.openAsString(where + "/summary.json");
	start = indexOf(json, "\"" + name + "\":");
	if (start < 0) exit("There is no " + name + " in the summary in " + where + ".");
	rest = substring(json, start + lengthOf(name) + 3);
	end = indexOf(rest, "\n");
	return parseFloat(String.trim(replace(substring(rest, 0, end), ",", "")));
}
