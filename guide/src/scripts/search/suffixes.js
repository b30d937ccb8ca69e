// Which words are forms of one word. There is no dictionary: a stem is what is left when the end of a word reads as
// suffixes in the order in which Turkish adds them. All letters are folded, so that harmony is gone: a or e, i or u.

const { SUFFIXES, OF_NOUNS } = (() => {
  const VOICE = "(?:(?:[iu]?[lnst]|[dt][iu]r)){0,2}";
  const ABLE = "(?:y?[ae]b[iu]l|y?[ae]?m[aeiu])?";
  const TENSE =
    "(?:m[ae][kgz]?|[iu]?yor|y?[ae]c[ae][kg]|[dt][iu][kg]?|m[iu]s|[aeiu]?r|s[ae]|m[ae]l[iu]|m[ae]d[ae]n|y?[iu]p|" +
    "y?[ae]r[ae]k|y?[ae]n|y?[iu]s|y?[iu]nc[ae]|y?[iu]n(?:[iu]z)?|s[iu]nl?|y?[ae]l[iu]m|y?[iu]c[iu])";
  const DERIVED = "(?:l[iu][kg]?|s[iu]z|c[iu]){0,2}";
  const PLURAL = "(?:l[ae]r)?";
  const OWNER = "(?:s?[iu]|[iu]?[mn](?:[iu]z)?)?";
  const CASE = "(?:[yn]?[iu]|[yn]?[ae]|n?[dt][ae]n?|n?[iu]n|y?l[ae]|c[ae])?";
  const WHICH = "(?:k[iu](?:l[ae]r)?(?:n[iu]n?|n[ae]|n?[dt][ae]n?)?)?";
  const IS = "(?:[dt][iu]r|y?[dt][iu]|ym[iu]s|ys[ae])?";
  const PERSON = "(?:y?[iu][mz]|s[iu]n(?:[iu]z)?|[kn]|n[iu]z|l[ae]r)?";
  const NOUN = `${DERIVED}${PLURAL}${OWNER}${CASE}${WHICH}${IS}`;
  return {
    SUFFIXES: new RegExp(`^(?:${VOICE}${ABLE}${TENSE})?${NOUN}${PERSON}$`),
    OF_NOUNS: new RegExp(`^${NOUN}$`),
  };
})();

const HARD = { b: "p", d: "t", g: "k" };
// Words that lose a vowel before a suffix that begins with one: isim, ismi.
const SHORT = /^(?:ag[iu]z|akil|alin|asil|asir|beyin|boyun|burun|cisim|emir|fikir|gogus|hukum|isim|izin|kayit|keyif|kisim|metin|nakil|nakit|nehir|nesil|omur|resim|sabir|sehir|sekil|seyir|ufuk|vakit|vasif|zihin)$/;

// What all forms of a stem have alike: a soft end is hard, and the vowel that may be lost is.
const bone = (stem) => {
  const short = SHORT.test(stem) ? stem.replace(/[iu](.)$/, "$1") : stem;
  return short.length > 2 ? short.replace(/[bdg]$/, (letter) => HARD[letter]) : short;
};

// Each stem that a word may have, with the number of letters that follow it: the longest first.
const stems = (word) => {
  const found = [];
  const add = (stem, rest) => found.push({ stem, bone: bone(stem), rest: rest.length, ofNoun: OF_NOUNS.test(rest) });
  for (let length = word.length; length > 1; length--) {
    const [stem, rest] = [word.slice(0, length), word.slice(length)];
    if (!rest || SUFFIXES.test(rest)) add(stem, rest);
    // Before this suffix alone a wide vowel becomes a narrow one: bekle, bekliyor.
    if (/^[iu]yor/.test(rest)) for (const vowel of "ae") add(stem + vowel, rest);
  }
  return found;
};

// How surely two words are forms of one: 0 to 90. `known` says that the wanted word stands somewhere as it is, so that it
// is less likely to have suffixes.
const kinship = (wanted, word, known) => {
  let best = 0;
  for (const one of wanted) {
    for (const other of word) {
      if (one.bone !== other.bone) continue;
      const bare = one.rest === 0 || other.rest === 0;
      if (one.stem.length < (known && one.rest ? 4 : bare ? 2 : 3)) continue;
      // Short stems are much alike, above all those of verbs.
      const doubtful = !bare && one.stem.length < 4 && !(one.ofNoun && other.ofNoun);
      const score = 90 - one.rest * 2 - other.rest - (known && one.rest ? 8 : 0) - (bare ? 0 : 6) - (doubtful ? 16 : 0);
      best = Math.max(best, score);
    }
  }
  return best;
};

// Whether `word` begins with `wanted` but for one slip: a letter wrong, too many, missing, or two letters swapped.
const slipped = (wanted, word) => {
  let at = 0;
  while (at < wanted.length && wanted[at] === word[at]) at++;
  const goesOn = (here, there) => there <= word.length && word.startsWith(wanted.slice(here), there);
  const swapped = wanted[at] === word[at + 1] && wanted[at + 1] === word[at];
  return goesOn(at + 1, at + 1) || goesOn(at + 1, at) || goesOn(at, at + 1) || (swapped && goesOn(at + 2, at + 2));
};
