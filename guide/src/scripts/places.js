// The form knows the places a moment after it can be used: their list is larger than anything that the first screen needs.
(() => {
  const places = document.getElementById("places");
  addEventListener("load", async () => {
    try {
      const answer = await fetched(places.dataset.list);
      places.textContent = await answer.text();
      places.dispatchEvent(new Event("load"));
    } catch {
      // Without the list any place is accepted.
    }
  });
})();
