import { searchStrings } from '../../src/strings.ts';
import type { Digits } from '../../src/text/digits.ts';
import { counted } from '../../src/text/plurals.ts';
import { spanText, type Run } from './search-span.ts';

/** The sentence under the form, which a screen reader hears, too. */
export interface Status {
  /** Says what was found or is going on, and in which part of the archive. */
  say(what: string, where: string): void;
  /** Adds what went wrong, with a button that tries again. */
  fail(text: string, again: () => void): void;
  /** Takes back what went wrong. */
  recover(): void;
  focus(): void;
}

/** The status of the search page. */
export function searchStatus(): Status {
  const part = (name: string) => document.querySelector<HTMLElement>(`.search-${name}`);
  const [whole, status, span, trouble] = ['said', 'status', 'span', 'trouble'].map(part);
  return {
    say(what, where) {
      status?.replaceChildren(what);
      span?.replaceChildren(where);
      trouble?.replaceChildren();
    },
    fail(text, again) {
      const retry = document.createElement('button');
      retry.type = 'button';
      retry.className = 'button quiet';
      retry.textContent = searchStrings.retry;
      retry.addEventListener('click', again);
      trouble?.replaceChildren(text, ' ', retry);
    },
    recover: () => trouble?.replaceChildren(),
    focus: () => whole?.focus(),
  };
}

/** «12 نتيجة» and «في مقالات نونبر 2026»; or that there is none, and what to do. */
export function summaryOf(run: Run, count: number, digits: Digits): [what: string, where: string] {
  const where = spanText(run, digits);
  if (count > 0) return [counted(count, searchStrings.found, digits), where];
  const none = `${searchStrings.none}. ${searchStrings.noneHelp}`;
  return [none, where && searchStrings.searched.replace('#', where)];
}
