import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRemarksOn } from '../coach/coach.ts';
import { fixed } from '../coach/fixes.ts';
import { knownAddresses } from '../known-addresses.ts';
import type { Desk } from '../coach/manuscript.ts';
import { isCalledBreaking } from '../coach/rules/old-breaking.ts';
import { chosenRules } from '../coach/settings.ts';
import { decoded } from '../content/encoding.ts';
import { manuscriptOf } from '../content/manuscripts.ts';
import type { Survey } from '../content/survey.ts';
import { understood, type Understanding } from '../content/understood.ts';
import type { Instant } from '../dates.ts';
import { hashOf } from '../hash.ts';
import type { Content } from '../model/newsroom.ts';
import type { Problem } from '../problems.ts';
import { writeWhole } from '../whole-file.ts';
import { readSeen, writeSeen } from './seen.ts';

/** What a check has to say of a sound article. */
export interface Notes {
  /** The coach's, the most useful first. */
  remarks: Problem[];
  /** What of its front-matter was not read as plain YAML reads it. */
  understood: Understanding[];
}

/**
 * What the coach goes by.
 *
 * @param asked names of rules, as after `--rules`
 * @throws UsageFault where one of the names is of no rule
 */
export function coachsDesk(content: Content, now: Instant, asked?: string): Desk {
  const { site } = content;
  const rules = chosenRules(site.coach, asked);
  return { rules, site, addresses: knownAddresses(content), now };
}

/**
 * The notes on each article that has any, which are kept from one check to the next: a file is read again when it
 * changed, or what its notes depend on.
 *
 * @param path of the file in which they are kept
 * @param code hash of the code that makes them
 */
export async function notesOn(
  { articles }: Content,
  { folder, survey, desk }: { folder: string; survey: Survey; desk: Desk },
  { path, code }: { path: string; code: string },
): Promise<Notes[]> {
  const before = await readSeen<Notes>(path, code);
  const { site, rules, addresses } = desk;
  const terms = [site.url, site.basePath, site.quotes, site.language, ...rules];
  const ofDesk = hashOf(JSON.stringify(terms));
  const ofAddresses = hashOf([...addresses.paths].join('\n'), JSON.stringify(addresses.rules));
  let isNew = articles.length !== before.size;
  const seen = new Map(
    articles.map((article): [string, readonly [string, Notes]] => {
      const { file } = article;
      const ofFile = `${survey.get(file)} ${ofDesk}`;
      // What links lead to may change while the file stays as it is.
      const ofLinked = `${ofFile} ${ofAddresses}`;
      const known = before.get(file);
      if (known && [ofFile, ofLinked].includes(known[0])) return [file, known];
      isNew = true;
      const text = textOf(article, folder);
      const remarks = allRemarksOn(manuscriptOf(article, text), desk);
      const notes = { remarks, understood: understood(text, file) };
      const stamp = isCalledBreaking(article) ? 'now' : LINK.test(text) ? ofLinked : ofFile;
      return [file, [stamp, notes]];
    }),
  );
  if (isNew) await writeSeen(path, code, seen);
  return [...seen.values()].map(([, notes]) => notes);
}

/** What every link of Markdown has, inline or by reference. */
const LINK = /\]\(|\]:/;

/** How the files of a newspaper that are no articles were understood: they are few, and read again. */
export function understoodIn(files: readonly string[], folder: string): Understanding[] {
  return files.flatMap((file) => understood(textOf({ file }, folder), file));
}

/**
 * Mends in the files what the chosen rules are sure of.
 *
 * @returns the files that were changed, by their paths in the content folder
 */
export async function mendArticles(
  { articles }: Content,
  { folder, desk }: { folder: string; desk: Desk },
): Promise<string[]> {
  const changed: string[] = [];
  for (const article of articles) {
    const text = textOf(article, folder);
    const mended = fixed(manuscriptOf(article, text), desk);
    if (mended === text) continue;
    await writeWhole(join(folder, article.file), mended);
    changed.push(article.file);
  }
  return changed;
}

/** The text of a file that was just read, as it lies on the disk. */
function textOf({ file }: { file: string }, folder: string): string {
  const text = decoded(readFileSync(join(folder, file)), file);
  if (typeof text !== 'string') throw new Error(`${file} changed while it was being read`);
  return text;
}
