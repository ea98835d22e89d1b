import type { Article } from '../model/article.ts';
import { problemsOf } from '../model/diagnose.ts';
import { columnOf, type FieldSource } from '../model/fields.ts';
import type { Site } from '../model/site.ts';
import {
  namesOf,
  STORY_FIELDS,
  StoryBook,
  storyKey,
  storySchema,
  type Story,
} from '../model/story.ts';
import { hasErrors, type Problem } from '../problems.ts';
import { isolated } from '../text/isolated.ts';
import type { Read } from './documents.ts';
import { readEntries } from './fields.ts';
import { textOf } from './settings.ts';
import type { ReadSource } from './source-reader.ts';

/** Where a newspaper says more of its running stories, inside its content folder. It may do without. */
export const STORIES = 'stories.yaml';

/** A sound story, and how it was written. */
interface Entry {
  story: Story;
  source: FieldSource;
}

/** What stories.yaml gives. */
interface Stories {
  book: StoryBook;
  entries: Entry[];
}

/** Reads stories.yaml: nothing where there is none. Without a value when any entry is at fault. */
export function readStories(site: Pick<Site, 'quotes'>, read: ReadSource): Read<Stories> {
  const found = textOf(STORIES, read);
  if (!found) return { value: storiesOf([]), problems: [] };
  if (hasErrors(found.problems)) return { problems: found.problems };
  const { value, problems } = storiesFrom(found.text, site);
  return { value, problems: [...found.problems, ...problems] };
}

/** The stories that the text of stories.yaml gives. Without a value when any entry is at fault. */
export function storiesFrom(text: string, { quotes }: Pick<Site, 'quotes'>): Read<Stories> {
  const read = readEntries(text, STORY_FIELDS, { file: STORIES, linesBefore: 0 });
  if (!read.readable) return { problems: read.problems };
  // A list of which all entries were taken out, or hidden by a #, is none.
  if (!read.entries && /^\s*(?:#.*\s*)*$/.test(text)) return { value: storiesOf([]), problems: [] };
  if (!read.entries) return { problems: [NOT_A_LIST] };
  const { problems } = read;
  const schema = storySchema(quotes);
  const entries: Entry[] = [];
  for (const { source, problems: told } of read.entries) {
    problems.push(...told);
    const parsed = schema.safeParse(source.values);
    if (parsed.success) {
      const { id = storyKey(parsed.data.name) } = parsed.data;
      entries.push({ story: { ...parsed.data, id }, source });
    } else problems.push(...problemsOf(parsed.error, source, STORY_FIELDS, told));
  }
  problems.push(...sameNames(entries));
  return { value: hasErrors(problems) ? undefined : storiesOf(entries), problems };
}

function storiesOf(entries: Entry[]): Stories {
  return { book: new StoryBook(entries.map(({ story }) => story)), entries };
}

const NOT_A_LIST: Problem = {
  code: 'stories-not-a-list',
  severity: 'error',
  file: STORIES,
  line: 1,
  message: {
    ar: 'الملفات قائمة، يبدأ كل ملف فيها بشرطة.',
    en: 'Stories are a list, in which each begins with a hyphen.',
  },
  fix: '- id: tramway\n  name: ترامواي واد الزيتون',
};

/** Names by which two stories could be meant. */
function sameNames(entries: readonly Entry[]): Problem[] {
  const owners = new Map<string, Story>();
  return entries.flatMap(({ story, source }) =>
    namesOf(story).flatMap(({ field, name }): Problem[] => {
      const key = storyKey(name);
      const owner = owners.get(key) ?? story;
      owners.set(key, owner);
      if (owner === story) return [];
      return [
        {
          code: 'story-name-taken',
          severity: 'error',
          file: STORIES,
          line: source.lines[field] ?? source.begins,
          column: columnOf(field, source, name),
          message: {
            ar: `هذا اسم ملف آخر في القائمة: ${isolated(owner.name)}.`,
            en: `Another story of the list has this name: ${isolated(owner.name)}.`,
          },
          found: name,
        },
      ];
    }),
  );
}

/** Stories that no article belongs to: they have no page. Articles that are not published yet count. */
export function storyFaults(
  entries: readonly Entry[],
  articles: readonly Pick<Article, 'story'>[],
): Problem[] {
  if (entries.length === 0) return [];
  const used = new Set(articles.flatMap(({ story }) => story?.id ?? []));
  const isUsed = (story: Story) => namesOf(story).some(({ name }) => used.has(storyKey(name)));
  return entries
    .filter(({ story }) => !isUsed(story))
    .map(({ story: { name }, source }) => ({
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
