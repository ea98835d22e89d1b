import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { absolute } from '../addresses.ts';
import type { SiteChanges } from '../build/manifest.ts';
import { listFiles } from '../content/files.ts';
import { isMarkdown } from '../content/survey.ts';
import type { Instant } from '../dates.ts';
import { authorsOf, type Author } from './authors.ts';
import type { Fate } from './fates.ts';
import { isCutOff } from './git.ts';
import type { Edition } from './told-files.ts';

/** The articles of one author whose hour has come. */
export interface Opened {
  author: Author;
  /** The author's newest commit of these articles. */
  commit: string;
  fates: Fate[];
}

/** How long after its hour an article may still be new to readers: a cold build finds all articles new. */
const RECENT = 24 * 3_600_000;

/**
 * The articles that the last build added and that no push brought: they had waited for their hour. They are found by
 * the names of their files, which are the last part of their address; one with an `id` of its own is not.
 *
 * @param output path of the built site
 * @param pushed files that their authors are told of anyway
 */
export async function openedArticles(
  output: string,
  pushed: ReadonlySet<string>,
  edition: Edition,
): Promise<Opened[]> {
  const shares = new Map<string, Opened>();
  for (const { file, published, fate } of await dueArticles(output, pushed, edition)) {
    for (const { hash, author, at } of await authorsOf(edition.content, ['-1'], file)) {
      const isLate = at >= published || (await isCutOff(edition.content, hash));
      if (isLate) continue;
      const share = shares.get(author.key) ?? { author, commit: hash, fates: [] };
      share.fates.push(fate);
      shares.set(author.key, share);
    }
  }
  return [...shares.values()];
}

interface Due {
  file: string;
  published: Instant;
  fate: Fate;
}

async function dueArticles(
  output: string,
  pushed: ReadonlySet<string>,
  { content, now, sources, delivery }: Edition,
): Promise<Due[]> {
  const added = new Set(await addedPaths(output));
  if (added.size === 0) return [];
  const ids = new Set([...added].map((path) => basename(path)));
  const due: Due[] = [];
  for (const file of await listFiles(content, 'articles')) {
    const isNew = isMarkdown(file) && ids.has(basename(file).replace(/\.[^.]+$/, ''));
    if (!isNew || pushed.has(file)) continue;
    const source = sources.read(await readFile(join(content, file)), file);
    const { path, published, title } = source ?? {};
    if (path === undefined || title === undefined || published === undefined) continue;
    const isRecent = published <= now && published > now - RECENT;
    if (!added.has(path) || !isRecent) continue;
    due.push({ file, published, fate: { is: 'live', title, url: absolute(path, delivery.site) } });
  }
  return due;
}

/** Paths of the pages that the last build added. */
async function addedPaths(output: string): Promise<string[]> {
  try {
    const { added } = JSON.parse(await readFile(`${output}.changes.json`, 'utf8')) as SiteChanges;
    return added
      .filter((path) => path.endsWith('/index.html'))
      .map((path) => `/${path.replace(/index\.html$/, '')}`);
  } catch {
    return [];
  }
}
