// Loads the search when a reader first wants it.
(() => {
  const button = document.getElementById("search");
  let asked = false;
  const open = () => {
    if (globalThis.openSearch) return openSearch();
    if (asked) return;
    asked = true;
    const script = document.createElement("script");
    script.src = button.dataset.script;
    script.onload = () => openSearch();
    script.onerror = () => {
      asked = false;
      script.remove();
      button.textContent = "Arama yüklenemedi";
    };
    document.head.append(script);
  };
  if (/Mac|iP/.test(navigator.platform)) button.querySelector("kbd").textContent = "⌘K";
  button.hidden = false;
  button.addEventListener("click", open);
  addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return;
    event.preventDefault();
    open();
  });
})();
