import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { REDIRECTS } from '../content/old-addresses.ts';
import { NOTHING as NOTHING_READ, type Kept, type Remembered } from '../content/remembered.ts';
import { termCountsHash } from '../content/term-files.ts';
import { surveyContent } from '../content/survey.ts';
import type { Instant } from '../dates.ts';
import { hashOf } from '../hash.ts';
import { Hold } from '../hold/hold.ts';
import { openPublishedTexts } from '../hold/published-texts.ts';
import { readAddressBook, writeAddressBook } from '../lasting-addresses/address-book.ts';
import { answersOf, type Answer, type Answers } from '../lasting-addresses/answers.ts';
import { fatesOf, type Fates, type Taken } from '../lasting-addresses/fates.ts';
import {
  withChanges,
  type Changes,
  type LostAddress,
} from '../lasting-addresses/redirects-text.ts';
import { withoutReturned } from '../lasting-addresses/returned.ts';
import { openNewsroom, type Content } from '../model/newsroom.ts';
import { writeWhole } from '../whole-file.ts';
import { CODE_PARTS } from './code-parts.ts';
import { hashCode } from './code.ts';
import { CACHE, madeOfEngine } from './engine.ts';
import { ENGINE } from '../engine-folder.ts';
import { EMPTY, ledgerPlace, readLedger, textsPlace } from './ledger.ts';
import { listPaths } from './list-paths.ts';

/** What is published, and where the site was that was published last. */
export interface KeepingOptions {
  content: string;
  output: string;
  now: Instant;
  /** Whether all is only said, and nothing written. */
  isTrial: boolean;
}

/** What was done so that no address dies. */
export interface KeptAddresses {
  /** Written into redirects.yaml. */
  added: readonly LostAddress[];
  /** Entries that lead elsewhere now, and those of which the page is back. */
  led: number;
  dropped: number;
  /** Addresses at which readers find another article than before. */
  taken: readonly Taken[];
  /** Why nothing could be written, though there was something to write. */
  refused?: 'redirects-at-fault' | undefined;
  /** Whether it is known what was published before. */
  isFirst: boolean;
}

const NOTHING: KeptAddresses = { added: [], led: 0, dropped: 0, taken: [], isFirst: false };

/**
 * Compares what a newspaper is about to answer with what it answered when it was published last, writes into
 * redirects.yaml what became of the addresses that answer no more, and writes down what it answers now. It reads the
 * content as a build does that holds what is at fault: what is held does not die.
 */
export async function keepAddresses(options: KeepingOptions): Promise<KeptAddresses> {
  const { content: folder, now, isTrial } = options;
  const output = await wholePath(options.output);
  const book = await readAddressBook(output);
  const ledger = await ledgerOf(folder, output);
  // Where nothing is known, nothing is read: the build that follows reads it all.
  if (!book && !ledger) return { ...NOTHING, isFirst: true };
  const hold = await openHold(folder, output, ledger ?? EMPTY.sources);
  const { content } = await hold.load();
  const { isHeld } = hold;
  // The build says what is wrong with the settings, and publishes nothing.
  if (!content) return NOTHING;
  const newsroom = openNewsroom(content, now);
  const paths = listPaths(newsroom);
  const oldAddresses = withoutReturned(newsroom, () => paths);
  const present = answersOf({ ...newsroom, oldAddresses }, paths);
  const before = book ?? answersBefore(ledger, content, now);
  const fates = fatesOf({ before, present, content, now, isHeld });
  const standing = new Set(oldAddresses.map(({ from }) => from));
  const withdrawn = new Set(newsroom.withdrawn);
  const changes = changesBy(fates, content, { standing, withdrawn });
  const text = await readFile(join(folder, REDIRECTS), 'utf8').catch(() => '');
  const isAtFault = isHeld(REDIRECTS);
  const { add, lead, drop } = changes;
  const isChanged = add.length + lead.size + drop.size > 0;
  if (!isTrial) {
    if (isChanged && !isAtFault) {
      const { timezone } = content.site;
      await writeWhole(join(folder, REDIRECTS), withChanges(text, changes, { now, timezone }));
    }
    await writeAddressBook(output, [...present.values(), ...carriedOver(fates)]);
  }
  return {
    added: add,
    led: lead.size,
    dropped: drop.size,
    taken: fates.taken,
    refused: isChanged && isAtFault ? 'redirects-at-fault' : undefined,
    isFirst: false,
  };
}

