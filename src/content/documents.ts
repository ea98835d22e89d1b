import { basename } from 'node:path';
import { bodyFacts } from '../markdown/reading.ts';
import {
  articleFrom,
  articleSchema,
  idFrom,
  isId,
  mediaPath,
  proposeId,
  type Article,
  type ArticleFields,
} from '../model/article.ts';
import type { CategoryBook } from '../model/category.ts';
import { problemsOf } from '../model/diagnose.ts';
import { ARTICLE_FIELDS, PAGE_FIELDS, type FieldSource } from '../model/fields.ts';
import { plainPageSchema, type PlainPage } from '../model/plain-page.ts';
import type { Site } from '../model/site.ts';
import type { Problem } from '../problems.ts';
import type { QuoteStyle } from '../text/quotes.ts';
import { readFields } from './fields.ts';
import { splitFrontMatter } from './front-matter.ts';

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
 */
export function articleReader(
  site: Site,
  categories: CategoryBook | undefined,
): (text: string, file: string) => Read<Article> {
  const schema = articleSchema(site, categories);
  return (text, file) => {
    const split = splitFrontMatter(text, file);
    if ('severity' in split) return { problems: [split] };
    const { linesBefore } = split;
    const place = { file, linesBefore };
    const { readable, source, problems } = readFields(split.yaml, ARTICLE_FIELDS, place);
    if (!readable) return { problems };
    const parsed = schema.safeParse(source.values);
    if (!parsed.success)
      problems.push(...problemsOf(parsed.error, source, ARTICLE_FIELDS, problems));
    const id = idOfFile(file);
    if (parsed.success && !isId(parsed.data.id ?? id)) problems.push(badFileName(file, id));
    if (!parsed.success || problems.length > 0) return { problems };
    const article = articleFrom(
      parsed.data,
      bodyFacts(split.body, site.quotes),
      { file, id },
      categories,
    );
    return { value: article, problems: pictureRemarks(parsed.data, source) };
  };
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
  const split = splitFrontMatter(text, file);
  if ('severity' in split) return { problems: [split] };
  const { linesBefore } = split;
  const { readable, source, problems } = readFields(split.yaml, PAGE_FIELDS, { file, linesBefore });
  if (!readable) return { problems };
  const parsed = schema.safeParse(source.values);
  if (!parsed.success) problems.push(...problemsOf(parsed.error, source, PAGE_FIELDS, problems));
  const slug = idOfFile(file);
  if (!isId(slug)) problems.push(badFileName(file, slug));
  if (!parsed.success || problems.length > 0) return { problems };
  const { hash, images, embeds } = bodyFacts(split.body, quotes);
  const body = { bodyHash: hash, bodyImages: images.map(mediaPath), bodyEmbeds: embeds };
  return { value: { ...parsed.data, slug, file, ...body }, problems };
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
    severity: 'error',
    file,
    message: 'اسم الملف جزء من عنوان الصفحة، وفيه رموز لا تصلح لذلك.',
    found: id,
    wanted: 'حروف وأرقام وواصلات (-) فقط',
    fix: `${proposeId(id)}.md`,
  };
}

/** A lead picture without a file or a description is left out, and its author told. */
function pictureRemarks({ image }: ArticleFields, source: FieldSource): Problem[] {
  if (!image || (image.src && image.alt)) return [];
  const part = image.src ? 'image.alt' : 'image.src';
  const lineOf = (field: string) => source.lines[field];
  const guide = ARTICLE_FIELDS[part];
  const srcLine = source.spelled['image'] ? 'src: tramway.jpg' : 'الصورة: tramway.jpg';
  return [
    {
      severity: 'warning',
      file: source.file,
      line: lineOf(part) ?? lineOf('image.src') ?? lineOf('image') ?? lineOf('image.alt') ?? 1,
      field: source.spelled[part] ?? part,
      message: image.src
        ? 'للصورة ملف وليس لها وصف، فنُشر المقال بدونها.'
        : 'للصورة وصف وليس لها ملف، فنُشر المقال بدونها.',
      found: image.src ?? image.alt,
      wanted: guide?.wanted,
      fix: image.src ? 'وصف الصورة: ترامواي يعبر شارعا تصطف على جانبيه النخيل' : srcLine,
    },
  ];
}
