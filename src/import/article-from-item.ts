import { liftByline, type Byline } from './arabic/lift-byline.ts';
import { fieldsOfPlugins, type PluginFields } from './arabic/plugin-fields.ts';
import { canonicalFile, type GivenFields } from './canonical-file.ts';
import type { ExportItem } from './export.ts';
import { fileOf, leadVideoOf } from './lead-video.ts';
import type { Plans } from './plans.ts';
import { plainText } from './plain-text.ts';
import type { NotCarried, Remark } from './report/import-report.ts';
import type { ItemCard } from './survey.ts';
import { textOfItem, type TextOfItem } from './text-of-item.ts';
import { titleFrom } from './title-from.ts';
import { writtenDate, yearOf } from './written-dates.ts';
import type { Instant } from '../dates.ts';
import { ARTICLE_FIELDS } from '../model/fields.ts';
import { UNDESCRIBED } from '../model/lead-image.ts';
import { fold } from '../text/fold.ts';

/** A file that an item of an export becomes. */
export interface ImportedFile {
  /** Path inside the content folder. */
  file: string;
  text: string;
  title: string;
  /** Paths inside content/media of all files that it shows or leads to. */
  media: string[];
  /** Words that the old page showed, and how many of them are missing. */
  words: { before: number; missing: number };
  remarks: Remark[];
  /** Names of fields of plugins that nobody here knows. */
  unknownFields: readonly string[];
}

/** A change within this time is a part of publishing. */
const MINUTE = 60_000;

/** The article that a post of the old site becomes: its file in canonical form, and what a person should know of it. */
export function articleFromItem(item: ExportItem, card: ItemCard, plans: Plans): ImportedFile {
  const { timezone } = plans.site;
  const text = textOfItem(item, plans);
  const plugins = fieldsOfPlugins(item.meta, item.terms);
  const { remarks } = text;
  const byline = liftByline(text.markdown, plans.newsroom);
  if (byline) remarks.push({ kind: 'byline-lifted', lines: byline.lifted });
  const title = titleOf(card, text, remarks);
  const date = dateOf(card, plans, remarks);
  const isDraft = isHidden(item, remarks);
  const video = leadVideoOf(plugins.media, plans.media.fileAt);
  const lead = leadPicture(card, plans, remarks);
  const fields: GivenFields = {
    title,
    date: writtenDate(date, timezone),
    ...signature(byline, plugins, card, plans),
    categories: categoriesOf(card, plans, remarks),
    followUp: byline?.followUp,
    summary: summaryOf(item, plugins),
    'image.src': lead?.src,
    'image.alt': lead?.alt,
    'image.caption': lead?.caption,
    'image.credit': lead?.credit,
    'video.src': video?.src,
    tags: plans.tags.namesOf(card),
    updated: isDraft ? undefined : updatedOf(card, date, plans),
    draft: isDraft || undefined,
    comments: item.commentsOpen ? undefined : false,
    aliases: plans.addresses.aliasesOf(card.id),
  };
  remarks.push(...withoutPlace(item, plugins, fields, video?.left));
  const folder = card.published === undefined ? 'drafts' : yearOf(date, timezone);
  const file = `articles/${folder}/${card.id}.md`;
  return {
    file,
    text: canonicalFile(fields, ARTICLE_FIELDS, file, byline?.rest ?? text.markdown),
    title,
    media: [lead?.src, fileOf(video?.src), ...text.media].filter((path) => path !== undefined),
    words: { before: text.words.before, missing: text.words.missing.length },
    remarks,
    unknownFields: plugins.unknown,
  };
}

function titleOf({ id, title }: ItemCard, { markdown }: TextOfItem, remarks: Remark[]): string {
  if (title !== '') return title;
  const made = titleFrom(markdown) ?? `مقال رقم ${id}`;
  remarks.push({ kind: 'made-up', field: 'title', value: made });
  return made;
}

/** When it came out. What never did has the day of its last change, or that of the archive's newest article. */
function dateOf({ published, modified }: ItemCard, plans: Plans, remarks: Remark[]): Instant {
  if (published !== undefined) return published;
  const date = modified ?? plans.newest;
  const value = writtenDate(date, plans.site.timezone);
  remarks.push({ kind: 'made-up', field: 'date', value });
  return date;
}

/** When an editor changed it last. What changed many articles at once told readers nothing new. */
function updatedOf(
  { id, modified }: ItemCard,
  date: Instant,
  { site, isBulkEdited }: Plans,
): string | undefined {
  const isLater = modified !== undefined && modified > date + MINUTE;
  return isLater && !isBulkEdited(id) ? writtenDate(modified, site.timezone) : undefined;
}

