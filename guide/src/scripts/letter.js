// The module's half for the letter comes a moment after the form can be used, or as soon as the form asks for it.
(() => {
  const part = document.getElementById("letter-part");
  let form;
  let asked = false;
  let loading = false;

  const tell = (state) => {
    part.textContent = state;
    part.dispatchEvent(new Event("load"));
  };
  const load = async () => {
    asked = true;
    if (!form || loading || part.textContent === "here") return;
    loading = true;
    if (part.textContent) tell("");
    try {
      const answer = await fetch(part.dataset.file);
      if (!answer.ok) throw answer.status;
      await WebAssembly.instantiate(await answer.arrayBuffer(), { EARLIER: form });
      tell("here");
    } catch {
      tell("failed");
    }
    loading = false;
  };
  part.addEventListener("click", load);
  addEventListener("TrunkApplicationStarted", ({ detail }) => {
    form = detail.wasm;
    if (asked) load();
    else (window.requestIdleCallback ?? setTimeout)(load);
  });
})();
