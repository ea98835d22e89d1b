import type { Article } from '../model/article.ts';
import { problemsOf } from '../model/diagnose.ts';
import { columnOf, type FieldSource } from '../model/fields.ts';
import type { Site } from '../model/site.ts';
import { namesOf, TAG_FIELDS, TagBook, tagKey, tagSchema, type Tag } from '../model/tag.ts';
import { hasErrors, type Problem } from '../problems.ts';
import { isolated } from '../text/isolated.ts';
import type { Read } from './documents.ts';
import { readEntries } from './fields.ts';
import { textOf } from './settings.ts';
import type { ReadSource } from './source-reader.ts';

/** Where a newspaper lists the tags that have pages, inside its content folder. It may do without. */
export const TAGS = 'tags.yaml';

/** A sound tag, and how it was written. */
interface Entry {
  tag: Tag;
  source: FieldSource;
}

/** What tags.yaml gives. */
interface Tags {
  book: TagBook;
  entries: Entry[];
}

/** Reads tags.yaml: nothing where there is none. Without a value when any entry is at fault. */
export function readTags(site: Pick<Site, 'quotes'>, read: ReadSource): Read<Tags> {
  const found = textOf(TAGS, read);
  if (!found) return { value: tagsOf([]), problems: [] };
  if (hasErrors(found.problems)) return { problems: found.problems };
  const { value, problems } = tagsFrom(found.text, site);
  return { value, problems: [...found.problems, ...problems] };
}

/** The tags that the text of tags.yaml gives. Without a value when any entry is at fault. */
export function tagsFrom(text: string, { quotes }: Pick<Site, 'quotes'>): Read<Tags> {
  const read = readEntries(text, TAG_FIELDS, { file: TAGS, linesBefore: 0 });
  if (!read.readable) return { problems: read.problems };
  // A list of which all entries were taken out, or hidden by a #, is none.
  if (!read.entries && /^\s*(?:#.*\s*)*$/.test(text)) return { value: tagsOf([]), problems: [] };
  if (!read.entries) return { problems: [NOT_A_LIST] };
  const { problems } = read;
  const schema = tagSchema(quotes);
  const entries: Entry[] = [];
  for (const { source, problems: told } of read.entries) {
    problems.push(...told);
    const parsed = schema.safeParse(source.values);
    if (parsed.success) {
      const { id = tagKey(parsed.data.name) } = parsed.data;
      entries.push({ tag: { ...parsed.data, id }, source });
    } else problems.push(...problemsOf(parsed.error, source, TAG_FIELDS, told));
  }
  problems.push(...sameNames(entries));
  return { value: hasErrors(problems) ? undefined : tagsOf(entries), problems };
}

function tagsOf(entries: Entry[]): Tags {
  return { book: new TagBook(entries.map(({ tag }) => tag)), entries };
}

const NOT_A_LIST: Problem = {
  code: 'tags-not-a-list',
  severity: 'error',
  file: TAGS,
  line: 1,
  message: {
    ar: 'الوسوم قائمة، يبدأ كل وسم فيها بشرطة.',
    en: 'Tags are a list, in which each begins with a hyphen.',
  },
  fix: '- id: drought\n  name: الجفاف',
};

/** Words by which two tags could be meant. */
function sameNames(entries: readonly Entry[]): Problem[] {
  const owners = new Map<string, Tag>();
  return entries.flatMap(({ tag, source }) =>
    namesOf(tag).flatMap(({ field, name }): Problem[] => {
      const key = tagKey(name);
      const owner = owners.get(key) ?? tag;
      owners.set(key, owner);
      if (owner === tag) return [];
      return [
        {
          code: 'tag-name-taken',
          severity: 'error',
          file: TAGS,
          line: source.lines[field] ?? source.begins,
          column: columnOf(field, source, name),
          message: {
            ar: `هذا اسم وسم آخر في القائمة: ${isolated(owner.name)}.`,
            en: `Another tag of the list has this name: ${isolated(owner.name)}.`,
          },
          found: name,
        },
      ];
    }),
  );
}

/** Tags that no article has: they have no page. Articles that are not published yet count. */
export function tagFaults(
  entries: readonly Entry[],
  articles: readonly Pick<Article, 'tags'>[],
): Problem[] {
  if (entries.length === 0) return [];
  const used = new Set<string>();
  for (const { tags } of articles) for (const tag of tags) used.add(tag);
  const keys = new Set([...used].map(tagKey));
  const isUsed = (tag: Tag) => namesOf(tag).some(({ name }) => keys.has(tagKey(name)));
  return entries
    .filter(({ tag }) => !isUsed(tag))
    .map(({ tag: { name }, source }) => ({
      code: 'tag-without-articles',
      severity: 'warning',
      file: TAGS,
      line: source.lines['name'],
      column: columnOf('name', source, name),
      message: {
        ar: 'لا مقال بهذا الوسم، فلا صفحة له.',
        en: 'No article has this tag: it has no page.',
      },
      found: name,
      wanted: {
        ar: 'الوسم كما تكتبه المقالات في حقل «الوسوم»، أو مرادف له',
        en: 'the tag as articles write it in their field `tags`, or a synonym of it',
      },
    }));
}
