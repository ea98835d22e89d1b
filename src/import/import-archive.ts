import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { articleFromItem, type ImportedFile } from './article-from-item.ts';
import { carriedAs, isLeftOut } from './carried.ts';
import type { ExportItem } from './export.ts';
import { refuseLinks } from './links-in-content.ts';
import { pageFromItem } from './page-from-item.ts';
import { plainText } from './plain-text.ts';
import { planImport } from './plan-import.ts';
import type { Plans } from './plans.ts';
import { readExport } from './read-export.ts';
import { ReportBook } from './report/report-book.ts';
import type { Counted, LeftOut, ReportedItem } from './report/import-report.ts';
import { surveyExport } from './survey-export.ts';
import { ItemWriter } from './write-items.ts';
import { readSite } from '../content/settings.ts';
import { fallbackSite } from '../model/site.ts';

/** What is to be imported, and where to. */
export interface ImportOrder {
  /** Paths of the files of the export. */
  exports: readonly string[];
  /** Path of the content folder; it may be empty or missing. */
  content: string;
  /** Whether nothing is written. */
  isTrial: boolean;
}

/** The parts of an import, as its user sees it get on. */
export type ImportStage = 'surveying' | 'writing';

/** Is told how an import gets on. */
export interface ImportWatcher {
  /** A stage begins that takes so many steps. */
  stage: (stage: ImportStage, steps: number) => void;
  steps: (count: number) => void;
}

/**
 * Makes a newspaper of an export, or adds it to one: reads it twice, first for what is in it and then for its texts.
 * Running it again writes what has changed, and completes what was ended.
 *
 * @throws UsageFault for a file that is no export, and for exports of several sites
 */
export async function importArchive(
  { exports, content, isTrial }: ImportOrder,
  watcher: ImportWatcher,
): Promise<ReportBook> {
  await refuseLinks(content);
  const book = new ReportBook({ exports: exports.map((path) => basename(path)), isTrial });
  const bytes = await sizeOf(exports);
  const reading = { onBytes: (count: number) => watcher.steps(count) };
  const site = (await readSite(content)).value ?? fallbackSite();
  watcher.stage('surveying', bytes);
  const survey = await surveyExport(exports, site.timezone, reading);
  book.site = { title: survey.site.title, address: survey.site.address };
  survey.faults.forEach((fault) => book.fault(fault));
  const plans = planImport(survey, site);
  const writer = await ItemWriter.open(content, isTrial);
  const importer = new ItemImporter(plans, writer, book);
  watcher.stage('writing', bytes);
  try {
    for (const path of exports) {
      for await (const entry of readExport(path, reading)) {
        if (entry.kind === 'item') await importer.add(entry.item);
      }
    }
  } finally {
    await writer.close();
  }
  return book;
}

async function sizeOf(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map((path) => stat(path).catch(() => ({ size: 0 }))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

/** Takes the items of an export one by one. */
class ItemImporter {
  private readonly plans: Plans;
  private readonly writer: ItemWriter;
  private readonly book: ReportBook;
  /** How often an item was met that the export holds more than once. */
  private readonly met = new Map<number, number>();

  constructor(plans: Plans, writer: ItemWriter, book: ReportBook) {
    this.plans = plans;
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
    const make = as === 'page' ? pageFromItem : articleFromItem;
    await this.write(item, as === 'page' ? 'pages' : 'articles', make(item, card, this.plans));
  }

  private async write(
    item: ExportItem,
    kind: 'articles' | 'pages',
    made: ImportedFile,
  ): Promise<void> {
    const { book, writer } = this;
    const fate = await writer.write(made.file, made.text);
    const reported: ReportedItem = { ...named(item), title: made.title, file: made.file };
    for (const field of made.unknownFields) book.unknownField(field);
    if (fate === 'id-taken' || fate === 'removed-by-hand') {
      book.tally(kind, 'left-out');
      book.remark(reported, { kind: 'left-out', why: fate });
      return;
    }
    book.tally(kind, fate);
    book.countWords(made.words.before, made.words.missing);
    book.remark(reported, ...made.remarks);
    if (fate === 'edited-by-hand' && writer.hasNews(made.file, made.text))
      book.remark(reported, { kind: 'edited-by-hand' });
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
  }
}

/** What items are counted as. */
const KINDS: Readonly<Record<string, Counted>> = {
  post: 'articles',
  page: 'pages',
  attachment: 'files',
};

/** Kinds of items in which WordPress and its plugins keep settings, and nobody a text for readers. */
const SETTINGS =
  /^(?:nav_menu_item|wp_|custom_css|customize_|oembed_|user_request|revision|acf|elementor_|wpcf7|scheduled)/;

function hasText({ type, content }: ExportItem): boolean {
  return !SETTINGS.test(type) && content.trim() !== '';
}

function named({ id, type, title, link }: ExportItem): ReportedItem {
  return { id, type, title: plainText(title).text, link };
}
