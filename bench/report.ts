import { cpuBesideHugo, isKept, type Verdict } from './limits.ts';
import type { Outcome, Pair, Results, SearchOutcome } from './scenario.ts';

/** What was measured on one archive, as a table for a terminal. */
export function resultsTable(results: Results): string {
  const heads = ['', 'wall s', 'CPU s', 'of Hugo', 'peak MB', 'all MB', 'files', 'MB', 'written'];
  const rows = results.outcomes.map((outcome) => row(outcome, results));
  const tables = [table([heads, ...rows]), pairsTable(results.pairs), searchTable(results.search)];
  return `${results.articles} articles\n${tables.filter(Boolean).join('\n')}`;
}

/** Cold builds at the same moments as Hugo's and Pagefind's. */
function pairsTable(pairs: readonly Pair[]): string {
  if (pairs.length === 0) return '';
  const rows = pairs.map(({ ours, hugo }, at) => {
    return [
      `side by side ${at + 1}`,
      ours.toFixed(2),
      hugo.toFixed(2),
      `${(ours / hugo).toFixed(3)} ×`,
    ];
  });
  return table([['', 'midad: cold, CPU s', 'hugo + Pagefind', 'of Hugo'], ...rows]);
}

/** What a reader downloads to search, as a table. */
export function searchTable(search: readonly SearchOutcome[]): string {
  const heads = ['KB until the first results', 'all', 'page', 'code', 'index', 'fonts'];
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
  const rows = search.flatMap(({ who, queries }) =>
    queries.map(({ query, total, page, code, index, fonts }) => {
      return [`${who}: ${query}`, ...[total, page, code, index, fonts].map(kilobytes)];
    }),
  );
  return table([heads, ...rows]);
}

/** The limits, one a line, with what was found. */
export function verdictsTable(verdicts: readonly Verdict[]): string {
  if (verdicts.length === 0) return 'No limit is judged on archives of this size.\n';
  const heads = ['', 'found', 'limit', 'aim', ''];
  const rows = verdicts.map((verdict) => {
    const { what, found, limit, aim, unit } = verdict;
    const figure = (value: number) => `${value.toFixed(value < 0.1 && value > 0 ? 3 : 2)} ${unit}`;
    const word = isKept(verdict) ? 'kept' : 'BROKEN';
    return [what, figure(found), figure(limit), aim === undefined ? '' : figure(aim), word];
  });
  return table([heads, ...rows]);
}

function row({ who, what, measured, files, bytes, written }: Outcome, results: Results): string[] {
  const megabytes = (value: number) => (value / 1e6).toFixed(0);
  const ratio = who === 'midad' ? cpuBesideHugo(results, what) : undefined;
  return [
    `${who}: ${what}`,
    measured.wall.toFixed(2),
    measured.cpu.toFixed(2),
    ratio === undefined ? '' : `${ratio.toFixed(3)} ×`,
    megabytes(measured.peakOfOne),
    megabytes(measured.peakOfAll),
    String(files),
    megabytes(bytes),
    String(written),
  ];
}

/** Rows in columns: the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return `${rows.map(line).join('\n')}\n`;
}
