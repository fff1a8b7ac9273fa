// Fig. 5 of the paper, the lattice's part. (b) Distribution of the stress in the steady state for lattices of several sizes,
// whose width falls as 1/L. (c) Stress against strain for several initial laws of the yield stress, from a poorly annealed
// to a very stable glass, averaged over realizations, and the largest stress of each.
//
// Argument, all optional: "FOLDER EIGENSTRAIN STRAIN SEEDS LAW1 MODULUS1 LAW2 MODULUS2 ...", the poorly annealed glass
// first, from whose law blocks are renewed. Without one: folder results/fig5, 0.105, strain 4 for (b), 8 realizations for (c), and
// laws and moduli of 2D polydisperse glasses of 10,000 particles that were quenched from T = 1.0, 0.4 and 0.2.

folder = "results/fig5";
eigenstrain = "0.105";
strain = 4;
seeds = 8;
laws = newArray("normal(0.9238,0.2854)", "normal(1.3175,0.3242)", "normal(2.0133,0.2620)");
moduli = newArray("10.05", "13.81", "17.40");
words = split(getArgument(), " ");
if (words.length > 0) folder = words[0];
if (words.length > 1) eigenstrain = words[1];
if (words.length > 2) strain = parseFloat(words[2]);
if (words.length > 3) seeds = parseInt(words[3]);
if (words.length > 4) {
	laws = newArray(0);
	moduli = newArray(0);
	for (k = 4; k + 1 < words.length; k += 2) {
		laws = Array.concat(laws, words[k]);
		moduli = Array.concat(moduli, words[k + 1]);
	}
}
rules = " renewal=" + laws[0] + " renewalmodulus=" + moduli[0] + " eigenstrain=" + eigenstrain;
colors = newArray("#d55e00", "#e69f00", "#0072b2", "#009e73", "#cc79a7");

// (b)
sizes = newArray(20, 40, 80);
deviation = newArray(sizes.length);
table = "blocks,steadyStress,steadyStressError,steadyStressDeviation\n";
Plot.create("Steady-State Stress", "stress (epsilon / lambda^2)", "probability density");
Plot.setFrameSize(800, 560);
Plot.setFontSize(18);
legend = "";
for (k = 0; k < sizes.length; k++) {
	where = folder + "/b/L" + sizes[k];
	run("Run Elasto-Plastic Model...", "thresholds=" + laws[0] + " modulus=" + moduli[0] + rules + " width=" + sizes[k] + " height="
		+ sizes[k] + " strain=" + strain + " steady=" + (strain / 8) + " step=" + (strain / 4000) + " output=[" + where + "]");
	deviation[k] = number(where, "steadyStressDeviation");
	table = table + sizes[k] + "," + number(where, "steadyStress") + "," + number(where, "steadyStressError") + "," + deviation[k] + "\n";
	x = column(where + "/curve.csv", "stress");
	x = Array.slice(x, round(x.length / 8));
	bins = 41;
	Array.getStatistics(x, least, most);
	size = (most - least) / bins;
	centers = newArray(bins);
	density = newArray(bins);
	for (p = 0; p < x.length; p++) {
		b = minOf(bins - 1, floor((x[p] - least) / size));
		density[b] = density[b] + 1 / x.length / size;
	}
	for (b = 0; b < bins; b++) centers[b] = least + (b + 0.5) * size;
	Plot.setColor(colors[k]);
	Plot.setLineWidth(3);
	Plot.add("line", centers, density);
	legend = legend + "L = " + sizes[k] + "\n";
}
Plot.setColor("black");
Plot.setLineWidth(1);
Plot.setLegend(legend, "top-right");
Plot.setLimitsToFit();
Plot.show();
saveAs("PNG", folder + "/fig5b.png");
File.saveString(table, folder + "/fig5b.csv");
print("Fig. 5b: standard deviation of the steady stress times L: " + d2s(deviation[0] * sizes[0], 2) + ", "
	+ d2s(deviation[1] * sizes[1], 2) + ", " + d2s(deviation[2] * sizes[2], 2) + " for L = 20, 40, 80 (paper: the model recovers the dependence on size; independent blocks give a constant).");

// (c)
table = "law,yieldStress,yieldStrain\n";
peaks = "";
Plot.create("Stress against Strain", "strain", "stress (epsilon / lambda^2)");
Plot.setFrameSize(800, 560);
Plot.setFontSize(18);
legend = "";
for (k = 0; k < laws.length; k++) {
	peak = 0;
	at = 0;
	for (seed = 1; seed <= seeds; seed++) {
		where = folder + "/c/" + (k + 1) + "/" + seed;
		run("Run Elasto-Plastic Model...", "thresholds=" + laws[k] + " modulus=" + moduli[k] + rules + " strain=0.25 seed=" + seed
			+ " output=[" + where + "]");
		y = column(where + "/curve.csv", "stress");
		if (seed == 1) mean = newArray(y.length);
		for (p = 0; p < y.length; p++) mean[p] = mean[p] + y[p] / seeds;
		peak = peak + number(where, "yieldStress") / seeds;
		at = at + number(where, "yieldStrain") / seeds;
		closeLattices();
	}
	x = column(where + "/curve.csv", "strain");
	Plot.setColor(colors[k % colors.length]);
	Plot.setLineWidth(3);
	Plot.add("line", x, mean);
	legend = legend + laws[k] + ", mu = " + moduli[k] + "\n";
	table = table + (k + 1) + "," + peak + "," + at + "\n";
	peaks = peaks + d2s(peak, 3) + " ";
}
Plot.setColor("black");
Plot.setLineWidth(1);
Plot.setLegend(legend, "top-right");
Plot.setLimitsToFit();
Plot.show();
saveAs("PNG", folder + "/fig5c.png");
File.saveString(table, folder + "/fig5c.csv");
print("Fig. 5c: yield stress from the first law to the last: " + peaks + "(paper: it grows, with the stress drop, as T_p is lowered). Look at fig5b.png and fig5c.png in " + folder + ".");

function closeLattices() {
	titles = newArray("Activity", "Avalanche Sizes", "Stress-Strain Curve");
	for (i = 0; i < titles.length; i++)
		while (isOpen(titles[i])) close(titles[i]);
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

// The number behind a name in the summary of a folder.
function number(where, name) {
	json = File.openAsString(where + "/summary.json");
	start = indexOf(json, "\"" + name + "\":");
	if (start < 0) exit("There is no " + name + " in the summary in " + where + ".");
	rest = substring(json, start + lengthOf(name) + 3);
	end = indexOf(rest, "\n");
	return parseFloat(String.trim(replace(substring(rest, 0, end), ",", "")));
}
