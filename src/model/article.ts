import { z } from 'zod';
import type { Instant } from '../dates.ts';
import { hashOf } from '../hash.ts';
import type { Said } from '../problems.ts';
import { withoutDateline } from '../text/dateline.ts';
import { excerpt } from '../text/excerpt.ts';
import { isolated } from '../text/isolated.ts';
import type { Typesetting } from '../text/typography/typography.ts';
import type { PickTerms } from '../text/terms/terms.ts';
import { idField } from './ids.ts';
import { withoutLiveFields, type LiveCoverage } from './live.ts';
import type { CategoryBook } from './category.ts';
import { focus, type Focus } from './focus.ts';
import type { Site } from './site.ts';
import { storyKey, type StoryName } from './story.ts';
import { correctionSchema, revisionsOf, updateSchema, type Revision } from './corrections.ts';
import { fault, flag, line, moment, names, printedLine, sitePath, wholeNumber } from './values.ts';

/** The picture that leads an article, as its author describes it. */
export interface LeadImage {
  /** Path inside content/media. */
  src: string;
  /** What the picture shows, for those who do not see it. */
  alt: string;
  caption?: string | undefined;
  credit?: string | undefined;
  /** Where in it lies what must not be cut away; absent: in the middle. */
  focus?: Focus | undefined;
}

/** An article without its body: what lists, neighbours and addresses need to know of it. */
export interface Article {
  /** Unique in the newspaper; the last part of the address. */
  id: string;
  /** Path inside the content folder, from which the body is read when the page is rendered. */
  file: string;
  title: string;
  published: Instant;
  updated?: Instant | undefined;
  /** What was corrected in it and added to it, newest first; absent: nothing. */
  revisions?: Revision[] | undefined;
  /** Until when it is breaking news («عاجل»). */
  breaking?: Instant | undefined;
  /** Where its text is a live coverage: its parts. */
  coverage?: LiveCoverage | undefined;
  /** The byline as printed. */
  source: string;
  /** Where the report comes from, when it is not the outlet's own. */
  via?: string | undefined;
  /** Compiled by the desk from others' reports («متابعة»). */
  followUp: boolean;
  /** Slugs, in the author's order. */
  categories: string[];
  /** Slug of the main category: the first that is no placement. */
  section: string;
  story?: StoryName | undefined;
  /** Which part of its story it is, where that is a serial: 3 of «الحلقة 3». */
  part?: number | undefined;
  /** The standfirst: the author's, or cut from the first paragraph. */
  summary: string;
  /** Whether the standfirst is the author's own, and so is shown above the text. */
  hasStandfirst: boolean;
  image?: LeadImage | undefined;
  authors: string[];
  tags: string[];
  draft: boolean;
  comments: boolean;
  /** An official text («نص رسمي»): printed as it was written, letter by letter. */
  verbatim: boolean;
  permalink?: string | undefined;
  aliases: string[];
  /** Changes when the title or the names of the writers do: what of an article stands on its social card. */
  headlineHash: string;
  /** Changes when the body does. */
  bodyHash: string;
  /** Words of the body. */
  words: number;
  /** Paths inside content/media of the pictures in the body. */
  bodyImages: string[];
  /** Origins of other sites whose posts and videos the body shows in frames. */
  bodyEmbeds: string[];
  /** What title and body are about, by which related articles are found: src/text/terms/packed-terms.ts. */
  terms: string;
}

/** How an article is printed in a newspaper of these settings. */
export function typesettingOf(
  { verbatim }: Pick<Article, 'verbatim'>,
  { quotes }: Pick<Site, 'quotes'>,
): Typesetting {
  return verbatim ? 'as-written' : quotes;
}

/** What is read of the body while the front-matter is: the rest waits until the page is rendered. */
export interface BodyFacts {
  hash: string;
  firstParagraph: string;
  /** The words of the text without its markup. */
  words: string[];
  images: string[];
  /** Origins of the frames that its embeds are shown in. */
  embeds: string[];
}

/**
 * The front-matter of an article. `categories` is undefined when categories.yaml is at fault: then
 * any name passes, so that one fault is not reported in every file.
 *
 * @param as how its printed lines are set
 */
export function articleSchema(
  site: Pick<Site, 'name' | 'timezone'>,
  categories: CategoryBook | undefined,
  as: Typesetting,
) {
  return z.strictObject({
    title: printedLine(as),
    date: moment(site.timezone),
    updated: moment(site.timezone).optional(),
    updates: z.array(updateSchema(site.timezone)).optional(),
    corrections: z.array(correctionSchema(site.timezone)).optional(),
    breaking: moment(site.timezone).optional(),
    live: flag().optional(),
    liveUntil: moment(site.timezone).optional(),
    source: line().default(site.name),
    via: line().optional(),
    categories: categorySlugs(categories),
    followUp: flag().default(false),
    story: line()
      .transform((name) => ({ id: storyKey(name), name }))
      .optional(),
    part: wholeNumber(1, 999).optional(),
    summary: printedLine(as).optional(),
    image: image(as).optional(),
    authors: names().default([]),
    tags: names().default([]),
    draft: flag().default(false),
    comments: flag().default(true),
    verbatim: flag().default(false),
    id: idField(NO_ID).optional(),
    permalink: sitePath().optional(),
    aliases: names().pipe(z.array(sitePath())).meta({ kind: 'paths' }).default([]),
  });
}

