(() => {
  if (location.protocol === "file:") {
    document.getElementById("from-folder").hidden = false;
  } else if ("serviceWorker" in navigator) {
    addEventListener("load", () => navigator.serviceWorker.register("./sw.js").catch(() => {}));
  }
})();
