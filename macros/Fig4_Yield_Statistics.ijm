// Figure 4 of the paper: statistics of the local yield stress against the parent temperature.
//
// (a) Maps of glasses quenched from several parent temperatures. (b) Their distributions P(sigma_Y) over blocks of 5 d, by bond
// micromechanics (lines) and by an exact method (points). (c) Mean and (d) variance of P(sigma_Y) against the parent temperature.
//
// Argument, all optional: "SAMPLES N FOLDER SWEEPS METHOD T1 T2 ...", the highest temperature first; SWEEPS at T = 0.5, of which colder
// liquids get more in proportion to (0.5 / T)^4; METHOD is the exact one, continuation or frozen-matrix. Without one: 2 samples of
// 1,600 particles, into the folder results/fig4, 1,000 sweeps, continuation, T = 0.7, 0.5, 0.35. That takes about two minutes.

n = 1600;
samples = 2;
folder = "results/fig4";
sweeps = 1000;
method = "continuation";
temperatures = newArray("0.7", "0.5", "0.35");
words = split(getArgument(), " ");
if (words.length > 0) samples = parseInt(words[0]);
if (words.length > 1) n = parseInt(words[1]);
if (words.length > 2) folder = words[2];
if (words.length > 3) sweeps = parseInt(words[3]);
if (words.length > 4) method = words[4];
if (words.length > 5) temperatures = Array.slice(words, 5);

cubic = "";
exact = "";
list = "";
for (k = 0; k < temperatures.length; k++) {
	t = temperatures[k];
	length = Math.max(200, round(sweeps * pow(0.5 / parseFloat(t), 4)));
	for (seed = 1; seed <= samples; seed++) {
		name = "T=" + t + " seed " + seed;
		run("Prepare Glass...", "n=" + n + " temperature=" + t + " sweeps=" + length + " seed=" + seed + " name=[" + name + "]");
		run("Map Local Yield Stress...", "particles=[" + name + "] output=[" + folder + "/cubic/T" + t + "/" + seed + "]");
		run("Map Local Yield Stress...", "particles=[" + name + "] method=" + method + " output=[" + folder + "/" + method + "/T" + t + "/" + seed + "]");
		closeAll("Energy of the Liquid");
		closeAll("Yield Stress Distribution");
		closeAll("Local Yield Stress");
	}
	cubic = cubic + folder + "/cubic/T" + t + ";";
	exact = exact + folder + "/" + method + "/T" + t + ";";
	list = list + t;
	if (k < temperatures.length - 1) list = list + ",";
}
run("Analyze Yield Stress...", "maps=[" + cubic + "] reference=[" + exact + "] temperatures=" + list + " output=[" + folder + "/statistics]");

rows = split(File.openAsString(folder + "/statistics/ratio.csv"), "\n");
print("Fig. 4c, d: cubic over " + method + ", mean and variance of P(sigma_Y) (paper: mean 1, variance 1.5 or more):");
for (k = 1; k < rows.length; k++) {
	cells = split(rows[k], ",");
	print("T = " + temperatures[k - 1] + ": mean " + ratio(cells, 1) + ", variance " + ratio(cells, 3));
}
print("Everything is in " + folder + ": cubic/T" + temperatures[0] + "/1/map.png and the like (a), statistics/distribution.png (b), mean.png (c), variance.png (d), weak.png.");

function ratio(cells, first) {
	return d2s(parseFloat(cells[first]), 2) + "(" + d2s(parseFloat(cells[first + 1]), 2) + ")";
}

function closeAll(title) {
	while (isOpen(title)) close(title);
}
