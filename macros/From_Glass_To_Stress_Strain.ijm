// The whole chain: glasses from nothing at several parent temperatures, their moduli and local yield stresses, and from
// these alone, by a lattice of blocks that yield, their stress-strain curves, laid over those of the particles themselves.
//
// For each parent temperature T a liquid is sampled and quenched; a lattice then starts with the modulus and the yield
// stresses of that glass and renews blocks with those of the first, poorly annealed one. The one free parameter, the
// eigenstrain eps_pl, makes the lattice flow at the steady stress of the first glass; it then stays the same for all.
//
// Argument, all optional: "FOLDER N SWEEPS STRAIN LATTICES T1 T2 ...", the highest temperature first; a folder in quotes if it holds
// a blank. SWEEPS at T = 0.5, of which colder liquids get more in proportion to (0.5 / T)^3 and warmer ones less. Without
// one: folder results, 1,600 particles, 1500 sweeps, to a strain of 0.25, 12 lattices, T = 1.0, 0.5, 0.3.

var folder = "results";
n = "1600";
sweeps = 1500;
var strain = 0.25;
lattices = 12;
var temperatures = newArray("1.0", "0.5", "0.3");
words = arguments(getArgument());
if (words.length > 0) folder = words[0];
if (words.length > 1) n = words[1];
if (words.length > 2) sweeps = parseInt(words[2]);
if (words.length > 3) strain = parseFloat(words[3]);
if (words.length > 4) lattices = parseInt(words[4]);
if (words.length > 5) temperatures = Array.slice(words, 5);

potential = "polydisperse-ipl";
// as many blocks as the glass has room for
side = Math.max(4, round(sqrt(parseFloat(n)) / 5));
steady = 0.4 * strain;
var count;
var at;
count = temperatures.length;
modulus = newArray(count);
at = newArray(count);
for (k = 0; k < count; k++) {
	t = temperatures[k];
	at[k] = folder + "/T" + t;
	name = "T=" + t;
	length = Math.max(400, round(sweeps * pow(0.5 / parseFloat(t), 3)));
	run("Prepare Glass...", "n=" + n + " temperature=" + t + " sweeps=" + length + " seed=" + (k + 1) + " name=[" + name
		+ "] output=[" + at[k] + "/glass" + "]");
	run("Measure Elastic Moduli...", "particles=[" + name + "] potential=" + potential + " output=[" + at[k] + "/moduli" + "]");
	run("Map Local Yield Stress...", "particles=[" + name + "] potential=" + potential + " output=[" + at[k] + "/map" + "]");
	run("Shear Quasistatically...", "particles=[" + name + "] potential=" + potential + " step=0.002 strain=" + strain
		+ " output=[" + at[k] + "/shear" + "]");
	modulus[k] = number("" + at[k] + "/moduli", "shearModulus");
	print("T = " + t + ": shear modulus " + d2s(modulus[k], 3) + ", local yield stress "
		+ d2s(number("" + at[k] + "/map", "meanYieldStress"), 3) + " +- " + d2s(sqrt(number("" + at[k] + "/map", "varianceYieldStress")), 3));
}

renewal = " renewal=[" + yields(0) + "] renewalmodulus=" + modulus[0];
run("Calibrate Elasto-Plastic Model...", "target=[" + at[0] + "/shear" + "/curve.csv] from=" + steady + " thresholds=["
	+ yields(0) + "] modulus=" + modulus[0] + renewal + " width=" + side + " height=" + side + " output=[" + folder + "/calibration]");
eigenstrain = number(folder + "/calibration", "eigenstrain");
print("Eigenstrain " + d2s(eigenstrain, 4) + " [" + d2s(number(folder + "/calibration", "eigenstrainLower"), 4) + ", "
	+ d2s(number(folder + "/calibration", "eigenstrainUpper"), 4) + "] for the steady stress "
	+ d2s(number(folder + "/calibration", "targetStress"), 3) + " +- " + d2s(number(folder + "/calibration", "targetStressError"), 3)
	+ " of the particles at T = " + temperatures[0] + " (paper, another density: 0.065)");

data = "temperature,modulus,particleYieldStress,latticeYieldStress,particleSteadyStress,latticeSteadyStress\n";
for (k = 0; k < count; k++) {
	yield = 0;
	flow = 0;
	for (seed = 1; seed <= lattices; seed++) {
		one = folder + "/T" + temperatures[k] + "/lattice/" + seed;
		run("Run Elasto-Plastic Model...", "thresholds=[" + yields(k) + "] modulus=" + modulus[k] + renewal + " eigenstrain="
			+ eigenstrain + " width=" + side + " height=" + side + " strain=" + strain + " steady=" + steady + " seed=" + seed
			+ " output=[" + one + "]");
		y = column(one + "/curve.csv", "stress");
		if (seed == 1) mean = newArray(y.length);
		for (p = 0; p < y.length; p++) mean[p] = mean[p] + y[p] / lattices;
		yield = yield + number(one, "yieldStress") / lattices;
		flow = flow + number(one, "steadyStress") / lattices;
		while (nImages > 0) close();
	}
	text = "strain,stress\n";
	x = column(one + "/curve.csv", "strain");
	for (p = 0; p < x.length; p++) text = text + x[p] + "," + mean[p] + "\n";
	File.saveString(text, folder + "/T" + temperatures[k] + "/lattice.csv");
	y = column(folder + "/T" + temperatures[k] + "/shear/curve.csv", "stress");
	Array.getStatistics(y, least, most);
	late = Array.slice(y, round(y.length * steady / strain));
	Array.getStatistics(late, least, highest, particles);
	data = data + temperatures[k] + "," + modulus[k] + "," + most + "," + yield + "," + particles + "," + flow + "\n";
	print("T = " + temperatures[k] + ": largest stress of the particles " + d2s(most, 3) + ", of lattices " + d2s(yield, 3)
		+ "; mean beyond a strain of " + d2s(steady, 2) + ": " + d2s(particles, 3) + " and " + d2s(flow, 3));
}
File.saveString(data, folder + "/stress-strain.csv");
picture();
print("Look at " + folder + "/stress-strain.png first; the maps are map/map.png of each T, a lattice is lattice/1/lattice.png; numbers in stress-strain.csv.");

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
		x = column("" + at[k] + "/lattice.csv", "strain");
		y = column("" + at[k] + "/lattice.csv", "stress");
		Plot.add("line", x, y);
		Plot.setLineWidth(1.5);
		x = column("" + at[k] + "/shear/curve.csv", "strain");
		y = column("" + at[k] + "/shear/curve.csv", "stress");
		Plot.add("line", x, y);
		Array.getStatistics(y, least, most);
		highest = Math.max(highest, most);
		legend = legend + "T = " + temperatures[k] + ", lattices\nT = " + temperatures[k] + ", particles\n";
	}
	Plot.setLineWidth(1);
	Plot.setColor("black");
	Plot.setLegend(legend, "top-right");
	Plot.setLimits(0, strain, -0.05 * highest, 1.05 * highest);
	Plot.show();
	saveAs("PNG", folder + "/stress-strain.png");
}

// The law of yield stresses of the map at temperature k.
function yields(k) {
	return "fit(" + at[k] + "/map" + "/map.tif)";
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
