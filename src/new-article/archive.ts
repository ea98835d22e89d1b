import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readFields } from '../content/fields.ts';
import { listFiles } from '../content/files.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { isMarkdown } from '../content/survey.ts';
import { idFrom } from '../model/ids.ts';
import { ARTICLE_FIELDS, type FieldSource } from '../model/fields.ts';
import { asciiDigits } from '../text/digits.ts';
import { fold } from '../text/fold.ts';
import { tidy } from '../text/invisible.ts';

/** What a new article must know of those that are there, read from the heads of their files alone. */
export interface Archive {
  /** Folded ids, and the last parts of fixed and old addresses: none of them is free. */
  taken: ReadonlySet<string>;
  /** The highest id that is a number, 0 where none is. */
  highest: number;
  /** The fields of the newest articles, newest first. */
  recent: readonly Recent[];
}

/** A recent article, as its author wrote the fields. */
export interface Recent {
  id: string;
  source: FieldSource;
}

/** How many articles tell what is usual: some months of a newspaper. */
const MOST_RECENT = 300;

/**
 * Looks at every article of a content folder, at no more than its front-matter. Files at fault are passed
 * over: the build tells of them.
 *
 * @param root path of the content folder
 */
export async function readArchive(root: string): Promise<Archive> {
  const files = (await listFiles(root, 'articles')).filter(isMarkdown);
  const pages = (await listFiles(root, 'pages')).filter(isMarkdown);
  const readHead = headReader();
  const articles = files.map((file) => glance(file, readHead(join(root, file))));
  const taken = new Set([...pages.map(nameOf), ...articles.flatMap(placesOf)].map(fold));
  const numbers = articles.map(({ id }) => fold(id)).filter((id) => /^\d{1,15}$/.test(id));
  const recent = articles
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))
    .slice(0, MOST_RECENT)
    .map(({ id, file, head }) => ({ id, source: fieldsOf(head, file) }));
  return { taken, highest: numbers.reduce((most, id) => Math.max(most, Number(id)), 0), recent };
}

/** What is seen of an article at a glance. */
interface Glance {
  file: string;
  head: string;
  id: string;
  /** As written, in digits by which it can be ordered; empty where it does not begin with a year. */
  date: string;
  /** Last parts of its fixed and old addresses. */
  addresses: string[];
}

/**
 * Most articles have nothing but a date that matters here, which a look at the lines finds. Only where a line
 * gives an id or an address is the YAML read: that takes ten times as long.
 */
function glance(file: string, head: string): Glance {
  const seen: Glance = { file, head, id: nameOf(file), date: '', addresses: [] };
  let isPlain = true;
  for (const row of head.split('\n')) {
    const colon = row.indexOf(':');
    if (colon < 1) continue;
    const field = fieldNamed(row.slice(0, colon));
    if (field === 'date') seen.date = sortable(row.slice(colon + 1));
    if (field === 'id' || field === 'permalink' || field === 'aliases') isPlain = false;
  }
  if (isPlain) return seen;
  const { id, permalink, aliases } = fieldsOf(head, file).values;
  const paths = [permalink, aliases].flat(2).filter((path) => typeof path === 'string');
  return {
    ...seen,
    id: typeof id === 'string' ? idFrom(id) : seen.id,
    addresses: paths.flatMap((path) => path.split(/[،,]/)).map(lastPart),
  };
}

function placesOf({ id, addresses }: Glance): string[] {
  return [id, ...addresses];
}

/** `/society/22921/` → `22921` */
function lastPart(path: string): string {
  return (path.trim().split('/').findLast(Boolean) ?? '').replace(/\.html$/, '');
}

/** The id that a file's name gives. */
function nameOf(file: string): string {
  return idFrom(basename(file).replace(/\.(md|markdown)$/i, ''));
}

function sortable(written: string): string {
  const date = asciiDigits(written).replace(/['"]/g, '').trim();
  return /^\d{4}-/.test(date) ? date : '';
}

const CANONICAL = new Map(
  Object.entries(ARTICLE_FIELDS).flatMap(([name, { aliases = [] }]) =>
    [name, ...aliases].map((spelling) => [fold(spelling), name] as const),
  ),
);

const canonicalBySpelling = new Map<string, string | undefined>();

/** The field of a name; the same few spellings stand in every file, so each is folded once. */
function fieldNamed(spelling: string): string | undefined {
  if (canonicalBySpelling.has(spelling)) return canonicalBySpelling.get(spelling);
  const name = CANONICAL.get(fold(tidy(spelling)));
  canonicalBySpelling.set(spelling, name);
  return name;
}

function fieldsOf(head: string, file: string): FieldSource {
  return readFields(head, ARTICLE_FIELDS, { file, linesBefore: 0 }).source;
}

/** In how many bytes the front-matter of most articles ends. */
const USUAL = 4096;

/** What ends it. What follows is not even decoded. */
const CLOSE = Buffer.from('\n---');

/** Makes the function that reads a file's front-matter, empty where there is none or the file is gone. */
function headReader(): (path: string) => string {
  const buffer = Buffer.allocUnsafe(USUAL);
  return (path) => {
    const file = opened(path);
    if (file === undefined) return '';
    try {
      const length = readSync(file, buffer, 0, USUAL, 0);
      const close = buffer.subarray(0, length).indexOf(CLOSE, CLOSE.length);
      const isWhole = close >= 0 || length < USUAL;
      const text = isWhole
        ? buffer.toString('utf8', 0, close < 0 ? length : close + CLOSE.length)
        : readFileSync(path, 'utf8');
      const split = splitFrontMatter(text, path);
      return 'yaml' in split ? split.yaml : '';
    } finally {
      closeSync(file);
    }
  };
}

function opened(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
