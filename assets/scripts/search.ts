import { searchStrings } from '../../src/strings.ts';
import { inDigits, type Digits } from '../../src/text/digits.ts';
import { counted } from '../../src/text/plurals.ts';
import { excerptParts, loadPagefind, type Answer, type Found, type Pagefind } from './pagefind.ts';

/**
 * The search page: its form answers in place, and the address always says what is shown, so that a
 * search can be linked to and the back button works.
 */

/** How many results are shown at a time. */
const AT_ONCE = 10;

/** How long typing must rest before a search begins, in milliseconds. */
const REST = 200;

/** What the reader asks for. */
interface Query {
  words: string;
  category: string;
  order: string;
}

const searchForm = document.querySelector<HTMLFormElement>('.search-form');
if (searchForm) start(searchForm);

function start(form: HTMLFormElement): void {
  const search = searcher(form);
  let rest = 0;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(rest);
    remember(queryIn(form), 'push');
    void search(queryIn(form));
  });
  form.addEventListener('change', (event) => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    remember(queryIn(form), 'push');
    void search(queryIn(form));
  });
  form.addEventListener('input', (event) => {
    if (event.target instanceof HTMLSelectElement) return;
    clearTimeout(rest);
    rest = window.setTimeout(() => {
      remember(queryIn(form), 'replace');
      void search(queryIn(form));
    }, REST);
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
  const { index = '', base = '', digits = 'latn' } = form.dataset;
  const page = pageOf(base);
  let engine: Promise<Pagefind> | undefined;
  let latest = 0;
  return async function search(query: Query): Promise<void> {
    const turn = ++latest;
    nameCategories(form);
    if (!query.words.trim()) return page.rest();
    page.say(searchStrings.searching);
    try {
      engine ??= loadPagefind(index);
      const answer = await ask(await engine, query);
      const first = await Promise.all(answer.results.slice(0, AT_ONCE).map((one) => one.data()));
      if (turn !== latest) return;
      countCategories(form, answer, digits as Digits);
      page.show(answer, first, digits as Digits);
    } catch {
      engine = undefined;
      if (turn === latest) page.fail(() => void search(query));
    }
  };
}

function ask(pagefind: Pagefind, { words, category, order }: Query): Promise<Answer> {
  return pagefind.search(words, {
    filters: category ? { category: [category] } : {},
    ...(order === 'newest' && { sort: { date: 'desc' } }),
  });
}

/** The parts of the page that change, and what each state shows in them. */
function pageOf(base: string) {
  const status = element('.search-status');
  const list = element('.search-results');
  const more = element('.search-more') as HTMLButtonElement;
  let showNext: () => Promise<void> = async () => {};
  more.addEventListener('click', () => void showNext());
  const clear = () => {
    list.replaceChildren();
    more.hidden = true;
  };
  return {
    say: (text: string) => status.replaceChildren(text),
    rest(): void {
      clear();
      status.replaceChildren(searchStrings.hint);
    },
    show({ results }: Answer, first: Found[], digits: Digits): void {
      clear();
      status.replaceChildren(
        results.length > 0
          ? counted(results.length, searchStrings.found, digits)
          : `${searchStrings.none}. ${searchStrings.noneHelp}`,
      );
      list.append(...first.map((found) => item(found, base)));
      let shown = first.length;
      more.hidden = shown >= results.length;
      showNext = async () => {
        const next = results.slice(shown, shown + AT_ONCE);
        shown += next.length;
        more.hidden = shown >= results.length;
        const found = await Promise.all(next.map((one) => one.data()));
        const items = found.map((one) => item(one, base));
        list.append(...items);
        items[0]?.querySelector('a')?.focus();
      };
    },
    fail(again: () => void): void {
      clear();
      const retry = document.createElement('button');
      retry.type = 'button';
      retry.className = 'button quiet';
      retry.textContent = searchStrings.retry;
      retry.addEventListener('click', again);
      status.replaceChildren(searchStrings.failed, ' ', retry);
    },
  };
}

/** One result: category and date, headline, and the passage with its words marked. */
function item({ url, excerpt, meta }: Found, base: string): HTMLLIElement {
  const row = document.createElement('li');
  const kicker = row.appendChild(document.createElement('p'));
  kicker.className = 'card-meta';
  kicker.textContent = [categoryName(meta['category'] ?? ''), meta['date']]
    .filter(Boolean)
    .join(' · ');
  const link = row
    .appendChild(document.createElement('h2'))
    .appendChild(document.createElement('a'));
  link.href = `${base}${encodeURI(url)}`;
  link.textContent = meta['title'] ?? '';
  const passage = row.appendChild(document.createElement('p'));
  passage.className = 'excerpt';
  for (const { text, marked } of excerptParts(excerpt)) {
    const piece = marked ? document.createElement('mark') : document.createTextNode('');
    piece.textContent = text;
    passage.append(piece);
  }
  return row;
}

/** The filter says how many results each category holds. */
function countCategories(form: HTMLFormElement, answer: Answer, digits: Digits): void {
  const counts = answer.totalFilters['category'] ?? {};
  for (const option of form.querySelectorAll<HTMLOptionElement>('option[data-name]')) {
    const count = counts[option.value] ?? 0;
    option.textContent = `${option.dataset['name']} (${inDigits(count, digits)})`;
  }
}

/** The filter names the categories only, while there is nothing to count. */
function nameCategories(form: HTMLFormElement): void {
  for (const option of form.querySelectorAll<HTMLOptionElement>('option[data-name]')) {
    option.textContent = option.dataset['name'] ?? '';
  }
}

function categoryName(slug: string): string {
  const option = document.querySelector<HTMLOptionElement>(`option[value="${CSS.escape(slug)}"]`);
  return option?.dataset['name'] ?? '';
}

function queryIn(form: HTMLFormElement): Query {
  const fields = new FormData(form);
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { words: text('q'), category: text('category'), order: text('order') };
}

function queryInAddress(): Query {
  const parameters = new URL(location.href).searchParams;
  const text = (name: string) => parameters.get(name) ?? '';
  return { words: text('q'), category: text('category'), order: text('order') };
}

function fill(form: HTMLFormElement, { words, category, order }: Query): void {
  const set = (name: string, value: string) => {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      field.value = value;
  };
  set('q', words);
  set('category', category);
  set('order', order);
}

/** Puts a query into the address: as a step that the back button undoes, or in place of the last. */
function remember({ words, category, order }: Query, how: 'push' | 'replace'): void {
  const parameters = new URLSearchParams();
  if (words.trim()) parameters.set('q', words);
  if (category) parameters.set('category', category);
  if (order) parameters.set('order', order);
  const address = `${location.pathname}${parameters.size > 0 ? `?${parameters}` : ''}`;
  if (how === 'push' && address !== `${location.pathname}${location.search}`) {
    history.pushState(null, '', address);
  } else {
    history.replaceState(null, '', address);
  }
}

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The search page has no ${selector}`);
  return found;
}
