// Opens the site at once, with a network or without. Written by the generator.
//
// Each version of the site is kept whole, in a cache of its own. A page comes from the newest version that is whole;
// whatever it asks for afterwards comes from the version that it is of itself, for as long as it is open. So a new version
// need not wait until all tabs are closed, and takes no file away from any of them.
const SCOPE = self.registration.scope;
// Schools share a host: what is kept is named by the site's folder, and no address has a space in it.
const SITE = "e-imza-rehberi:" + new URL(SCOPE).pathname + " ";
const VERSION = "VERSION";
// Each with the beginning of its SHA-256: a host to which a version is half copied gives no version.
const FILES = ["FILES"];
// Of which version the pages are that are open.
const TABS = SITE + "tabs";
// In milliseconds: whoever looks at a blank page waits less than a part of a page does.
const PATIENCE = { page: 5000, file: 20000 };
// A page that is just coming may not be among the browser's pages yet.
const COMING = 10000;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) return;
  event.respondWith(request.mode === "navigate" ? page(event) : file(event));
});

async function install() {
  const cache = await caches.open(SITE + VERSION);
  await Promise.all(FILES.map(([name, digest]) => keep(cache, new URL(name, SCOPE).href, digest)));
  await self.skipWaiting();
}

async function keep(cache, address, digest) {
  // What an earlier version has, or an attempt that was cut short, is not fetched again.
  for (const find of [() => caches.match(address), () => fetch(address, { cache: "no-cache" })]) {
    const answer = await find();
    if (!answer?.ok) continue;
    const bytes = await answer.arrayBuffer();
    // As an answer of our own: one to which a host redirected could not be shown as a page.
    if ((await beginningOfDigest(bytes)) === digest) return cache.put(address, new Response(bytes, answer));
  }
  throw new Error(`${address} is not that of version ${VERSION}`);
}

async function beginningOfDigest(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function activate() {
  await self.clients.claim();
  // Those that came without us.
  for (const { id } of await self.clients.matchAll({ type: "window" })) {
    if (!(await recorded(id))) await record(id);
  }
  const { needed } = await lookAfterTabs();
  const own = (await caches.keys()).filter((name) => name.startsWith(SITE) && name !== TABS);
  await Promise.all(own.filter((name) => !needed.has(name)).map((name) => caches.delete(name)));
}

async function page(event) {
  const found = await kept(event.request.url, VERSION);
  if (found) {
    event.waitUntil(record(event.resultingClientId).then(tidy));
    return found;
  }
  const answer = await ask(event.request, PATIENCE.page).catch(() => null);
  return answer && answer.status < 500 ? answer : unreachable();
}

async function file({ request, clientId }) {
  const version = await versionOf(clientId).catch(() => VERSION);
  const found = (await kept(request.url, version)) ?? (version !== VERSION && (await kept(request.url, VERSION)));
  return found || ask(request, PATIENCE.file);
}

// What is kept of that version for an address, whatever follows the path. Some hosts leave “.html” out of addresses.
async function kept(address, version) {
  const { origin, pathname } = new URL(address);
  const ends = pathname.endsWith("/") ? ["index.html"] : /\.[^/]*$/.test(pathname) ? [""] : ["", ".html"];
  for (const end of ends) {
    const found = await caches.match(origin + pathname + end, { cacheName: SITE + version }).catch(() => undefined);
    if (found) return found;
  }
}

// What the host answers, if it begins to within that time.
async function ask(request, patience) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    return await fetch(request, { signal: stop.signal });
  } finally {
    clearTimeout(timer);
  }
}

// Workers are ended at any time: what they must know of tabs is written down, and is read once.
const versions = new Map();

async function record(id) {
  if (!id) return;
  versions.set(id, VERSION);
  const tabs = await caches.open(TABS);
  await tabs.put(new URL("?" + id, SCOPE), Response.json({ version: VERSION, since: Date.now() }));
}

async function recorded(id) {
  const found = await caches.match(new URL("?" + id, SCOPE), { cacheName: TABS });
  return (await found?.json())?.version;
}

async function versionOf(id) {
  if (!versions.has(id)) {
    const version = await recorded(id);
    if (version) versions.set(id, version);
    // Not all browsers say for which tab a page is; this one's has just come.
    else await record(id);
  }
  return versions.get(id) ?? VERSION;
}

// Forgets the tabs that are closed. Says which caches the others need, and which had been those of the closed ones.
async function lookAfterTabs() {
  const tabs = await caches.open(TABS);
  const needed = new Set([SITE + VERSION]);
  const left = new Set();
  for (const request of await tabs.keys()) {
    const { version, since } = await (await tabs.match(request)).json();
    const isOpen = Date.now() - since < COMING || (await self.clients.get(new URL(request.url).search.slice(1)));
    (isOpen ? needed : left).add(SITE + version);
    if (!isOpen) await tabs.delete(request);
  }
  return { needed, left };
}

// Not whatever is unknown: another worker may be fetching a new version.
async function tidy() {
  const { needed, left } = await lookAfterTabs();
  await Promise.all([...left].filter((name) => !needed.has(name)).map((name) => caches.delete(name)));
}

function unreachable() {
  const home = SCOPE.replaceAll("&", "&amp;") + "index.html";
  const html = `<!doctype html>
<html lang="tr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Sayfa açılamadı</title>
<style>body { max-width: 36rem; margin: 3rem auto; padding: 0 1rem; font: 1.1rem/1.5 system-ui, sans-serif }</style>
<h1>Bu sayfa şu anda açılamıyor</h1>
<p>Sunucu yanıt vermiyor; bu sayfa bilgisayarınızda da saklı değil. Bağlantınızı denetleyip yeniden deneyiniz.</p>
<p><a href="">Yeniden dene</a></p>
<p>Rehberin saklanan sayfaları bağlantı olmadan da açılır: <a href="${home}">ana sayfa</a></p>
`;
  return new Response(html, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
