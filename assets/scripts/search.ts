import { searchStrings } from '../../src/strings.ts';
import { readCompactWordLists } from '../../src/text/keys/read-compact-word-lists.ts';
import type { WordLists } from '../../src/text/keys/word-lists.ts';
import { nextTask } from './next-task.ts';
import { openArchive, type Archive } from './search-archive.ts';
import { searchPage } from './search-page.ts';
import { fill, queryIn, queryInAddress, remember, type Query } from './search-query.ts';
import { resultsIn, searchRuns, type Run } from './search-run.ts';
import { goesOn, spanSearched } from './search-span.ts';
import { lexisOf, type Lexis } from './search-terms.ts';
import { wordFiles } from './word-files.ts';

/**
 * The search page: its form answers in place, from the newest part of the archive back in time, and the
 * address always says what is shown, so that a search can be linked to and the back button works.
 */

/** How long typing must rest before a search begins, in milliseconds. */
const REST = 80;

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
    setField(form, 'span', target.name === 'year' ? '' : (form.dataset['searched'] ?? ''));
    answer('push');
  });
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLSelectElement) return;
    setField(form, 'span', '');
    setField(form, 'exact', '');
    clearTimeout(rest);
    rest = window.setTimeout(() => answer('replace'), REST);
  });
  document.querySelector('.search-wider')?.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    setField(form, 'span', target.value);
    answer('push');
  });
  document.querySelector('.search-insist')?.addEventListener('click', () => {
    setField(form, 'exact', '1');
    answer('push');
  });
  const toggle = form.querySelector('.filters-toggle');
  const setFilters = (areShown: boolean) => toggle?.setAttribute('aria-expanded', `${areShown}`);
  toggle?.addEventListener('click', () => {
    setFilters(toggle.getAttribute('aria-expanded') === 'false');
  });
  window.addEventListener('popstate', () => {
    fill(form, queryInAddress());
    void search(queryIn(form));
  });
  fill(form, queryInAddress());
  const { category, author, source, year, order } = queryIn(form);
  setFilters([category, author, source, year, order].some(Boolean));
  void search(queryIn(form));
}

/** Makes the function that answers a query on the page; of answers that overlap the last one stands. */
function searcher(form: HTMLFormElement): (query: Query) => Promise<void> {
  const page = searchPage(form);
  let known: Promise<Lexis> | undefined;
  // To know the words takes a slow phone a moment, which nobody needs who only opens the page.
  const lexis = () => {
    return (known ??= nextTask().then(() => lexisOf(readCompactWordLists(wordFiles), complete)));
  };
  form.addEventListener('focusin', () => void lexis(), { once: true });
  let archive: Promise<Archive> | undefined;
  let latest = 0;
  let asked = '';
  return async function search(query: Query): Promise<void> {
    // What was just typed is asked for again by Enter: results that stand keep the focus that a reader has in them.
    const same = JSON.stringify(query);
    if (same === asked) return;
    asked = same;
    const turn = ++latest;
    const isCurrent = () => turn === latest;
    delete form.dataset['searched'];
    if (!query.words.trim()) return page.rest();
    let run: Run | undefined;
    const show = async () => {
      if (!run) return;
      await page.show(run, isCurrent);
      if (isCurrent()) form.dataset['searched'] = spanSearched(run);
    };
    page.say(searchStrings.searching);
    try {
      archive ??= openArchive(form.dataset['index'] ?? '');
      // What is asked of the network comes while words are read.
      const [opened, words] = await Promise.all([archive, lexis()]);
      for await (run of searchRuns(query, opened, words)) {
        if (!isCurrent()) return;
        const isLast = !goesOn(query, run.scope, run.answers.length, resultsIn(run).length);
        if (!isLast && !query.span && resultsIn(run).length > 0) await show();
        if (isCurrent() && !isLast) page.say(progressOf(run));
      }
      if (isCurrent()) await show();
    } catch {
      archive = undefined;
      if (isCurrent()) asked = '';
      if (run) await show().catch(() => undefined);
      if (isCurrent()) page.fail(query, () => void search(query));
    }
  };
}

/** Names that few ask for, and only by which nothing is found: the index files them under others. */
async function complete(lists: WordLists): Promise<WordLists> {
  return (await import('./search-aliases.ts')).completed(lists);
}

/** Where in time a search is that goes on. */
function progressOf({ scope, answers }: Run): string {
  return searchStrings.searchingSince.replace('#', scope[answers.length]?.since ?? '');
}

function setField(form: HTMLFormElement, name: 'span' | 'exact', value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}
