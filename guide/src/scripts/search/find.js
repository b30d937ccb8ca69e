// From a query to the words of the index, to pages, and to the sentences that are shown.

const LAST = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const MORE = "!#%()*+,-./:;=?@[]^_{|}~";

const numbers = (digits) => {
  const found = [];
  let high = 0;
  for (const digit of digits) {
    const last = LAST.indexOf(digit);
    if (last < 0) {
      high = high * MORE.length + MORE.indexOf(digit) + 1;
    } else {
      found.push(high * LAST.length + last);
      high = 0;
    }
  }
  return found;
};

// Reads what search.rs writes. The places of a word are read when they are asked for.
const readIndex = (text) => {
  const end = text.indexOf("\n\n");
  const index = { files: [], pages: [], words: [], places: [] };
  for (const line of text.slice(0, end).split("\n")) {
    if (line[0] === ":") index.files.push({ name: line.slice(1), first: index.pages.length });
    else index.pages.push({ address: line, file: index.files.length - 1 });
  }
  const runs = text.slice(end + 2).split(/([^!#%()*+,\-./:;=?@A-Z[\]^_{|}~]+)/);
  let word = "";
  for (let at = 1; at < runs.length; at += 2) {
    const shared = /[^A-Z]*[A-Z]$/.exec(runs[at - 1])[0];
    word = word.slice(0, numbers(shared)[0]) + runs[at];
    index.words.push(word);
    const next = runs[at + 1];
    index.places.push(at + 2 < runs.length ? next.slice(0, next.length - /[^A-Z]*[A-Z]$/.exec(next)[0].length) : next);
  }
  return index;
};

// The words of the index that answer a wanted word, each with a score of up to 100. A letter alone is the beginning of many
// words; it is taken for that only when nothing else is wanted.
const answers = (index, { folded: wanted }, alone) => {
  const found = new Map();
  const ways = stems(wanted);
  const known = index.words.includes(wanted);
  const start = wanted.slice(0, 2);
  for (const word of index.words) {
    if (!word.startsWith(start)) continue;
    let score = word.startsWith(wanted) && (alone || wanted.length > 1) ? 70 - Math.min(20, word.length - wanted.length) : 0;
    if (word === wanted) score = 100;
    else if (wanted.length > 1) score = Math.max(score, kinship(ways, stems(word), known));
    if (score) found.set(word, score);
  }
  return found.size ? found : slips(index, wanted, ways);
};

// The same for a word that nothing answers as it was typed. The first letter is seldom the wrong one.
const slips = (index, wanted, ways) => {
  const [found, otherwise] = [new Map(), new Map()];
  if (wanted.length < 4) return found;
  for (const word of index.words) {
    for (const { stem, rest } of ways) {
      if (stem.length < (rest ? 5 : 4) || !slipped(stem, word)) continue;
      // What is left of the word has to read as suffixes, unless the wanted word may be only the beginning.
      const ends = [-1, 0, 1].some((more) => SUFFIXES.test(word.slice(stem.length + more)));
      const further = Math.max(0, word.length - stem.length - 1);
      if (ends || stem.length > 5) {
        const score = 50 - rest * 2 - further - (ends ? 0 : 5);
        const map = word[0] === wanted[0] ? found : otherwise;
        map.set(word, Math.max(score, map.get(word) ?? 1));
      }
    }
  }
  return found.size ? found : otherwise;
};

// The pages that answer any of the wanted words: first those that answer most of them.
const ranked = (index, maps) => {
  const pages = new Map();
  maps.forEach((map, which) => {
    for (const [word, score] of map) {
      let page = -1;
      for (const number of numbers(index.places[place(index.words, word)])) {
        page += 1 + Math.floor(number / 3);
        const scores = pages.get(page) ?? pages.set(page, maps.map(() => 0)).get(page);
        scores[which] = Math.max(scores[which], score * (1 + (number % 3) / 4));
      }
    }
  });
  const all = [...pages].map(([page, scores]) => ({ page, count: scores.filter(Boolean).length, score: sum(scores) }));
  return all.sort((one, other) => other.count - one.count || other.score - one.score || one.page - other.page);
};

const sum = (scores) => scores.reduce((all, one) => all + one, 0);

// Where a word stands among all, which are in order.
const place = (words, word) => {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
};

// The pages of a file of texts, each with its sections. See search/lines.rs.
const readTexts = (text) =>
  text.trimEnd().split("\n\n").map((page) => {
    const [title, ...lines] = page.split("\n").map((line) => ({ text: line }));
    const sections = [{ id: "", heading: { text: "" }, lines: [] }];
    for (const line of lines) {
      const [, id, heading] = line.text.split("\t");
      if (heading === undefined) sections.at(-1).lines.push(line);
      else sections.push({ id, heading: { text: heading }, lines: [] });
    }
    return { title, sections };
  });

// How well a line answers each of the wanted words.
const scoresOf = (line, maps, query) => {
  line.words ??= words(line.text);
  const scores = maps.map(() => 0);
  for (const word of line.words) {
    maps.forEach((map, which) => {
      const score = map.get(word.folded);
      if (!score) return;
      const same = line.text.slice(word.start, word.end).toLocaleLowerCase("tr") === query[which].raw;
      scores[which] = Math.max(scores[which], score + (same ? 5 : 0));
    });
  }
  return scores;
};

const best = (...all) => all[0].map((_, which) => Math.max(...all.map((scores) => scores[which])));
const times = (scores, factor) => scores.map((score) => score * factor);
const count = (scores) => scores.filter(Boolean).length;

// The sections of a page that answer most of the wanted words, the best first: never more than three. The title is the
// heading of the first one, and counts a little for the others.
const sectionsOf = (page, maps, query) => {
  const title = scoresOf(page.title, maps, query);
  const found = page.sections.map((section, order) => {
    const heading = order ? times(scoresOf(section.heading, maps, query), 1.35) : times(title, 1.5);
    const within = [heading];
    let line = section.lines[0];
    let top = 0;
    for (const one of section.lines) {
      const scores = scoresOf(one, maps, query);
      within.push(scores);
      // Words that stand together mean more than words that stand far from each other.
      const score = sum(scores) * count(scores);
      if (score > top) [line, top] = [one, score];
    }
    const own = best(...within);
    const all = best(times(title, 1.1), own);
    const score = sum(all) + Math.max(...within.map(count)) * 15;
    return { section, line, order, own: count(own), covered: count(all), score };
  });
  const most = Math.max(...found.map(({ covered }) => covered));
  const full = found.filter(({ own, covered }) => own && covered === most);
  return full.sort((one, other) => other.score - one.score || one.order - other.order).slice(0, 3);
};

// So few hits of all wanted words that some with one word less may help.
const FEW = 5;

// The hits of a query on pages whose texts are at hand; `textOf` gives that of a page.
const hits = (index, pages, maps, query, textOf) => {
  const found = pages.flatMap(({ page }) => {
    const text = textOf(page);
    return sectionsOf(text, maps, query).map(({ section, line, covered, score }, order) => ({
      address: index.pages[page].address,
      id: section.id,
      title: marked(text.title, maps),
      heading: marked(section.heading, maps),
      covered,
      // The second section of a page comes after the first of a page that is nearly as good.
      score: score * (1 - order / 8),
      sentence: line ? sentence(line, maps) : [],
    }));
  });
  found.sort((one, other) => other.covered - one.covered || other.score - one.score);
  const most = found[0]?.covered;
  const full = found.filter(({ covered, score }) => covered === most && score * 2 > found[0].score);
  const less = found.filter(({ covered }) => covered === most - 1);
  return full.length < FEW ? [...full, ...less.slice(0, FEW - full.length)] : full;
};

// The words of a line that answer; where one stands within another, the longer one.
const met = (line, maps) => {
  line.words ??= words(line.text);
  const all = line.words.filter(({ folded }) => maps.some((map) => map.has(folded)));
  all.sort((one, other) => one.start - other.start || other.end - one.end);
  return all.filter((word, at) => !all.slice(0, at).some((one) => one.end > word.start));
};

// A line from one place to another, in pieces, of which each second one is marked.
const marked = (line, maps, start = 0, end = line.text.length) => {
  const pieces = [];
  let at = start;
  for (const word of met(line, maps)) {
    if (word.start < start || word.end > end) continue;
    pieces.push(line.text.slice(at, word.start), line.text.slice(word.start, word.end));
    at = word.end;
  }
  return [...pieces, line.text.slice(at, end)];
};

const LONGEST = 220;

// The sentence of a line that has most of the words, marked. Of a long one, some of the words before the first.
const sentence = (line, maps) => {
  const { text } = line;
  const found = met(line, maps);
  const sentences = [];
  for (const { 0: all, index } of text.matchAll(/\S.*?(?:\p{Ll}{2}[.!?…][”"’)]*(?= )|$)/gu)) {
    const [start, end] = [index, index + all.length];
    sentences.push({ start, end, count: found.filter((word) => word.start >= start && word.end <= end).length });
  }
  const most = Math.max(...sentences.map(({ count }) => count));
  let { start, end } = sentences.find(({ count }) => count === most);
  const first = found.find((word) => word.start >= start)?.start ?? start;
  const late = end - start > LONGEST && first - start > LONGEST / 2;
  if (late) start = text.lastIndexOf(" ", first - LONGEST / 3) + 1;
  const long = end - start > LONGEST;
  if (long) end = text.lastIndexOf(" ", start + LONGEST);
  const pieces = marked(line, maps, start, end);
  if (late) pieces[0] = "… " + pieces[0];
  if (long) pieces.push(pieces.pop() + " …");
  return pieces;
};

// What is asked of the index: the wanted words, and the words that answer each of them.
const ask = (index, query) => {
  const asked = wanted(query);
  return { asked, maps: asked.map((word) => answers(index, word, asked.length === 1)) };
};

// All of it for a site whose texts are at hand.
const search = (index, query, textOf) => {
  const { asked, maps } = ask(index, query);
  return hits(index, ranked(index, maps), maps, asked, textOf);
};
