import { reservedNames } from '../addresses.ts';
import { CategoryBook, categorySchema, type Category } from '../model/category.ts';
import { problemsOf } from '../model/diagnose.ts';
import { columnOf, type FieldSource } from '../model/fields.ts';
import { CATEGORY_FIELDS, SITE_FIELDS } from '../model/setting-fields.ts';
import { siteSchema, type Site } from '../model/site.ts';
import { hasErrors, type Problem } from '../problems.ts';
import { fold } from '../text/fold.ts';
import { isolated } from '../text/isolated.ts';
import { composed } from '../text/characters/presentation-forms.ts';
import { characterProblems } from './characters.ts';
import type { Read } from './documents.ts';
import { readEntries, readFields } from './fields.ts';
import { sourceReader, type ReadSource } from './source-reader.ts';
import { sourceText } from './source-text.ts';

/** Schemas are made once: zod takes milliseconds to make one, and as long again when it first reads with it. */
const SITE_SCHEMA = siteSchema();
const CATEGORY_SCHEMA = categorySchema();

/** Reads site.yaml. */
export async function readSite(root: string, read = sourceReader(root)): Promise<Read<Site>> {
  const file = 'site.yaml';
  const found = textOf(file, read);
  if (!found) return { problems: [missing(file, 'name: إكسبريس تيفي\nurl: https://example.com')] };
  if (hasErrors(found.problems)) return { problems: found.problems };
  const { value, problems } = siteFrom(found.text);
  return { value, problems: [...found.problems, ...problems] };
}

/** The settings that the text of site.yaml gives. */
export function siteFrom(text: string): Read<Site> {
  const file = 'site.yaml';
  const read = readFields(text, SITE_FIELDS, { file, linesBefore: 0 });
  const { readable, source } = read;
  const { problems } = read;
  if (!readable) return { problems };
  const parsed = SITE_SCHEMA.safeParse(source.values);
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
  read = sourceReader(root),
): Promise<Read<CategoryBook>> {
  const file = 'categories.yaml';
  const found = textOf(file, read);
  if (!found) return { problems: [missing(file, '- slug: society\n  name: مجتمع')] };
  if (hasErrors(found.problems)) return { problems: found.problems };
  const { value, problems } = categoriesFrom(found.text, site);
  return { value, problems: [...found.problems, ...problems] };
}

/** The categories that the text of categories.yaml gives. Without a value when any entry is at fault. */
export function categoriesFrom(text: string, site: Pick<Site, 'guide'>): Read<CategoryBook> {
  const file = 'categories.yaml';
  const read = readEntries(text, CATEGORY_FIELDS, { file, linesBefore: 0 });
  if (!read.readable) return { problems: read.problems };
  if (!read.entries) return { problems: [notAList(file)] };
  const { problems } = read;
  const entries: Entry[] = [];
  for (const { source, problems: told } of read.entries) {
    problems.push(...told);
    const parsed = CATEGORY_SCHEMA.safeParse(source.values);
    if (parsed.success) entries.push({ category: parsed.data, source });
    else problems.push(...problemsOf(parsed.error, source, CATEGORY_FIELDS, told));
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

/** The text of a file of settings with what is wrong with its characters; undefined where there is no file. */
export function textOf(
  file: string,
  read: ReadSource,
): { text: string; problems: Problem[] } | undefined {
  try {
    const text = sourceText(read(file), file);
    if (typeof text !== 'string') return { text: '', problems: text };
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
    code: 'missing-settings-file',
    severity: 'error',
    file,
    message: {
      ar: 'هذا الملف غير موجود، ولا تقوم الجريدة بدونه.',
      en: 'There is no such file, and no newspaper without it.',
    },
    fix: example,
  };
}

function notAList(file: string): Problem {
  return {
    code: 'categories-not-a-list',
    severity: 'error',
    file,
    line: 1,
    message: {
      ar: 'الأركان قائمة، يبدأ كل ركن فيها بشرطة.',
      en: 'Categories are a list, in which each begins with a hyphen.',
    },
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
      const isOfSlugs = owner.slug === category.slug;
      const [one, other] = [owner, category].map((of) => isolated(isOfSlugs ? of.name : of.slug));
      return [
        {
          code: 'category-name-taken',
          severity: 'error',
          file: source.file,
          line: source.lines[field],
          column: columnOf(field, source, name),
          message: {
            ar: `ركنان باسم واحد: ${one} و${other}.`,
            en: `Two categories have one name: ${one} and ${other}.`,
          },
          found: name,
        },
      ];
    }),
  );
}

function reservedSlugs(entries: readonly Entry[], reserved: readonly string[]): Problem[] {
  return entries.flatMap(({ category, source }) =>
    namesOf(category)
      .filter(({ field }) => field === 'slug' || field === 'aliases')
      .filter(({ name }) => reserved.includes(name))
      .map(({ field, name }) => ({
        code: 'reserved-category',
        severity: 'error',
        file: source.file,
        line: source.lines[field],
        column: columnOf(field, source, name),
        field,
        message: {
          ar: 'هذا الاسم محجوز لصفحات الموقع نفسه.',
          en: 'This name is kept for pages of the site itself.',
        },
        found: name,
        wanted: {
          ar: `اسم غير هذه: ${reserved.join('، ')}`,
          en: `a name that is none of these: ${reserved.join(', ')}`,
        },
      })),
  );
}
