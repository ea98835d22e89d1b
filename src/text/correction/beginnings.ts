import { skeleton } from '../keys/keys.ts';

/** The article with what may stand before it. */
const ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=..)/u;

/**
 * The letters of a word of which affixes cannot be told yet, as it is unfinished or mistyped: without an
 * article, and with it. None of a token with several words.
 */
export function beginningsOf(said: string): string[] {
  const letters = skeleton(said);
  return letters.includes('-') ? [] : [...new Set([letters.replace(ARTICLE, ''), letters])];
}