export type ArticleFields = z.infer<ReturnType<typeof articleSchema>>;

function image(as: Typesetting) {
  return z.strictObject({
    src: line().transform(mediaPath).meta({ kind: 'media' }).optional(),
    alt: printedLine(as).optional(),
    caption: printedLine(as).optional(),
    credit: printedLine(as).optional(),
    focus: focus().optional(),
  });
}

/**
 * A picture's path inside content/media, however the author began it (as from the site, or from the article), and
 * with the strokes of Windows too.
 */
export function mediaPath(src: string): string {
  const path = src.replaceAll('\\', '/').normalize('NFC');
  return path.replace(/^((\.{1,2}\/)+|\/(?!\/))?(content\/)?(media\/)?/, '');
}

function categorySlugs(book: CategoryBook | undefined) {
  return names()
    .transform((written, context) => {
      if (written.length === 0)
        return fault(context, 'empty-field', { ar: '', en: '' }, { found: '' });
      if (!book) return written;
      const slugs = written.map((name) => {
        const category = book.named(name);
        if (category) return category.slug;
        return unknownCategory(name, written, book, context);
      });
      return [...new Set(slugs)];
    })
    .meta({ kind: 'categories' });
}

const NO_CATEGORY: Said = {
  ar: 'لا يوجد ركن بهذا الاسم.',
  en: 'There is no category of this name.',
};

/** A name that is no category's, with the whole list as it was most likely meant. */
function unknownCategory(
  name: string,
  written: readonly string[],
  book: CategoryBook,
  context: Parameters<typeof fault>[0],
): never {
  const several = severalIn(name, book);
  const meant = several ?? book.closest(name);
  const mended = meant && written.map((other) => (other === name ? meant : other));
  const known = book.all.map((category) => category.name);
  return fault(context, 'unknown-category', NO_CATEGORY, {
    found: name,
    wanted: {
      ar: `من أركان categories.yaml: ${known.join('، ')}`,
      en: `one of those in categories.yaml: ${known.map(isolated).join(', ')}`,
    },
    meant,
    fix: mended ? `categories: [${mended.join(', ')}]` : '',
  });
}

/** Categories that are parted by another sign than a comma: «مجتمع / اقتصاد». */
function severalIn(name: string, book: CategoryBook): string | undefined {
  const parts = name.split(/\s*[/|+&]\s*|\s+[-–—]\s+/).filter(Boolean);
  return parts.length > 1 && parts.every((one) => book.named(one)) ? parts.join('، ') : undefined;
}

const NO_ID: Said = {
  ar: 'رقم المقال جزء من عنوانه، ولا يقبل هذه الرموز.',
  en: 'The id is a part of the address, and does not take these signs.',
};

/** Whose article it is that fields and a body make: its file, and the id where the fields give none. */
interface Origin {
  file: string;
  id: string;
}

/** What the making of an article depends on, besides its file. */
export interface ArticleTerms {
  /** Undefined when categories.yaml is at fault. */
  categories: CategoryBook | undefined;
  pickTerms: PickTerms;
}

/** The article that sound fields and a body make. */
export function articleFrom(
  fields: ArticleFields,
  body: BodyFacts,
  { file, id }: Origin,
  { categories, pickTerms }: ArticleTerms,
): Article {
  const { date, summary, corrections, updates, ...others } = withoutLiveFields(fields);
  const { image: picture, ...rest } = others;
  const bylines = [fields.source, fields.via ?? ''];
  return {
    ...rest,
    id: rest.id ?? id,
    file,
    published: date,
    revisions: revisionsOf({ date, corrections, updates }),
    section: sectionOf(fields.categories, categories),
    summary: summary ?? excerpt(withoutDateline(body.firstParagraph, bylines)),
    hasStandfirst: summary !== undefined,
    image:
      picture?.src && picture.alt ? { ...picture, src: picture.src, alt: picture.alt } : undefined,
    headlineHash: hashOf(JSON.stringify([fields.title, fields.authors])),
    bodyHash: body.hash,
    words: body.words.length,
    bodyImages: body.images.map(mediaPath),
    bodyEmbeds: body.embeds,
    terms: pickTerms(fields.title, body.words),
  };
}

function sectionOf(slugs: string[], categories: CategoryBook | undefined): string {
  const section = slugs.find((slug) => categories?.named(slug)?.kind !== 'placement');
  return section ?? slugs[0] ?? '';
}
