import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { absolute, SEARCH } from '../addresses.ts';
import type { Delivery } from '../hosts/delivery.ts';
import { inParallel } from '../parallel.ts';
import { pathOf } from './changed-addresses.ts';
import { goneFiles, type WentLive } from './went-live.ts';

/** How much of a page is read: its head, by far. */
const HEAD_BYTES = 8192;
const FILES_AT_ONCE = 32;

/**
 * With more changed pages than this what changed is the design, a name in the navigation or a setting: an hour of news
 * changes some dozens. Search engines want to be told of new contents, and take the rest for noise.
 */
const MOST_CHANGED = 1000;

/** Pages that search engines never see, by their paths: lite editions and what readers are not led to. */
const NEVER = /\/lite\/$|^\/(?:admin|fragments|offline|thanks)\/|^\/4\d\d\.html$/;

/**
 * The whole addresses of pages that search engines may see and that are new, other than before, or gone. A page that
 * is there says so itself: it names its own address as the canonical one and bears no `noindex`; the pages of old
 * addresses name another. Of what is gone only the address is known.
 *
 * @param output the folder of the site
 */
export async function pagesForSearch(
  { site }: Pick<Delivery, 'site'>,
  done: WentLive,
  output: string,
): Promise<string[]> {
  const changed = done.changed.filter(isPage);
  const standing = [
    ...done.added.filter(isPage),
    ...(changed.length > MOST_CHANGED ? [] : changed),
  ];
  const found = goneFiles(done)
    .filter(isPage)
    .map((file) => absolute(pathOf(file), site));
  await inParallel(standing, FILES_AT_ONCE, async (file) => {
    const address = absolute(pathOf(file), site);
    if (await isCanonical(join(output, file), address)) found.push(address);
  });
  return found.toSorted();
}

function isPage(file: string): boolean {
  const path = pathOf(file);
  return file.endsWith('.html') && path !== SEARCH && !NEVER.test(path);
}

async function isCanonical(file: string, address: string): Promise<boolean> {
  const head = await headOf(file);
  if (head === undefined) return false;
  if (/<meta name="robots" content="[^"]*noindex/.test(head)) return false;
  const [, canonical] = /<link rel="canonical" href="([^"]*)"/.exec(head) ?? [];
  return canonical?.replaceAll('&amp;', '&') === address;
}

/** The beginning of a file; undefined where there is none. */
async function headOf(path: string): Promise<string | undefined> {
  const file = await open(path).catch(() => undefined);
  if (!file) return undefined;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
