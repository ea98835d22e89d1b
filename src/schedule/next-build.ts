import { readFile } from 'node:fs/promises';
import { isoDate } from '../dates.ts';
import type { SteadySpan, Turn } from '../model/turning-points.ts';
import { writeWhole } from '../whole-file.ts';
import { nextMomentIn } from './due.mjs';

/**
 * When a newspaper must be built again though nobody writes, and why. It names neither file nor headline: it is
 * kept in caches and said in logs, which others may read than those who know what is to come.
 */
export interface NextBuild {
  /** Goes up whenever the form of the file changes. */
  version: 1;
  /** The moment in the newspaper's zone: at it, and not before, the newspaper is another. */
  at: string;
  /** What happens then, each kind once. */
  because: { what: Turn; at: string }[];
}

/** When a newspaper that is steady for this span is built next. */
export function nextBuildAfter(
  { until, because }: Pick<SteadySpan, 'until' | 'because'>,
  zone: { timezone: string },
): NextBuild {
  const at = isoDate(until, zone);
  return { version: 1, at, because: because.map((what) => ({ what, at })) };
}

/** Where it lies: beside the output, so that it is never published. */
function nextBuildPath(output: string): string {
  return `${output}.next-build.json`;
}

/** That file, as a build puts it beside its output. */
export function nextBuildFile(
  next: NextBuild,
  output: string,
): { name: string; path: string; text: string } {
  const text = `${JSON.stringify(next, null, 1)}\n`;
  return { name: 'next-build.json', path: nextBuildPath(output), text };
}

/** Says when the next build is, unless that is what the file says. */
export async function keepNextBuild(output: string, next: NextBuild): Promise<void> {
  const { path, text } = nextBuildFile(next, output);
  if ((await readNextBuildText(output)) !== text) await writeWhole(path, text);
}

/** What was said of the next build of an output; undefined where nothing is known of it. */
export async function readNextBuild(output: string): Promise<NextBuild | undefined> {
  const text = await readNextBuildText(output);
  if (text === undefined || nextMomentIn(text) === undefined) return undefined;
  return JSON.parse(text) as NextBuild;
}

/** The text as it lies there; undefined where there is none. */
export async function readNextBuildText(output: string): Promise<string | undefined> {
  return readFile(nextBuildPath(output), 'utf8').catch(() => undefined);
}
