import { keptStrings } from '../../src/strings.ts';
import { FILES, keptAt, keptPage, OFFLINE_PAGE, PAGES } from './kept.ts';
import { keptAge } from './kept-age.ts';
import type { FetchEvent, WorkerScope } from './worker-scope.ts';

/**
 * The service worker: keeps the home page and the articles that were read, and gives them back where there
 * is no connection, with a line that says how old they are. docs/decisions/offline.md has the reasons.
 */

const worker = globalThis as unknown as WorkerScope;

/** How long the network may take to begin its answer where an older page is at hand, in milliseconds. */
const PATIENCE = 4000;

/** How many articles are kept, and about how many files of pages. */
const MOST_ARTICLES = 30;
const MOST_FILES = 150;

/** Where a page begins: after the link that skips its header, which must be the first. */
const TOP = /<body[^>]*>(?:<a class="skip"[^>]*>[^<]*<\/a>)?/;

worker.addEventListener('install', (event) => {
  void worker.skipWaiting();
  event.waitUntil(prepare());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || request.headers.has('range') || !isOurs(request.url)) return;
  if (isDesk(request.url)) return;
  if (request.mode === 'navigate') event.respondWith(answerWithPage(event));
  else if (isFile(request.url)) event.respondWith(answerWithFile(event));
});

// The page that was open before there was a worker says what it has loaded.
worker.addEventListener('message', (event) => {
  if (event.source) event.waitUntil(keepOpenPage(event.source.url, event.data as string[]));
});

async function prepare(): Promise<void> {
  const files = await caches.open(FILES);
  await files.addAll(NEWSPAPER.files);
  await keep(OFFLINE_PAGE, await fetch(OFFLINE_PAGE));
  await fetch(SITE_ROOT)
    .then((home) => keep(SITE_ROOT, home))
    .catch(nothing);
}

/** Open pages go on as they are: what they ask for by an older name is kept, or on the network, as before. */
async function takeOver(): Promise<void> {
  await worker.registration.navigationPreload?.enable();
  await dropUnused();
  await worker.clients.claim();
}

/** The network's page; an older one, which says so, where the network fails or is slow; else the offline page. */
async function answerWithPage(event: FetchEvent): Promise<Response> {
  const pages = await caches.open(PAGES);
  const path = pathOf(event.request.url);
  const kept = await pages.match(path);
  const coming = (async () => (await event.preloadResponse) ?? fetch(event.request))();
  // Goes on where an older page is shown meanwhile: what comes late is kept for the next time.
  const keeping = coming.then(async (page) => keep(path, page.clone()));
  event.waitUntil(keeping.catch(nothing));
  try {
    const page = await (kept ? Promise.race([coming, late()]) : coming);
    if (!kept || page.status < 500) return page;
  } catch {
    if (!kept) return (await pages.match(OFFLINE_PAGE)) ?? Response.error();
  }
  return withAge(kept);
}

/** A file has another name when its bytes are others: what is kept of it is right for ever. */
async function answerWithFile(event: FetchEvent): Promise<Response> {
  const files = await caches.open(FILES);
  const path = pathOf(event.request.url);
  const kept = await files.match(path);
  if (kept) return kept;
  const file = await fetch(event.request);
  if (file.status === 200) event.waitUntil(keepFile(path, file.clone()).catch(nothing));
  return file;
}

/** Keeps what the network gave for a page, if it is one to keep; what is gone from the site goes here too. */
async function keep(path: string, page: Response): Promise<void> {
  const pages = await caches.open(PAGES);
  if (page.status === 404 || page.status === 410) await pages.delete(path);
  if (page.status !== 200 || page.redirected) return;
  const html = await page.text();
  const isArticle = html.includes('property="og:type" content="article"');
  if (!isArticle && path !== SITE_ROOT && path !== OFFLINE_PAGE) return;
  await pages.put(path, keptPage(html, Date.now()));
  const articles = (await pages.keys())
    .map(({ url }) => pathOf(url))
    .filter((one) => one !== SITE_ROOT && one !== OFFLINE_PAGE);
  // What was put last stands last.
  await Promise.all(articles.slice(0, -MOST_ARTICLES).map((oldest) => pages.delete(oldest)));
}

async function keepFile(path: string, file: Response): Promise<void> {
  const files = await caches.open(FILES);
  await files.put(path, file);
  if ((await files.keys()).length > MOST_FILES) await dropUnused();
}

async function keepOpenPage(page: string, loaded: readonly string[]): Promise<void> {
  await keep(pathOf(page), await fetch(page));
  for (const url of loaded.filter((one) => isOurs(one) && isFile(one))) {
    const file = await fetch(url);
    if (file.status === 200) await keepFile(pathOf(url), file);
  }
}

/** Drops the files that no kept page names any more: those of pages that went, and of older builds. */
async function dropUnused(): Promise<void> {
  const [pages, files] = await Promise.all([caches.open(PAGES), caches.open(FILES)]);
  const kept = await Promise.all((await pages.matchAll()).map((page) => page.text()));
  const named = [...kept, ...NEWSPAPER.files].join('\n');
  const unused = (await files.keys()).filter(({ url }) => !named.includes(pathOf(url)));
  await Promise.all(unused.map((file) => files.delete(file)));
}

/** A kept page with a line above it that says why it is shown, and how old it is. */
async function withAge(page: Response): Promise<Response> {
  const [kept, now] = [keptAt(page), Date.now()];
  const why = navigator.onLine ? keptStrings.unreachable : keptStrings.noConnection;
  const age = keptStrings.since.replace('#', keptAge(kept, now, NEWSPAPER.digits));
  const again = `<a href="">${keptStrings.retry}</a>`;
  const notice = `<p class="kept-notice" role="status">${why} ${age} ${again}</p>`;
  const html = await page.text();
  return keptPage(html.replace(TOP, `$&${notice}`), kept);
}

function isOurs(url: string): boolean {
  return url.startsWith(`${location.origin}${SITE_ROOT}`);
}

/** Whether an address is the web desk's, which is for those who write, and of which nothing is kept. */
function isDesk(url: string): boolean {
  return pathOf(url).startsWith(`${SITE_ROOT}admin/`);
}

/** Whether an address is of a file that is named by its contents. */
function isFile(url: string): boolean {
  return /^(assets|media)\//.test(pathOf(url).slice(SITE_ROOT.length));
}

/** What a page is kept by: what messengers add after `?` is not part of it. */
function pathOf(url: string): string {
  return new URL(url, location.origin).pathname;
}

function late(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('late')), PATIENCE);
  });
}

function nothing(): void {
  // Nothing is lost: it is fetched again the next time.
}
