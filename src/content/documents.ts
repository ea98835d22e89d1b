import { basename } from 'node:path';
import type { ReadBody } from '../markdown/galleys.ts';
import { bodyFacts } from '../markdown/reading.ts';
import { videoRemarks } from './lead-videos.ts';
import {
  articleFrom,
  articleSchema,
  typesettingOf,
  type Article,
  type ArticleFields,
} from '../model/article.ts';
import { mediaPath } from '../model/media-path.ts';
import { idFrom, isId, proposeId } from '../model/ids.ts';
import type { CategoryBook } from '../model/category.ts';
import { problemsOf } from '../model/diagnose.ts';
import {
  ARTICLE_FIELDS,
  columnOf,
  PAGE_FIELDS,
  type FieldBook,
  type FieldSource,
} from '../model/fields.ts';
import { isLive, withCoverage } from '../model/live.ts';
import { plainPageSchema, type PlainPage } from '../model/plain-page.ts';
import type { Site } from '../model/site.ts';
import { hasErrors, type Problem } from '../problems.ts';
import { characterProblems } from './characters.ts';
import { correctionFaults } from './correction-faults.ts';
import { spelledOut } from '../text/characters/characters.ts';
import type { Typesetting } from '../text/typography/typography.ts';
import type { QuoteStyle } from '../text/typography/quotes.ts';
import type { PickTerms } from '../text/terms/terms.ts';
import { readFields } from './fields.ts';
import { readCoverage, type ReadCoverage } from './live-coverage.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readTermPicker } from './term-files.ts';

/** What a file gives: a value when it is sound, and what is wrong with it. */
export interface Read<Value> {
  value?: Value | undefined;
  problems: Problem[];
}

/**
 * Makes the function that reads an article: front-matter and the facts of its body. The schema is made
 * once, since making it costs more than using it.
 *
 * @param categories undefined when categories.yaml is at fault
 * @param readBody reads the text, where it is to be kept as well
 */
export function articleReader(
  site: Site,
  categories: CategoryBook | undefined,
  readBody: ReadBody = bodyFacts,
): (text: string, file: string) => Read<Article> {
  const schema = articleSchema(site, categories, site.quotes);
  let asWritten: typeof schema | undefined;
  const book = withOwnCategory(categories);
  let pickTerms: PickTerms | undefined;
  return (text, file) => {
    const { opened, problems } = open(text, file, ARTICLE_FIELDS);
    if (!opened) return { problems };
    const { source, body } = opened;
    let parsed = schema.safeParse(source.values);
    if (parsed.data?.verbatim) {
      asWritten ??= articleSchema(site, categories, 'as-written');
      parsed = asWritten.safeParse(source.values);
    }
    if (!parsed.success) problems.push(...problemsOf(parsed.error, source, book, problems));
    if (parsed.success) problems.push(...correctionFaults(parsed.data, source, site));
    const id = idOfFile(file);
    if (parsed.success && !isId(parsed.data.id ?? id)) problems.push(badFileName(file, id));
    if (!parsed.success || hasErrors(problems)) return { problems };
    pickTerms ??= readTermPicker();
    const terms = { categories, pickTerms };
    const as = typesettingOf(parsed.data, site);
    const live = isLive(parsed.data) ? coverageIn(opened, parsed.data, site, as) : undefined;
    problems.push(...(live?.problems ?? []));
    if (hasErrors(problems)) return { problems };
    const written = articleFrom(
      parsed.data,
      live?.facts ?? readBody(body, as),
      { file, id },
      terms,
    );
    const article = live ? withCoverage(written, live.coverage) : written;
    problems.push(...pictureRemarks(parsed.data, source), ...videoRemarks(parsed.data, source));
    return { value: article, problems };
  };
}

/** The live coverage that the text of an article is. */
function coverageIn(
  { source, body, linesBeforeBody }: Opened,
  { date: published, liveUntil: until, updated: changed }: ArticleFields,
  { timezone }: Site,
  as: Typesetting,
): ReadCoverage {
  const { file, lines, spelled } = source;
  const terms = { file, linesBeforeBody, published, until, changed, timezone, as };
  const { problems, ...read } = readCoverage(body, terms);
  const placed = problems.map((problem) => {
    const { field } = problem;
    return field ? { ...problem, line: lines[field] ?? 1, field: spelled[field] } : problem;
  });
  return { ...read, problems: placed };
}

/** The fields of an article with a category of the newspaper itself as the example to paste. */
function withOwnCategory(categories: CategoryBook | undefined): FieldBook {
  const guide = ARTICLE_FIELDS['categories'];
  const [first] = categories?.all ?? [];
  if (!guide || !first) return ARTICLE_FIELDS;
  return { ...ARTICLE_FIELDS, categories: { ...guide, example: `categories: [${first.name}]` } };
}

/** Makes the function that reads a plain page. */
export function pageReader({ quotes }: Site): (text: string, file: string) => Read<PlainPage> {
  const schema = plainPageSchema(quotes);
  return (text, file) => readPlainPage(text, file, schema, quotes);
}

