import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { reservedNames } from '../addresses.ts';
import { CategoryBook, categorySchema, type Category } from '../model/category.ts';
import { problemsOf } from '../model/diagnose.ts';
import { CATEGORY_FIELDS, SITE_FIELDS, type FieldSource } from '../model/fields.ts';
import { siteSchema, type Site } from '../model/site.ts';
import { hasErrors, type Problem } from '../problems.ts';
import { fold } from '../text/fold.ts';
import { composed } from '../text/characters/presentation-forms.ts';
import { characterProblems } from './characters.ts';
import type { Read } from './documents.ts';
import { decoded } from './encoding.ts';
import { readFields } from './fields.ts';

/** Reads site.yaml. */
export async function readSite(root: string): Promise<Read<Site>> {
  const file = 'site.yaml';
  const found = await textOf(root, file);
  if (!found) return { problems: [missing(file, 'name: إكسبريس تيفي\nurl: https://example.com')] };
  if (hasErrors(found.problems)) return { problems: found.problems };
  const read = readFields(found.text, SITE_FIELDS, { file, linesBefore: 0 });
  const { readable, source } = read;
  const problems = [...found.problems, ...read.problems];
  if (!readable) return { problems };
  const parsed = siteSchema().safeParse(source.values);
  if (!parsed.success) problems.push(...problemsOf(parsed.error, source, SITE_FIELDS, problems));
  return { value: hasErrors(problems) ? undefined : parsed.data, problems };
}

/**
 * Reads categories.yaml. Without a value when any entry is at fault.
 *
 * @param site says which names are the engine's own
 */
export async function readCategories(
  root: string,
  site: Pick<Site, 'guide'>,
): Promise<Read<CategoryBook>> {
  const file = 'categories.yaml';
  const found = await textOf(root, file);
  if (!found) return { problems: [missing(file, '- slug: society\n  name: مجتمع')] };
  if (hasErrors(found.problems)) return { problems: found.problems };
  const { text } = found;
  const whole = readFields(text, CATEGORY_FIELDS, { file, linesBefore: 0 });
  if (!whole.readable) return { problems: whole.problems };
  const texts = entryTexts(text);
  if (!texts) return { problems: [notAList(file)] };
  const problems = [...found.problems];
  const entries: Entry[] = [];
  for (const { yaml, linesBefore } of texts) {
    const read = readFields(yaml, CATEGORY_FIELDS, { file, linesBefore });
    problems.push(...read.problems);
    const parsed = categorySchema().safeParse(read.source.values);
    if (parsed.success) entries.push({ category: parsed.data, source: read.source });
    else problems.push(...problemsOf(parsed.error, read.source, CATEGORY_FIELDS, read.problems));
  }
  problems.push(...sameNames(entries), ...reservedSlugs(entries, reservedNames(site)));
  const categories = entries.map(({ category }) => category);
  return { value: hasErrors(problems) ? undefined : new CategoryBook(categories), problems };
}

/** A sound category, and how it was written. */
interface Entry {
  category: Category;
  source: FieldSource;
}

/** Each entry of a YAML list as a text of its own, as far left as it goes. Undefined when it is no list. */
function entryTexts(text: string): { yaml: string; linesBefore: number }[] | undefined {
  const counter = new LineCounter();
  const { contents } = parseDocument(text, { schema: 'failsafe', lineCounter: counter });
  if (!isSeq(contents) || !contents.items.every(isMap)) return undefined;
  return contents.items.map((entry) => {
    const [start, end] = entry.range ?? [0, text.length];
    const { line, col } = counter.linePos(start);
    return { yaml: `${' '.repeat(col - 1)}${text.slice(start, end)}`, linesBefore: line - 1 };
  });
}

/** The text of a file of settings with what is wrong with its characters; undefined where there is no file. */
/** The text of a file; nothing where there is none. */
export async function textOf(
  root: string,
  file: string,
): Promise<{ text: string; problems: Problem[] } | undefined> {
  try {
    const text = decoded(await readFile(join(root, file)), file);
    if (typeof text !== 'string') return { text: '', problems: [text] };
    const problems = characterProblems(text, file, Infinity);
    return {
      text: composed(text)
        .replace(/^\ufeff/, '')
        .replace(/\r\n?/g, '\n'),
      problems,
    };
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

/** The names of a category, with the field that gives each. */
function namesOf({ slug, name, synonyms, aliases }: Category): { field: string; name: string }[] {
  return [
    { field: 'slug', name: slug },
    { field: 'name', name },
    ...synonyms.map((synonym) => ({ field: 'synonyms', name: synonym })),
    ...aliases.map((alias) => ({ field: 'aliases', name: alias })),
  ];
}

/** Names by which two categories could be meant. */
function sameNames(entries: readonly Entry[]): Problem[] {
  const owners = new Map<string, Category>();
  return entries.flatMap(({ category, source }) =>
    namesOf(category).flatMap(({ field, name }): Problem[] => {
      const owner = owners.get(fold(name)) ?? category;
      owners.set(fold(name), owner);
      if (owner === category) return [];
      const message = `ركنان باسم واحد: ${owner.slug} و${category.slug}.`;
      const line = source.lines[field];
      return [{ severity: 'error', file: source.file, line, message, found: name }];
    }),
  );
}

function reservedSlugs(entries: readonly Entry[], reserved: readonly string[]): Problem[] {
  return entries.flatMap(({ category, source }) =>
    namesOf(category)
      .filter(({ field }) => field === 'slug' || field === 'aliases')
      .filter(({ name }) => reserved.includes(name))
      .map(({ field, name }) => ({
        severity: 'error',
        file: source.file,
        line: source.lines[field],
        field,
        message: 'هذا الاسم محجوز لصفحات الموقع نفسه.',
        found: name,
        wanted: `اسم غير هذه: ${reserved.join('، ')}`,
      })),
  );
}
