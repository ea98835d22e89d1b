import type { Verdict } from '../limits.ts';
import type { Measured } from '../measure.ts';
import { table } from '../report.ts';
import type { Kept } from './kept.ts';
import { RUNS, type ImportRun } from './runs.ts';

/** What imports took and left, one a line. */
export function runsTable(runs: readonly ImportRun[]): string {
  const heads = ['', 'wall s', 'CPU s', 'peak MB', 'files', 'MB', 'written'];
  const rows = runs.map(({ what, measured, files, bytes, written }) => [
    what,
    measured.wall.toFixed(1),
    measured.cpu.toFixed(1),
    megabytes(measured.peakOfOne),
    String(files),
    megabytes(bytes),
    String(written),
  ]);
  return table([heads, ...rows]);
}

/** The size of archive from which time and memory are judged. */
const FROM = 50_000;

/** What is promised of an import. A site that does not build has no figures at all. */
export function judgeImport(runs: readonly ImportRun[], articles: number): Verdict[] {
  const run = (what: string) => runs.find((one) => one.what === what);
  const again = run(RUNS.again);
  const first = run(RUNS.import);
  if (!again || !first) return [];
  const written = { what: RUNS.again, found: again.written, limit: 0, unit: 'files' };
  if (articles < FROM) return [written];
  const memory = Math.max(first.measured.peakOfOne, again.measured.peakOfOne) / 1e6;
  return [
    { what: 'import, wall', found: first.measured.wall / 60, limit: 10, unit: 'min' },
    { what: 'import, memory of the largest process', found: memory, limit: 500, unit: 'MB' },
    written,
  ];
}

interface Side {
  measured: Measured;
  kept: Kept;
}

/** Our import beside another on the same export. */
export function comparisonTable(both: {
  articles: number;
  comments: number;
  ours: Side;
  theirs: Side;
}): string {
  const { articles, comments, ours, theirs } = both;
  const heads = [
    `${articles} articles, ${comments} comments`,
    'CPU s',
    'peak MB',
    'texts',
    'with a time',
    'comments',
    'shortcodes left',
    'with turning marks',
  ];
  const rows = Object.entries({ midad: ours, 'wordpress-export-to-markdown': theirs }).map(
    ([who, { measured, kept }]) => [
      who,
      measured.cpu.toFixed(1),
      megabytes(measured.peakOfOne),
      ...[kept.texts, kept.times, kept.comments, kept.shortcodes, kept.turned].map(String),
    ],
  );
  const ratio = ours.measured.cpu / theirs.measured.cpu;
  return `${table([heads, ...rows])}CPU of midad beside it: ${ratio.toFixed(2)} ×\n`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
