// Tells all scripts where the site is, since what is kept for it is named by that: schools share a host. Pages lie in folders
// of the site, and what a host shows for a lost address may be in any of them; then it is unknown.
(() => {
  const { root } = document.currentScript.dataset;
  globalThis.siteFolder = root === undefined ? null : new URL(root || ".", location.href).pathname;
})();

// Sets the colours that a reader has chosen before anything is painted, and lets the header's list choose them.
(() => {
  const KEY = "guide-scheme:";
  const root = document.documentElement;

  // Chromium gives all local files one storage, so from a disk a choice lasts as long as the page. The storage itself may
  // be refused, and what is in it may be anything.
  const stored = (use) => {
    try {
      return location.protocol === "file:" ? null : use(localStorage);
    } catch {
      return null;
    }
  };
  // From where the site is unknown, it is the nearest folder above for which something is kept.
  const key = () => {
    if (siteFolder !== null) return KEY + siteFolder;
    for (let folder = location.pathname; (folder = folder.replace(/[^/]*\/?$/, "")); ) {
      if (stored((storage) => storage.getItem(KEY + folder))) return KEY + folder;
    }
  };
  const kept = () => {
    const name = key();
    const scheme = name && stored((storage) => storage.getItem(name));
    return scheme === "light" || scheme === "dark" ? scheme : "";
  };
  const keep = (scheme) => {
    const name = key();
    if (name) stored((storage) => (scheme ? storage.setItem(name, scheme) : storage.removeItem(name)));
  };

  // Everything that needs a script is shown from here on: see `script-only` in the style sheet.
  const show = (scheme) => {
    root.dataset.scheme = scheme;
    for (const bar of document.querySelectorAll("meta[name=theme-color]")) {
      const own = bar.dataset.of;
      bar.media = scheme === own ? "all" : scheme ? "not all" : `(prefers-color-scheme: ${own})`;
    }
  };
  show(kept());

  addEventListener("DOMContentLoaded", () => {
    const list = document.querySelector(".scheme select");
    list.value = root.dataset.scheme;
    list.addEventListener("change", () => {
      keep(list.value);
      show(list.value);
    });
    // A page that comes out of the browser's memory was left before the choice.
    addEventListener("pageshow", ({ persisted }) => {
      if (!persisted || location.protocol === "file:") return;
      show(kept());
      list.value = root.dataset.scheme;
    });
  });
})();
