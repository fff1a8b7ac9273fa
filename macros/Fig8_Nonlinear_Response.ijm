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

head = "strain,sigma_xy,sigma_xy_linear,sigma_xy_quadratic,pressure,pressure_linear,pressure_quadratic\n";
loadings = newArray("simple-shear", "dilation");
strain = newArray(steps + 1);
for (k = 0; k <= steps; k++) strain[k] = k * largest / steps;
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
	csv = head;
	for (k = 0; k <= steps; k++) {
		g = strain[k];
		csv = csv + exact(g) + "," + exact(trueSigma[k]) + "," + exact(xy[0] + xy[1] * g) + "," + exact(quadratic(xy, g))
			+ "," + exact(trueP[k]) + "," + exact(p[0] + p[1] * g) + "," + exact(quadratic(p, g)) + "\n";
	}
	File.saveString(csv, folder + "/fig8-" + loadings[l] + ".csv");
	// errors are over the largest change of the quantity: shear stress in shear, pressure in dilation
	if (l == 0) sigmaError = errors(trueSigma, xy);
	if (l == 1) pressureError = errors(trueP, p);
	if (l == 0) sigmaRange = abs(trueSigma[steps] - trueSigma[0]);
	if (l == 0) shearPressureError = errors(trueP, p);
	if (l == 1) pressureRange = abs(trueP[steps] - trueP[0]);
	if (l == 1) dilationSigmaError = errors(trueSigma, xy);
	picture("Shear Stress", loadings[l], "sigma_xy (epsilon / lambda^2)", trueSigma, xy);
	picture("Pressure", loadings[l], "P (epsilon / lambda^2)", trueP, p);
}
print("Error at strain " + d2s(largest, 3) + ", first and second order, over the largest change of the quantity:");
print("simple shear: sigma_xy " + percent(sigmaError, sigmaRange) + ", P " + percent(shearPressureError, pressureRange));
print("dilation:     sigma_xy " + percent(dilationSigmaError, sigmaRange) + ", P " + percent(pressureError, pressureRange));
print("Paper: second order follows the true strain up to 0.05 (by eye), first order departs. Data and plots: the CSV and PNG files in " + folder + ".");

function quadratic(c, g) {
	return c[0] + c[1] * g + c[2] * g * g / 2;
}

function exact(x) {
	return d2s(x, -12);
}

// What first and second order miss at the largest strain.
function errors(measured, c) {
	g = strain[steps];
	return newArray(abs(c[0] + c[1] * g - measured[steps]), abs(quadratic(c, g) - measured[steps]));
}

function percent(error, range) {
	return d2s(100 * error[0] / range, 2) + " % and " + d2s(100 * error[1] / range, 2) + " %";
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
	Plot.setLegend("true strain\nfirst order\nsecond order", "auto");
	Plot.setLimits(-0.03 * largest, 1.03 * largest, NaN, NaN);
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
