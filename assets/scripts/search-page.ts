import { searchStrings } from '../../src/strings.ts';
import type { Digits } from '../../src/text/digits.ts';
import { nameFilters } from './search-filters.ts';
import type { Query } from './search-query.ts';
import { resultItem, resultsOf, shownResults } from './search-results.ts';
import type { Run } from './search-run.ts';
import { allText, widerSpans } from './search-span.ts';
import { noteOf, searchStatus, summaryOf } from './search-status.ts';

/** How many results are shown at a time. */
const AT_ONCE = 10;

/** What the search page shows of a search. */
export interface SearchPage {
  /** Says how far a search has come. What is shown stays. */
  say(text: string): void;
  /** Nothing is asked. */
  rest(): void;
  /**
   * Shows what a search gave so far, once the texts of the first results are there.
   *
   * @param isCurrent whether by then nothing else was asked
   */
  show(run: Run, isCurrent: () => boolean): Promise<void>;
  /** Says that a search failed, with a button that tries again. Its own results stay, others go. */
  fail(query: Query, again: () => void): void;
}

/** What is on the page: whose results, and the summary of them. */
interface Shown {
  key: string;
  summary: [what: string, where: string];
}

const NOTHING: Shown = { key: '', summary: ['', ''] };

/** The page that the form stands on. */
export function searchPage(form: HTMLFormElement): SearchPage {
  const base = form.dataset['base'] ?? '';
  const digits = form.dataset['digits'] as Digits;
  const status = searchStatus();
  const list = element('.search-results');
  const more = element('.search-more');
  const wider = element('.search-wider');
  let showNext: () => Promise<void> = async () => {};
  let shown = NOTHING;
  more.addEventListener('click', () => void showNext());

  const clear = () => {
    list.replaceChildren();
    more.hidden = true;
    wider.hidden = true;
    shown = NOTHING;
  };
  return {
    say: (text) => status.say(text, ''),
    rest() {
      clear();
      nameFilters(form, digits);
      status.say(searchStrings.hint, '');
    },
    async show(run, isCurrent) {
      const results = resultsOf(run);
      const itemsAt = async (from: number, count: number) => {
        const some = await shownResults(run, results.slice(from, from + count));
        return Promise.all(some.map((one) => resultItem(one, base)));
      };
      const isWidened = shown.key === keyOf(run.query);
      const count = isWidened ? Math.max(AT_ONCE, list.children.length) : AT_ONCE;
      const first = await itemsAt(0, count);
      if (!isCurrent()) return;
      list.replaceChildren(...first);
      more.hidden = first.length >= results.length;
      shown = { key: keyOf(run.query), summary: summaryOf(run, results.length, digits) };
      status.say(...shown.summary);
      status.note(noteOf(run));
      nameFilters(form, digits, run);
      if (offerWider(wider, run, digits) === 'focus lost') status.focus();
      showNext = onceAtATime(async () => {
        const next = await itemsAt(list.children.length, AT_ONCE).catch(() => undefined);
        if (!isCurrent()) return;
        if (!next) return status.fail(searchStrings.failedMore, () => void showNext());
        status.recover();
        list.append(...next);
        more.hidden = list.children.length >= results.length;
        next[0]?.querySelector('a')?.focus();
      });
    },
    fail(query, again) {
      const isShown = shown.key === keyOf(query);
      if (!isShown) clear();
      status.say(...shown.summary);
      status.fail(isShown ? searchStrings.failedOlder : searchStrings.failed, again);
    },
  };
}

/** Offers to go further back in time, each button with the span that it stands for. */
function offerWider(block: HTMLElement, run: Run, digits: Digits): 'focus kept' | 'focus lost' {
  const focused = block.contains(document.activeElement) ? document.activeElement : null;
  const { older, all } = widerSpans(run);
  const [olderButton, allButton] = block.querySelectorAll('button');
  if (olderButton && allButton) {
    olderButton.value = older ?? '';
    olderButton.hidden = older === undefined;
    allButton.value = all ?? '';
    allButton.textContent = searchStrings.all.replace('#', allText(run.query.year, digits));
  }
  block.hidden = all === undefined;
  return focused?.closest('[hidden]') ? 'focus lost' : 'focus kept';
}

/** Work that is not begun again before it is done. */
function onceAtATime(work: () => Promise<void>): () => Promise<void> {
  let isBusy = false;
  return async () => {
    if (isBusy) return;
    isBusy = true;
    await work().finally(() => (isBusy = false));
  };
}

/** What two searches share of which one goes further back than the other. */
function keyOf(query: Query): string {
  return JSON.stringify({ ...query, span: '' });
}

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The search page has no ${selector}`);
  return found;
}
