(() => {
  const root = document.documentElement;
  const guide = document.getElementById("guide");
  const articles = guide.querySelectorAll("article");

  // What the address names, if that is part of the guide; it takes the current step's place in the guide's pane.
  const named = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    return target?.closest("#guide article") ? target : null;
  };
  const open = (target) => {
    const article = target?.closest("article") ?? null;
    for (const one of articles) one.classList.toggle("open", one === article);
    root.classList.toggle("reading", article !== null);
    target?.scrollIntoView();
  };
  const follow = () => open(named());
  addEventListener("hashchange", follow);
  // The form names its view whenever it goes to one, and the address is the view's then.
  new MutationObserver(follow).observe(root, { attributes: true, attributeFilter: ["data-view"] });
  follow();

  // The form follows a step's link to its screen. The guide shows the step, also where two steps share a screen.
  for (const link of document.querySelectorAll("#steps a")) {
    link.addEventListener("click", () => setTimeout(() => {
      if (!root.classList.contains("live")) return;
      if (named()) history.pushState(null, "", "#" + link.dataset.target);
      open(null);
      document.querySelector(link.hash).scrollIntoView();
    }));
  }

  // These links move the window, and leave the address to the form.
  for (const link of document.querySelectorAll(".pane-bar a, .skip")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const pane = document.querySelector(link.hash);
      pane.scrollIntoView();
      pane.focus({ preventScroll: true });
    });
  }
})();