function readPlainPage(
  text: string,
  file: string,
  schema: ReturnType<typeof plainPageSchema>,
  quotes: QuoteStyle,
): Read<PlainPage> {
  const { opened, problems } = open(text, file, PAGE_FIELDS);
  if (!opened) return { problems };
  const { source } = opened;
  const parsed = schema.safeParse(source.values);
  if (!parsed.success) problems.push(...problemsOf(parsed.error, source, PAGE_FIELDS, problems));
  const slug = idOfFile(file);
  if (!isId(slug)) problems.push(badFileName(file, slug));
  if (!parsed.success || hasErrors(problems)) return { problems };
  const { hash, images, embeds, files } = bodyFacts(opened.body, quotes);
  const body = {
    bodyHash: hash,
    bodyImages: images.map(mediaPath),
    bodyEmbeds: embeds,
    ...(files && { linkedFiles: files }),
  };
  return { value: { ...parsed.data, slug, file, ...body }, problems };
}

/** A file's fields and text before they are judged; not opened when there is no way to read them. */
interface Opening {
  opened?: Opened;
  problems: Problem[];
}

interface Opened {
  source: FieldSource;
  body: string;
  linesBeforeBody: number;
}

function open(text: string, file: string, book: FieldBook): Opening {
  const split = splitFrontMatter(text, file);
  if ('severity' in split) return { problems: [...characterProblems(text, file, 0), split] };
  const { linesBefore, linesBeforeBody, yaml, body } = split;
  const read = readFields(yaml, book, { file, linesBefore });
  const problems = [...characterProblems(text, file, linesBeforeBody), ...read.problems];
  return read.readable
    ? { opened: { source: read.source, body, linesBeforeBody }, problems }
    : { problems };
}

/** The text of an article or page, without its front-matter. */
export function bodyOf(text: string, file: string): string {
  const split = splitFrontMatter(text, file);
  if ('severity' in split) throw new Error(`${file} changed while the site was being built`);
  return split.body;
}

function idOfFile(file: string): string {
  return idFrom(basename(file).replace(/\.(md|markdown)$/i, ''));
}

/** A file whose name cannot be an id, and that gives no id of its own. */
function badFileName(file: string, id: string): Problem {
  return {
    code: 'unfit-file-name',
    severity: 'error',
    file,
    message: {
      ar: 'اسم الملف جزء من عنوان الصفحة، وفيه رموز لا تصلح لذلك.',
      en: "The file's name is a part of the page's address, and has signs that do not fit there.",
    },
    found: spelledOut(id),
    wanted: {
      ar: 'حروف وأرقام وواصلات (-) فقط',
      en: 'letters, digits and hyphens (-) only',
    },
    fix: `${proposeId(id.replace(/(?:\.(?:md|markdown|txt))+$/i, ''))}.md`,
  };
}

const NO_DESCRIPTION: Pick<Problem, 'code' | 'message'> = {
  code: 'picture-without-description',
  message: {
    ar: 'للصورة ملف وليس لها وصف، فنُشر المقال بدونها.',
    en: 'The picture has a file and no description: the article goes out without it.',
  },
};

/** A picture of which something is said, and no file named. */
function noFile(isDescribed: boolean): Pick<Problem, 'code' | 'message'> {
  return {
    code: 'picture-without-file',
    message: {
      ar: `للصورة ${isDescribed ? 'وصف' : 'شرح'} وليس لها ملف، فنُشر المقال بدونها.`,
      en: `The picture has a ${isDescribed ? 'description' : 'caption'} and no file: the article goes out without it.`,
    },
  };
}

/** A lead picture without a file or a description is left out, and its author told. */
function pictureRemarks({ image }: ArticleFields, source: FieldSource): Problem[] {
  if (!image || (image.src && image.alt !== undefined)) return [];
  const part = image.src ? 'image.alt' : 'image.src';
  const said = image.src ? NO_DESCRIPTION : noFile(image.alt !== undefined);
  const given = ['image.src', 'image', 'image.alt', 'image.caption', 'image.credit', 'image.focus'];
  const place = [part, ...given].find((field) => source.lines[field] !== undefined) ?? part;
  const found = image.src ?? image.alt ?? image.caption ?? image.credit;
  const fix = partLine(part, source);
  return [
    {
      ...said,
      severity: 'warning',
      file: source.file,
      line: source.lines[place] ?? 1,
      column: columnOf(place, source, found),
      field: /^\s/.test(fix) ? (source.spelled[part] ?? part) : fix.split(':')[0],
      found,
      wanted: ARTICLE_FIELDS[part]?.wanted,
      fix,
    },
  ];
}

/** A line for a part of the picture that is missing: among the others where they stand below `image`, or else alone. */
function partLine(part: 'image.src' | 'image.alt', { written, spelled }: FieldSource): string {
  const example = ARTICLE_FIELDS[part]?.example ?? '';
  const value = example.slice(example.indexOf(':'));
  if (spelled[part] !== undefined) return `${indentOf(written[part])}${spelled[part]}${value}`;
  const isInside = (field: string) => field.startsWith('image.') && indentOf(written[field]) !== '';
  const neighbour = Object.keys(written).find(isInside);
  if (neighbour !== undefined) return `${indentOf(written[neighbour])}${example}`;
  if (part === 'image.src' && spelled['image'] !== undefined) return `  ${example}`;
  return `${part === 'image.src' ? 'الصورة' : 'وصف الصورة'}${value}`;
}

function indentOf(row = ''): string {
  return /^\s*/.exec(row)?.[0] ?? '';
}
