import {
  concernOf,
  NEEDS,
  otherKinds,
  type Concern,
  type ConcernKey,
  type Need,
} from './concerns.ts';
import type { ImportReport, ItemRemarks, Remark } from './import-report.ts';
import { namesIn } from './names-in-remarks.ts';
import { COMMENT_LEFT_OUT } from './reason-words.ts';

const ORDER = Object.keys(NEEDS) as ConcernKey[];

/** How many entries of one part are named; the rest stands in import-report.json. */
const MOST_ENTRIES: Readonly<Record<Need, number>> = { decide: 1000, look: 500, know: 200 };

/** How many names are counted apart within one part. */
const MOST_NAMES = 1000;

/** What concerns a person in a report, in the order of need. */
export function concernsOf(report: ImportReport): Concern[] {
  const gathered = new Map<ConcernKey, Gathered>();
  const about = (key: ConcernKey) => {
    const known = gathered.get(key) ?? new Gathered(MOST_ENTRIES[NEEDS[key]]);
    gathered.set(key, known);
    return known;
  };
  for (const entry of report.items) {
    for (const [key, remarks] of byConcern(entry)) about(key).add(entry.item, remarks);
  }
  for (const [key, count] of wholeCounts(report)) if (count > 0) about(key).count = count;
  for (const [why, count] of report.commentsLeftOut) {
    about('comments').setName(COMMENT_LEFT_OUT[why], count);
  }
  return ORDER.flatMap((key) => {
    const found = gathered.get(key);
    return found ? [{ key, need: NEEDS[key], ...found.result() }] : [];
  });
}

function byConcern({ item, remarks }: ItemRemarks): Map<ConcernKey, Remark[]> {
  const found = new Map<ConcernKey, Remark[]>();
  for (const remark of remarks) {
    const key = concernOf(remark, item.type);
    found.set(key, [...(found.get(key) ?? []), remark]);
  }
  return found;
}

/** What stands in the report as a whole, and with no item. */
function wholeCounts(report: ImportReport): [ConcernKey, number][] {
  const sum = (counts: Iterable<readonly [string, number]>) =>
    [...counts].reduce((total, [, count]) => total + count, 0);
  return [
    ['faults', report.faults.length],
    ['decisions', report.decisions.length],
    ['unknown-fields', report.unknownFields.size],
    ['other-kinds', sum(otherKinds(report, true))],
    ['other-kinds-rightly', sum(otherKinds(report, false))],
    ['comments', sum(report.commentsLeftOut)],
  ];
}

/** What was gathered for one part. */
class Gathered {
  count = 0;
  readonly #most: number;
  #entries: ItemRemarks[] = [];
  readonly #names = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  add(item: ItemRemarks['item'], remarks: Remark[]): void {
    this.count += 1;
    for (const [name, times] of remarks.flatMap(namesIn)) this.#name(name, times);
    const entry = { item, remarks };
    const isWorse = this.#entries.length >= this.#most && weight(entry) > 0;
    if (this.#entries.length < this.#most || isWorse) this.#entries.push(entry);
    if (this.#entries.length >= 2 * this.#most) this.#entries = this.#worst();
  }

  /** Counts a name by what the report as a whole says of it. */
  setName(name: string, times: number): void {
    this.#names.set(name, times);
  }

  result(): Pick<Concern, 'count' | 'entries' | 'names'> {
    const names = [...this.#names].toSorted(([, a], [, b]) => b - a);
    return { count: this.count, entries: this.#worst(), names };
  }

  #name(name: string, times: number): void {
    const known = this.#names.get(name) ?? 0;
    if (known > 0 || this.#names.size < MOST_NAMES) this.#names.set(name, known + times);
  }

  #worst(): ItemRemarks[] {
    return this.#entries.toSorted((a, b) => weight(b) - weight(a)).slice(0, this.#most);
  }
}

/** By how much words differ: the most first. Nothing else is weighed. */
function weight({ remarks }: ItemRemarks): number {
  return remarks.reduce((sum, remark) => {
    if (remark.kind !== 'words') return sum;
    const { missing, added, more } = remark;
    return sum + missing.length + added.length + (more ? more.missing + more.added : 0);
  }, 0);
}
