import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Journal } from '../../src/build/journal.ts';
import {
  article,
  CATEGORIES,
  DATE,
  SITE,
  SOCIETY,
  TITLE,
  writeFiles,
  type Files,
} from './content-folder.ts';
import { temporaryFolder } from './folder.ts';

/** The smallest newspaper: one article, and a site that was built before. */

export const CONTENT: Files = {
  'content/site.yaml': SITE,
  'content/categories.yaml': CATEGORIES,
  'content/articles/20510.md': article([TITLE, DATE, SOCIETY]),
};

export const OLD_SITE: Files = {
  'site/index.html': '<!doctype html><title>العدد السابق</title>',
  'site/society/1/index.html': '<!doctype html><title>مقال سابق</title>',
  'site.manifest.json': '{ "files": [] }',
};

/** What lies in the folder after a build: nothing that waits, no lock. */
export const BUILT = [
  'content',
  'site',
  'site.changes.json',
  'site.delivery.json',
  'site.manifest.json',
];

/** The whole site is exchanged, and nothing waits beside it. */
export const EXCHANGE: Journal = { whole: true, put: [], remove: [], beside: [] };

/** A folder that holds a content folder and the site that was built from it before. */
export async function paperFolder(t: TestContext): Promise<string> {
  const folder = await temporaryFolder(t);
  await writeFiles(folder, { ...CONTENT, ...OLD_SITE });
  return folder;
}

export function argsFor(folder: string): string[] {
  const [content, output] = [join(folder, 'content'), join(folder, 'site')];
  return ['--content', content, '--output', output, '--now', '2026-11-24T10:00:00+01:00'];
}
