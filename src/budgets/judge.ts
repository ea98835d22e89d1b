import type { Fetched, FirstView } from './first-view.ts';
import { APART, KILOBYTE, KINDS, LIMITS, PARTS, type Kind, type Part } from './limits.ts';

/** What a budget counts: bytes of a part, all bytes of one page or of the median one, requests. */
export type Measure = Part | 'all' | 'median' | 'requests' | 'strangers';

/** One budget of one kind of page, with what was seen. Bytes, save where requests are counted. */
export interface Verdict {
  kind: Kind;
  measure: Measure;
  /** Of the page that needs most; where the median counts, of that one. */
  seen: number;
  limit: number;
  /** The page that was seen. */
  view: FirstView;
}

/** Every budget of every kind of page that was opened, kept or not, in the order of the kinds. */
export function judge(views: readonly FirstView[]): Verdict[] {
  return (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
    const ours = views.filter((view) => view.kind === kind);
    return ours.length === 0 ? [] : judgeKind(kind, ours);
  });
}

export function isKept({ seen, limit }: Verdict): boolean {
  return seen <= limit;
}

/** The largest file that a budget counts. */
export function largestFile({ view, measure }: Verdict): Fetched | undefined {
  const counts = measure in PARTS ? filesOf(view, measure as Part) : view.fetched;
  return counts.toSorted((a, b) => b.bytes - a.bytes)[0];
}

function judgeKind(kind: Kind, views: readonly FirstView[]): Verdict[] {
  const { median, requests, ...bytes } = LIMITS[kind];
  const most = (measure: Measure, limit: number, amount: (view: FirstView) => number) => {
    const view = views.toSorted((a, b) => amount(b) - amount(a))[0];
    return view ? [{ kind, measure, limit, view, seen: amount(view) }] : [];
  };
  return [
    ...Object.entries(bytes).flatMap(([measure, limit]) => {
      const part = measure as Part | 'all';
      const amount = part === 'all' ? bytesOf : (view: FirstView) => sum(filesOf(view, part));
      return most(part, limit * KILOBYTE, amount);
    }),
    ...medianOf(kind, views, median),
    ...most('requests', requests, ({ fetched }) => fetched.length),
    ...most('strangers', 0, ({ strangers }) => strangers.length),
  ];
}

function medianOf(kind: Kind, views: readonly FirstView[], limit: number | undefined): Verdict[] {
  const view = views.toSorted((a, b) => bytesOf(a) - bytesOf(b))[Math.floor(views.length / 2)];
  if (limit === undefined || !view) return [];
  return [{ kind, measure: 'median', limit: limit * KILOBYTE, view, seen: bytesOf(view) }];
}

/** What the budget of a part counts. */
function filesOf({ fetched }: FirstView, part: Part): Fetched[] {
  return fetched.filter((one) => one.part === part && !APART.test(one.address));
}

function bytesOf({ fetched }: FirstView): number {
  return sum(fetched);
}

function sum(fetched: readonly Fetched[]): number {
  return fetched.reduce((all, { bytes }) => all + bytes, 0);
}
