import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { articleReader } from '../content/documents.ts';
import { wantFolder } from '../content/files.ts';
import { readCategories, readSite } from '../content/settings.ts';
import type { CategoryBook } from '../model/category.ts';
import { fallbackSite, type Site } from '../model/site.ts';
import { ContentFault } from '../problems.ts';
import { settledArticle, type Given } from './answers.ts';
import { readArchive, type Archive } from './archive.ts';
import { articleText } from './article-text.ts';
import { customsOf, type Customs, type Language } from './customs.ts';
import { freeIds } from './free-ids.ts';

/** A newspaper to which an article is added. */
export interface Newsroom {
  /** Path of the content folder. */
  content: string;
  site: Site;
  categories: CategoryBook;
  archive: Archive;
  customs: Customs;
}

/**
 * Reads of a newspaper what its new article must know.
 *
 * @throws ContentFault when site.yaml or categories.yaml is at fault
 * @throws UsageFault when there is no such folder
 */
export async function enterNewsroom(content: string): Promise<Newsroom> {
  await wantFolder(content);
  const site = await readSite(content);
  const categories = await readCategories(content, site.value ?? fallbackSite());
  if (!site.value || !categories.value) {
    throw new ContentFault([...site.problems, ...categories.problems]);
  }
  const archive = await readArchive(content);
  const customs = customsOf(archive);
  return { content, site: site.value, categories: categories.value, archive, customs };
}

/** An article that was made. */
export interface Made {
  /** Path inside the content folder. */
  file: string;
  id: string;
  /** In which language the names of its fields are. */
  nameOf: (field: string) => string;
}

/**
 * Makes the file of a new article under the best id that is free. A file that is there is never written over:
 * of two that are made at once the second takes the next id.
 *
 * @throws UsageFault for an answer that is missing or means nothing
 * @throws ContentFault for a text that no article may have, as one with a mark that turns its direction
 */
export async function makeArticle(
  given: Given,
  newsroom: Newsroom,
  { now, language }: { now: number; language?: Language | undefined },
): Promise<Made> {
  const { content, site, categories, archive, customs } = newsroom;
  const article = settledArticle(given, newsroom, now);
  const nameOf = (field: string) => customs.nameOf(field, language);
  const text = articleText(article, nameOf);
  const folder = folderOf(article.date, customs.folder);
  const read = articleReader(site, categories);
  const ids = freeIds(archive, customs.isNumbered, article.date);
  for (;;) {
    const id = ids.next().value;
    const file = [folder, `${id}.md`].join('/');
    const { problems } = read(text, file);
    if (problems.length > 0) throw new ContentFault(problems);
    if (await isWritten(join(content, file), text)) return { file, id, nameOf };
  }
}

/** `{year}/{month}` → `articles/2026/11` */
function folderOf(date: string, pattern: string): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  const path = pattern.replace('{year}', year).replace('{month}', month).replace('{day}', day);
  return ['articles', path].filter(Boolean).join('/');
}

/** Writes a file, unless there is one of its name. */
async function isWritten(path: string, text: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
