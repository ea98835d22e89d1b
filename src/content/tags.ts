import type { Article } from '../model/article.ts';
import { columnOf } from '../model/fields.ts';
import { namesOf, type Named } from '../model/name-book.ts';
import type { Site } from '../model/site.ts';
import { TAG_FIELDS, TagBook, tagKey, tagSchema, type Tag } from '../model/tag.ts';
import type { Problem } from '../problems.ts';
import { isolated } from '../text/isolated.ts';
import type { Read } from './documents.ts';
import {
  entriesFrom,
  readOptional,
  takenNames,
  wholly,
  withIdOf,
  type ListEntry,
} from './entry-list.ts';
import type { ReadSource } from './source-reader.ts';

/** Where a newspaper lists the tags that have pages, inside its content folder. It may do without. */
export const TAGS = 'tags.yaml';

/** What tags.yaml gives. */
interface Tags {
  book: TagBook;
  entries: ListEntry<Tag>[];
}

/** Reads tags.yaml: nothing where there is none. Without a value when any entry is at fault. */
export function readTags(site: Pick<Site, 'quotes'>, read: ReadSource): Read<Tags> {
  return readOptional(TAGS, read, tagsOf([]), (text) => tagsFrom(text, site));
}

/** The tags that the text of tags.yaml gives. Without a value when any entry is at fault. */
export function tagsFrom(text: string, { quotes }: Pick<Site, 'quotes'>): Read<Tags> {
  const schema = tagSchema(quotes).transform(withIdOf(tagKey));
  const list = { file: TAGS, fields: TAG_FIELDS, schema, notAList: NOT_A_LIST };
  const { entries, problems } = entriesFrom(text, list);
  problems.push(...takenNames(entries, SAME_NAMES));
  return wholly(tagsOf(entries), problems);
}

function tagsOf(entries: ListEntry<Tag>[]): Tags {
  return { book: new TagBook(entries.map(({ value }) => value)), entries };
}

const NOT_A_LIST = {
  code: 'tags-not-a-list',
  message: {
    ar: 'الوسوم قائمة، يبدأ كل وسم فيها بشرطة.',
    en: 'Tags are a list, in which each begins with a hyphen.',
  },
  fix: '- id: drought\n  name: الجفاف',
} as const;

/** Words by which two tags could be meant. */
const SAME_NAMES = {
  file: TAGS,
  code: 'tag-name-taken',
  keyOf: tagKey,
  message: ({ name }: Named) => ({
    ar: `هذا اسم وسم آخر في القائمة: ${isolated(name)}.`,
    en: `Another tag of the list has this name: ${isolated(name)}.`,
  }),
} as const;

/** Tags that no article has: they have no page. Articles that are not published yet count. */
export function tagFaults(
  entries: readonly ListEntry<Tag>[],
  articles: readonly Pick<Article, 'tags'>[],
): Problem[] {
  if (entries.length === 0) return [];
  const used = new Set<string>();
  for (const { tags } of articles) for (const tag of tags) used.add(tag);
  const keys = new Set([...used].map(tagKey));
  const isUsed = (tag: Tag) => namesOf(tag).some(({ name }) => keys.has(tagKey(name)));
  return entries
    .filter(({ value }) => !isUsed(value))
    .map(({ value: { name }, source }) => ({
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
