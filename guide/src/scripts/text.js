// Lets the guide's text do what paper cannot.

// Tabs: the sections stand one below the other until they become a list of buttons and one open section.
(() => {
  let count = 0;
  const all = [...document.querySelectorAll(".tabs")].map((tabs) => {
    const panels = [...tabs.children];
    const list = document.createElement("div");
    list.className = "tab-list";
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", "Sekmeler");
    const buttons = panels.map((panel) => {
      const button = document.createElement("button");
      count++;
      button.id = "sekme--" + count;
      button.type = "button";
      button.textContent = panel.firstElementChild.textContent;
      button.setAttribute("role", "tab");
      panel.id ||= "sekme--icerigi-" + count;
      button.setAttribute("aria-controls", panel.id);
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", button.id);
      panel.tabIndex = 0;
      return button;
    });
    const open = (index) => {
      buttons.forEach((button, other) => {
        button.setAttribute("aria-selected", other === index);
        button.tabIndex = other === index ? 0 : -1;
        panels[other].classList.toggle("open", other === index);
      });
    };
    list.addEventListener("click", ({ target }) => {
      // A browser that translates puts elements of its own around the words.
      const at = buttons.findIndex((button) => button.contains(target));
      if (at >= 0) open(at);
    });
    list.addEventListener("keydown", (event) => {
      const at = buttons.indexOf(event.target);
      const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
      // With another key they go back in the history, or move elsewhere.
      if (next === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const index = (next + buttons.length) % buttons.length;
      open(index);
      buttons[index].focus();
    });
    list.append(...buttons);
    tabs.prepend(list);
    tabs.classList.add("live");
    open(0);
    return { panels, open };
  });
  // What the address names may be in a section that is not open.
  const show = () => {
    let name = location.hash.slice(1);
    try {
      name = decodeURIComponent(name);
    } catch {
      // A percent sign may be just that.
    }
    const target = name && document.getElementById(name);
    const panel = target && target.closest(".tab");
    if (!panel) return;
    for (const { panels, open } of all) if (panels.includes(panel)) open(panels.indexOf(panel));
    target.scrollIntoView();
  };
  addEventListener("hashchange", show);
  show();
})();

// Ticks: what a reader has ticked stays ticked in this tab, and no longer than what was typed into the form.
(() => {
  const boxes = [...document.querySelectorAll(".tick")];
  if (!boxes.length) return;
  const KEY = "guide-ticks:" + siteFolder;
  // Chromium gives all local files one storage, so from a disk nothing is kept.
  const stored = (use) => {
    try {
      return location.protocol === "file:" ? null : use(sessionStorage);
    } catch {
      return null;
    }
  };
  const all = () => {
    try {
      return JSON.parse(stored((storage) => storage.getItem(KEY))) ?? {};
    } catch {
      return {};
    }
  };
  // By its page and its place on it, in whichever document the page is shown.
  const names = new Map();
  const path = location.pathname.slice(siteFolder?.length);
  const lone = path.replace(/\.html$/, "").replaceAll("/", "_") || "index";
  for (const box of boxes) {
    const article = box.closest("article[id]");
    const page = article ? article.id.replace(/^sayfa-/, "") : lone;
    const place = [...names.values()].filter((name) => name.startsWith(page + " ")).length;
    names.set(box, page + " " + place);
  }
  const show = () => {
    const kept = all();
    for (const box of boxes) box.checked = kept[names.get(box)] ?? box.defaultChecked;
  };
  for (const box of boxes) {
    box.addEventListener("change", () => {
      const kept = { ...all(), [names.get(box)]: box.checked };
      stored((storage) => storage.setItem(KEY, JSON.stringify(kept)));
    });
  }
  show();
  // The form says so when it has deleted everything.
  new MutationObserver(() => {
    if (!("cleared" in document.documentElement.dataset)) return;
    stored((storage) => storage.removeItem(KEY));
    for (const box of boxes) box.checked = box.defaultChecked;
  }).observe(document.documentElement, { attributes: true, attributeFilter: ["data-cleared"] });
})();

// Pictures that are shown smaller than they are can be enlarged.
(() => {
  let dialog;
  let opener;
  const enlarge = (picture) => {
    opener = picture.parentElement;
    if (!dialog) {
      dialog = document.createElement("dialog");
      dialog.className = "enlarged";
      const close = document.createElement("button");
      close.type = "button";
      close.textContent = "Kapat";
      close.addEventListener("click", () => dialog.close());
      // Wider than a telephone, so that it is larger there too; then one moves it about.
      const frame = document.createElement("div");
      frame.tabIndex = 0;
      frame.append(document.createElement("img"));
      dialog.append(close, frame);
      dialog.setAttribute("aria-label", "Büyütülmüş resim");
      dialog.addEventListener("close", () => opener.focus());
      dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
      document.body.append(dialog);
    }
    const large = dialog.querySelector("img");
    large.alt = picture.alt;
    large.src = picture.src;
    dialog.showModal();
  };
  for (const picture of document.querySelectorAll("figure:not(.screen-figure) > img")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "enlarge";
    button.setAttribute("aria-label", picture.alt + " – büyüt");
    button.addEventListener("click", () => enlarge(picture));
    picture.replaceWith(button);
    button.append(picture);
  }
})();

// What a term means is shown while it has the focus or the pointer: at its side, and within the window. Escape takes it away.
(() => {
  const holder = (target) => target.closest?.(".explained, abbr.term");
  const place = (element) => {
    const meaning = element?.querySelector(".meaning");
    if (!meaning) return;
    const line = [...(element.querySelector("a") ?? element).getClientRects()].at(0);
    const { clientWidth, clientHeight } = document.documentElement;
    const left = Math.max(8, Math.min(line.left, clientWidth - meaning.offsetWidth - 8));
    // No gap that the pointer would fall into on its way.
    const below = line.bottom + meaning.offsetHeight <= clientHeight;
    meaning.style.inset = `${below ? line.bottom : line.top - meaning.offsetHeight}px auto auto ${left}px`;
  };
  const shown = () => document.querySelectorAll(":is(.explained, abbr.term):is(:hover, :focus-within)");
  const show = (element) => {
    if (!element) return;
    element.classList.remove("quiet");
    place(element);
  };
  addEventListener("focusin", ({ target }) => show(holder(target)));
  addEventListener("pointerover", ({ target, relatedTarget }) => {
    const element = holder(target);
    if (!element?.contains(relatedTarget)) show(element);
  });
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape") for (const element of shown()) element.classList.add("quiet");
  });
  addEventListener("scroll", () => shown().forEach(place), { capture: true, passive: true });
})();
