import type { Concern } from './concerns.ts';
import type { ImportReport } from './import-report.ts';
import { entryJson } from './remark-store.ts';

/** What would turn the lines of an editor or a terminal that shows the file. */
const TURNING = /[\u2028-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;

/** The report for programs, in pieces: docs/decisions/import-report.md. Each item has a line of its own. */
export function* reportData(report: ImportReport, concerns: readonly Concern[]): Generator<string> {
  const { site, exports, isTrial, mediaFrom, tallies, words, faults, decisions } = report;
  const head = {
    version: 1,
    site,
    exports,
    isTrial,
    mediaFrom,
    tallies,
    words,
    concerns: concerns.map(({ key, need, count }) => ({ key, need, count })),
    faults,
    decisions,
    otherKinds: sorted(report.otherKinds),
    unknownFields: sorted(report.unknownFields),
    commentsLeftOut: sorted(report.commentsLeftOut),
  };
  // The last brace waits for the items.
  yield `${withoutTurns(JSON.stringify(head, undefined, 2)).slice(0, -2)},\n  "items": [`;
  let before = '';
  for (const entry of report.items) {
    yield `${before}\n    ${withoutTurns(entryJson(entry))}`;
    before = ',';
  }
  yield `${before === '' ? '' : '\n  '}]\n}\n`;
}

function withoutTurns(json: string): string {
  return json.replace(TURNING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** By their names, so that the same import has the same file. */
function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
