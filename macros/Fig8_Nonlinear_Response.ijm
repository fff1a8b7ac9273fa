// Fig. 8 of the paper: shear stress and pressure of a stable glass under simple shear and under dilation, strained
// quasistatically for real (circles), and predicted from the glass at rest to first order and to second order.
//
// Argument, all optional: "N TEMPERATURE SWEEPS SEED FOLDER LARGEST STEPS". Without one: 1,000 polydisperse particles in
// 2D quenched from T = 0.3 after 10,000 sweeps, seed 1, into the folder results/fig8, to a strain of 0.05 in 10 steps.

n = "1000";
temperature = "0.3";
sweeps = "10000";
seed = "1";
folder = "results/fig8";
largest = 0.05;
steps = 10;
words = split(getArgument(), " ");
if (words.length > 0) n = words[0];
if (words.length > 1) temperature = words[1];
if (words.length > 2) sweeps = words[2];
if (words.length > 3) seed = words[3];
if (words.length > 4) folder = words[4];
if (words.length > 5) largest = parseFloat(words[5]);
if (words.length > 6) steps = parseInt(words[6]);

run("Prepare Glass...", "n=" + n + " temperature=" + temperature + " sweeps=" + sweeps + " seed=" + seed
	+ " name=[stable glass] output=[" + folder + "/glass]");

csv = "loading,strain,sigma_xy,sigma_xy_linear,sigma_xy_quadratic,pressure,pressure_linear,pressure_quadratic\n";
loadings = newArray("simple-shear", "dilation");
strain = newArray(steps + 1);
for (k = 0; k <= steps; k++) strain[k] = k * largest / steps;
report = "";
for (l = 0; l < loadings.length; l++) {
	run("Expand Strain...", "particles=[stable glass] loading=" + loadings[l] + " order=2 bonds=none output=[" + folder + "/" + loadings[l] + "]");
	json = File.openAsString(folder + "/" + loadings[l] + "/summary.json");
	xx = derivatives(json, "xx");
	xy = derivatives(json, "xy");
	yy = derivatives(json, "yy");
	p = newArray(3);
	for (o = 0; o < 3; o++) p[o] = -(xx[o] + yy[o]) / 2;
	trueSigma = newArray(steps + 1);
	trueP = newArray(steps + 1);
	trueSigma[0] = xy[0];
	trueP[0] = p[0];
	current = "stable glass";
	for (k = 1; k <= steps; k++) {
		run("Deform Particles...", "particles=[" + current + "] loading=" + loadings[l] + " strain=" + (largest / steps) + " name=[strained]");
		run("Relax Particles...", "particles=[strained] name=[at rest] output=[" + folder + "/step]");
		step = File.openAsString(folder + "/step/summary.json");
		trueSigma[k] = parseFloat(value(step, "xy"));
		trueP[k] = parseFloat(value(step, "pressure"));
		current = "at rest";
	}
	for (k = 0; k <= steps; k++) {
		g = strain[k];
		csv = csv + loadings[l] + "," + g + "," + trueSigma[k] + "," + (xy[0] + xy[1] * g) + "," + quadratic(xy, g) + "," + trueP[k]
			+ "," + (p[0] + p[1] * g) + "," + quadratic(p, g) + "\n";
	}
	report = report + loadings[l] + ": deviation from the true strain, over the true change, at strain " + d2s(largest, 3) + ": sigma_xy linear "
		+ percent(trueSigma, xy, false) + ", quadratic " + percent(trueSigma, xy, true) + "; P linear " + percent(trueP, p, false)
		+ ", quadratic " + percent(trueP, p, true) + ".\n";
	picture("Shear Stress", loadings[l], "sigma_xy (epsilon / lambda^2)", trueSigma, xy);
	picture("Pressure", loadings[l], "P (epsilon / lambda^2)", trueP, p);
}
File.saveString(csv, folder + "/fig8.csv");
print(report + "Paper: the quadratic prediction follows the true strain up to 0.05 by eye, the linear one departs. Data: "
	+ folder + "/fig8.csv; plots: the PNG files beside it.");

function quadratic(c, g) {
	return c[0] + c[1] * g + c[2] * g * g / 2;
}

// The error at the largest strain over the true change.
function percent(measured, c, second) {
	g = strain[steps];
	predicted = c[0] + c[1] * g;
	if (second) predicted = quadratic(c, g);
	return d2s(100 * abs(predicted - measured[steps]) / abs(measured[steps] - measured[0]), 2) + " %";
}

function picture(quantity, loading, label, measured, c) {
	first = newArray(steps + 1);
	second = newArray(steps + 1);
	for (k = 0; k <= steps; k++) {
		first[k] = c[0] + c[1] * strain[k];
		second[k] = quadratic(c, strain[k]);
	}
	Plot.create(quantity + " under " + loading, "strain", label);
	Plot.setFrameSize(800, 560);
	Plot.setFontSize(18);
	Plot.setLineWidth(2);
	Plot.setColor("black");
	Plot.add("circle", strain, measured);
	Plot.setColor("#0072b2");
	Plot.add("line", strain, first);
	Plot.setColor("#d55e00");
	Plot.add("line", strain, second);
	Plot.setColor("black");
	Plot.setLegend("true strain\nfirst order\nsecond order", "top-left");
	Plot.setLimitsToFit();
	Plot.show();
	saveAs("PNG", folder + "/" + replace(quantity, " ", "-") + "-" + loading + ".png");
}

// The numbers of an array in a summary.
function derivatives(json, name) {
	start = indexOf(json, "\"" + name + "\": [");
	if (start < 0) exit("There is no " + name + " in the summary.");
	rest = substring(json, start + lengthOf(name) + 5);
	texts = split(substring(rest, 0, indexOf(rest, "]")), ",");
	numbers = newArray(texts.length);
	for (k = 0; k < texts.length; k++) numbers[k] = parseFloat(String.trim(texts[k]));
	return numbers;
}

// The number or text behind a name in a summary.
function value(json, name) {
	start = indexOf(json, "\"" + name + "\":");
	if (start < 0) exit("There is no " + name + " in the summary.");
	rest = substring(json, start + lengthOf(name) + 3);
	text = replace(substring(rest, 0, indexOf(rest, "\n")), ",", "");
	return String.trim(text);
}
