import { isDeepStrictEqual } from 'node:util';
import type { CategoryBook } from '../model/category.ts';
import { commentSchema } from '../model/comment.ts';
import type { Site } from '../model/site.ts';
import { hasErrors, type Problem } from '../problems.ts';
import { BANNERS, bannersFrom } from './banners.ts';
import { canonicalYaml } from './canonical-fields.ts';
import { isCommentFolder } from './comment-folders.ts';
import { readComment } from './comments.ts';
import { articleReader, pageReader, type Read } from './documents.ts';
import { openSheet } from './fields.ts';
import { bookOf, isSettings } from './file-books.ts';
import { FRONT, frontFrom } from './front-page.ts';
import { splitFrontMatter } from './front-matter.ts';
import { oldAddressesFrom, REDIRECTS } from './old-addresses.ts';
import { remarksIn } from './remarks.ts';
import { categoriesFrom, siteFrom } from './settings.ts';
import { AUTHORS, authorsFrom, SOURCES, sourcesFrom } from './signatories.ts';
import { STORIES, storiesFrom } from './stories.ts';
import { TAGS, tagsFrom } from './tags.ts';

/** What becomes of a file: its canonical text, or why it is left as it is. */
export type Formatted = { text: string } | { faults: Problem[] } | { lost: 'meaning' | 'remark' };

/** What the formatting of articles depends on, as their reading does. */
export interface Settings {
  site: Site;
  /** Undefined when categories.yaml is at fault. */
  categories: CategoryBook | undefined;
}

/**
 * Makes the function that brings a file into its canonical form: fields in the order and under the names of the
 * book, dates, lists and quotes in one style, `---` around them, UTF-8 and LF. The text below the fields is not
 * touched but for its line ends. A file with faults is left alone; and so is one that would be read as anything
 * else afterwards, or lose a remark.
 */
export function formatter({
  site,
  categories,
}: Settings): (text: string, file: string) => Formatted {
  const readArticle = articleReader(site, categories);
  const readPage = pageReader(site);
  const read = (text: string, file: string): { value?: unknown; problems: Problem[] } => {
    if (file === 'site.yaml') return siteFrom(text);
    if (file === 'categories.yaml') return categoriesFrom(text, site);
    if (file === REDIRECTS) return withoutPlaces(oldAddressesFrom(text, site));
    if (file === STORIES) {
      const { value, problems } = storiesFrom(text, site);
      return { value: value?.book.all, problems };
    }
    if (file === FRONT) {
      const { value, problems } = frontFrom(text, categories);
      return { value: value?.plan, problems };
    }
    if (file === BANNERS) return withoutSources(bannersFrom(text, site));
    if (file === AUTHORS) return entriesOf(authorsFrom(text, site));
    if (file === SOURCES) return entriesOf(sourcesFrom(text, site));
    if (file === TAGS) {
      const { value, problems } = tagsFrom(text, site);
      return { value: value?.book.all, problems };
    }
    if (isCommentFolder(file)) return readComment(text, file, commentSchema(site));
    return file.startsWith('pages/') ? readPage(text, file) : readArticle(text, file);
  };
  return (text, file) => {
    const before = read(text, file);
    if (before.value === undefined || hasErrors(before.problems))
      return { faults: before.problems };
    const formatted = rewritten(text, file);
    const after = read(formatted.text, file);
    const isStable = rewritten(formatted.text, file).text === formatted.text;
    if (!isStable || !isDeepStrictEqual(after.value, before.value)) return { lost: 'meaning' };
    const remarks = remarksIn(rewritten(formatted.text, file).fields);
    return isDeepStrictEqual(remarks, remarksIn(formatted.fields))
      ? { text: formatted.text }
      : { lost: 'remark' };
  };
}

/** Whom a list names, without what finds them. */
function entriesOf({ value, problems }: Read<{ all: readonly unknown[] }>): Read<unknown> {
  return { value: value?.all, problems };
}

/** What old addresses mean, wherever they stand in their file. */
function withoutPlaces({ value, problems }: ReturnType<typeof oldAddressesFrom>) {
  const entries = value && [...value.addresses, ...value.rules];
  return { value: entries?.map((old) => ({ ...old, source: undefined })), problems };
}

/** What banners say, wherever they stand in their file. */
function withoutSources({ value, problems }: ReturnType<typeof bannersFrom>) {
  return { value: value?.map((entry) => entry.value), problems };
}

/** A sound file in canonical form, and its fields as YAML before that. */
function rewritten(text: string, file: string): { text: string; fields: string } {
  const unmarked = text.replace(/^\ufeff/, '');
  if (isSettings(file)) {
    const sheet = openSheet(lf(unmarked).normalize('NFC'), bookOf(file), { file, linesBefore: 0 });
    return { text: canonicalYaml(sheet, true), fields: sheet.yaml };
  }
  const split = splitFrontMatter(text, file);
  if ('severity' in split) return { text, fields: '' };
  const { linesBefore, linesBeforeBody } = split;
  const sheet = openSheet(split.yaml, bookOf(file), { file, linesBefore });
  const body = lf(unmarked).split('\n').slice(linesBeforeBody).join('\n');
  return { text: `---\n${canonicalYaml(sheet, false)}---\n${body}`, fields: sheet.yaml };
}

function lf(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
