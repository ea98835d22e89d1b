import { FILES, PAGES } from './kept.ts';
import type { WorkerScope } from './worker-scope.ts';

/**
 * Takes the place of the service worker of a newspaper that keeps nothing offline any more: throws away what
 * was kept, and itself. Pages that are open go on without it.
 */

const worker = globalThis as unknown as WorkerScope;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire(): Promise<void> {
  await worker.registration.unregister();
  await Promise.all([PAGES, FILES].map((name) => caches.delete(name)));
}
