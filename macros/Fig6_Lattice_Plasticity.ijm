// Fig. 6 of the paper, bottom: where a lattice has yielded up to a strain of 0.12, from a poorly annealed (left) to a very
// stable glass (right). Blocks that have yielded are coloured by how often, the others grey.
//
// Argument, all optional: "FOLDER L EIGENSTRAIN STRAIN SEED LAW1 MODULUS1 LAW2 MODULUS2 ...", the poorly annealed glass
// first, from whose law blocks are renewed. Without one: folder results/fig6-lattice, 40, 0.105, 0.12, 1, and laws and moduli of 2D
// polydisperse glasses of 10,000 particles that were quenched from T = 1.0, 0.4 and 0.2.

folder = "results/fig6-lattice";
side = 40;
eigenstrain = "0.105";
strain = "0.12";
seed = "1";
laws = newArray("normal(0.9238,0.2854)", "normal(1.3175,0.3242)", "normal(2.0133,0.2620)");
moduli = newArray("10.05", "13.81", "17.40");
words = split(getArgument(), " ");
if (words.length > 0) folder = words[0];
if (words.length > 1) side = parseInt(words[1]);
if (words.length > 2) eigenstrain = words[2];
if (words.length > 3) strain = words[3];
if (words.length > 4) seed = words[4];
if (words.length > 5) {
	laws = newArray(0);
	moduli = newArray(0);
	for (k = 5; k + 1 < words.length; k += 2) {
		laws = Array.concat(laws, words[k]);
		moduli = Array.concat(moduli, words[k + 1]);
	}
}
block = maxOf(1, floor(480 / side));
gap = 30;
panel = block * side;
share = "";
widths = "";
colors = newArray(laws.length * side * side);
for (k = 0; k < laws.length; k++) {
	where = folder + "/" + (k + 1);
	run("Run Elasto-Plastic Model...", "thresholds=" + laws[k] + " modulus=" + moduli[k] + " renewal=" + laws[0] + " renewalmodulus="
		+ moduli[0] + " eigenstrain=" + eigenstrain + " width=" + side + " height=" + side + " strain=" + strain + " snapshots=" + strain
		+ " seed=" + seed + " output=[" + where + "]");
	open(where + "/activity.tif");
	yielded = 0;
	for (y = 0; y < side; y++)
		for (x = 0; x < side; x++) {
			events = getPixel(x, y);
			colors[(k * side + y) * side + x] = events;
			if (events > 0) yielded++;
		}
	close();
	share = share + d2s(100 * yielded / side / side, 1) + " % ";
	if (indexOf(File.openAsString(where + "/summary.json"), "\"localized\": true") < 0) widths = widths + "no band, ";
	else widths = widths + d2s(number(where, "widthHalfMaximum") / 5, 1) + ", ";
}
newImage("Accumulated Plasticity", "RGB white", laws.length * (panel + gap) + gap, panel + 3 * gap, 1);
setFont("SansSerif", 16, "antialiased");
for (k = 0; k < laws.length; k++) {
	left = gap + k * (panel + gap);
	for (y = 0; y < side; y++)
		for (x = 0; x < side; x++) {
			paint(colors[(k * side + y) * side + x]);
			fillRect(left + x * block, 2 * gap + y * block, block, block);
		}
	setColor(0, 0, 0);
	drawRect(left - 1, 2 * gap - 1, panel + 2, panel + 2);
	drawString(laws[k] + ", mu = " + moduli[k], left, 2 * gap - 8);
}
saveAs("PNG", folder + "/fig6-lattice.png");
print("Fig. 6, bottom: blocks that have yielded up to a strain of " + strain + ": " + share + "; width of the band at half maximum in blocks: "
	+ widths + "paper: homogeneous at T_p = 0.7, 3 to 4 blocks at 0.4, 1 at 0.2. Look at " + folder + "/fig6-lattice.png.");

// Grey for none, then from light orange to dark red.
function paint(events) {
	if (events == 0) setColor(225, 225, 225);
	else {
		t = minOf(1, log(events) / log(40));
		setColor(255 - 127 * t, 165 * (1 - t), 40 * (1 - t));
	}
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
