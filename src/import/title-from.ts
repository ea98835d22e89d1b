import { plainText } from '../markdown/reading.ts';
import { excerpt } from '../text/excerpt.ts';

/** A headline for a text that has none: its beginning. Undefined where it has no words. */
export function titleFrom(markdown: string): string | undefined {
  const text = plainText(markdown, 'as-written');
  const line = text.split('\n').find((row) => /[\p{L}\p{N}]/u.test(row));
  return line === undefined ? undefined : excerpt(line).replace(/[.،؛:]+$/u, '');
}
