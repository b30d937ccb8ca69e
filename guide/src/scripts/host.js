(() => {
  if (location.protocol === "file:") {
    document.getElementById("from-folder").hidden = false;
  } else if ("serviceWorker" in navigator) {
    const register = async () => {
      const registration = await navigator.serviceWorker.register("./sw.js", { updateViaCache: "none" });
      // Whoever comes back to a tab that was open for days has the new version after one reload.
      document.addEventListener("visibilitychange", () => {
        if (!document.hidden) registration.update().catch(() => {});
      });
    };
    addEventListener("load", () => register().catch(() => {}));
  }
})();
