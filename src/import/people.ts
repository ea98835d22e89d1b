import { isId, proposeId } from '../model/ids.ts';
import { NameBook, namesOf, type Named } from '../model/name-book.ts';
import { fold } from '../text/fold.ts';
import { Accounts } from './accounts.ts';
import { slugOf } from './arabic/slug.ts';
import { guestsIn } from './guest-authors.ts';
import type { ItemRemarks, Tally } from './report/import-report.ts';
import type { ItemCard, Survey } from './survey.ts';
import { AUTHORS } from '../content/signatories.ts';

/** What becomes of the authors of an export (docs/decisions/import-sections.md). */
export interface PeoplePlan {
  /**
   * The names that sign an article: of those who wrote it together where a plugin names them, of its creator else.
   * Empty where the newspaper itself does.
   *
   * @param coAuthors as `fieldsOfPlugins` gives them: names or logins
   */
  namesFor: (creator: string, coAuthors?: readonly string[]) => readonly string[];
  /** The entry of authors.yaml for the last part of `/author/{slug}/` on the old site, encoded or not. */
  at: (slug: string) => Named | undefined;
  /** All who write, by which bylines in texts are known. */
  writers: readonly string[];
  /** New entries of authors.yaml: those who have articles and are not there. */
  added: readonly Named[];
  tally: Tally;
  /** Writers whose names were made of what stands in addresses: `salma-bennani` of old. */
  remarks: readonly ItemRemarks[];
}

type PeopleSurvey = Pick<Survey, 'authors' | 'items' | 'site' | 'terms' | 'guests'>;

/**
 * Plans who signs what was imported. Who is listed already is called as the list does; two accounts of one name are
 * one person.
 *
 * @param existing authors.yaml
 */
export function planPeople(
  survey: PeopleSurvey,
  existing: NameBook<Named> = new NameBook<Named>([]),
): PeoplePlan {
  const { items, site } = survey;
  const authors = [...survey.authors, ...guestsIn(survey)];
  const accounts = new Accounts(authors, site);
  const listed = (name: string) => existing.named(name)?.name ?? name;
  const namesFor = (creator: string, coAuthors: readonly string[] = []) => {
    const signers = coAuthors.length > 0 ? coAuthors : [creator];
    return onceEach(signers.flatMap((one) => accounts.personOf(one) ?? []).map(listed));
  };
  const posts = [...items.values()].filter(({ type }) => type === 'post');
  const writing = onceEach(posts.flatMap((item) => namesFor(item.creator, item.coAuthors)));
  const added = withIds(
    writing.filter((name) => !existing.named(name)),
    existing,
    accounts,
  );
  const all = new NameBook([...existing.all, ...added]);
  return {
    namesFor,
    at: (slug) => {
      const name = accounts.personOf(slugOf(slug));
      return name === undefined ? undefined : all.named(name);
    },
    remarks: guessed(posts, accounts, listed),
    writers: onceEach([...writing, ...accounts.persons.map(listed)]),
    added,
    tally: tallyOf(
      authors.map(({ login }) => accounts.personOf(login)),
      writing,
      added,
    ),
  };
}

/** Writers of whom the export has no name, each once. */
function guessed(
  posts: readonly ItemCard[],
  accounts: Accounts,
  listed: (name: string) => string,
): ItemRemarks[] {
  const all = new Set(posts.flatMap(({ coAuthors = [] }) => coAuthors));
  return [...all].flatMap((written): ItemRemarks[] => {
    const made = accounts.isGuessed(written) ? accounts.personOf(written) : undefined;
    if (made === undefined || listed(made) !== made) return [];
    const item = { id: undefined, type: 'author', title: written, link: '', file: AUTHORS };
    return [{ item, remarks: [{ kind: 'made-up', field: 'author', value: made }] }];
  });
}

/** What became of the accounts of the export: those of nobody, and of persons who wrote nothing, are left out. */
function tallyOf(
  persons: readonly (string | undefined)[],
  writing: readonly string[],
  added: readonly Named[],
): Tally {
  const isOf = (names: readonly string[]) => {
    const folded = new Set(names.map(fold));
    return (name: string | undefined) => name !== undefined && folded.has(fold(name));
  };
  const here = persons.filter(isOf(writing)).length;
  const isNew = persons.filter(isOf(added.map(({ name }) => name))).length;
  const none = { changed: 0, editedByHand: 0 };
  const read = persons.length;
  return { ...none, read, new: isNew, standing: here - isNew, leftOut: read - here };
}

function onceEach(names: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const name of names) if (!known.has(fold(name))) known.set(fold(name), name);
  return [...known.values()];
}

/** Entries for names, each with an id that means nobody else: the login where it is fit, else one of the name. */
function withIds(names: readonly string[], existing: NameBook<Named>, accounts: Accounts): Named[] {
  const owners = new Map(
    existing.all.flatMap((one) => namesOf(one).map(({ name }) => [fold(name), one.name])),
  );
  for (const name of names) owners.set(fold(name), name);
  return names.map((name) => {
    // Addresses are in small letters, as those of the old site were.
    const wanted = proposeId(accounts.loginOf(name) ?? name.toLowerCase());
    const isFree = (id: string) => isId(id) && (owners.get(fold(id)) ?? name) === name;
    let id = wanted;
    for (let number = 2; !isFree(id); number += 1) id = `${wanted}-${number}`;
    owners.set(fold(id), name);
    return { id, name, synonyms: [] };
  });
}
