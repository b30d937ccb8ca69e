// What ICU, which Node has inside, says of Turkish text. Reads from standard input: words, one a line; an empty line;
// pairs of line numbers from 0, as "3 14". Writes a line per word: upper case, lower case, folded, between tabs; an
// empty line; the words in order, one a line; an empty line; a line per pair: -1, 0 or 1.

import { readFileSync } from "node:fs";

const turkish = new Intl.Collator("tr");
if (turkish.resolvedOptions().locale !== "tr") {
  throw new Error("This Node knows no Turkish; take one with full ICU");
}

const [words, pairs] = readFileSync(0, "utf8").split("\n\n").map((part) => part.trimEnd().split("\n"));

const cases = words.map((word) => [word.toLocaleUpperCase("tr"), word.toLocaleLowerCase("tr"), folded(word)].join("\t"));
const sorted = [...words].sort(turkish.compare);
const signs = pairs.map((pair) => {
  const [a, b] = pair.split(" ").map((line) => words[Number(line)]);
  return Math.sign(turkish.compare(a, b));
});
process.stdout.write([cases, sorted, signs].map((lines) => lines.join("\n")).join("\n\n"));

function folded(word) {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase("tr").replaceAll("ı", "i");
}
