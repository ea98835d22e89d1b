import { searchStrings } from '../../src/strings.ts';
import { inDigits, type Digits } from '../../src/text/digits.ts';
import { counted } from '../../src/text/plurals.ts';
import { countCategories, resultItem, resultsOf } from './search-results.ts';
import { allText, spanText, widerSpans, type Run } from './search-span.ts';

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
  /** Says that a search failed, with a button that tries again. Its results stay, those of another go. */
  fail(run: Run, again: () => void): void;
}

/** The page that the form stands on. */
export function searchPage(form: HTMLFormElement): SearchPage {
  const { base = '', digits = 'latn' } = form.dataset;
  const said = statusOf();
  const list = element('.search-results');
  const more = element('.search-more') as HTMLButtonElement;
  const wider = element('.search-wider');
  const options = form.querySelectorAll<HTMLOptionElement>('option[data-name]');
  let showNext: () => Promise<void> = async () => {};
  let shown = '';
  more.addEventListener('click', () => void showNext());

  const clear = () => {
    list.replaceChildren();
    more.hidden = true;
    wider.hidden = true;
    shown = '';
  };
  const nameCategories = (counts?: Map<string, number>) => {
    for (const option of options) {
      const count = counts && ` (${inDigits(counts.get(option.value) ?? 0, digits as Digits)})`;
      option.textContent = `${option.dataset['name']}${count ?? ''}`;
    }
  };
  return {
    say: (text) => said.say(text),
    rest() {
      clear();
      nameCategories();
      said.say(searchStrings.hint);
    },
    async show(run, isCurrent) {
      const results = resultsOf(run);
      const load = async (from: number, to: number) => {
        const found = await Promise.all(results.slice(from, to).map((result) => result.data()));
        return found.map((one) => resultItem(one, base));
      };
      const isWidened = shown === keyOf(run);
      const items = await load(0, isWidened ? Math.max(AT_ONCE, list.children.length) : AT_ONCE);
      if (!isCurrent()) return;
      list.replaceChildren(...items);
      shown = keyOf(run);
      nameCategories(countCategories(run));
      said.say(...summaryOf(run, results.length, digits as Digits));
      offerWider(wider, run, digits as Digits);
      more.hidden = list.children.length >= results.length;
      showNext = async () => {
        const at = list.children.length;
        const next = await load(at, at + AT_ONCE).catch(() => undefined);
        if (!next) return said.fail(searchStrings.failed, () => void showNext());
        list.append(...next);
        more.hidden = list.children.length >= results.length;
        next[0]?.querySelector('a')?.focus();
      };
    },
    fail(run, again) {
      const isShown = shown === keyOf(run);
      if (!isShown) clear();
      said.fail(isShown ? searchStrings.failedOlder : searchStrings.failed, again);
    },
  };
}

/** The sentence that a screen reader hears, too: what was found, where, and what went wrong. */
function statusOf() {
  const [status, span, trouble] = ['.search-status', '.search-span', '.search-trouble'].map(
    element,
  );
  return {
    say(what: string, where = ''): void {
      status?.replaceChildren(what);
      span?.replaceChildren(where);
      trouble?.replaceChildren();
    },
    fail(text: string, again: () => void): void {
      const retry = document.createElement('button');
      retry.type = 'button';
      retry.className = 'button quiet';
      retry.textContent = searchStrings.retry;
      retry.addEventListener('click', again);
      trouble?.replaceChildren(text, ' ', retry);
    },
  };
}

/** «12 نتيجة» and «في مقالات نونبر 2026»; or that there is none, and what to do. */
function summaryOf(run: Run, count: number, digits: Digits): [string, string] {
  const where = spanText(run, digits);
  if (count > 0) return [counted(count, searchStrings.found, digits), where];
  const none = `${searchStrings.none}. ${searchStrings.noneHelp}`;
  return [none, where && searchStrings.searched.replace('#', where)];
}

/** Offers to go further back in time, each button with the span that it stands for. */
function offerWider(block: HTMLElement, run: Run, digits: Digits): void {
  const hadFocus = block.contains(document.activeElement);
  const { older, all } = widerSpans(run);
  const [olderButton, allButton] = block.querySelectorAll('button');
  if (!olderButton || !allButton) return;
  olderButton.hidden = older === undefined;
  olderButton.value = older ?? '';
  allButton.value = all ?? '';
  allButton.textContent = searchStrings.all.replace('#', allText(run.query.year, digits));
  block.hidden = all === undefined;
  const isLost = hadFocus && (document.activeElement as HTMLElement).closest('[hidden]') !== null;
  if (isLost) element('.search-said').focus();
}

/** What two searches share of which one goes further back than the other. */
function keyOf({ query }: Run): string {
  return JSON.stringify({ ...query, span: '' });
}

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The search page has no ${selector}`);
  return found;
}
