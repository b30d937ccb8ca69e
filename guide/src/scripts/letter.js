// The module's half for the letter and the letter's style come a moment after the form can be used, or as soon as the form
// asks for them.
(() => {
  const part = document.getElementById("letter-part");
  let form;
  let asked = false;
  let loading = false;

  const tell = (state) => {
    part.textContent = state;
    part.dispatchEvent(new Event("load"));
  };
  const style = () => new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = part.dataset.style;
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      reject();
    };
    document.head.append(link);
  });
  const half = async () => {
    const answer = await fetch(part.dataset.file);
    if (!answer.ok) throw answer.status;
    await WebAssembly.instantiate(await answer.arrayBuffer(), { EARLIER: form });
  };
  const load = async () => {
    asked = true;
    if (!form || loading || part.textContent === "here") return;
    loading = true;
    if (part.textContent) tell("");
    try {
      await Promise.all([style(), half()]);
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
