import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { RESERVED } from '../addresses.ts';
import { CategoryBook, categorySchema, type Category } from '../model/category.ts';
import { problemsOf } from '../model/diagnose.ts';
import { CATEGORY_FIELDS, SITE_FIELDS } from '../model/fields.ts';
import { siteSchema, type Site } from '../model/site.ts';
import type { Problem } from '../problems.ts';
import { fold } from '../text/fold.ts';
import type { Read } from './documents.ts';
import { readFields } from './fields.ts';

/** Reads site.yaml. */
export async function readSite(root: string): Promise<Read<Site>> {
  const file = 'site.yaml';
  const text = await textOf(root, file);
  if (text === undefined)
    return { problems: [missing(file, 'name: إكسبريس تيفي\nurl: https://example.com')] };
  const { readable, source, problems } = readFields(text, SITE_FIELDS, { file, linesBefore: 0 });
  if (!readable) return { problems };
  const parsed = siteSchema().safeParse(source.values);
  if (!parsed.success) problems.push(...problemsOf(parsed.error, source, SITE_FIELDS));
  return { value: problems.length === 0 ? parsed.data : undefined, problems };
}

/** Reads categories.yaml. Without a value when any entry is at fault. */
export async function readCategories(root: string): Promise<Read<CategoryBook>> {
  const file = 'categories.yaml';
  const text = await textOf(root, file);
  if (text === undefined) return { problems: [missing(file, '- slug: society\n  name: مجتمع')] };
  const entries = entriesOf(text);
  if (!entries) return { problems: [notAList(file)] };
  const problems: Problem[] = [];
  const categories: Category[] = [];
  for (const { yaml, linesBefore } of entries) {
    const read = readFields(yaml, CATEGORY_FIELDS, { file, linesBefore });
    problems.push(...read.problems);
    const parsed = read.readable ? categorySchema().safeParse(read.source.values) : undefined;
    if (parsed?.success) categories.push(parsed.data);
    else if (parsed) problems.push(...problemsOf(parsed.error, read.source, CATEGORY_FIELDS));
  }
  problems.push(...sameNames(categories, file), ...reservedSlugs(categories, file));
  return { value: problems.length === 0 ? new CategoryBook(categories) : undefined, problems };
}

/** Each entry of a YAML list as a text of its own, as far left as it goes. Undefined when it is no list. */
function entriesOf(text: string): { yaml: string; linesBefore: number }[] | undefined {
  const counter = new LineCounter();
  const { contents } = parseDocument(text, { schema: 'failsafe', lineCounter: counter });
  if (!isSeq(contents) || !contents.items.every(isMap)) return undefined;
  return contents.items.map((entry) => {
    const [start, end] = entry.range ?? [0, text.length];
    const { line, col } = counter.linePos(start);
    return { yaml: `${' '.repeat(col - 1)}${text.slice(start, end)}`, linesBefore: line - 1 };
  });
}

async function textOf(root: string, file: string): Promise<string | undefined> {
  try {
    return (await readFile(join(root, file), 'utf8'))
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function missing(file: string, example: string): Problem {
  return {
    severity: 'error',
    file,
    message: 'هذا الملف غير موجود، ولا تقوم الجريدة بدونه.',
    fix: example,
  };
}

function notAList(file: string): Problem {
  return {
    severity: 'error',
    file,
    line: 1,
    message: 'الأركان قائمة، يبدأ كل ركن فيها بشرطة.',
    fix: '- slug: society\n  name: مجتمع\n- slug: opinion\n  name: رأي',
  };
}

/** Names by which two categories could be meant. */
function sameNames(categories: readonly Category[], file: string): Problem[] {
  const owners = new Map<string, string>();
  return categories.flatMap(({ slug, name, synonyms, aliases }) =>
    [...new Set([slug, name, ...synonyms, ...aliases].map(fold))].flatMap((key): Problem[] => {
      const owner = owners.get(key);
      owners.set(key, slug);
      if (!owner) return [];
      return [
        { severity: 'error', file, message: `ركنان باسم واحد: ${owner} و${slug}.`, found: key },
      ];
    }),
  );
}

function reservedSlugs(categories: readonly Category[], file: string): Problem[] {
  return categories
    .flatMap(({ slug, aliases }) => [slug, ...aliases])
    .filter((slug) => RESERVED.some((reserved) => reserved === slug))
    .map((slug) => ({
      severity: 'error',
      file,
      field: 'slug',
      message: 'هذا الاسم محجوز لصفحات الموقع نفسه.',
      found: slug,
      wanted: `اسم غير هذه: ${RESERVED.join('، ')}`,
    }));
}
