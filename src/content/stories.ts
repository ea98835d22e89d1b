import type { Article } from '../model/article.ts';
import { columnOf } from '../model/fields.ts';
import { namesOf, type Named } from '../model/name-book.ts';
import type { Site } from '../model/site.ts';
import { STORY_FIELDS, StoryBook, storyKey, storySchema, type Story } from '../model/story.ts';
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

/** Where a newspaper says more of its running stories, inside its content folder. It may do without. */
export const STORIES = 'stories.yaml';

/** What stories.yaml gives. */
interface Stories {
  book: StoryBook;
  entries: ListEntry<Story>[];
}

/** Reads stories.yaml: nothing where there is none. Without a value when any entry is at fault. */
export function readStories(site: Pick<Site, 'quotes'>, read: ReadSource): Read<Stories> {
  return readOptional(STORIES, read, storiesOf([]), (text) => storiesFrom(text, site));
}

/** The stories that the text of stories.yaml gives. Without a value when any entry is at fault. */
export function storiesFrom(text: string, { quotes }: Pick<Site, 'quotes'>): Read<Stories> {
  const schema = storySchema(quotes).transform(withIdOf(storyKey));
  const { entries, problems } = entriesFrom(text, {
    file: STORIES,
    fields: STORY_FIELDS,
    schema,
    notAList: NOT_A_LIST,
  });
  problems.push(...takenNames(entries, SAME_NAMES));
  return wholly(storiesOf(entries), problems);
}

function storiesOf(entries: ListEntry<Story>[]): Stories {
  return { book: new StoryBook(entries.map(({ value }) => value)), entries };
}

const NOT_A_LIST = {
  code: 'stories-not-a-list',
  message: {
    ar: 'الملفات قائمة، يبدأ كل ملف فيها بشرطة.',
    en: 'Stories are a list, in which each begins with a hyphen.',
  },
  fix: '- id: tramway\n  name: ترامواي واد الزيتون',
} as const;

/** Names by which two stories could be meant. */
const SAME_NAMES = {
  file: STORIES,
  code: 'story-name-taken',
  keyOf: storyKey,
  message: ({ name }: Named) => ({
    ar: `هذا اسم ملف آخر في القائمة: ${isolated(name)}.`,
    en: `Another story of the list has this name: ${isolated(name)}.`,
  }),
} as const;

/** Stories that no article belongs to: they have no page. Articles that are not published yet count. */
export function storyFaults(
  entries: readonly ListEntry<Story>[],
  articles: readonly Pick<Article, 'story'>[],
): Problem[] {
  if (entries.length === 0) return [];
  const used = new Set(articles.flatMap(({ story }) => story?.id ?? []));
  const isUsed = (story: Story) => namesOf(story).some(({ name }) => used.has(storyKey(name)));
  return entries
    .filter(({ value }) => !isUsed(value))
    .map(({ value: { name }, source }) => ({
      code: 'story-without-articles',
      severity: 'warning',
      file: STORIES,
      line: source.lines['name'],
      column: columnOf('name', source, name),
      message: {
        ar: 'لا مقال في هذا الملف، فلا صفحة له.',
        en: 'No article belongs to this story: it has no page.',
      },
      found: name,
      wanted: {
        ar: 'الاسم كما تكتبه المقالات في حقل «الملف»، أو مرادف له',
        en: 'the name as articles write it in their field `story`, or a synonym of it',
      },
    }));
}
