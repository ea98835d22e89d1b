import { searchStrings } from '../../src/strings.ts';
import { openArchive, type Archive } from './search-archive.ts';
import { searchPage } from './search-page.ts';
import { fill, queryIn, queryInAddress, remember, type Query } from './search-query.ts';
import { goesOn, reachOf, scopeOf, spanSearched, type Run } from './search-span.ts';

/**
 * The search page: its form answers in place, from the newest part of the archive back in time, and the
 * address always says what is shown, so that a search can be linked to and the back button works.
 */

/** How long typing must rest before a search begins, in milliseconds. */
const REST = 200;

/** How many shards are fetched ahead when it is certain that they will be searched. */
const AHEAD = 4;

const searchForm = document.querySelector<HTMLFormElement>('.search-form');
if (searchForm) start(searchForm);

function start(form: HTMLFormElement): void {
  const search = searcher(form);
  let rest = 0;
  const answer = (how: 'push' | 'replace') => {
    clearTimeout(rest);
    remember(queryIn(form), how);
    void search(queryIn(form));
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answer('push');
  });
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    setSpan(form, target.name === 'year' ? '' : (form.dataset['searched'] ?? ''));
    answer('push');
  });
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLSelectElement) return;
    setSpan(form, '');
    clearTimeout(rest);
    rest = window.setTimeout(() => answer('replace'), REST);
  });
  document.querySelector('.search-wider')?.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    setSpan(form, target.value);
    answer('push');
  });
  window.addEventListener('popstate', () => {
    fill(form, queryInAddress());
    void search(queryIn(form));
  });
  fill(form, queryInAddress());
  void search(queryIn(form));
}

/** Makes the function that answers a query on the page; of answers that overlap the last one stands. */
function searcher(form: HTMLFormElement): (query: Query) => Promise<void> {
  const page = searchPage(form);
  let archive: Promise<Archive> | undefined;
  let latest = 0;
  return async function search(query: Query): Promise<void> {
    const turn = ++latest;
    const isCurrent = () => turn === latest;
    delete form.dataset['searched'];
    if (!query.words.trim()) return page.rest();
    let run: Run = { query, scope: [], answers: [] };
    const show = async () => {
      await page.show(run, isCurrent);
      if (isCurrent()) form.dataset['searched'] = spanSearched(run);
    };
    page.say(searchStrings.searching);
    try {
      archive ??= openArchive(form.dataset['index'] ?? '');
      const opened = await archive;
      run = { ...run, scope: scopeOf(opened.shards, query) };
      while (isCurrent() && goesOn(run)) {
        await searchNext(run, opened);
        if (!query.span && goesOn(run)) await show();
        if (isCurrent() && goesOn(run)) page.say(progressOf(run));
      }
      if (isCurrent()) await show();
    } catch {
      archive = undefined;
      if (run.answers.length > 0) await show().catch(() => undefined);
      if (isCurrent()) page.fail(run, () => void search(query));
    }
  };
}

/** Searches the next older shard of a run. */
async function searchNext({ query, scope, answers }: Run, archive: Archive): Promise<void> {
  const at = answers.length;
  const certain = reachOf(scope, query.span);
  for (const shard of scope.slice(at, Math.min(certain, at + AHEAD))) archive.prepare(shard);
  const shard = scope[at];
  if (shard) answers.push(await archive.search(shard, query));
}

/** Where in time a search is that goes on. */
function progressOf({ scope, answers }: Run): string {
  return searchStrings.searchingSince.replace('#', scope[answers.length]?.since ?? '');
}

function setSpan(form: HTMLFormElement, span: string): void {
  const field = form.elements.namedItem('span');
  if (field instanceof HTMLInputElement) field.value = span;
}
