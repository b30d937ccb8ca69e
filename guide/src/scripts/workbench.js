(() => {
  const root = document.documentElement;
  const guide = document.getElementById("guide");
  const articles = guide.querySelectorAll("article");
  const steps = guide.querySelectorAll("#steps a");

  // What the address names, if that is part of the guide; it takes the current step's place in the guide's pane.
  const named = () => {
    const target = document.getElementById(location.hash.slice(1));
    return target?.closest("#guide article") ? target : null;
  };
  const open = (target) => {
    const article = target?.closest("article") ?? null;
    for (const one of articles) one.classList.toggle("open", one === article);
    for (const link of steps) link.classList.toggle("open", link.hash === "#" + article?.id);
    root.classList.toggle("reading", article !== null);
    target?.scrollIntoView();
  };
  // What belongs to the form's view is current.
  const mark = () => {
    const view = root.dataset.view;
    for (const one of articles) one.classList.toggle("current", Boolean(view) && one.dataset.view === view);
    for (const link of steps) {
      if (view && link.dataset.target === view) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
  };
  const follow = () => {
    mark();
    open(named());
    if (!named()) guide.scrollTop = 0;
  };
  addEventListener("hashchange", follow);
  // The form names its view whenever it goes to one, and the address is the view's then.
  new MutationObserver(follow).observe(root, { attributes: true, attributeFilter: ["data-view"] });
  follow();

  // A step's link brings the form to the step's screen, if what was typed allows. If not, the step can be read.
  for (const link of steps) {
    link.addEventListener("click", (event) => setTimeout(() => {
      // Only what the form has taken over; a new tab, or a page without the form, is the browser's.
      if (!event.defaultPrevented) return;
      const article = document.querySelector(link.hash);
      if (!article.classList.contains("current")) {
        history.pushState(null, "", link.hash);
        return follow();
      }
      if (named()) history.pushState(null, "", "#" + link.dataset.target);
      open(null);
      article.scrollIntoView();
    }));
  }

  // These links move the window, and leave the address to the form.
  for (const link of document.querySelectorAll(".pane-bar a, .skip, .to-guide a")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const pane = document.querySelector(link.hash);
      pane.scrollIntoView();
      pane.focus({ preventScroll: true });
    });
  }
})();
