import type { Problem } from '../problems.ts';
import { conflictsIn } from './conflicts.ts';
import { decoded } from './encoding.ts';

/**
 * The text of a file; or what is wrong with the file as a whole, which makes all that could be said of its
 * lines worthless: another encoding, or two versions in one.
 */
export function sourceText(bytes: Buffer, file: string): string | Problem[] {
  const text = decoded(bytes, file);
  if (typeof text !== 'string') return [text];
  const conflicts = conflictsIn(text, file);
  return conflicts.length > 0 ? conflicts : text;
}
