import { searchStrings } from '../../src/strings.ts';
import type { Digits } from '../../src/text/digits.ts';
import { counted } from '../../src/text/plurals.ts';
import type { Run } from './search-run.ts';
import { spanText } from './search-span.ts';

/** The sentence under the form, which a screen reader hears, too. */
export interface Status {
  /** Says what was found or is going on, and in which part of the archive. */
  say(what: string, where: string): void;
  /** Adds how the words were taken, where it was not as they were written. */
  note(note: Note | undefined): void;
  /** Adds what went wrong, with a button that tries again. */
  fail(text: string, again: () => void): void;
  /** Takes back what went wrong. */
  recover(): void;
  focus(): void;
}

/** How the words of a query were taken, and the words as they were written, for those who meant them. */
export interface Note {
  text: string;
  insist?: string | undefined;
}

/** The status of the search page. */
export function searchStatus(): Status {
  const part = (name: string) => document.querySelector<HTMLElement>(`.search-${name}`);
  const names = ['said', 'status', 'span', 'trouble', 'note', 'insist', 'reading'];
  const [whole, status, span, trouble, noteLine, insist, reading] = names.map(part);
  return {
    say(what, where) {
      status?.replaceChildren(what);
      span?.replaceChildren(where);
      trouble?.replaceChildren();
      noteLine?.replaceChildren();
      if (reading) reading.hidden = true;
    },
    note(note) {
      // A screen reader hears the line as one.
      noteLine?.replaceChildren(note ? `${note.text} ` : '');
      if (!insist || !reading) return;
      reading.hidden = note?.insist === undefined;
      insist.textContent = searchStrings.insist.replace('#', isolated(note?.insist ?? ''));
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

/** What is said of a search that was not made as it was written. */
export function noteOf({ query, correction, demand, answers, others }: Run): Note | undefined {
  const isFound = answers.some(({ results }) => results.length > 0);
  const widened = demand.terms === 'any' && isFound ? searchStrings.widened : '';
  const corrected = correction
    ? searchStrings.corrected.replace('#', isolated(correction.words.trim()))
    : '';
  const filledUp = others ? searchStrings.filledUp : '';
  const text = [corrected, widened, filledUp].filter(Boolean).join(' ');
  if (!text || !isFound) return undefined;
  return { text, insist: correction ? query.words.trim() : undefined };
}

/** Words of either direction inside a sentence (Unicode bidirectional algorithm: first strong isolate). */
function isolated(words: string): string {
  return `\u2068${words}\u2069`;
}
