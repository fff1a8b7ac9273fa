// Fig. 5 of the paper, the particle simulations: stress against strain of glasses quenched from several parent
// temperatures, sheared quasistatically through yielding, the poorly annealed one with its mean flow stress (dashed).
//
// Argument, all optional: "N FOLDER STRAIN SWEEPS SEED T1 T2 ...". Without one: 1,000 polydisperse particles in 2D from
// T = 1.0, 0.5 and 0.3 after 10,000 sweeps, seed 1, to a strain of 0.2, into the folder results/fig5a.

n = "1000";
folder = "results/fig5a";
strain = "0.2";
sweeps = "10000";
seed = "1";
temperatures = newArray("1.0", "0.5", "0.3");
words = split(getArgument(), " ");
if (words.length > 0) n = words[0];
if (words.length > 1) folder = words[1];
if (words.length > 2) strain = words[2];
if (words.length > 3) sweeps = words[3];
if (words.length > 4) seed = words[4];
if (words.length > 5) temperatures = Array.slice(words, 5);

colors = newArray("#d55e00", "#e69f00", "#009e73", "#0072b2", "#cc79a7", "black");
legend = "";
csv = "temperature,shearModulus,yieldStrain,yieldStress,flowStress,events\n";
for (t = 0; t < temperatures.length; t++) {
	name = "T=" + temperatures[t];
	run("Prepare Glass...", "n=" + n + " temperature=" + temperatures[t] + " sweeps=" + sweeps + " seed=" + seed
		+ " name=[" + name + "] output=[" + folder + "/" + name + "/glass]");
	run("Shear Quasistatically...", "particles=[" + name + "] strain=" + strain + " output=[" + folder + "/" + name + "/shear]");
	json = File.openAsString(folder + "/" + name + "/shear/summary.json");
	csv = csv + temperatures[t];
	results = newArray("shearModulus", "yieldStrain", "yieldStress", "flowStress", "events");
	for (r = 0; r < results.length; r++) csv = csv + "," + value(json, results[r]);
	csv = csv + "\n";
	print(name + ": peak " + d2s(parseFloat(value(json, "yieldStress")), 3) + " at " + d2s(parseFloat(value(json, "yieldStrain")), 3)
		+ ", flow stress " + d2s(parseFloat(value(json, "flowStress")), 3) + ", " + value(json, "events") + " events");
	if (t == 0) flow = parseFloat(value(json, "flowStress"));
	legend = legend + name + "\n";
}
File.saveString(csv, folder + "/yield.csv");

Plot.create("Stress against Strain", "strain", "sigma_xy (epsilon / lambda^2)");
Plot.setFrameSize(800, 560);
Plot.setFontSize(18);
Plot.setLineWidth(2);
top = 0;
for (t = 0; t < temperatures.length; t++) {
	rows = split(File.openAsString(folder + "/T=" + temperatures[t] + "/shear/curve.csv"), "\n");
	x = newArray(rows.length - 1);
	y = newArray(rows.length - 1);
	for (k = 1; k < rows.length; k++) {
		cells = split(rows[k], ",");
		x[k - 1] = parseFloat(cells[0]);
		y[k - 1] = parseFloat(cells[1]);
		top = maxOf(top, y[k - 1]);
	}
	Plot.setColor(colors[t % colors.length]);
	Plot.add("line", x, y);
}
// the legend takes the objects in their order, so the line of the mean comes last
Plot.setColor(colors[0]);
for (k = 0; k < 40; k += 2) Plot.drawLine(parseFloat(strain) * k / 40, flow, parseFloat(strain) * (k + 1) / 40, flow);
Plot.setColor("black");
Plot.setLegend(legend, "top-left");
Plot.setLimits(0, parseFloat(strain), minOf(0, -0.05 * top), 1.1 * top);
Plot.show();
saveAs("PNG", folder + "/fig5a.png");
print("Paper: from T = 0.7 the stress rises to its plateau without overshoot, from 0.4 and 0.2 it overshoots, the more the lower T. Data and plot: " + folder + "/yield.csv, fig5a.png.");

// The number or text behind a name in a summary.
function value(json, name) {
	start = indexOf(json, "\"" + name + "\":");
	if (start < 0) exit("There is no " + name + " in the summary.");
	rest = substring(json, start + lengthOf(name) + 3);
	text = replace(substring(rest, 0, indexOf(rest, "\n")), ",", "");
	return String.trim(text);
}
