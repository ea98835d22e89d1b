/**
 * Has the browser keep what is read for times without a connection, once the page is there. Where browsers
 * cannot (inside other apps, with storage blocked), nothing is said and nothing is missing.
 */

addEventListener('load', () => {
  keepWhatIsRead().catch(() => {
    // The reader reads on without.
  });
});

async function keepWhatIsRead(): Promise<void> {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!container) return;
  const isFirst = container.controller === null;
  await container.register(`${SITE_ROOT}sw.js`, { scope: SITE_ROOT, updateViaCache: 'none' });
  if (!isFirst) return;
  // This page was loaded before the worker was there: it hears of it now.
  const { active } = await container.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage(loaded, []);
}
