import { ownText } from './own-text.ts';
import { slugOf } from './arabic/slug.ts';
import type { ExportAuthor, ExportItem, ExportTerm } from './export.ts';
import type { Survey } from './survey.ts';

/** Writers without an account, as Co-Authors Plus has them: articles name them by `cap-{login}`, which is no name. */

/** The kind of item in which a guest is described. */
const GUEST = 'guest-author';

/** The taxonomy by which articles name those who wrote them together. */
const CO_AUTHORS = 'author';

const PREFIX = /^cap-/;

/** Gathers the guests of whom an export has an item. */
export class Guests {
  readonly all: ExportAuthor[] = [];

  add(item: ExportItem): void {
    const guest = guestOf(item);
    if (!guest || guest.login === '') return;
    this.all.push({
      id: undefined,
      login: ownText(guest.login),
      displayName: ownText(guest.displayName),
      firstName: ownText(guest.firstName),
      lastName: ownText(guest.lastName),
    });
  }
}

/** The guest whom an item describes; undefined for items of all other kinds. */
function guestOf({ type, slug, title, meta }: ExportItem): ExportAuthor | undefined {
  if (type !== GUEST) return undefined;
  const field = (name: string) => meta.find(({ key }) => key === `cap-${name}`)?.value.trim() ?? '';
  return {
    id: undefined,
    login: field('user_login') || slug.replace(PREFIX, ''),
    displayName: field('display_name') || title,
    firstName: field('first_name'),
    lastName: field('last_name'),
  };
}

/** All guests of an export: those with an item of their own, then those of whom only a term tells the name. */
export function guestsIn({
  guests = [],
  terms,
}: Pick<Survey, 'guests' | 'terms'>): readonly ExportAuthor[] {
  const told = terms.flatMap((term) => (term.taxonomy === CO_AUTHORS ? guestOfTerm(term) : []));
  return [...guests, ...told];
}

/** The guest whom a term tells of, where its description has a name. */
function guestOfTerm({ slug, name, description }: ExportTerm): ExportAuthor[] {
  const login = name || slug.replace(PREFIX, '');
  const displayName = nameIn(description, login);
  return displayName === undefined
    ? []
    : [{ id: undefined, login, displayName, firstName: '', lastName: '' }];
}

/**
 * The name in what Co-Authors Plus keeps for its search: the name that is shown, first name, last name, login, number
 * and e-mail address, with a space between each and the next, also where one is empty. Where first and last name are
 * others than the name that is shown, nobody knows where that ends.
 */
function nameIn(description: string, login: string): string | undefined {
  const at = description.indexOf(` ${login} `);
  if (login === '' || at < 1 || !/^\d/.test(description.slice(at + login.length + 2)))
    return undefined;
  const names = description.slice(0, at);
  if (names.endsWith('  ')) return names.trim();
  const words = names.split(' ').filter(Boolean);
  const [one, other] = [words.slice(0, words.length / 2), words.slice(words.length / 2)];
  return one.join(' ') === other.join(' ') ? one.join(' ') : undefined;
}

const ENCODED = /%[0-9a-f]{2}/i;

/** Whether it is what a program makes of a name, for addresses: then nobody knows how its bearer writes it. */
export function isMadeOfName(written: string): boolean {
  return ENCODED.test(written) || /^[a-z\d]+(?:[-._][a-z\d]+)*$/i.test(written);
}

/** What a program made of a name in letters: `%d8%b3%d9%84%d9%85%d9%89`. */
export function inLetters(written: string): string {
  return ENCODED.test(written) ? slugOf(written).replace(/-/g, ' ') : written;
}
