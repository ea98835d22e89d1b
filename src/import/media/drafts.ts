import { basename, dirname, join } from 'node:path';

/**
 * Where a file is written before it takes its place: one that was cut is nobody's picture, and the next run writes over
 * it. The newspaper passes over names that begin with a point.
 */
export function draftOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.part`);
}
