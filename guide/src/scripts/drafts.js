// Pages without the form: what the form keeps in this tab is deleted once nobody was there for long, and whoever reads is
// there. The form's `browser` module makes the same names, and the sentences are the form's.
(() => {
  if (location.protocol === "file:" || siteFolder === null) return;
  const DRAFT = "e-imza-rehberi:" + siteFolder;
  const LETTER = DRAFT + "yazi";
  const ACTIVE = DRAFT + "zaman";
  const LIMIT = "IDLE_MINUTES" * 60000;
  const WARNING = 60000;
  const root = document.documentElement;
  const told = document.createElement("p");
  told.id = "bekleme-uyarisi";
  told.setAttribute("role", "alert");
  document.body.append(told);

  let warns = false;
  const tell = (words, isWarning) => {
    told.textContent = words;
    told.className = words && "idle";
    root.toggleAttribute("data-idle", isWarning);
    warns = isWarning;
  };
  // It may be refused; then the form keeps nothing in it either.
  const storage = (() => {
    try {
      return sessionStorage;
    } catch {
      return null;
    }
  })();
  let present = false;
  const look = () => {
    if (!storage || (storage.getItem(DRAFT) === null && storage.getItem(LETTER) === null)) return;
    const now = Date.now();
    const active = Number(storage.getItem(ACTIVE) ?? 0);
    // Clocks are corrected: the form's may have been ahead, by as little as it may have been behind.
    if (Math.abs(now - active) >= LIMIT) {
      storage.removeItem(DRAFT);
      storage.removeItem(LETTER);
      storage.removeItem(ACTIVE);
      root.toggleAttribute("data-cleared", true);
      return tell("IDLE_CLEARED", false);
    }
    if (present || active > now) storage.setItem(ACTIVE, now);
    const isLate = !present && now - active >= LIMIT - WARNING;
    present = false;
    if (isLate !== warns) tell(isLate ? "IDLE_WARNING" : "", isLate);
  };
  for (const kind of ["keydown", "pointerdown", "wheel", "touchmove", "scroll"]) {
    addEventListener(kind, () => (present = true), { capture: true, passive: true });
  }
  addEventListener("pageshow", look);
  for (const kind of ["visibilitychange", "resume"]) document.addEventListener(kind, look);
  setInterval(look, 1000);
  look();
})();
