// Fig. 7 of the paper, the lattice's part. (c) Profiles of the plastic activity across the shear band at growing strain, for
// a mildly annealed and a very stable glass; (d) width of the band against strain, with lines of exponents 1/2 and 1/4.
//
// Argument, all optional: "FOLDER L STRAIN EIGENSTRAIN LAW1 MODULUS1 LAW2 MODULUS2 RENEWAL MODULUS". Without one: folder
// results/fig7-lattice, 128, 10, 0.105, laws and moduli of 2D polydisperse glasses of 10,000 particles that were quenched from
// T = 0.4 and 0.2, and for renewal of such from T = 1.0. The paper's strain is 100, which takes about ten times as long.
// As in the paper, only bands along x count: seeds are tried until there is one.

folder = "results/fig7-lattice";
side = "128";
strain = 10;
eigenstrain = "0.105";
laws = newArray("normal(1.3175,0.3242)", "normal(2.0133,0.2620)", "normal(0.9238,0.2854)");
moduli = newArray("13.81", "17.40", "10.05");
words = split(getArgument(), " ");
if (words.length > 0) folder = words[0];
if (words.length > 1) side = words[1];
if (words.length > 2) strain = parseFloat(words[2]);
if (words.length > 3) eigenstrain = words[3];
for (k = 4; k + 1 < words.length && k < 10; k += 2) {
	laws[(k - 4) / 2] = words[k];
	moduli[(k - 4) / 2] = words[k + 1];
}
strains = "";
paper = newArray(0.2, 0.6, 1, 2, 6, 10, 20, 60, 100);
for (k = 0; k < paper.length; k++)
	if (paper[k] < strain) strains = strains + paper[k] + ",";
rules = " renewal=" + laws[2] + " renewalmodulus=" + moduli[2] + " eigenstrain=" + eigenstrain + " width=" + side + " height=" + side;
colors = newArray("#cc79a7", "#0072b2");

said = "";
for (k = 0; k < 2; k++) {
	where = folder + "/" + (k + 1);
	seed = 0;
	do {
		seed++;
		if (seed > 20) exit("None of 20 lattices of law " + laws[k] + " has a band along x.");
		run("Run Elasto-Plastic Model...", "thresholds=" + laws[k] + " modulus=" + moduli[k] + rules + " seed=" + seed
			+ " strain=0.2 output=[" + where + "]");
		closeLattices();
	} while (indexOf(File.openAsString(where + "/summary.json"), "\"horizontal\": true") < 0);
	run("Run Elasto-Plastic Model...", "thresholds=" + laws[k] + " modulus=" + moduli[k] + rules + " seed=" + seed + " strain=" + strain
		+ " snapshots=" + strains + strain + " output=[" + where + "]");
	closeLattices();
}

Plot.create("Plastic Profile", "distance from the centre of the band (blocks)", "P (events a block)");
Plot.setFrameSize(800, 560);
Plot.setFontSize(18);
for (k = 0; k < 2; k++) {
	at = column(folder + "/" + (k + 1) + "/profile.csv", "strain");
	offset = column(folder + "/" + (k + 1) + "/profile.csv", "offset");
	activity = column(folder + "/" + (k + 1) + "/profile.csv", "activity");
	Plot.setColor(colors[k]);
	Plot.setLineWidth(2);
	slices = parseInt(side);
	for (first = 0; first < at.length; first += slices) {
		next = first + slices;
		x = Array.slice(offset, first, next);
		y = Array.slice(activity, first, next);
		for (p = 0; p < x.length; p++) {
			x[p] = x[p] / 5;
			y[p] = maxOf(y[p], 0.01);
		}
		Plot.add("line", x, y);
	}
}
Plot.setLogScaleY(true);
Plot.setLimitsToFit();
Plot.show();
saveAs("PNG", folder + "/fig7c.png");

Plot.create("Width of the Shear Band", "strain", "width (second moment, blocks)");
Plot.setFrameSize(800, 560);
Plot.setFontSize(18);
Plot.setLogScaleX(true);
Plot.setLogScaleY(true);
lowest = 1e9;
for (k = 0; k < 2; k++) {
	x = column(folder + "/" + (k + 1) + "/width.csv", "strain");
	w = column(folder + "/" + (k + 1) + "/width.csv", "widthSecondMoment");
	for (p = 0; p < w.length; p++) {
		w[p] = w[p] / 5;
		lowest = minOf(lowest, w[p]);
	}
	Plot.setColor(colors[k], colors[k]);
	Plot.setLineWidth(2);
	Plot.add("connected circle", x, w);
	said = said + laws[k] + ": " + d2s(slope(x, w), 2) + "; ";
}
Plot.setColor("black");
Plot.setLineWidth(1);
Plot.add("line", newArray(0.2, strain), newArray(lowest, lowest * sqrt(strain / 0.2)));
Plot.setColor("gray");
Plot.add("line", newArray(0.2, strain), newArray(lowest, lowest * sqrt(sqrt(strain / 0.2))));
Plot.setColor("black");
Plot.setLegend(laws[0] + "\n" + laws[1] + "\nexponent 1/2\nexponent 1/4", "top-left");
Plot.setLimits(0.15, 1.3 * strain, 0.5 * lowest, 4 * lowest * sqrt(strain / 0.2));
Plot.show();
saveAs("PNG", folder + "/fig7d.png");
print("Fig. 7c-d with L = " + side + ", to a strain of " + strain + ": exponents of the growth of the width (second moment): " + said
	+ "paper: 1/2 in the lattice, 1/4 for particles. Look at fig7c.png and fig7d.png in " + folder + ".");

// The slope of a line through the logarithms.
function slope(x, y) {
	u = 0;
	v = 0;
	for (p = 0; p < x.length; p++) {
		u = u + log(x[p]) / x.length;
		v = v + log(y[p]) / x.length;
	}
	uu = 0;
	uv = 0;
	for (p = 0; p < x.length; p++) {
		uu = uu + (log(x[p]) - u) * (log(x[p]) - u);
		uv = uv + (log(x[p]) - u) * (log(y[p]) - v);
	}
	return uv / uu;
}

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
