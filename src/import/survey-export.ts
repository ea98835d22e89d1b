import { fieldsOfPlugins } from './arabic/plugin-fields.ts';
import { slugOf } from './arabic/slug.ts';
import { carriedAs } from './carried.ts';
import { Clocks } from './clocks.ts';
import type {
  ExportAuthor,
  ExportFault,
  ExportItem,
  ExportSite,
  ExportTerm,
  ExportItemTerm,
} from './export.ts';
import { Guests } from './guest-authors.ts';
import { Menus } from './menu.ts';
import { localDayOf, momentOf } from './old-dates.ts';
import { ownText } from './own-text.ts';
import { plainText } from './plain-text.ts';
import { readExport, type Reading } from './read-export.ts';
import type { AttachmentCard, ItemCard, Survey } from './survey.ts';
import { UsageFault } from '../problems.ts';

/**
 * The first reading: what the files of one site hold, without their texts.
 *
 * @param paths the files of the export, in whatever order
 * @param timezone of the newspaper, for dates that stand in the export by the clock only
 * @throws UsageFault for a file that is none or no export, and for files of different sites
 */
export async function surveyExport(
  paths: readonly string[],
  timezone: string,
  reading: Reading = {},
): Promise<Survey> {
  const survey = new SurveyInTheMaking(timezone);
  for (const path of paths) {
    for await (const entry of readExport(path, reading)) {
      if (entry.kind === 'site') survey.addSite(entry.site, path);
      else if (entry.kind === 'author') survey.addAuthor(entry.author);
      else if (entry.kind === 'term') survey.addTerm(entry.term);
      else if (entry.kind === 'item') survey.addItem(entry.item);
      else survey.addFault(entry.fault, path);
    }
  }
  return survey.done();
}

class SurveyInTheMaking {
  private site: { known: ExportSite; path: string } | undefined;
  private readonly authors = new Map<string, ExportAuthor>();
  private readonly guests = new Guests();
  private readonly terms = new Map<string, ExportTerm>();
  private readonly items = new Map<number, ItemCard>();
  private readonly discarded = new Set<number>();
  private readonly occurrences = new Map<number, number>();
  private readonly carried = new Map<number, number>();
  private readonly sharedBlocks = new Map<number, string>();
  private readonly menus = new Menus();
  private readonly clocks = new Clocks();
  private readonly faults: ExportFault[] = [];
  private readonly texts = new Map<string, string>();
  private readonly timezone: string;

  constructor(timezone: string) {
    this.timezone = timezone;
  }

  addSite(site: ExportSite, path: string): void {
    if (!this.site) this.site = { known: site, path };
    const { known } = this.site;
    if (known.address === '') this.site = { known: { ...site, ...withoutEmpty(known) }, path };
    else if (site.address !== '' && placeOf(site.address) !== placeOf(known.address)) {
      throw otherSite([this.site.path, path], [known.address, site.address]);
    }
  }

  addAuthor(author: ExportAuthor): void {
    if (!this.authors.has(author.login)) this.authors.set(author.login, author);
  }

  addTerm(term: ExportTerm): void {
    const key = `${term.taxonomy}/${term.slug}`;
    const known = this.terms.get(key);
    // One that only an item named says less than one that the export describes.
    if (!known || (known.id === undefined && term.id !== undefined)) this.terms.set(key, term);
  }

  addFault(fault: ExportFault, path: string): void {
    if (fault.what === 'refused') throw refused(path, fault);
    this.faults.push(fault);
  }

  addItem(item: ExportItem): void {
    for (const term of item.terms) this.addNamedTerm(term);
    this.guests.add(item);
    this.menus.add(item);
    this.clocks.add(item);
    const as = carriedAs(item);
    const { id = 0 } = item;
    if (as === 'shared-block') this.sharedBlocks.set(id, ownText(item.content));
    else if (as === 'article' || as === 'page' || as === 'attachment') this.addCard(id, item);
    else if (as === 'trash' || as === 'auto-draft') this.discarded.add(id);
    if (this.site?.known.address === '') this.site.known.address = originOf(item.link);
  }

  done(): Survey {
    const site = this.site?.known ?? NO_SITE;
    const { items, discarded, sharedBlocks, faults } = this;
    const twice = new Map([...this.carried].filter(([id]) => (this.occurrences.get(id) ?? 0) > 1));
    const [authors, terms] = [[...this.authors.values()], [...this.terms.values()]];
    const [menu, clocks, guests] = [this.menus.categories, this.clocks.readings, this.guests.all];
    return {
      site,
      authors,
      terms,
      items,
      discarded,
      sharedBlocks,
      faults,
      twice,
      clocks,
      guests,
      menuEntries: this.menus.others,
      ...(menu && { menu }),
    };
  }

