// Fig. 9 of the paper: width of the shear band that nucleates in a very stable glass, at a strain of 0.15, against the size
// of the lattice: (a) profiles, (b) widths w ~ L^alpha, averaged over realizations.
//
// Argument, all optional: "FOLDER SEEDS STRAIN EIGENSTRAIN LAW MODULUS RENEWAL MODULUS L1 L2 ...". Without one: folder
// results/fig9, 6, 0.15, 0.105, laws and moduli of 2D polydisperse glasses of 10,000 particles that were quenched from T = 0.2 and
// for renewal from T = 1.0, L = 16, 32, 64, 128.

folder = "results/fig9";
seeds = 6;
strain = "0.15";
eigenstrain = "0.105";
laws = newArray("normal(2.0133,0.2620)", "normal(0.9238,0.2854)");
moduli = newArray("17.40", "10.05");
sizes = newArray("16", "32", "64", "128");
words = split(getArgument(), " ");
if (words.length > 0) folder = words[0];
if (words.length > 1) seeds = parseInt(words[1]);
if (words.length > 2) strain = words[2];
if (words.length > 3) eigenstrain = words[3];
if (words.length > 7) {
	laws = newArray(words[4], words[6]);
	moduli = newArray(words[5], words[7]);
}
if (words.length > 8) sizes = Array.slice(words, 8);
rules = " thresholds=" + laws[0] + " modulus=" + moduli[0] + " renewal=" + laws[1] + " renewalmodulus=" + moduli[1] + " eigenstrain="
	+ eigenstrain + " strain=" + strain + " snapshots=" + strain;
colors = newArray("#d55e00", "#e69f00", "#009e73", "#56b4e9", "#0072b2", "#cc79a7");

count = sizes.length;
lengths = newArray(count);
width = newArray(count);
error = newArray(count);
table = "blocks,width,widthError,bands\n";
Plot.create("Plastic Profile", "distance from the centre of the band (blocks)", "P (events a block)");
Plot.setFrameSize(800, 560);
Plot.setFontSize(18);
Plot.setLogScaleY(true);
legend = "";
for (k = 0; k < count; k++) {
	lengths[k] = parseFloat(sizes[k]);
	bands = 0;
	sum = 0;
	squares = 0;
	for (seed = 1; seed <= seeds; seed++) {
		where = folder + "/L" + sizes[k] + "/" + seed;
		run("Run Elasto-Plastic Model...", rules + " width=" + sizes[k] + " height=" + sizes[k] + " seed=" + seed + " output=[" + where + "]");
		closeLattices();
		if (indexOf(File.openAsString(where + "/summary.json"), "\"localized\": true") >= 0) {
			w = column(where + "/width.csv", "widthHalfMaximum");
			bands++;
			sum = sum + w[0] / 5;
			squares = squares + w[0] * w[0] / 25;
		}
	}
	if (bands == 0) exit("No lattice of " + sizes[k] + " blocks has a band at a strain of " + strain + ".");
	width[k] = sum / bands;
	error[k] = sqrt(maxOf(0, squares / bands - width[k] * width[k]) / maxOf(1, bands - 1));
	table = table + sizes[k] + "," + width[k] + "," + error[k] + "," + bands + "\n";
	x = column(where + "/profile.csv", "offset");
	y = column(where + "/profile.csv", "activity");
	for (p = 0; p < x.length; p++) {
		x[p] = x[p] / 5;
		y[p] = maxOf(y[p], 0.01);
	}
	Plot.setColor(colors[k % colors.length]);
	Plot.setLineWidth(2);
	Plot.add("line", x, y);
	legend = legend + "L = " + sizes[k] + "\n";
}
Plot.setColor("black");
Plot.setLineWidth(1);
Plot.setLegend(legend, "top-right");
Plot.setLimitsToFit();
Plot.show();
saveAs("PNG", folder + "/fig9a.png");
File.saveString(table, folder + "/fig9.csv");

u = 0;
v = 0;
for (k = 0; k < count; k++) {
	u = u + log(lengths[k]) / count;
	v = v + log(width[k]) / count;
}
uu = 0;
uv = 0;
for (k = 0; k < count; k++) {
	uu = uu + (log(lengths[k]) - u) * (log(lengths[k]) - u);
	uv = uv + (log(lengths[k]) - u) * (log(width[k]) - v);
}
alpha = uv / uu;
variance = 0;
for (k = 0; k < count; k++)
	variance = variance + pow((log(lengths[k]) - u) / uu * error[k] / width[k], 2);

Plot.create("Width against Size", "L (blocks)", "width at half maximum (blocks)");
Plot.setFrameSize(800, 560);
Plot.setFontSize(18);
Plot.setLogScaleX(true);
Plot.setLogScaleY(true);
Plot.setColor("#0072b2", "#0072b2");
Plot.setLineWidth(3);
Plot.add("circle", lengths, width);
Plot.setLineWidth(2);
for (k = 0; k < count; k++)
	Plot.add("line", newArray(lengths[k], lengths[k]), newArray(maxOf(0.01, width[k] - error[k]), width[k] + error[k]));
Plot.setColor("black");
Plot.add("line", newArray(lengths[0], lengths[count - 1]), newArray(exp(v + alpha * (log(lengths[0]) - u)), exp(v + alpha * (log(lengths[count
	- 1]) - u))));
Array.getStatistics(width, least, most);
Plot.setLimits(0.7 * lengths[0], 1.4 * lengths[count - 1], 0.5 * least, 2 * most);
Plot.show();
saveAs("PNG", folder + "/fig9b.png");
print("Fig. 9: w ~ L^alpha with alpha = " + d2s(alpha, 2) + " +- " + d2s(sqrt(variance), 2) + " from " + seeds
	+ " lattices of each size (paper: 0.55 to 0.75). Look at fig9a.png and fig9b.png in " + folder + ".");

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
