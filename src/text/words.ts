/** Words a minute that an adult reads of Arabic news in silence (docs/decisions/reading-time.md). */
const WORDS_A_MINUTE = 180;

/** Letters with their marks, L’Opinion and 12,5 as one. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}[\p{L}\p{M}\p{N}]*|[.,]\p{N}+)*/gu;
/** How many words a text holds. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** Whole minutes that a text of so many words takes to read: at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
