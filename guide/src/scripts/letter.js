// The letter's program and its style come a moment after the form can be used, or as soon as the form asks for them. What
// became of them is told on the element that the program is mounted on: that they are coming, that they have failed, or that
// they are gone, since the host has a newer version of the site, in which they have other names. That it is here, the program
// says itself.
(() => {
  const place = document.getElementById("letter");
  const { script, wasm, style } = place.dataset;
  let started = false;
  let loading = false;

  const tell = (arrival) => place.dispatchEvent(new CustomEvent("arrival", { detail: arrival }));
  const addStyle = async () => {
    if (document.querySelector(`link[href="${style}"]`)) return;
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = style;
    const loaded = new Promise((resolve, reject) => {
      link.onload = resolve;
      link.onerror = reject;
      setTimeout(reject, SILENCE);
    });
    document.head.append(link);
    try {
      await loaded;
    } catch (error) {
      link.remove();
      // Says what is the matter; the element doesn't.
      await fetched(style);
      throw error;
    }
  };
  // The files are fetched before the script is imported: some browsers never import again what could not be imported once.
  const program = async () => {
    const [module] = await Promise.all([fetched(wasm), fetched(script)]);
    return { start: (await import(script)).default, module: await module.arrayBuffer() };
  };
  // A host may also have lost a file of the version that it has; then the page would come anew as it is.
  const isGone = async (status) => {
    if (status !== 404 && status !== 410) return false;
    const page = await fetched(location.pathname + location.search, { cache: "no-store" });
    const text = await page.text();
    return ![script, wasm, style].every((name) => text.includes(name));
  };
  const load = async () => {
    if (started || loading) return;
    loading = true;
    tell("coming");
    try {
      const [{ start, module }] = await Promise.all([program(), addStyle()]);
      await start({ module_or_path: module });
      started = true;
    } catch (error) {
      tell((await isGone(error).catch(() => false)) ? "gone" : "failed");
    }
    loading = false;
  };
  place.addEventListener("wanted", load);
  addEventListener("TrunkApplicationStarted", () => (window.requestIdleCallback ?? setTimeout)(load));
})();
