(() => {
  for (const button of document.querySelectorAll(".print-button")) button.addEventListener("click", () => print());
})();