/** The output as builds know it, also where it is not there yet. */
async function wholePath(output: string): Promise<string> {
  const path = resolve(output);
  const parent = await realpath(dirname(path)).catch(() => dirname(path));
  return join(parent, basename(path));
}

/** What the build before read; undefined where that is not known. */
async function ledgerOf(folder: string, output: string): Promise<Remembered | undefined> {
  const read = await readLedger(ledgerPlace(await realpath(folder), output, CACHE));
  return typeof read === 'string' ? undefined : read.sources;
}

/** What the site before answered, as far as the ledger knows: nothing of files that there was a remark on. */
function answersBefore(
  { articles, pages }: Remembered = NOTHING_READ,
  content: Content,
  now: Instant,
): Answers {
  const values = <Document>(kept: ReadonlyMap<string, Kept<Document>>) =>
    [...kept.values()].map(({ value }) => value);
  const former = { ...content, articles: values(articles), pages: values(pages) };
  const newsroom = openNewsroom(former, now);
  return answersOf(newsroom, listPaths(newsroom));
}

/** Opens the content as a build would that holds what is at fault. */
async function openHold(folder: string, output: string, sources: Remembered) {
  const survey = await surveyContent(folder);
  const place = ledgerPlace(await realpath(folder), output, CACHE);
  const texts = openPublishedTexts(textsPlace(place));
  const hold = new Hold({ root: folder, survey, texts, ledger: sources });
  const code = await hashCode(ENGINE, CODE_PARTS, madeOfEngine());
  const reader = hashOf(code.reader, termCountsHash());
  return {
    load: () => hold.load(folder, { before: sources, reader, survey }),
    isHeld: (file: string) => hold.held.some((held) => held.file === file),
  };
}

/**
 * What is to become of redirects.yaml.
 *
 * @param standing old addresses that stand, without those whose page is back
 * @param withdrawn addresses of articles whose front-matter says so: what leads to them is gone as long as it does
 */
function changesBy(
  fates: Fates,
  { oldAddresses, addressRules = [] }: Content,
  { standing, withdrawn }: Record<'standing' | 'withdrawn', ReadonlySet<string>>,
): Changes {
  const lead = new Map<string, LostAddress['fate']>();
  const lost = new Set(fates.lost.map(({ path }) => path));
  for (const { from, to, isKept } of oldAddresses) {
    if (to === undefined || withdrawn.has(to)) continue;
    const fate = fates.of(to);
    // Where an author leads is the author's; but where the page went, the way to it follows.
    const follows = isKept || lost.has(to);
    if (!follows || !fate || fate.is === 'waiting') continue;
    if (fate.is === 'gone' || fate.to !== to) lead.set(from, fate);
  }
  for (const { from, to } of addressRules) {
    const fate = lost.has(to) ? fates.of(to) : undefined;
    // A rule that leads to what is gone stays as it is: its author is told.
    if (fate?.is === 'moved' && fate.to !== to) lead.set(from, fate);
  }
  return {
    add: fates.lost.flatMap(({ path }): LostAddress[] => {
      const fate = fates.of(path);
      return !fate || fate.is === 'waiting' ? [] : [{ path, fate }];
    }),
    lead,
    drop: new Set(
      oldAddresses.flatMap(({ from, isKept }) => (isKept && !standing.has(from) ? [from] : [])),
    ),
  };
}

/** What was lost stays in the address book: what was written may not come into the repository. */
function carriedOver(fates: Fates): Answer[] {
  return fates.lost.map((old): Answer => {
    const { path } = old;
    const fate = fates.of(path);
    if (fate?.is === 'moved') return { is: 'move', path, to: fate.to };
    return fate?.is === 'gone' ? { is: 'gone', path, place: fate.place } : old;
  });
}
