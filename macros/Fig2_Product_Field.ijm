// Fig. 2 of the paper: the product field phi_gamma x phi_gammagamma of a poorly annealed glass, blue where a simple shear
// weakens it and red where it stiffens it.
//
// Argument, all optional: "N FOLDER MODEL TEMPERATURE SWEEPS". Without one: 10,000 polydisperse particles in 2D quenched
// from T = 1 after 200 sweeps, into the folder results/fig2. The paper's own size is 1638400.

n = "10000";
folder = "results/fig2";
model = "polydisperse-ipl";
temperature = "1";
sweeps = "200";
words = split(getArgument(), " ");
if (words.length > 0) n = words[0];
if (words.length > 1) folder = words[1];
if (words.length > 2) model = words[2];
if (words.length > 3) temperature = words[3];
if (words.length > 4) sweeps = words[4];

run("Prepare Glass...", "model=" + model + " n=" + n + " temperature=" + temperature + " sweeps=" + sweeps
	+ " name=[poorly annealed] output=[" + folder + "/glass]");
run("Expand Strain...", "particles=[poorly annealed] potential=" + model + " order=2 bonds=none output=[" + folder + "]");

json = File.openAsString(folder + "/summary.json");
share = 100 * parseFloat(value(json, "productConcentration"));
print("Product field of " + n + " particles quenched from T = " + temperature + ": look at " + folder + "/product.png; the numbers are in particles.csv, the image in product.tif.");
print("Paper: a few soft spots, of both signs, outshine the rest by far (a picture, no numbers). Here: " + d2s(share, 2)
	+ " % of the particles hold half of the sum of |phi_gamma phi_gammagamma| (a uniform field: 50 %).");

// The number or text behind a name in a summary.
function value(json, name) {
	start = indexOf(json, "\"" + name + "\":");
	if (start < 0) exit("There is no " + name + " in the summary.");
	rest = substring(json, start + lengthOf(name) + 3);
	text = replace(substring(rest, 0, indexOf(rest, "\n")), ",", "");
	return String.trim(text);
}
