import { articlePath, plainPath } from '../addresses.ts';
import { articleReader, pageReader } from '../content/documents.ts';
import { readFields } from '../content/fields.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { readCategories, readSite } from '../content/settings.ts';
import { sourceText } from '../content/source-text.ts';
import type { Instant } from '../dates.ts';
import type { Delivery } from '../hosts/delivery.ts';
import { ARTICLE_FIELDS } from '../model/fields.ts';
import { siteSchema, type Site } from '../model/site.ts';

/** What the message to an author needs to know of an article or a plain page. */
export interface Source {
  title: string;
  /** Undefined while categories.yaml does not read: then nobody knows the article's section. */
  path: string | undefined;
  id: string;
  /** Undefined for a plain page. */
  published?: Instant | undefined;
  draft: boolean;
  /** Whether it was taken back from readers. */
  withdrawn: boolean;
}

/** Reads single files of a content folder, by the settings that lie in it now. */
export interface SourceReader {
  site: Site;
  /** Undefined for a file at fault. */
  read: (bytes: Buffer, file: string) => Source | undefined;
}

/**
 * Makes the reader. No other article is read: an article's address depends on itself and on the settings.
 *
 * @param delivery says what the site's name and zone are where site.yaml is at fault
 */
export async function sourceReader(content: string, delivery: Delivery): Promise<SourceReader> {
  const { name, url, timezone } = delivery.site;
  const site = (await readSite(content)).value ?? siteSchema().parse({ name, url, timezone });
  const categories = (await readCategories(content, site)).value;
  const readArticle = articleReader(site, categories);
  const readPage = pageReader(site);
  const read = (bytes: Buffer, file: string): Source | undefined => {
    const text = sourceText(bytes, file);
    if (typeof text !== 'string') return undefined;
    if (file.startsWith('pages/')) {
      const page = readPage(text, file).value;
      return (
        page && {
          title: page.title,
          path: plainPath(page.slug),
          id: page.slug,
          draft: false,
          withdrawn: false,
        }
      );
    }
    const article = readArticle(text, file).value;
    if (!article) return undefined;
    const { title, id, published, draft, withdrawn } = article;
    return {
      title,
      id,
      published,
      draft,
      withdrawn,
      path: categories && articlePath(article, site),
    };
  };
  return { site, read };
}

/** The headline of a file that may be at fault elsewhere; undefined where it cannot be told. */
export function headlineOf(bytes: Buffer, file: string): string | undefined {
  const text = sourceText(bytes, file);
  const split = typeof text === 'string' ? splitFrontMatter(text, file) : undefined;
  if (!split || 'severity' in split) return undefined;
  const { source } = readFields(split.yaml, ARTICLE_FIELDS, { file, linesBefore: 0 });
  const title = source.values['title'];
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : undefined;
}
