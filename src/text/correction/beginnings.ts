import { skeleton } from '../keys/keys.ts';
import { spellingOf } from './spelling-of.ts';

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

/** A word as it is written, hamza, ة and all, but for tashkeel, an article and the signs around it. */
export function asWritten(said: string): string {
  return spellingOf(said).replace(ARTICLE, '');
}
