{
  // Thirteen bits in two digits of base 91; see pack.rs.
  const text = document.getElementById("wasm").textContent;
  const digit = (at) => (text[at] === "~" ? 60 : text.charCodeAt(at)) - 35 || 0;
  const packed = new Uint8Array((text.length * 13) >> 4);
  let held = 0;
  let bits = 0;
  let end = 0;
  for (let at = 0; at < text.length; at += 2) {
    held |= (digit(at) + 91 * digit(at + 1)) << bits;
    for (bits += 13; bits > 7; bits -= 8) {
      packed[end++] = held;
      held >>= 8;
    }
  }
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  await startModule({ module_or_path: await new Response(unpacked).arrayBuffer() });
}
