// The list of contents follows what is being read.
(() => {
  const list = document.querySelector(".contents");
  if (!list) return;
  const links = [...list.querySelectorAll("a")];
  const headings = links.map((link) => document.getElementById(link.hash.slice(1)));

  // The last section whose heading is above a line. The line is near the top, and moves down with the last windowful, so
  // that short sections at the end have their turn.
  const section = () => {
    const near = 100;
    const whole = document.scrollingElement.scrollHeight - innerHeight;
    const last = Math.min(innerHeight, whole);
    const done = last > 0 ? Math.max(0, 1 - (whole - scrollY) / last) : 0;
    const line = near + done * (innerHeight - near);
    // What a closed tab holds is nowhere.
    const isPast = (heading) => heading.getClientRects().length > 0 && heading.getBoundingClientRect().top <= line;
    return headings.findLastIndex(isPast);
  };
  const mark = (current) => {
    links.forEach((link, index) => {
      if (index === current) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    });
    if (current >= 0) keepInView(links[current]);
  };
  // Within the list: `scrollIntoView` would move the page as well.
  const keepInView = (link) => {
    const [inner, outer] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) {
      list.scrollTop += inner.top - outer.top - outer.height / 2;
    }
  };

  // Who went to a section is there until they scroll, even where it cannot come to the top.
  let arrived = null;
  const arrive = () => {
    const named = headings.findIndex((heading) => heading.id === location.hash.slice(1));
    arrived = named < 0 ? null : scrollY;
    mark(named < 0 ? section() : named);
  };
  const follow = () => {
    if (scrollY === arrived) return;
    arrived = null;
    mark(section());
  };
  addEventListener("hashchange", arrive);
  addEventListener("load", arrive);
  addEventListener("scroll", follow, { passive: true });
  addEventListener("resize", follow);
  arrive();
})();

// Each heading has a link to itself, which over http(s) also copies the whole address.
(() => {
  const told = document.createElement("p");
  told.className = "copied";
  told.setAttribute("role", "status");
  document.body.append(told);
  let silence;
  const tell = () => {
    told.textContent = "Bağlantı kopyalandı";
    clearTimeout(silence);
    silence = setTimeout(() => (told.textContent = ""), 4000);
  };
  const copy = (address) => {
    // An address on someone's disk is of no use to others.
    if (location.protocol !== "file:") navigator.clipboard?.writeText(address).then(tell, () => {});
  };

  for (const heading of document.querySelectorAll(":is(.text, .chapter) > :is(h2, h3, h4)")) {
    const words = heading.textContent;
    const link = document.createElement("a");
    link.className = "heading-link";
    link.href = "#" + (heading.id || heading.parentElement.id);
    link.textContent = "#";
    link.setAttribute("aria-label", "Bu bölümün bağlantısı: " + words);
    link.addEventListener("click", () => copy(link.href));
    // The heading is still called by its own words alone.
    heading.setAttribute("aria-label", words);
    heading.append(link);
  }
})();
