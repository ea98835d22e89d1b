/**
 * The first letters of words in groups, those that sound alike together (confusions.ts): a mistyped word is
 * looked for among those that begin as it does. Each group has a file in each shard's vocabulary.
 */
const GROUPS = ['اءع', 'ب', 'تطثسص', 'جقكغ', 'حه', 'خ', 'دذزضظ', 'ر', 'ش', 'ف', 'لن', 'م', 'وي'];

/** All parts of a vocabulary, by their names. */
export const PARTS: readonly string[] = GROUPS.map((_, at) => String(at));

/** The part in which words are that begin as these letters do. */
export function partOf(letters: string): string {
  return String(
    Math.max(
      0,
      GROUPS.findIndex((group) => group.includes(letters.charAt(0))),
    ),
  );
}
