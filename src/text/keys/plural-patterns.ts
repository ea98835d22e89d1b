/**
 * Nouns with their plurals by pattern, since a few patterns make most: `--ي- ---اء:سفروزر` stands for «سفير
 * سفراء» and «وزير وزراء». A noun whose pattern no other has stands as it is.
 */

/** Stands in a pattern for each letter that all forms share, in order. */
const ROOT = '-';

/** The text of nouns with their plurals, a line for each pattern. */
export function pluralPatterns(nouns: readonly (readonly string[])[]): string {
  const roots = new Map<string, string[]>();
  const alone = new Map<string, string>();
  for (const forms of nouns) {
    const root = forms.reduce(sharedLetters);
    const pattern = forms.map((form) => patternOf(form, root)).join(' ');
    roots.set(pattern, [...(roots.get(pattern) ?? []), root]);
    alone.set(pattern, forms.join(' '));
  }
  return [...roots]
    .map(([pattern, all]) => {
      return all.length > 1 ? `${pattern}:${all.toSorted().join('')}` : (alone.get(pattern) ?? '');
    })
    .toSorted()
    .join('\n');
}

/** Reads the nouns, each with its plurals. */
export function readPluralPatterns(text: string): string[][] {
  return text.split('\n').flatMap((line) => {
    const [pattern = '', letters] = line.split(':');
    const forms = pattern.split(' ');
    if (letters === undefined) return [forms];
    const length = pattern.split(' ', 1).join('').split(ROOT).length - 1;
    return (letters.match(new RegExp(`.{${length}}`, 'g')) ?? []).map((root) =>
      forms.map((form) => {
        let at = 0;
        return form.replace(/-/g, () => root.charAt(at++));
      }),
    );
  });
}

/** The most letters that two words share in the same order; of equals those that come first. */
function sharedLetters(one: string, other: string): string {
  let above: string[] = Array.from({ length: other.length + 1 }, () => '');
  for (const letter of one) {
    const row = [''];
    for (let at = 0; at < other.length; at++) {
      const [upper = '', left = ''] = [above[at + 1], row[at]];
      const both = letter === other.charAt(at) ? (above[at] ?? '') + letter : '';
      row.push([upper, left, both].reduce((a, b) => (b.length > a.length ? b : a)));
    }
    above = row;
  }
  return above.at(-1) ?? '';
}

/** The word with these letters, in order, as places for them. */
function patternOf(word: string, root: string): string {
  let at = 0;
  return word.replace(/./gu, (letter) => {
    if (letter !== root.charAt(at)) return letter;
    at += 1;
    return ROOT;
  });
}
