// The module's half for the letter and the letter's style come a moment after the form can be used, or as soon as the form
// asks for them. What became of them is the text of an element: "here", "failed", or "gone" if the host has a newer version
// of the site, in which they have other names.
(() => {
  const part = document.getElementById("letter-part");
  let form;
  let asked = false;
  let loading = false;

  const tell = (state) => {
    part.textContent = state;
    part.dispatchEvent(new Event("load"));
  };
  const style = async () => {
    const { style } = part.dataset;
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
  const half = async () => {
    const answer = await fetched(part.dataset.file);
    await WebAssembly.instantiate(await answer.arrayBuffer(), { EARLIER: form });
  };
  // A host may also have lost a file of the version that it has; then the page would come anew as it is.
  const isGone = async (status) => {
    if (status !== 404 && status !== 410) return false;
    const page = await fetched(location.pathname + location.search, { cache: "no-store" });
    const text = await page.text();
    return !(text.includes(part.dataset.file) && text.includes(part.dataset.style));
  };
  const load = async () => {
    asked = true;
    if (!form || loading || part.textContent === "here") return;
    loading = true;
    if (part.textContent) tell("");
    let state = "here";
    try {
      await Promise.all([style(), half()]);
    } catch (error) {
      state = (await isGone(error).catch(() => false)) ? "gone" : "failed";
    }
    loading = false;
    tell(state);
  };
  part.addEventListener("click", load);
  addEventListener("TrunkApplicationStarted", ({ detail }) => {
    form = detail.wasm;
    if (asked) load();
    else (window.requestIdleCallback ?? setTimeout)(load);
  });
})();
