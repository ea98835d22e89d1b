import { COST } from '../text/correction/confusions.ts';
import { fold } from '../text/fold.ts';
import { isolated } from '../text/isolated.ts';
import type { Problem } from '../problems.ts';
import type { Article } from './article.ts';
import { costBetween } from './nearest.ts';

/** How many articles bear a name before another that is almost the same counts as a slip. */
const OFTEN = 5;

/** A name as it stands in the newspaper. */
interface Writer {
  name: string;
  folded: string;
  /** The articles that bear it. */
  articles: Pick<Article, 'file'>[];
}

/**
 * Names of writers that stand in one article alone, and are almost that of one who often writes. Two people may
 * have names that differ by a vowel (حسن, حسين) or in the first letter (جمال, كمال): only what hardly ever makes
 * another name is told of, which is a letter that sounds alike, a letter twice, two that changed places, or a space.
 *
 * @param listed names of those whom authors.yaml lists: each is right, however seldom it stands
 */
export function unlikelyWriters(
  articles: Iterable<Pick<Article, 'file' | 'authors'>>,
  listed: readonly string[] = [],
): Problem[] {
  const known = listed.map((name): Writer => ({ name, folded: fold(name), articles: [] }));
  const writers = writersOf(articles).filter(
    ({ folded }) => !known.some((one) => one.folded === folded),
  );
  const regulars = [...known, ...writers.filter((writer) => writer.articles.length >= OFTEN)];
  return writers.flatMap((writer): Problem[] => {
    const [article] = writer.articles;
    if (!article || writer.articles.length > 1) return [];
    const meant = regulars.find((regular) => isSlipOf(writer.folded, regular.folded));
    if (!meant) return [];
    return [
      {
        code: 'unlikely-writer',
        severity: 'warning',
        file: article.file,
        field: 'authors',
        message: {
          ar: `لم يُكتب هذا الاسم إلا هنا. هل تقصد ${isolated(meant.name)}؟`,
          en: `This name stands nowhere else. Did you mean ${isolated(meant.name)}?`,
        },
        found: writer.name,
        wanted: {
          ar: 'الاسم كما يُكتب في سائر مقالات صاحبه، أو كما هو إن كان كاتبا آخر',
          en: 'the name as in the other articles, or as it is if this is another writer',
        },
        fix: meant.name,
      },
    ];
  });
}

function writersOf(articles: Iterable<Pick<Article, 'file' | 'authors'>>): Writer[] {
  const byName = new Map<string, Writer>();
  for (const article of articles) {
    for (const name of article.authors) {
      const folded = fold(name);
      const known = byName.get(folded);
      if (known) known.articles.push(article);
      else byName.set(folded, { name, folded, articles: [article] });
    }
  }
  return [...byName.values()];
}

/** Whether a name is another with a slip that hardly ever makes a third. */
function isSlipOf(one: string, other: string): boolean {
  if (plain(one) === plain(other)) return true;
  const cost = costBetween(one, other, COST.swapped);
  return cost <= COST.merged || (cost <= COST.swapped && haveSameLetters(one, other));
}

/** Without spaces and doubled letters. */
function plain(name: string): string {
  return name.replace(/\s/gu, '').replace(/(.)\1+/gu, '$1');
}

function haveSameLetters(one: string, other: string): boolean {
  return Array.from(one).toSorted().join('') === Array.from(other).toSorted().join('');
}
