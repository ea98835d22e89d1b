import { frontCoded } from './front-coding.ts';
import { inOneByte } from './one-byte.ts';
import { pluralPatterns } from './plural-patterns.ts';
import { reversed } from './read-compact-word-lists.ts';
import { readWordLists, wordNames, type Name, type WordFiles } from './word-lists.ts';

/**
 * The word lists as browsers get them, and read-compact-word-lists.ts reads them: they give every word the
 * key that the lists give it, in a third of the bytes. Words that another list holds already are left out.
 */
export function compactWordLists(files: WordFiles): WordFiles {
  const lists = readWordLists(files);
  const { plurals, stop, aliases } = lists;
  const nouns = new Set([...[...plurals].flat(), ...wordNames(lists)]);
  const known = new Set([...nouns, ...lists.endings]);
  const forms = new Map<string, string[]>();
  for (const [plural, singular] of plurals) {
    forms.set(singular, [...(forms.get(singular) ?? [singular]), plural]);
  }
  const beginnings = [...lists.beginnings].filter((word) => !known.has(word));
  const endings = [...lists.endings].filter((word) => !nouns.has(word));
  return {
    beginnings: inOneByte(frontCoded(beginnings)),
    endings: inOneByte(frontCoded(endings.map(reversed))),
    plurals: inOneByte(pluralPatterns([...forms.values()])),
    stop: inOneByte(frontCoded(stop)),
    aliases: inOneByte(aliases.map(line).toSorted().join('\n')),
  };
}

/** The names of one thing. */
function line(names: readonly Name[]): string {
  return names.map((name) => name.join(' ')).join(',');
}