  private addNamedTerm({ domain: taxonomy, slug, name }: ExportItemTerm): void {
    if (this.terms.has(`${taxonomy}/${slug}`)) return;
    const named = { slug: this.text(slug), name: ownText(name), parent: '', description: '' };
    this.addTerm({ ...named, taxonomy: this.text(taxonomy), id: undefined });
  }

  /** Of an item that comes more than once, that which was changed last is carried. */
  private addCard(id: number, item: ExportItem): void {
    const occurrence = this.occurrences.get(id) ?? 0;
    this.occurrences.set(id, occurrence + 1);
    const card = this.cardOf(id, item);
    const known = this.items.get(id);
    if (known && (card.modified ?? 0) <= (known.modified ?? 0)) return;
    this.items.set(id, card);
    this.carried.set(id, occurrence);
  }

  private cardOf(id: number, item: ExportItem): ItemCard {
    const slugs = (taxonomy: string) =>
      item.terms.filter(({ domain }) => domain === taxonomy).map(({ slug }) => this.text(slug));
    const { coAuthors, primaryCategory } = fieldsOfPlugins(item.meta, item.terms);
    return {
      id,
      type: this.text(item.type),
      status: this.text(item.status || 'publish'),
      title: ownText(plainText(item.title).text),
      link: ownText(item.link),
      slug: ownText(slugOf(item.slug)),
      ...formerSlugs(item),
      published: momentOf(item.date, item.dateGmt, this.timezone),
      modified: momentOf(item.modified, item.modifiedGmt, this.timezone),
      localDay: this.text(localDayOf(item.date)),
      creator: this.text(item.creator),
      ...(coAuthors.length > 0 && { coAuthors: coAuthors.map((name) => this.text(name)) }),
      parent: item.parent,
      order: item.order,
      categories: slugs('category'),
      tags: slugs('post_tag'),
      primaryCategory,
      thumbnail: wholeNumber(valueOf(item, '_thumbnail_id')),
      isSticky: item.isSticky,
      ...(item.password !== '' && { isLocked: true as const }),
      ...(item.type === 'attachment' && { attachment: attachmentOf(item) }),
    };
  }

  /** A text that many items have, kept once. */
  private text(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    const kept = ownText(text);
    this.texts.set(kept, kept);
    return kept;
  }
}

const NO_SITE: ExportSite = { version: '', title: '', description: '', language: '', address: '' };

/** Fields in which plugins keep who made a picture. */
const CREDITS = /^_?(?:media_|photo_?|image_|be_media_|isc_image_)?(?:credits?|source)$/i;

function attachmentOf(item: ExportItem): AttachmentCard {
  const plain = (html: string) => ownText(plainText(html).text);
  const metadata = valueOf(item, '_wp_attachment_metadata');
  const [, fromCamera = ''] = /s:6:"credit";s:\d+:"([^"]*)"/.exec(metadata) ?? [];
  const credit = item.meta.find(({ key, value }) => CREDITS.test(key) && !/^\W*$/u.test(value));
  const file = valueOf(item, '_wp_attached_file').trim();
  return {
    url: ownText(item.attachment || item.link),
    file: file === '' ? undefined : ownText(file),
    alt: plain(valueOf(item, '_wp_attachment_image_alt')),
    caption: plain(item.excerpt),
    credit: plain(credit?.value ?? fromCamera),
  };
}

function formerSlugs({ meta }: ExportItem): Pick<ItemCard, 'formerSlugs'> {
  const slugs = meta.filter(({ key }) => key === '_wp_old_slug').map(({ value }) => ownText(value));
  return slugs.length === 0 ? {} : { formerSlugs: slugs };
}

function valueOf({ meta }: ExportItem, name: string): string {
  return meta.find(({ key }) => key === name)?.value ?? '';
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,15}$/.test(text.trim()) && Number(text) > 0 ? Number(text) : undefined;
}

function withoutEmpty(site: ExportSite): Partial<ExportSite> {
  return Object.fromEntries(Object.entries(site).filter(([, value]) => value !== ''));
}

function originOf(link: string): string {
  return URL.canParse(link) && /^https?:/.test(link) ? new URL(link).origin : '';
}

/** What tells one site from another: with or without `www`, by http or https it is the same. */
function placeOf(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/+$/, '')
    .toLowerCase();
}

function refused(path: string, { detail, said }: ExportFault): UsageFault {
  return new UsageFault({
    ar: `لا يمكن استيراد هذا الملف: ${path}\n${said?.ar ?? detail}`,
    en: `This file cannot be imported: ${path}\n${detail}`,
  });
}

function otherSite(paths: readonly string[], addresses: readonly string[]): UsageFault {
  const rows = paths.map((path, at) => `  ${path}: ${addresses[at]}`).join('\n');
  return new UsageFault({
    ar: `هذه الملفات من موقعين مختلفين، وأرقام مقالاتهما تتداخل. استورد كل موقع وحده في مجلده:\n${rows}`,
    en: `These files are of two sites, whose articles have the same numbers. Import each by itself into a folder of its own:\n${rows}`,
  });
}
