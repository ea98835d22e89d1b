import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BANNERS, readBanners } from '../content/banners.ts';
import { articleReader, pageReader, type Read } from '../content/documents.ts';
import { readOldAddresses, REDIRECTS } from '../content/old-addresses.ts';
import { sourceReader } from '../content/source-reader.ts';
import { AUTHORS, readSignatories, SOURCES } from '../content/signatories.ts';
import { readStories, STORIES } from '../content/stories.ts';
import { MOST_READ, readMostRead } from '../content/most-read.ts';
import { readTags, TAGS } from '../content/tags.ts';
import { sourceText } from '../content/source-text.ts';
import { readCategories, readSite } from '../content/settings.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { fallbackSite } from '../model/site.ts';
import type { Problem } from '../problems.ts';

/** What is known of one file that was just saved, before all files are read again. */
export interface Proofread {
  problems: Problem[];
  /** Where the file is a sound article. */
  article?: Article | undefined;
}

/**
 * Reads one file of the content folder.
 *
 * @param file its path inside the content folder
 * @param settings of the newspaper; without them only they themselves can be read
 * @returns nothing for a file of another kind, or one that is gone
 */
export async function proofread(
  file: string,
  content: string,
  settings: Pick<Newsroom, 'site' | 'categories'> | undefined,
): Promise<Proofread | undefined> {
  if (file === 'site.yaml') return onlyProblems(await readSite(content));
  if (file === 'categories.yaml')
    return onlyProblems(await readCategories(content, settings?.site ?? fallbackSite()));
  if (file === REDIRECTS) return onlyProblems(readOldAddresses(sourceReader(content)));
  if (file === STORIES)
    return onlyProblems(readStories(settings?.site ?? fallbackSite(), sourceReader(content)));
  if (file === BANNERS)
    return onlyProblems(readBanners(settings?.site ?? fallbackSite(), sourceReader(content)));
  if (file === AUTHORS || file === SOURCES) {
    const { problems } = readSignatories(settings?.site ?? fallbackSite(), sourceReader(content));
    return { problems: problems.filter((problem) => problem.file === file) };
  }
  if (file === TAGS)
    return onlyProblems(readTags(settings?.site ?? fallbackSite(), sourceReader(content)));
  if (file === MOST_READ)
    return onlyProblems(readMostRead(settings?.site ?? fallbackSite(), sourceReader(content)));
  const kind = /^(articles|pages)\/.*\.(md|markdown)$/i.exec(file)?.[1];
  if (!kind || !settings) return undefined;
  const bytes = await readFile(join(content, file)).catch(() => undefined);
  if (!bytes) return undefined;
  const text = sourceText(bytes, file);
  if (typeof text !== 'string') return { problems: text };
  if (kind === 'pages') return onlyProblems(pageReader(settings.site)(text, file));
  const { value, problems } = articleReader(settings.site, settings.categories)(text, file);
  return { problems, article: value };
}

function onlyProblems({ problems }: Read<unknown>): Proofread {
  return { problems };
}
