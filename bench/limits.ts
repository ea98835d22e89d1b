import { OURS, outcomeOf, WHOLE, type Pair, type Results } from './scenario.ts';

/** A limit and what was found. */
export interface Verdict {
  /** What is limited, with the size of the archive. */
  what: string;
  found: number;
  limit: number;
  /** What is aimed at, where that is less than the limit. */
  aim?: number | undefined;
  unit: string;
}

/** A limit on the results of one archive. */
interface Limit {
  what: string;
  /** The size of archive, in articles, from which it is judged: small ones only pay for starting. */
  from: number;
  unit: string;
  limit: number;
  aim?: number;
  /** Undefined where it was not measured. */
  find: (results: Results) => number | undefined;
}

const LIMITS: readonly Limit[] = [
  {
    what: 'cold, CPU beside Hugo + Pagefind',
    from: 10_000,
    unit: '×',
    limit: 1.1,
    aim: 0.8,
    find: (results) => medianRatio(results.pairs) ?? cpuBesideHugo(results, OURS.cold),
  },
  {
    what: 'memory of the largest process in any build',
    from: 10_000,
    unit: 'GB',
    limit: 1.5,
    find: ({ outcomes }) =>
      Math.max(
        ...outcomes
          .filter(({ who }) => who === 'midad')
          .map(({ measured }) => measured.peakOfOne / 1e9),
      ),
  },
  {
    what: 'one article published, CPU beside Hugo + Pagefind',
    from: 50_000,
    unit: '×',
    limit: 1 / 25,
    aim: 1 / 40,
    find: (results) => cpuBesideHugo(results, OURS.published),
  },
  {
    what: 'one article published, wall',
    from: 10_000,
    unit: 's',
    limit: 8,
    aim: 4,
    find: (results) => outcomeOf(results, 'midad', OURS.published).measured.wall,
  },
  {
    what: 'nothing changed, wall',
    from: 10_000,
    unit: 's',
    limit: 3,
    find: (results) => outcomeOf(results, 'midad', OURS.unchanged).measured.wall,
  },
  {
    what: 'nothing changed, files written',
    from: 10_000,
    unit: 'files',
    limit: 0,
    find: (results) => outcomeOf(results, 'midad', OURS.unchanged).written,
  },
  {
    what: 'first results of a one-word query, cold cache',
    from: 10_000,
    unit: 'KB',
    limit: 300,
    find: ({ search }) => {
      const ours = search.find(({ who }) => who === 'midad');
      return ours && Math.max(...ours.queries.map(({ total }) => total / 1000));
    },
  },
];

/** A larger archive may cost so much more CPU than its share. */
const GROWTH = 1.1;

/** Every limit that can be judged by these results. */
export function judge(all: readonly Results[]): Verdict[] {
  return [...all.flatMap(judgeOne), ...growth(all)];
}

/** Whether a limit was kept. */
export function isKept({ found, limit }: Verdict): boolean {
  return found <= limit;
}

/** Our CPU in a scenario as a multiple of Hugo's and Pagefind's together, in the same run. */
export function cpuBesideHugo(results: Results, what: string): number | undefined {
  const hugo = results.outcomes.find((outcome) => outcome.who === 'hugo' && outcome.what === WHOLE);
  return hugo && outcomeOf(results, 'midad', what).measured.cpu / hugo.measured.cpu;
}

/** The median of what builds side by side came to: a machine that is slow for a while is so for both of a pair. */
function medianRatio(pairs: readonly Pair[]): number | undefined {
  const ratios = pairs.map(({ ours, hugo }) => ours / hugo).toSorted((a, b) => a - b);
  return ratios[Math.floor(ratios.length / 2)];
}

function judgeOne(results: Results): Verdict[] {
  return LIMITS.filter(({ from }) => results.articles >= from).flatMap(
    ({ what, find, ...rest }) => {
      const found = find(results);
      return found === undefined ? [] : [{ ...rest, found, what: `${results.articles}: ${what}` }];
    },
  );
}

/** How the CPU of a cold build grows with the archive: 5.5 times at most from 10,000 to 50,000. */
function growth(all: readonly Results[]): Verdict[] {
  const judged = all
    .filter(({ articles }) => articles >= 10_000)
    .toSorted((a, b) => a.articles - b.articles);
  return judged.slice(1).flatMap((large, index) => {
    const small = judged[index];
    if (!small) return [];
    const cpu = (results: Results) => outcomeOf(results, 'midad', OURS.cold).measured.cpu;
    return [
      {
        what: `${large.articles} beside ${small.articles}: cold, CPU`,
        unit: '×',
        found: cpu(large) / cpu(small),
        limit: GROWTH * (large.articles / small.articles),
      },
    ];
  });
}
