import type { z } from 'zod';
import { hashOf } from '../hash.ts';
import type { Article } from '../model/article.ts';
import { AUTHOR_FIELDS, authorSchema, type Author } from '../model/author.ts';
import { problemsOf } from '../model/diagnose.ts';
import { columnOf, type FieldBook, type FieldSource } from '../model/fields.ts';
import { proposeId } from '../model/ids.ts';
import { NameBook, namesOf, type Named } from '../model/name-book.ts';
import type { Signatories } from '../model/signatures.ts';
import type { Site } from '../model/site.ts';
import { SOURCE_FIELDS, sourceSchema, type Source } from '../model/source.ts';
import { hasErrors, type Problem } from '../problems.ts';
import { fold } from '../text/fold.ts';
import { isolated } from '../text/isolated.ts';
import type { Read } from './documents.ts';
import { readEntries } from './fields.ts';
import { plainArticle } from './remembered.ts';
import { textOf } from './settings.ts';
import type { ReadSource } from './source-reader.ts';

/** Where a newspaper says more of its writers and of its sources, inside its content folder. It may do without. */
export const AUTHORS = 'authors.yaml';
export const SOURCES = 'sources.yaml';

/** What the reading of the lists depends on. */
type Settings = Pick<Site, 'name' | 'quotes'>;

/** Reads authors.yaml and sources.yaml. Of one that is at fault nobody is known. */
export function readSignatories(site: Settings, read: ReadSource): Read<Signatories> {
  const authors = readList(AUTHORS, read, (text) => authorsFrom(text, site));
  const sources = readList(SOURCES, read, (text) => sourcesFrom(text, site));
  return {
    value: {
      authors: authors.value ?? new NameBook([]),
      sources: sources.value ?? new NameBook([]),
    },
    problems: [...authors.problems, ...sources.problems],
  };
}

/** The writers that the text of authors.yaml gives. Without a value when any entry is at fault. */
export function authorsFrom(text: string, site: Settings): Read<NameBook<Author>> {
  return listFrom(text, {
    file: AUTHORS,
    fields: AUTHOR_FIELDS,
    schema: authorSchema(site.quotes),
    example: '- id: souad\n  name: سعاد المرابط',
  });
}

/** The sources that the text of sources.yaml gives. Without a value when any entry is at fault. */
export function sourcesFrom(text: string, site: Settings): Read<NameBook<Source>> {
  const { value, problems } = listFrom(text, {
    file: SOURCES,
    fields: SOURCE_FIELDS,
    schema: sourceSchema(site.quotes),
    example: '- id: marafi\n  name: صحيفة مرافئ',
    ownName: site.name,
  });
  return { value, problems };
}

/** A list of those whom articles name. */
interface ListOfNames<Entry> {
  file: string;
  fields: FieldBook;
  schema: z.ZodType<Entry>;
  /** How it begins. */
  example: string;
  /** A name that none of them may have: that of the newspaper. */
  ownName?: string;
}

function readList<Value>(
  file: string,
  read: ReadSource,
  from: (text: string) => Read<Value>,
): Read<Value> {
  const found = textOf(file, read);
  if (!found || hasErrors(found.problems)) return { problems: found?.problems ?? [] };
  const { value, problems } = from(found.text);
  return { value, problems: [...found.problems, ...problems] };
}

function listFrom<Entry extends Omit<Named, 'id'> & { id?: string | undefined }>(
  text: string,
  list: ListOfNames<Entry>,
): Read<NameBook<Entry & Named>> {
  const { file, fields, schema } = list;
  const read = readEntries(text, fields, { file, linesBefore: 0 });
  if (!read.readable) return { problems: read.problems };
  // A list of which all entries were taken out, or hidden by a #, is none.
  if (!read.entries && /^\s*(?:#.*\s*)*$/.test(text))
    return { value: new NameBook([]), problems: [] };
  if (!read.entries) return { problems: [notAList(list)] };
  const { problems } = read;
  const entries: { entry: Entry & Named; source: FieldSource }[] = [];
  for (const { source, problems: told } of read.entries) {
    problems.push(...told);
    const parsed = schema.safeParse(source.values);
    if (parsed.success) {
      const { id = proposeId(parsed.data.name) } = parsed.data;
      entries.push({ entry: { ...parsed.data, id }, source });
    } else problems.push(...problemsOf(parsed.error, source, fields, told));
  }
  problems.push(...takenNames(entries, list));
  const book = new NameBook(entries.map(({ entry }) => entry));
  return { value: hasErrors(problems) ? undefined : book, problems };
}

function notAList({ file, example }: Pick<ListOfNames<unknown>, 'file' | 'example'>): Problem {
  return {
    code: 'names-not-a-list',
    severity: 'error',
    file,
    line: 1,
    message: {
      ar: 'هذا الملف قائمة أسماء، يبدأ كل اسم فيها بشرطة.',
      en: 'This file is a list of names, in which each begins with a hyphen.',
    },
    fix: example,
  };
}

/** Names by which two could be meant. */
function takenNames(
  entries: readonly { entry: Named; source: FieldSource }[],
  { file, ownName }: Pick<ListOfNames<unknown>, 'file' | 'ownName'>,
): Problem[] {
  const owners = new Map<string, Named>();
  const own = ownName === undefined ? undefined : { id: '', name: ownName, synonyms: [] };
  if (own) owners.set(fold(own.name), own);
  return entries.flatMap(({ entry, source }) =>
    namesOf(entry).flatMap(({ field, name }): Problem[] => {
      const owner = owners.get(fold(name)) ?? entry;
      owners.set(fold(name), owner);
      if (owner === entry) return [];
      return [
        {
          code: 'name-taken',
          severity: 'error',
          file,
          line: source.lines[field] ?? source.begins,
          column: columnOf(field, source, name),
          message:
            owner === own
              ? {
                  ar: 'هذا اسم الجريدة نفسها، ولا صفحة لها بين المصادر.',
                  en: 'This is the name of the newspaper itself, which is none of its sources.',
                }
              : {
                  ar: `هذا الاسم لغيره في القائمة: ${isolated(owner.name)}.`,
                  en: `Another one of the list has this name: ${isolated(owner.name)}.`,
                },
          found: name,
        },
      ];
    }),
  );
}

/**
 * An article with the names that the newspaper gives those whom its author named otherwise: pages, feeds, search and
 * social cards have one name for one person. The same article where nothing is to be changed.
 */
export function signedAsListed(article: Article, { authors, sources }: Signatories): Article {
  const source = sources.named(article.source)?.name ?? article.source;
  const via = article.via && (sources.named(article.via)?.name ?? article.via);
  const names = article.authors.map((name) => authors.named(name)?.name ?? name);
  const isSame = names.every((name, index) => name === article.authors[index]);
  if (isSame && source === article.source && via === article.via) return article;
  const signed = { ...plainArticle(article), source, via };
  if (isSame) return signed;
  const headlineHash = hashOf(JSON.stringify([article.title, names]));
  return { ...signed, authors: [...new Set(names)], headlineHash };
}

/** The pictures of writers, and the logos of sources, as those of articles are told of. */
export function portraitUses({
  authors,
  sources,
}: {
  authors: readonly Author[];
  sources: readonly Source[];
}): { src: string; file: string; field: string }[] {
  const portraits = authors.flatMap(({ portrait }) => portrait?.src ?? []);
  const logos = sources.flatMap(({ logo }) => logo ?? []);
  return [
    ...portraits.map((src) => ({ src, file: AUTHORS, field: 'portrait.src' })),
    ...logos.map((src) => ({ src, file: SOURCES, field: 'logo' })),
  ];
}
