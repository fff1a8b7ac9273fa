// Figure 1 of the paper: statistics of the bonds' strain-expansion coefficients.
//
// (a) Distributions of |phi_n|, n = 1, 2, 3, in poorly annealed bidisperse 2D glasses, with the exponents of their tails.
// (b) Distributions of |phi_1| in polydisperse 2D glasses of several parent temperatures.
// (c) The prefactor of their tails, A_g / A_inf, where A_inf is that of the highest temperature.
//
// Argument, all optional: "SAMPLES N FOLDER SWEEPS T1 T2 ...", the highest temperature first; SWEEPS at T = 0.5, of
// which colder liquids get more in proportion to (0.5 / T)^4. Without one: 12 samples of 2,500 particles for (a), 0.6 times
// as many for each temperature of (b), into the folder results/fig1, 1,000 sweeps, T = 1.0, 0.6, 0.4. That takes about two
// minutes and shows the trends; eq. 23's exponents need 50 samples of 10,000 particles or more ("200 10000" takes hours).

var n = 2500;
var header;
var row;
samples = 12;
folder = "results/fig1";
sweeps = 1000;
temperatures = newArray("1.0", "0.6", "0.4");
words = split(getArgument(), " ");
if (words.length > 0) samples = parseInt(words[0]);
if (words.length > 1) n = parseInt(words[1]);
if (words.length > 2) folder = words[2];
if (words.length > 3) sweeps = parseInt(words[3]);
if (words.length > 4) temperatures = Array.slice(words, 4);

tables = glasses("bidisperse-ipl", 1.0, 200, samples, folder + "/bidisperse");
run("Analyze Coefficients...", "bonds=[" + tables + "] output=[" + folder + "/a]");
rows = split(File.openAsString(folder + "/a/tails.csv"), "\n");
header = split(rows[0], ",");
verdict = "Fig. 1a: exponents";
for (order = 1; order <= 3; order++) {
	row = split(rows[order], ",");
	verdict = verdict + " n=" + order + " (" + number("expected") + "): all bonds " + exponent("exponent", "lower", "upper") + ", largest of each sample "
		+ exponent("maxima", "maximaLower", "maximaUpper") + ";";
}

count = Math.max(2, round(0.6 * samples));
t = newArray(temperatures.length);
ratio = newArray(t.length);
lower = newArray(t.length);
upper = newArray(t.length);
data = "temperature,ratio,lower,upper\n";
for (k = 0; k < t.length; k++) {
	t[k] = parseFloat(temperatures[k]);
	length = Math.max(200, round(sweeps * pow(0.5 / t[k], 4)));
	series = glasses("polydisperse-ipl", temperatures[k], length, count, folder + "/T" + temperatures[k]);
	if (k == 0) reference = series;
	run("Analyze Coefficients...", "bonds=[" + series + "] reference=[" + reference + "] orders=1 share=0.03 output=[" + folder + "/b/T" + temperatures[k] + "]");
	json = File.openAsString(folder + "/b/T" + temperatures[k] + "/summary.json");
	ratio[k] = parseFloat(value(json, "prefactorRatio"));
	lower[k] = parseFloat(value(json, "prefactorRatioLower"));
	upper[k] = parseFloat(value(json, "prefactorRatioUpper"));
	if (k == 0) {
		// the reference itself, by definition
		lower[k] = 1;
		upper[k] = 1;
	}
	data = data + temperatures[k] + "," + ratio[k] + "," + lower[k] + "," + upper[k] + "\n";
}
File.saveString(data, folder + "/prefactors.csv");

Plot.create("Prefactor against Parent Temperature", "parent temperature T (epsilon / k_B)", "A_g / A_inf");
Plot.setFrameSize(700, 480);
Plot.setFontSize(16);
Plot.setLogScaleY(true);
Plot.setColor("#0072b2", "#0072b2");
Plot.setLineWidth(3);
Plot.add("connected circle", t, ratio);
Plot.setLineWidth(2);
least = 1;
most = 1;
for (k = 0; k < t.length; k++)
	if (lower[k] > 0 && upper[k] < 1 / 0) {
		Plot.add("line", newArray(t[k], t[k]), newArray(lower[k], upper[k]));
		least = Math.min(least, lower[k]);
		most = Math.max(most, upper[k]);
	} else if (ratio[k] > 0) least = Math.min(least, ratio[k]);
Array.getStatistics(t, coldest, hottest);
Plot.setLimits(coldest - 0.05, hottest + 0.05, pow(10, Math.ceil(Math.log10(least) - 1)), pow(10, Math.floor(Math.log10(most) + 1)));
Plot.show();
saveAs("PNG", folder + "/prefactors.png");

print("Everything is in " + folder + ": a/distribution.png, b/T" + temperatures[t.length - 1] + "/comparison.png, prefactors.png, prefactors.csv.");
last = t.length - 1;
print("With " + samples + " samples of " + n + " particles: " + verdict + " Fig. 1c: A_g/A_inf = " + d2s(ratio[last], 3) + " [" + d2s(lower[last], 3) + ", " + d2s(upper[last], 3) + "] at T = " + temperatures[last]
	+ " (paper: falls by 3 to 4 orders of magnitude down to the lowest T).");

// Prepares glasses, expands each in strain and returns the names of their tables of bonds.
function glasses(model, temperature, length, count, where) {
	names = "";
	for (seed = 1; seed <= count; seed++) {
		name = model + " T=" + temperature + " seed " + seed;
		run("Prepare Glass...", "model=" + model + " n=" + n + " temperature=" + temperature + " sweeps=" + length + " seed=" + seed + " name=[" + name + "]");
		run("Expand Strain...", "particles=[" + name + "] potential=" + model + " output=[" + where + "/" + seed + "]");
		closeAll("Energy of the Liquid");
		closeAll("Product Field");
		names = names + where + "/" + seed + "/bonds.csv;";
	}
	return names;
}

function closeAll(title) {
	while (isOpen(title)) close(title);
}

// An exponent in the present row of tails.csv with its interval, and whether that holds the expected one.
function exponent(name, low, high) {
	expected = parseFloat(number("expected"));
	word = "differs from";
	if (parseFloat(number(low)) <= expected && parseFloat(number(high)) >= expected) word = "agrees with";
	if (!(parseFloat(number(high)) - parseFloat(number(low)) < 1)) word = "is too uncertain to tell of";
	return "" + number(name) + " [" + number(low) + ", " + number(high) + "] " + word + " eq. 23";
}

// A number of that row by its header.
function number(name) {
	for (c = 0; c < header.length; c++)
		if (header[c] == name) return d2s(parseFloat(row[c]), 2);
	exit("There is no column " + name + " in tails.csv.");
}

// The number behind a name in a summary; NaN if there is none.
function value(json, name) {
	start = indexOf(json, "\"" + name + "\":");
	if (start < 0) exit("There is no " + name + " in the summary.");
	rest = substring(json, start + lengthOf(name) + 3);
	text = replace(substring(rest, 0, indexOf(rest, "\n")), ",", "");
	return String.trim(text);
}
