{
  // Thirteen bits in two digits of base 91; see pack.rs.
  const read = (text) => {
    const digit = (at) => (text[at] === "~" ? 60 : text.charCodeAt(at)) - 35 || 0;
    const bytes = new Uint8Array((text.length * 13) >> 4);
    let held = 0;
    let bits = 0;
    let end = 0;
    for (let at = 0; at < text.length; at += 2) {
      held |= (digit(at) + 91 * digit(at + 1)) << bits;
      for (bits += 13; bits > 7; bits -= 8) {
        bytes[end++] = held;
        held >>= 8;
      }
    }
    return bytes;
  };

  // LZMA with lc = 3, lp = 0 and pb = 0, as its specification says. The numbers are places among the probabilities.
  const unpack = (packed, size) => {
    const out = new Uint8Array(size);
    const chances = new Uint16Array(7151).fill(1024);
    const last = [0, 0, 0, 0];
    let state = 0;
    let next = 5;
    let range = 2 ** 32 - 1;
    let code = packed.slice(1, 5).reduce((code, byte) => code * 256 + byte, 0);

    const cut = (bound, bit) => {
      if (bit) code -= bound;
      range = bit ? range - bound : bound;
      if (range < 2 ** 24) {
        range *= 256;
        code = code * 256 + packed[next++];
      }
      return bit;
    };
    const bit = (at) => {
      const bound = (range >>> 11) * chances[at];
      const bit = code < bound ? 0 : 1;
      chances[at] += bit ? -(chances[at] >> 5) : (2048 - chances[at]) >> 5;
      return cut(bound, bit);
    };
    const even = () => {
      range -= range % 2;
      return cut(range / 2, code < range / 2 ? 0 : 1);
    };
    const tree = (at, bits) => {
      let node = 1;
      while (node < 1 << bits) node = node * 2 + bit(at + node);
      return node - (1 << bits);
    };
    const reversed = (at, bits) => {
      let node = 1;
      let value = 0;
      for (let place = 0; place < bits; place++) {
        const one = bit(at + node);
        node = node * 2 + one;
        value += one << place;
      }
      return value;
    };
    const length = (at) => {
      if (!bit(at)) return tree(at + 2, 3);
      return bit(at + 1) ? 16 + tree(at + 18, 8) : 8 + tree(at + 10, 3);
    };
    const distance = (slot) => {
      if (slot < 4) return slot;
      const bits = (slot >> 1) - 1;
      const base = (2 + (slot % 2)) << bits;
      if (slot < 14) return base + reversed(328 + base - slot, bits);
      let high = 0;
      for (let left = bits - 4; left > 0; left--) high = high * 2 + even();
      return base + high * 16 + reversed(443, 4);
    };
    const literal = (before, guess) => {
      const at = 1007 + 768 * (before >> 5);
      let node = 1;
      let follows = state > 6;
      while (node < 256) {
        const expected = (guess >> 7) & 1;
        guess <<= 1;
        const one = bit(at + node + (follows ? 256 + 256 * expected : 0));
        follows &&= one === expected;
        node = node * 2 + one;
      }
      return node;
    };

    for (let end = 0; end < size; ) {
      if (!bit(state)) {
        out[end] = literal(out[end - 1], out[end - last[0] - 1]);
        end++;
        state -= state < 4 ? state : state < 10 ? 3 : 6;
        continue;
      }
      const late = state < 7 ? 0 : 3;
      let count;
      if (!bit(12 + state)) {
        count = length(459) + 2;
        last.pop();
        last.unshift(distance(tree(72 + 64 * Math.min(count - 2, 3), 6)));
        state = 7 + late;
      } else {
        const which = bit(24 + state) && 1 + (bit(36 + state) && 1 + bit(48 + state));
        last.unshift(...last.splice(which, 1));
        const one = !which && !bit(60 + state);
        count = one ? 1 : length(733) + 2;
        state = late ? 11 : one ? 9 : 8;
      }
      for (; count > 0; count--) {
        out[end] = out[end - last[0] - 1];
        end++;
      }
    }
    return out;
  };

  globalThis.unpacked = ({ textContent, dataset }) => unpack(read(textContent), Number(dataset.size));
  await startModule({ module_or_path: unpacked(document.getElementById("wasm")) });
}
