import { statSync } from 'node:fs';
import type { Delivery } from '../hosts/delivery.ts';
import { filesLeft } from '../hosts/host-files.ts';
import { isDocument } from '../old-media.ts';
import type { OutputFile } from '../output-file.ts';

/** Above it a file is not laid into a site twice: hosts of this kind take a gigabyte, or 25 MiB a file. */
const LARGEST_COPY = 20_000_000;

/** How WordPress lays files: by year and month. A document of today, which lies otherwise, had no other address. */
const BY_MONTH = /\/(?:19|20)\d\d\/\d\d\/[^/]+$/;

/**
 * Files that lie at their old addresses once more, where the host does not lead on: documents, and what redirects.yaml
 * names. Pictures that a rule finds are tens of thousands: from there the page 404 leads on.
 *
 * @param files those that are published
 */
export function filesAtOldAddresses(
  delivery: Delivery,
  files: readonly OutputFile[],
): OutputFile[] {
  const left = filesLeft(delivery);
  if (left.length === 0) return [];
  const named = new Set(delivery.redirects.map(({ from }) => from));
  const published = new Map(files.map((file) => [`/${file.path}`, file]));
  return left.flatMap(({ from, to }): OutputFile[] => {
    const isWanted = named.has(from) || (isDocument(to) && BY_MONTH.test(from));
    const file = isWanted ? published.get(to) : undefined;
    if (!file || !('from' in file) || statSync(file.from).size > LARGEST_COPY) return [];
    return [{ ...file, path: from.slice(1) }];
  });
}
