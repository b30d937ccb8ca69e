{
  // What an element of data holds: base64 of gzip; see pack.rs. Nothing may be fetched, not even an address of data.
  globalThis.unpacked = ({ textContent }) => {
    const bytes = Uint8Array.from(atob(textContent), (letter) => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  };
  const start = async () => startModule({ module_or_path: await unpacked(document.getElementById("rehearsal-wasm")) });
  globalThis.rehearsalStarted = start();
  await globalThis.rehearsalStarted;
}
