import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptionalFiles } from '../content/optional-files.ts';
import { readCategories, readSite } from '../content/settings.ts';
import type { CategoryBook } from '../model/category.ts';
import type { NameBook, Named } from '../model/name-book.ts';
import { fallbackSite, type Site } from '../model/site.ts';
import type { TagBook } from '../model/tag.ts';
import { ContentFault, hasErrors } from '../problems.ts';

/** What a content folder says of its newspaper before anything is imported; all absent in one that is empty. */
export interface StandingNewspaper {
  site?: Site | undefined;
  categories?: CategoryBook | undefined;
  authors?: NameBook<Named> | undefined;
  tags?: TagBook | undefined;
  /** The text of a file of settings; empty where there is none. */
  textOf: (file: string) => string;
}

/**
 * Reads the settings and lists of a content folder, which may be missing.
 *
 * @throws ContentFault where they are at fault: what is added to them could not be read either
 */
export async function standingNewspaper(root: string): Promise<StandingNewspaper> {
  const has = (file: string) => existsSync(join(root, file));
  const site = has('site.yaml') ? await readSite(root) : undefined;
  const settings = site?.value ?? fallbackSite();
  const categories = has('categories.yaml') ? await readCategories(root, settings) : undefined;
  const read = (file: string) => readFileSync(join(root, file));
  const lists = readOptionalFiles(settings, categories?.value, read);
  const problems = [site, categories, lists].flatMap((one) => one?.problems ?? []);
  if (hasErrors(problems)) throw new ContentFault(problems);
  const { signatories, tags } = lists.value;
  return {
    site: site?.value,
    categories: categories?.value,
    authors: signatories?.authors,
    tags,
    textOf: (file) => (has(file) ? readFileSync(join(root, file), 'utf8') : ''),
  };
}