/** Whether readers may not see it, as on the old site. */
function isHidden({ status, password }: ExportItem, remarks: Remark[]): boolean {
  const isShown = ['publish', 'future', 'inherit', ''].includes(status);
  if (status === 'private') remarks.push({ kind: 'locked', why: 'private' });
  else if (password !== '') remarks.push({ kind: 'locked', why: 'password' });
  // Plugins have states of their own: nobody here knows whether readers saw what is in one.
  else if (!isShown && !['draft', 'pending'].includes(status))
    remarks.push({ kind: 'locked', why: 'other-state' });
  return password !== '' || !isShown;
}

/** Whose article it is: as its text says, then as plugins do, then as WordPress itself. */
function signature(
  byline: Byline | undefined,
  plugins: PluginFields,
  card: ItemCard,
  { site, newsroom, signersOf }: Plans,
): GivenFields {
  const isOurs = (name: string) =>
    [site.name, ...newsroom.names].some((own) => fold(own) === fold(name));
  const others = [...plugins.sources, ...plugins.vias].filter((name) => !isOurs(name));
  const source = byline?.source;
  return {
    source: source !== undefined && fold(source) === fold(site.name) ? undefined : source,
    via: byline?.via ?? others[0],
    authors: byline?.authors ?? signersOf(card),
  };
}

/** What is stuck to the front page of WordPress is shown on that of the newspaper. */
function categoriesOf(
  card: ItemCard,
  { sections, frontPage }: Plans,
  remarks: Remark[],
): readonly string[] {
  const names = sections.namesOf(card);
  if (sections.isUnfiled(card)) {
    remarks.push({ kind: 'made-up', field: 'category', value: names.join('، ') });
  }
  if (!card.isSticky) return names;
  if (frontPage !== undefined) return [...new Set([...names, frontPage])];
  remarks.push({ kind: 'not-carried', field: 'sticky', value: '' });
  return names;
}

/** The excerpt that somebody wrote, or what is said of the article to search engines, or its points in short. */
function summaryOf({ excerpt }: ExportItem, plugins: PluginFields): string | undefined {
  const written = excerptIn(excerpt);
  const said = plugins.description && plainText(plugins.description).text;
  return written || said || plugins.highlights.map(sentence).join(' ') || undefined;
}

/** An excerpt without what WordPress and themes put behind it: «[…]», and a link to the whole. */
function excerptIn(excerpt: string): string {
  const own = excerpt.replace(/<a\b[^<>]*\bmore-link\b[\s\S]{0,300}?<\/a>/gi, ' ');
  return plainText(own).text.replace(/\s*\[(?:…|\.{3})\]$/u, '…');
}

function sentence(point: string): string {
  const text = plainText(point).text;
  return /[.!؟?…»]$/u.test(text) ? text : `${text}.`;
}

function leadPicture({ thumbnail }: ItemCard, { media, survey }: Plans, remarks: Remark[]) {
  if (thumbnail === undefined) return undefined;
  const lead = media.leadPictureOf(thumbnail);
  if (lead?.alt === UNDESCRIBED) remarks.push({ kind: 'picture-undescribed', address: lead.src });
  if (!lead) {
    const { url } = survey.items.get(thumbnail)?.attachment ?? {};
    const page = `${survey.site.address.replace(/\/$/, '')}/?attachment_id=${thumbnail}`;
    const why = url === undefined ? 'not-in-export' : 'unfit-address';
    remarks.push({ kind: 'picture-missing', address: url ?? page, why });
  }
  return lead;
}

/** What plugins say of an article that has no place in the newspaper. */
function withoutPlace(
  { excerpt, title: raw }: ExportItem,
  { title, canonical, highlights, sources, vias, description }: PluginFields,
  { via, title: headline, summary }: GivenFields,
  media: string | undefined,
): Remark[] {
  const hasSummary = plainText(excerpt).text !== '' || description !== undefined;
  const isOther = title !== undefined && title !== headline && title !== raw;
  const said = description === undefined ? undefined : plainText(description).text;
  const left: [field: NotCarried, value: string | undefined][] = [
    ['seoTitle', isOther ? title : undefined],
    ['seoDescription', said === summary ? undefined : said],
    ['canonical', canonical],
    ['highlights', hasSummary ? highlights.join(' | ') : undefined],
    ['sources', [...sources, ...vias].filter((name) => name !== via).join('، ')],
    ['media', media],
  ];
  return left.flatMap(([field, value]): Remark[] =>
    value ? [{ kind: 'not-carried', field, value }] : [],
  );
}
