{
  // The letter's program starts when the form asks for it, or once there is nothing else to do.
  const place = document.getElementById("letter");
  const wanted = new Promise((resolve) => place.addEventListener("wanted", resolve, { once: true }));
  await globalThis.rehearsalStarted;
  await Promise.race([wanted, new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve))]);
  try {
    await startModule({ module_or_path: await unpacked(document.getElementById("letter-wasm")) });
  } catch (error) {
    place.dispatchEvent(new CustomEvent("arrival", { detail: "failed" }));
    throw error;
  }
}
