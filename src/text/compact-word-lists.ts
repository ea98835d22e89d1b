import { folded, readWordLists, type WordFiles } from './word-lists.ts';

/**
 * The word lists as browsers get them. They give every word the key that the lists give it, in fewer bytes:
 * without comments, in plain letters and in order, and without words that another list holds already.
 */
export function compactWordLists(files: WordFiles): WordFiles {
  const lists = readWordLists(files);
  const names = lists.aliases.flat().flatMap((name) => (name.length === 1 ? name.map(folded) : []));
  const nouns = new Set([...[...lists.plurals].flat(), ...names]);
  const known = new Set([...nouns, ...lists.endings]);
  const forms = new Map<string, string[]>();
  for (const [plural, singular] of lists.plurals) {
    forms.set(singular, [...(forms.get(singular) ?? [singular]), plural]);
  }
  return {
    beginnings: inOrder([...lists.beginnings].filter((word) => !known.has(word))),
    endings: inOrder([...lists.endings].filter((word) => !nouns.has(word))),
    plurals: inOrder([...forms.values()].map((words) => words.join(' '))),
    stop: inOrder([...lists.stop]),
    aliases: lists.aliases
      .map((group) => group.map((name) => name.join(' ')).join(' = '))
      .join('\n'),
  };
}

function inOrder(lines: readonly string[]): string {
  return lines.toSorted().join('\n');
}
