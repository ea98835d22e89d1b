import { z } from 'zod';
import type { Instant } from '../dates.ts';
import { hashOf } from '../hash.ts';
import { FRAME_ORIGINS } from '../embed-addresses.ts';
import type { Said } from '../problems.ts';
import { withoutDateline } from '../text/dateline.ts';
import { excerpt } from '../text/excerpt.ts';
import type { Typesetting } from '../text/typography/typography.ts';
import type { PickTerms } from '../text/terms/terms.ts';
import { idField } from './ids.ts';
import { withoutLiveFields, type LiveCoverage } from './live.ts';
import type { CategoryBook } from './category.ts';
import { kicker } from './kicker.ts';
import { mediaPath } from './media-path.ts';
import { categorySlugs } from './named-categories.ts';
import type { Site } from './site.ts';
import { storyKey, type StoryName } from './story.ts';
import { correctionSchema, revisionsOf, updateSchema, type Revision } from './corrections.ts';
import { formerPath, sitePath } from './site-path.ts';
import { flag, line, moment, names, printedLine, wholeNumber } from './values.ts';
import { leadImage, leadImageFrom, type LeadImage } from './lead-image.ts';
import { twinAddresses } from './twins.ts';
import { isYouTube, leadVideo, type LeadVideo } from './video.ts';

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
  /** Until when it leads the front page, whatever is newer. */
  pinUntil?: Instant | undefined;
  /** What stands above its headline («حصري»); that of paid content decides where it may stand. */
  kicker?: string | undefined;
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
  /** Addresses of the same article in other editions, as its author gives them. */
  twins?: string[] | undefined;
  /** The standfirst: the author's, or cut from the first paragraph. */
  summary: string;
  /** Whether the standfirst is the author's own, and so is shown above the text. */
  hasStandfirst: boolean;
  image?: LeadImage | undefined;
  video?: LeadVideo | undefined;
  authors: string[];
  tags: string[];
  draft: boolean;
  /** Readers had it, and are told that it is gone: its address answers so, and its place in lists stays empty. */
  withdrawn: boolean;
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
  /** Origins of other sites whose posts and videos the page shows in frames: in the body, or as the lead video. */
  bodyEmbeds: string[];
  /** Paths inside content/media of sounds, films and documents that the body leads to; absent: none. */
  linkedFiles?: string[] | undefined;
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
  /** Paths inside content/media of sounds, films and documents that it leads to; absent: none. */
  files?: string[] | undefined;
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
    pinUntil: moment(site.timezone).optional(),
    kicker: kicker().optional(),
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
    image: leadImage(as).optional(),
    video: leadVideo(as, site.timezone).optional(),
    twins: twinAddresses().optional(),
    authors: names().default([]),
    tags: names().default([]),
    draft: flag().default(false),
    withdrawn: flag().default(false),
    comments: flag().default(true),
    verbatim: flag().default(false),
    id: idField(NO_ID).optional(),
    permalink: sitePath().optional(),
    aliases: names().pipe(z.array(formerPath())).meta({ kind: 'paths' }).default([]),
  });
}

export type ArticleFields = z.infer<ReturnType<typeof articleSchema>>;

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
    image: picture && leadImageFrom(picture),
    headlineHash: hashOf(JSON.stringify([fields.title, fields.authors])),
    bodyHash: body.hash,
    words: body.words.length,
    bodyImages: body.images.map(mediaPath),
    bodyEmbeds: framesOf(body, fields.video),
    ...(body.files && { linkedFiles: body.files }),
    terms: pickTerms(fields.title, body.words),
  };
}

function framesOf({ embeds }: BodyFacts, video: LeadVideo | undefined): string[] {
  const isFramed = video !== undefined && isYouTube(video.src);
  return isFramed ? [...new Set([...embeds, FRAME_ORIGINS.youtube])] : embeds;
}

function sectionOf(slugs: string[], categories: CategoryBook | undefined): string {
  const section = slugs.find((slug) => categories?.named(slug)?.kind !== 'placement');
  return section ?? slugs[0] ?? '';
}
