// Loads the search when a reader first wants it.
(() => {
  const button = document.getElementById("search");
  if (!button) return;
  let asked = false;
  const open = () => {
    if (globalThis.openSearch) return openSearch();
    if (asked) return;
    asked = true;
    load(button.dataset.script);
  };
  const load = (address) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => openSearch();
    script.onerror = () => {
      script.remove();
      // What a host shows for a lost address may be in any folder of the site.
      const folders = location.pathname.split("/").length - 2;
      if (address.split("../").length <= folders && location.protocol !== "file:") return load("../" + address);
      asked = false;
      button.textContent = "Arama yüklenemedi";
    };
    document.head.append(script);
  };
  if (/Mac|iP/.test(navigator.platform)) button.querySelector("kbd").textContent = "⌘K";
  button.addEventListener("click", open);
  addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return;
    event.preventDefault();
    open();
  });
})();
