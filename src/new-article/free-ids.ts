import { fold } from '../text/fold.ts';
import type { Archive } from './archive.ts';

/**
 * Ids that no article has and no old address ends with, the best first: the number after the highest where
 * articles are numbered, else the date and time (`2026-11-24-1005`).
 *
 * @param minute the article's date as written, `2026-11-24 10:05`
 */
export function* freeIds(
  { taken, highest }: Pick<Archive, 'taken' | 'highest'>,
  isNumbered: boolean,
  minute: string,
): Generator<string, never> {
  const [day = '', time = ''] = minute.split(' ');
  const named = `${day}-${time.replace(':', '')}`;
  for (let count = 1; ; count += 1) {
    const again = count === 1 ? named : `${named}-${count}`;
    const id = isNumbered ? String(highest + count) : again;
    if (!taken.has(fold(id))) yield id;
  }
}
