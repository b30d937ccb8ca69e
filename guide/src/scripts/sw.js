// Keeps the site for the time without a network. Written by the generator; a new version takes the old one's place.
const CACHE = "e-imza-rehberi-" + "VERSION";
const FILES = ["FILES"];
// Files whose name changes with their content.
const NEVER_CHANGES = /-[0-9a-f]{16}(_bg)?\.(css|js|wasm|txt)$/;

self.addEventListener("install", (event) => {
  const fresh = FILES.map((file) => new Request(file, { cache: "no-cache" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(fresh)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("e-imza-rehberi-") && name !== CACHE;
  const clean = (names) => Promise.all(names.filter(old).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(clean).then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  event.respondWith(NEVER_CHANGES.test(url.pathname) ? kept(request) : latest(request));
});

async function kept(request) {
  return (await caches.match(request)) ?? fetch(request);
}

async function latest(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const path = new URL(request.url);
    path.search = "";
    path.hash = "";
    if (path.pathname.endsWith("/")) path.pathname += "index.html";
    const found = await caches.match(path.href);
    if (found) return found;
    throw error;
  }
}
