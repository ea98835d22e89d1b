import { readAliases } from './read-compact-word-lists.ts';
import type { Name, WordLists } from './word-lists.ts';

/** The lists with the other names that they lack. */
export function withOtherNames(lists: WordLists, text: string): WordLists {
  const things = new Map<string, Name[]>();
  for (const [first = [], ...others] of [...lists.aliases, ...readAliases(text)]) {
    const name = first.join(' ');
    things.set(name, [...(things.get(name) ?? [first]), ...others]);
  }
  return { ...lists, aliases: [...things.values()] };
}
