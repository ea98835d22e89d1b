/** In how many texts of a body of news each term stands: what tells common terms from telling ones. */
export interface TermCounts {
  /** How many texts were counted. */
  texts: number;
  /** The terms that more than one of them has. */
  of: ReadonlyMap<string, number>;
}

/**
 * Reads term-counts.txt: first the number of texts, then a line for each count, with the terms that have it.
 * `#` begins a comment line.
 */
export function readTermCounts(file: string): TermCounts {
  const lines = file.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const of = new Map<string, number>();
  for (const line of lines.slice(1)) {
    const [count, ...terms] = line.split(' ');
    for (const term of terms) of.set(term, Number(count));
  }
  return { texts: Number(lines[0]), of };
}

/** Counts as the lines of term-counts.txt, from the most to two. */
export function termCountLines({ texts, of }: TermCounts): string {
  const terms = new Map<number, string[]>();
  for (const [term, count] of of) {
    const same = terms.get(count);
    if (same) same.push(term);
    else terms.set(count, [term]);
  }
  const lines = [...terms]
    .filter(([count]) => count > 1)
    .toSorted(([a], [b]) => b - a)
    .map(([count, same]) => [count, ...same.toSorted()].join(' '));
  return `${[texts, ...lines].join('\n')}\n`;
}
