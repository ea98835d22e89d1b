/** Words a minute that an adult reads of Arabic news in silence (docs/decisions/reading-time.md). */
const WORDS_A_MINUTE = 180;

/** How many words a text holds; marks and punctuation between letters split no word. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
}

/** Whole minutes that a text of so many words takes to read: at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
