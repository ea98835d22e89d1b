/**
 * The words by which a search found an article, on their way there: in the fragment of its address,
 * which no server and no cache sees.
 */

const START = '#found=';

/** How many words go along, and are marked, at most. */
const MOST = 12;

/** What is part of a word; all else ends it, so that the word of «الخبر»، is الخبر. */
const IN_WORD = '\\p{L}\\p{M}\\p{N}';
const AROUND = new RegExp(`^[^\\p{L}\\p{N}]+|[^${IN_WORD}]+$`, 'gu');

/** Where words stand in a text. */
interface Place {
  from: number;
  to: number;
}

/** `#found=` and these words, as the article prints them; nothing for no words. */
export function foundFragment(words: readonly string[]): string {
  const bare = bareWords(words);
  return bare.length > 0 ? START + bare.map(encodeURIComponent).join(',') : '';
}

/** The words in an address's fragment; none in a fragment of another kind or a broken one. */
export function wordsInFragment(hash: string): string[] {
  if (!hash.startsWith(START)) return [];
  try {
    return bareWords(hash.slice(START.length).split(',').map(decodeURIComponent));
  } catch {
    return [];
  }
}

/** Where a text has these words, spelled the same and whole: not inside longer ones. */
export function placesOf(words: readonly string[], text: string): Place[] {
  if (words.length === 0) return [];
  // oxlint-disable-next-line unicorn/no-array-sort -- toSorted is younger than the browsers we serve
  const longestFirst = [...words].sort((a, b) => b.length - a.length).map(literally);
  // What stands before is matched, not looked behind at: Safari 15 cannot.
  const pattern = `(^|[^${IN_WORD}])(${longestFirst.join('|')})(?![${IN_WORD}])`;
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map(
    ({ index, 1: before = '', 2: word = '' }) => {
      const from = index + before.length;
      return { from, to: from + word.length };
    },
  );
}

/** The words without what stands around them, each once. */
function bareWords(words: readonly string[]): string[] {
  const bare = words.map((word) => word.replace(AROUND, '')).filter(Boolean);
  return [...new Set(bare)].slice(0, MOST);
}

/** The word as a pattern that means only itself. */
function literally(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
