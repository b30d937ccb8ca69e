// Letters and words, as form::turkish::fold and search/words.rs read them.

const fold = (text) =>
  text
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[À-ÿĞğİŞşŸ]/g, (letter) => letter.normalize("NFD")[0])
    .replace(/[A-Z\u00c0-\u017f]/g, (letter) => letter.toLowerCase())
    .replaceAll("ı", "i");

// A page has few different words: each is folded once.
const folded = new Map();
const folds = (raw) => {
  if (!folded.has(raw)) folded.set(raw, fold(raw));
  return folded.get(raw);
};

// The words of a text: folded, and where they begin and end.
const words = (text) => {
  const found = [];
  let letter;
  for (const { 0: raw, index: start } of text.matchAll(/[\p{Alphabetic}\p{N}\u0300-\u036f]+/gu)) {
    const word = { folded: folds(raw), start, end: start + raw.length };
    if (!word.folded) continue;
    found.push(word);
    if (letter && letter.end + 1 === start && /[-\u2011]/.test(text[letter.end])) {
      found.push({ folded: letter.folded + word.folded, start: letter.start, end: word.end });
    }
    letter = /^\p{Alphabetic}$/u.test(word.folded) ? word : undefined;
  }
  return found;
};

// The words that someone looks for. What stands behind an apostrophe is a suffix, and what a hyphen joins is one word.
const wanted = (query) => {
  const all = words(query);
  const inAnother = (word) => all.some((one) => one !== word && one.start <= word.start && one.end >= word.end);
  const isSuffix = (word) =>
    /['’]/.test(query[word.start - 1]) && all.some((one) => one.end === word.start - 1 && one.folded.length > 1);
  return all
    .filter((word) => !inAnother(word) && !isSuffix(word))
    .map((word) => ({ folded: word.folded, raw: query.slice(word.start, word.end).toLocaleLowerCase("tr") }));
};
