/** Words a minute that an adult reads of Arabic news in silence (docs/decisions/reading-time.md). */
const WORDS_A_MINUTE = 180;

/** Seconds that a picture holds a reader, and how many of them do. */
const SECONDS_A_PICTURE = 12;
const MOST_PICTURES = 5;

/**
 * Letters with their marks and joiners, L’Opinion and 12,5 as one. The common letters stand first, since the
 * properties `\p{…}` take twice as long.
 */
const WORD =
  /(?:[\u0621-\u063a\u0641-\u064aA-Za-z0-9]|[\p{L}\p{N}])(?:[\u0621-\u063a\u0640-\u0652A-Za-z0-9]|[\p{L}\p{M}\p{N}\u200c\u200d])*(?:['’]\p{L}[\p{L}\p{M}\p{N}]*|[.,\u066b\u066c]\p{N}+)*/gu;

/** The words of a text, without what stands between them. */
export function wordsIn(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Whole minutes that so many words and pictures take to read: at least one. */
export function readingMinutes(words: number, pictures = 0): number {
  const seconds = SECONDS_A_PICTURE * Math.min(pictures, MOST_PICTURES);
  return Math.max(1, Math.round(words / WORDS_A_MINUTE + seconds / 60));
}
