import { readFile, rm } from 'node:fs/promises';
import { isoDate, type Instant } from '../dates.ts';
import { formatProblem, type Reader } from '../diagnostics/text.ts';
import { sortProblems, type Problem, type Said } from '../problems.ts';
import { withoutIsolates } from '../text/isolated.ts';
import { writeWhole } from '../whole-file.ts';
import type { Held, Outcome } from './hold.ts';

/** A held file, with the moment since which it is held, in the newspaper's zone. */
export interface HeldSince extends Held {
  since: string;
}

const OUTCOMES: Record<Outcome, Said> = {
  kept: { ar: 'بقي كما نُشر آخر مرة', en: 'kept as last published' },
  'left-out': { ar: 'لم يُنشر', en: 'left out' },
  'in-part': { ar: 'نُشر بغير ما فيه الخطأ', en: 'published without what is at fault' },
};

/** The form of `<output>.held.json`, described in docs/commands.md. */
interface Report {
  held: HeldEntry[];
}

/** A held file as the report tells of it. */
export interface HeldEntry {
  file: string;
  outcome: Outcome;
  said: Said;
  since: string;
  problems: Problem[];
  /** All of it in Arabic, as it may be sent to the author. */
  text: string;
}

/** Says since when each file is held: since the report before, where it was held then, else since now. */
export async function datedHeld(
  held: readonly Held[],
  before: string,
  now: Instant,
  zone: { timezone: string },
): Promise<HeldSince[]> {
  const known = new Map((await readHeldReport(before)).map(({ file, since }) => [file, since]));
  return held.map((one) => ({ ...one, since: known.get(one.file) ?? isoDate(now, zone) }));
}

/** Writes the report of a build under `--hold`, also when nothing is held: then it says so. */
export async function writeHeldReport(path: string, held: readonly HeldSince[]): Promise<void> {
  const report: Report = { held: held.map(entryOf) };
  const text = `${JSON.stringify(report, null, 1)}\n`;
  if ((await readFile(path, 'utf8').catch(() => '')) !== text) await writeWhole(path, text);
}

/** A build that was not to hold anything has none, and one of an earlier build would be untrue. */
export async function removeHeldReport(path: string): Promise<void> {
  await rm(path, { force: true });
}

/** What became of a held file, since when, and all that is wrong with it. */
export function formatHeld(held: HeldSince, reader: Reader): string {
  const { file, outcome, since, problems } = held;
  const moment = since.slice(0, 16).replace('T', ' ');
  const dated: Said = { ar: `منذ ${moment}`, en: `since ${moment}` };
  const head = `${file}: ${OUTCOMES[outcome][reader.language]} (${dated[reader.language]})`;
  const told = sortProblems(problems).map((problem) => formatProblem(problem, reader, true));
  return [head, ...told].join('\n');
}

function entryOf(held: HeldSince): HeldEntry {
  const { file, outcome, since, problems } = held;
  const said = OUTCOMES[outcome];
  return {
    file,
    outcome,
    said,
    since,
    problems: sortProblems(problems).map(forPrograms),
    text: withoutIsolates(formatHeld(held, { language: 'ar', base: '' })),
  };
}

/** The problem without the marks that keep what it quotes in order on a terminal. */
function forPrograms(problem: Problem): Problem {
  const plain = ({ ar, en }: Said): Said => ({ ar: withoutIsolates(ar), en: withoutIsolates(en) });
  const { message, wanted, found } = problem;
  return {
    ...problem,
    message: plain(message),
    wanted: wanted && plain(wanted),
    found: typeof found === 'object' ? plain(found) : found && withoutIsolates(found),
  };
}

/** What a build under `--hold` held; nothing where there is no report. */
export async function readHeldReport(path: string): Promise<HeldEntry[]> {
  try {
    return (JSON.parse(await readFile(path, 'utf8')) as Report).held;
  } catch {
    return [];
  }
}
