import { articleFromItem, type ImportedFile } from './article-from-item.ts';
import { carryComments } from './carry-comments.ts';
import { commentsOf } from './comments.ts';
import { carriedAs, isLeftOut } from './carried.ts';
import type { ExportItem } from './export.ts';
import { isInnerKind } from './inner-kinds.ts';
import { pageFromItem } from './page-from-item.ts';
import { plainText } from './plain-text.ts';
import type { Plans } from './plans.ts';
import type { ReportBook } from './report/report-book.ts';
import type { Counted, LeftOut, ReportedItem } from './report/import-report.ts';
import type { ItemCard } from './survey.ts';
import type { ItemWriter } from './write-items.ts';

/** An item that is in the newspaper now, with the files that it shows or leads to. */
export interface ItemWithMedia {
  item: ReportedItem;
  /** Paths inside content/media. */
  media: readonly string[];
}

/** Takes the items of an export one by one: writes what is carried, and says why the rest is not. */
export class ItemImporter {
  /** All items that show or lead to files. */
  readonly withMedia: ItemWithMedia[] = [];
  /** Names of the tags of articles that an import wrote before this one. */
  readonly standingTags = new Set<string>();
  private readonly plans: Plans;
  /** Path of the content folder. */
  private readonly content: string;
  private readonly writer: ItemWriter;
  private readonly book: ReportBook;
  /** How often an item was met that the export holds more than once. */
  private readonly met = new Map<number, number>();

  constructor(plans: Plans, content: string, writer: ItemWriter, book: ReportBook) {
    this.plans = plans;
    this.content = content;
    this.writer = writer;
    this.book = book;
  }

  async add(item: ExportItem): Promise<void> {
    const as = carriedAs(item);
    if (isLeftOut(as)) return this.leaveOut(item, as);
    if (as === 'shared-block') return this.book.otherKind(item.type);
    const { id = 0 } = item;
    if (this.isAgain(id)) return this.leaveOut(item, 'twice');
    const card = this.plans.survey.items.get(id);
    if (!card) throw new Error(`the export changed while it was read: item ${id}`);
    if (as === 'attachment') return;
    const text = withoutFilesInside(item.content);
    if (text.length > LONGEST_TEXT) return this.leaveOut(item, 'too-long');
    const made = this.fileOf({ ...item, content: text }, card);
    if (!made) return this.leaveOut(item, 'unreadable');
    // The card's texts are its own: those of the item are parts of the file, and would keep it in memory.
    const reported = { id, type: card.type, title: made.title, link: card.link, file: made.file };
    await this.write(item, reported, made);
  }

  /** What is to be written; undefined for a text that is too long to be looked at, as no newspaper has any. */
  private fileOf(item: ExportItem, card: ItemCard): ImportedFile | undefined {
    const make = item.type === 'page' ? pageFromItem : articleFromItem;
    try {
      return make(item, card, this.plans);
    } catch (error) {
      // A word of ten million letters exhausts the stack of regular expressions.
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  private async write(item: ExportItem, reported: ReportedItem, made: ImportedFile): Promise<void> {
    const { book, writer } = this;
    const kind = item.type === 'page' ? 'pages' : 'articles';
    const fate = await writer.write(made.file, made.text);
    for (const field of made.unknownFields) book.unknownField(field);
    if (fate === 'id-taken' || fate === 'removed-by-hand') {
      book.tally(kind, 'left-out');
      book.remark(reported, { kind: 'left-out', why: fate });
      this.leaveOutComments(item);
      return;
    }
    await this.carryComments(item, reported);
    if (fate !== 'new' && kind === 'articles') this.noteTags(item);
    book.tally(kind, fate);
    book.countWords(made.words.before, made.words.missing);
    book.remark(reported, ...made.remarks);
    if (made.media.length > 0) this.withMedia.push({ item: reported, media: made.media });
    if (fate === 'edited-by-hand' && writer.hasNews(made.file, made.text))
      book.remark(reported, { kind: 'edited-by-hand' });
  }

  private noteTags({ id = 0 }: ExportItem): void {
    const card = this.plans.survey.items.get(id);
    for (const name of card ? this.plans.tags.namesOf(card) : []) this.standingTags.add(name);
  }

  private async carryComments(item: ExportItem, reported: ReportedItem): Promise<void> {
    const { book, writer, content, plans } = this;
    const { isTrial } = book;
    const place = { content, timezone: plans.site.timezone, isTrial };
    const carried = await carryComments(item, String(item.id), place, writer);
    book.tally('comments', 'new', carried.written);
    book.tally('comments', 'changed', carried.changed);
    book.tally('comments', 'edited-by-hand', carried.editedByHand);
    book.tally('comments', 'standing', carried.standing);
    for (const [why, times] of carried.leftOut) book.leaveOutComments(why, times);
    book.remark(reported, ...carried.remarks);
  }

  /** What readers wrote below something that is not carried. */
  private leaveOutComments(item: ExportItem): void {
    const { comments, leftOut } = commentsOf(item, { article: '', timezone: 'UTC' });
    this.book.leaveOutComments('unknown-article', comments.length);
    for (const [why, times] of leftOut) this.book.leaveOutComments(why, times);
  }

  /** Whether this is not the one that is carried of an item that the export holds more than once. */
  private isAgain(id: number): boolean {
    const carried = this.plans.survey.twice.get(id);
    if (carried === undefined) return false;
    const count = this.met.get(id) ?? 0;
    this.met.set(id, count + 1);
    return count !== carried;
  }

  private leaveOut(item: ExportItem, why: LeftOut): void {
    const { book } = this;
    const kind = KINDS[item.type];
    if (kind) book.tally(kind, 'left-out');
    else book.otherKind(item.type || '?');
    // Menus, styles and the like are counted only: nobody wrote a text in them.
    const isText = kind !== undefined || (why === 'not-an-article' && hasText(item));
    if (isText) book.remark(named(item), { kind: 'left-out', why });
    if (why !== 'twice') this.leaveOutComments(item);
  }
}

/** More characters than any article has: a long novel. Converting it takes 400 MB, and more than that in proportion. */
const LONGEST_TEXT = 2_000_000;

/** A text without the pictures that were pasted into it, megabytes of letters each: they are found to be such, no more. */
function withoutFilesInside(html: string): string {
  const [first = '', ...others] = html.split(BASE64);
  const rest = others.map((part) => {
    const end = part.search(/[^\w/+=]/);
    const length = end < 0 ? part.length : end;
    return `${BASE64}${length < 1000 ? part : part.slice(length)}`;
  });
  return `${first}${rest.join('')}`;
}

/** Stands before a file inside of an address, which is of letters, digits and three signs: `data:image/png;base64,`. */
const BASE64 = ';base64,';

/** What items are counted as. */
const KINDS: Readonly<Record<string, Counted>> = {
  post: 'articles',
  page: 'pages',
  attachment: 'files',
};

function hasText({ type, content }: ExportItem): boolean {
  return !isInnerKind(type) && content.trim() !== '';
}

function named({ id, type, title, link }: ExportItem): ReportedItem {
  return { id, type, title: plainText(title).text, link };
}
