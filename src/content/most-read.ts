import type { Article } from '../model/article.ts';
import { problemsOf } from '../model/diagnose.ts';
import { MOST_READ_FIELDS, mostReadSchema, type MostRead } from '../model/most-read.ts';
import type { Site } from '../model/site.ts';
import { hasErrors, type Problem } from '../problems.ts';
import type { Read } from './documents.ts';
import { readFields } from './fields.ts';
import { textOf } from './settings.ts';
import type { ReadSource } from './source-reader.ts';

/** Where an export of analytics says what is read most, inside the content folder. A newspaper may do without. */
export const MOST_READ = 'most-read.json';

/** How many ids that are no article's are named: an export may be of another newspaper. */
const NAMED = 5;

/** Reads most-read.json: nothing where there is none, or it is empty. */
export function readMostRead(
  site: Pick<Site, 'timezone'>,
  read: ReadSource,
): Read<MostRead | undefined> {
  const found = textOf(MOST_READ, read);
  if (!found || found.text.trim() === '') return { problems: found?.problems ?? [] };
  if (hasErrors(found.problems)) return { problems: found.problems };
  const place = { file: MOST_READ, linesBefore: 0 };
  const { readable, source, problems } = readFields(found.text, MOST_READ_FIELDS, place);
  if (!readable) return { problems: [unreadable(problems)] };
  const parsed = mostReadSchema(site).safeParse(source.values);
  if (!parsed.success) {
    problems.push(...problemsOf(parsed.error, source, MOST_READ_FIELDS, problems));
  }
  const all = [...found.problems, ...problems];
  return { value: hasErrors(all) ? undefined : parsed.data, problems: all };
}

const EXAMPLE = '{ "counted": "2026-07-05 06:00", "articles": ["20510", "22921", "22918"] }';

/** What is no JSON, or no list of this kind: lines of front-matter would help nobody here. */
function unreadable([first]: readonly Problem[]): Problem {
  return {
    code: 'unfit-most-read',
    severity: 'error',
    file: MOST_READ,
    line: first?.line ?? 1,
    column: first?.column,
    message: {
      ar: 'لا يُقرأ هذا الملف من هنا.',
      en: 'This file cannot be read from here on.',
    },
    wanted: {
      ar: `ملف JSON كهذا: ${EXAMPLE}`,
      en: `a JSON file as this: ${EXAMPLE}`,
    },
  };
}

/** Ids that are no article's: they are passed over. */
export function mostReadFaults(
  list: MostRead | undefined,
  articles: readonly Pick<Article, 'id'>[],
): Problem[] {
  if (!list) return [];
  const unknown = new Set(list.articles.map(({ id }) => id));
  for (const { id } of articles) unknown.delete(id);
  if (unknown.size === 0) return [];
  const ids = [...unknown];
  return [
    {
      code: 'most-read-unknown',
      severity: 'warning',
      file: MOST_READ,
      field: 'articles',
      message: {
        ar: 'ليست هذه أرقام مقالات في الجريدة، فتجاوزناها.',
        en: 'These are no ids of articles of the newspaper: they were passed over.',
      },
      found: ids.length > NAMED ? `${ids.slice(0, NAMED).join('، ')}…` : ids.join('، '),
      wanted: {
        ar: 'رقم المقال، وهو آخر عنوانه: ‎20510‎ من ‎/opinion/20510/‎',
        en: 'the id of an article, which is the last part of its address: 20510 of /opinion/20510/',
      },
    },
  ];
}
