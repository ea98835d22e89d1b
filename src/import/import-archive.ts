import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ItemImporter } from './import-items.ts';
import { refuseLinks } from './links-in-content.ts';
import { withRedirects } from './addresses/redirects-file.ts';
import { carryMedia, type CarriedMedia } from './media/carry-media.ts';
import { planImport, type ImportPlan } from './plan-import.ts';
import type { Plans } from './plans.ts';
import { readExport, type Reading } from './read-export.ts';
import { ReportBook } from './report/report-book.ts';
import { whereaboutsOf } from './settings.ts';
import { standingNewspaper, type StandingNewspaper } from './standing-newspaper.ts';
import type { Survey } from './survey.ts';
import { surveyExport } from './survey-export.ts';
import { tellUnusedFiles } from './unused.ts';
import { writeOver } from './write-over.ts';
import { ItemWriter } from './write-items.ts';
import { REDIRECTS } from '../content/old-addresses.ts';
import { fallbackSite } from '../model/site.ts';

/** What is to be imported, and where to. */
export interface ImportOrder {
  /** Paths of the files of the export. */
  exports: readonly string[];
  /** Path of the content folder; it may be empty or missing. */
  content: string;
  /** Path of a copy of the old site's files, where there is one. */
  media?: string | undefined;
  /** Whether what it lacks is fetched from the old site. */
  fetchMedia?: boolean | undefined;
  /** Whether nothing is written. */
  isTrial: boolean;
}

/** The parts of an import, as its user sees it get on: two readings, counted in bytes, then files. */
export type ImportStage = 'surveying' | 'writing' | 'carrying';

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
  order: ImportOrder,
  watcher: ImportWatcher,
): Promise<ReportBook> {
  const { exports, content, isTrial } = order;
  await refuseLinks(content);
  const book = bookFor(order);
  const bytes = await sizeOf(exports);
  const reading = { onBytes: (count: number) => watcher.steps(count) };
  const standing = await standingNewspaper(content);
  watcher.stage('surveying', bytes);
  const survey = await surveyed(exports, standing, reading);
  book.site = { title: survey.site.title, address: survey.site.address };
  survey.faults.forEach((fault) => book.fault(fault));
  const plan = planImport(survey, standing);
  const { plans, settings, decisions, tallies, remarks } = plan;
  book.decide(...decisions);
  for (const one of remarks) book.remark(one.item, ...one.remarks);
  for (const [kind, tally] of tallies) book.add(kind, tally);
  const writer = await ItemWriter.open(content, isTrial);
  if (!isTrial) await writeSettings(content, settings, standing);
  const importer = new ItemImporter(plans, content, writer, book);
  watcher.stage('writing', bytes);
  try {
    await importItems(exports, importer, reading);
  } finally {
    await writer.close();
  }
  book.add('tags', plans.tags.tallyAfter(importer.standingTags));
  const { there } = await carryFiles(importer, plans, order, book, watcher);
  await leadToFiles(importer, plan, there, order, book);
  return book;
}

function bookFor({ exports, isTrial, media, fetchMedia }: ImportOrder): ReportBook {
  const mediaFrom = [
    ...(media === undefined ? [] : (['folder'] as const)),
    ...(fetchMedia ? (['network'] as const) : []),
  ];
  return new ReportBook({ exports: exports.map((path) => basename(path)), isTrial, mediaFrom });
}

async function sizeOf(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map((path) => stat(path).catch(() => ({ size: 0 }))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

/**
 * The first reading. Dates that stand in the export by the clock only are read by that of the newspaper: where that is
 * new, what the export says of its clock is known only then.
 */
async function surveyed(
  exports: readonly string[],
  { site }: StandingNewspaper,
  reading: Reading,
): Promise<Survey> {
  const timezone = site?.timezone ?? fallbackSite().timezone;
  const survey = await surveyExport(exports, timezone, reading);
  const own = whereaboutsOf(survey.site, survey.clocks).timezone;
  return site || own === timezone ? survey : surveyExport(exports, own);
}

/** Settings and lists come first: an article whose section nobody knows would be at fault. */
async function writeSettings(
  content: string,
  settings: ReadonlyMap<string, string>,
  { textOf }: StandingNewspaper,
): Promise<void> {
  for (const [file, text] of settings) {
    if (text !== textOf(file)) await writeOver(join(content, file), text);
  }
}

async function importItems(
  exports: readonly string[],
  importer: ItemImporter,
  reading: Reading,
): Promise<void> {
  for (const path of exports) {
    for await (const entry of readExport(path, reading)) {
      if (entry.kind === 'item') await importer.add(entry.item);
    }
  }
}

/** Brings the files that articles show, and says of each article which are missing. */
async function carryFiles(
  { withMedia }: ItemImporter,
  { media: plan, survey }: Plans,
  { content, media: folder, fetchMedia, isTrial }: ImportOrder,
  book: ReportBook,
  watcher: ImportWatcher,
): Promise<CarriedMedia> {
  const used = new Set(withMedia.flatMap(({ media }) => media));
  const fetch = fetchMedia ? { site: survey.site.address } : undefined;
  watcher.stage('carrying', used.size);
  const carried = await carryMedia(plan, used, { content, folder, fetch, isTrial }, () =>
    watcher.steps(1),
  );
  book.add('pictures', carried.tallies.pictures);
  book.add('files', carried.tallies.files);
  for (const { item, media } of withMedia) book.remark(item, ...carried.remarksOn(media));
  tellUnusedFiles(survey, plan, used, book);
  return carried;
}

/**
 * Writes down where old addresses of files lead that no rule finds, and tells those that cannot be written. Only of
 * what readers see: who is led to a file has it published, and a draft's picture leaves no trace.
 */
async function leadToFiles(
  { withMedia }: ItemImporter,
  { plans, files }: ImportPlan,
  there: ReadonlySet<string>,
  { content, isTrial }: ImportOrder,
  book: ReportBook,
): Promise<void> {
  const { items } = plans.survey;
  const seen = withMedia.filter(({ item }) => {
    const card = items.get(item.id ?? 0);
    return card?.status === 'publish' && !card.isLocked;
  });
  const shown = new Set(seen.flatMap(({ media }) => media).filter((path) => there.has(path)));
  const { redirects, unfit } = files.others(shown);
  for (const address of unfit) {
    const item = { id: undefined, type: 'attachment', title: basename(address), link: address };
    book.remark(item, { kind: 'address-unanswered', address, why: 'unfit-name' });
  }
  if (redirects.length === 0 || isTrial) return;
  const path = join(content, REDIRECTS);
  const text = await readFile(path, 'utf8').catch(() => '');
  const whole = withRedirects(text, redirects);
  if (whole !== text) await writeOver(path, whole);
}
