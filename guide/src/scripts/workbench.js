(() => {
  const root = document.documentElement;
  const guide = document.getElementById("guide");
  const pages = [...guide.querySelectorAll("article")];

  // Which article the address points into; in the guide's pane it takes the place of the current step.
  const pointedAt = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    return target && target.closest("#guide article");
  };
  const show = () => {
    const open = pointedAt();
    for (const page of pages) page.classList.toggle("open", page === open);
    root.classList.toggle("reading", open !== null);
    if (open) document.getElementById(decodeURIComponent(location.hash.slice(1))).scrollIntoView();
  };
  addEventListener("hashchange", show);
  // The form names its view anew whenever it goes to one, and then the address is the form's.
  new MutationObserver(show).observe(root, { attributes: true, attributeFilter: ["data-view"] });
  show();

  // The bar below a narrow window moves, and leaves the address as it is.
  for (const link of document.querySelectorAll(".pane-bar a, .skip")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const pane = document.querySelector(link.getAttribute("href"));
      pane.scrollIntoView();
      pane.focus({ preventScroll: true });
    });
  }
})();
