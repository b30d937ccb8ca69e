// In milliseconds: whoever gets nothing at all for so long is told of a failure.
const SILENCE = 20000;

// What a file of the site holds. Throws the status of an answer without it; whoever gets nothing at all for a while is told
// of a failure, and is not left waiting: a slow line is given its time as long as something comes.
const fetched = async (address, options) => {
  const stop = new AbortController();
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), SILENCE);
  };
  wait();
  try {
    const answer = await fetch(address, { ...options, signal: stop.signal });
    if (!answer.ok) throw answer.status;
    const parts = [];
    for (const reader = answer.body.getReader(); ; wait()) {
      const { done, value } = await reader.read();
      if (done) return new Response(new Blob(parts));
      parts.push(value);
    }
  } finally {
    clearTimeout(timer);
  }
};
