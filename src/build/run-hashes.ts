import { hashOf } from '../hash.ts';
import type { Article } from '../model/article.ts';
import type { Run } from '../model/company.ts';

/** Sums of hashes are kept below this, so that they stay whole numbers. */
const MODULUS = 2 ** 48;

/** Hashes of many articles together. */
export interface RunHashes {
  /** Of a run of a list. */
  ofRun: (run: Run) => string;
  /** Of each article of a list together with all that come after it. */
  sumsFrom: (list: readonly Article[]) => ReadonlyMap<Article, number>;
}

/**
 * Makes the functions that hash a run of a list, which changes when an article of it does, comes or goes.
 * The runs of an archive overlap: of each list the sums of all beginnings are made once, and the hash of a run
 * is the difference of two of them.
 *
 * @param hashArticle changes with all that decides how an article is shown, and whether
 */
export function runHashes(hashArticle: (article: Article) => string): RunHashes {
  const numbers = new Map<Article, number>();
  const sums = new Map<readonly Article[], Float64Array>();
  const numberOf = (article: Article): number => {
    const known = numbers.get(article);
    if (known !== undefined) return known;
    const number = Number.parseInt(hashOf(hashArticle(article)).slice(0, 12), 16);
    numbers.set(article, number);
    return number;
  };
  const sumsOf = (list: readonly Article[]): Float64Array => {
    const known = sums.get(list);
    if (known) return known;
    const made = new Float64Array(list.length + 1);
    for (const [index, article] of list.entries()) {
      made[index + 1] = ((made[index] ?? 0) + numberOf(article)) % MODULUS;
    }
    sums.set(list, made);
    return made;
  };
  const ofRun = ({ list, from, to }: Run): string => {
    const all = sumsOf(list);
    const sum = (all[to] ?? 0) - (all[from] ?? 0);
    return `${to - from}:${sum < 0 ? sum + MODULUS : sum}`;
  };
  const sumsFrom = (list: readonly Article[]) => {
    const bySum = new Map<Article, number>();
    let sum = 0;
    for (const article of list.toReversed()) {
      sum = (sum + numberOf(article)) % MODULUS;
      bySum.set(article, sum);
    }
    return bySum;
  };
  return { ofRun, sumsFrom };
}
