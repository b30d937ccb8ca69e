// Asks the server that is watching for changes to answer as soon as there is a newer build, and shows that.
const server = new URL("./__reload", document.currentScript.src).href;
const builds = async (query) => Number(await (await fetch(server + query)).text());
const pause = () => new Promise((resume) => setTimeout(resume, 1000));

(async () => {
  for (let shown = null; ; ) {
    try {
      const newest = await builds(shown === null ? "" : "?since=" + shown);
      if (shown !== null && newest !== shown) return location.reload();
      shown = newest;
    } catch {
      await pause();
    }
  }
})();
