// The dialog in which a reader searches. It is made when it is first opened.

// Where the site is, as seen from this file; in the single file, everything is in the document itself.
const ROOT = document.currentScript.src && new URL("..", document.currentScript.src).href;

// What a file of the search holds. From a disk, a page can load its neighbours as scripts only; each of them hands over its
// text by calling this.
globalThis.searchText = (text) => {
  handedOver.set(document.currentScript, text);
};
const handedOver = new WeakMap();
const arrive = (name) =>
  new Promise((resolve, reject) => {
    const here = document.getElementById("search-" + name);
    if (here) return resolve(unpacked(here).then((bytes) => new TextDecoder().decode(bytes)));
    const script = document.createElement("script");
    script.src = `${ROOT}search/${name}.js`;
    script.onload = () => resolve(handedOver.get(script));
    script.onerror = reject;
    document.head.append(script);
  }).then((text) => text ?? Promise.reject());
const arriving = new Map();
const load = (name, read) => {
  if (!arriving.has(name)) {
    const arrival = arrive(name).then(read);
    arrival.catch(() => arriving.delete(name));
    arriving.set(name, arrival);
  }
  return arriving.get(name);
};

// Of a site with many files of texts, those of fewer pages are loaded.
const MOST_PAGES = 12;
const MOST_HITS = 30;

const find = async (query) => {
  const index = await load("words", readIndex);
  const { asked, maps } = ask(index, query);
  const pages = ranked(index, maps);
  const loaded = index.files.length > 1 ? pages.slice(0, MOST_PAGES) : pages;
  const texts = new Map();
  for (const { page } of loaded) {
    const file = index.files[index.pages[page].file];
    texts.set(page, load(file.name, readTexts).then((pages) => pages[page - file.first]));
  }
  const ready = new Map();
  for (const [page, text] of texts) ready.set(page, await text);
  const found = hits(index, loaded, maps, asked, (page) => ready.get(page));
  return { found: found.slice(0, MOST_HITS), isCut: loaded.length < pages.length || found.length > MOST_HITS };
};

// Where a hit is: in this document, if it holds that page, or in one of its own.
const addressOf = ({ address, id }) => {
  const article = "sayfa-" + address.replace(/\.html$/, "").replaceAll("/", "_");
  if (document.getElementById(article)) return `#${article}${id && "--" + id}`;
  return ROOT + address + (id && "#" + id);
};

const element = (name, properties, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
};

const withMarks = (pieces) => pieces.map((piece, at) => (at % 2 ? element("mark", {}, piece) : piece));

const option = (hit, number) => {
  const where = element("span", { className: "search-place" }, ...withMarks(hit.title));
  if (hit.heading.join("")) where.append(" › ", ...withMarks(hit.heading));
  const properties = { id: `search-hit-${number}`, role: "option", tabIndex: -1, href: addressOf(hit) };
  return element("a", properties, where, element("span", { className: "search-sentence" }, ...withMarks(hit.sentence)));
};

const make = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("STYLE");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const input = element("input", {
    id: "search-words-field",
    type: "text",
    role: "combobox",
    ariaLabel: "Rehberde ara",
    "aria-controls": "search-hits",
    ariaExpanded: "false",
    ariaAutoComplete: "list",
    autocomplete: "off",
    spellcheck: false,
    enterKeyHint: "go",
    placeholder: "Rehberde ara",
  });
  const close = element("button", { type: "button" }, "Kapat");
  const status = element("p", { className: "search-status", role: "status" });
  const list = element("div", { id: "search-hits", role: "listbox", ariaLabel: "Bulunan yerler", hidden: true });
  // Over the form or the page, where the warning before everything is deleted cannot be seen.
  const warning = element("p", { className: "search-warning", role: "alert" });
  const root = document.documentElement;
  new MutationObserver(() => {
    warning.textContent = "idle" in root.dataset ? document.getElementById("bekleme-uyarisi").textContent : "";
  }).observe(root, { attributes: true, attributeFilter: ["data-idle"] });
  const bar = element("div", { className: "search-bar" }, input, close);
  const dialog = element("dialog", { id: "search-dialog", ariaLabel: "Ara" }, warning, bar, status, list);
  document.body.append(dialog);

  let active = -1;
  const choose = (number) => {
    list.children[active]?.removeAttribute("aria-selected");
    active = number;
    const chosen = list.children[number];
    chosen?.setAttribute("aria-selected", "true");
    chosen?.scrollIntoView({ block: "nearest" });
    if (chosen) input.setAttribute("aria-activedescendant", chosen.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const show = (found, words) => {
    list.replaceChildren(...found.map(option));
    list.hidden = !found.length;
    list.scrollTop = 0;
    input.ariaExpanded = String(Boolean(found.length));
    status.textContent = words;
    choose(found.length ? 0 : -1);
  };
  let latest = 0;
  const update = async () => {
    const turn = ++latest;
    const query = input.value;
    if (!query.trim()) return show([], "Aradığınız sözcükleri yazınız; ekleri ve Türkçe harfleri yazmasanız da olur.");
    try {
      const { found, isCut } = await find(query);
      if (turn !== latest) return;
      const number = `${isCut ? "En uygun " : ""}${found.length} yer bulundu.`;
      show(found, found.length ? number : `“${query.trim()}” için bir şey bulunamadı.`);
    } catch {
      if (turn === latest) show([], "Aramanın dosyaları yüklenemedi; bağlantınızı denetleyip yeniden deneyiniz.");
    }
  };
  input.addEventListener("input", update);
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = list.children.length;
    if (event.isComposing) return;
    if (step && count) {
      event.preventDefault();
      choose((active + step + count) % count);
    } else if (event.key === "Enter") {
      event.preventDefault();
      list.children[active]?.click();
    }
  });
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
    const hit = event.target.closest("[role=option]");
    if (!hit || event.ctrlKey || event.metaKey || event.shiftKey) return;
    dialog.close();
    arriveAt(hit);
  });
  // The options are links: the focus stays where one types.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  update();
  return { dialog, input };
};

// Within this document, whoever reads with a screen reader or goes on by keyboard goes on at the hit.
const arriveAt = ({ href }) => {
  const { hash, origin, pathname } = new URL(href);
  if (origin + pathname !== location.origin + location.pathname || !hash) return;
  const arrive = () => setTimeout(() => {
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target) return;
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView();
  });
  // What is beside the form is shown when the address has changed, and cannot take the focus before.
  if (location.hash === hash) arrive();
  else addEventListener("hashchange", arrive, { once: true });
};

let made;
globalThis.openSearch = () => {
  made ??= make();
  const { dialog, input } = made;
  if (!dialog.open) dialog.showModal();
  input.focus();
  input.select();
};
