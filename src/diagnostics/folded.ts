import { sortProblems, type Problem, type Said, type Severity } from '../problems.ts';
import { isolated } from '../text/isolated.ts';
import { counted, type Counted } from '../text/plurals.ts';

/**
 * How many warnings of one code are said one by one. More of them are one thing to mend and not hundreds: an archive
 * that moved in without its pictures has 50,000, which nobody reads and no log takes.
 */
const MOST_OF_A_CODE = 50;

/** Problems that are said, in their order, and what is said of those that are not. */
export interface Folded {
  said: Problem[];
  unsaid: Unsaid[];
}

/** How many more there are of a code. */
export interface Unsaid {
  code: Problem['code'];
  severity: Severity;
  count: number;
}

/** Leaves out warnings and remarks of a code beyond the first. Errors are all said: each of them stops a newspaper. */
export function folded(problems: readonly Problem[]): Folded {
  const counts = new Map<string, Unsaid>();
  const said = sortProblems(problems).filter(({ code, severity }) => {
    if (severity === 'error') return true;
    const known = counts.get(code) ?? { code, severity, count: 0 };
    counts.set(code, known);
    known.count += 1;
    return known.count <= MOST_OF_A_CODE;
  });
  const unsaid = [...counts.values()]
    .map((one) => ({ ...one, count: one.count - MOST_OF_A_CODE }))
    .filter(({ count }) => count > 0);
  return { said, unsaid };
}

const MORE: Counted = {
  zero: '',
  one: 'وهناك موضع آخر مثلها',
  two: 'وهناك موضعان آخران مثلها',
  few: 'وهناك # مواضع أخرى مثلها',
  many: 'وهناك # موضعا آخر مثلها',
  other: 'وهناك # موضع آخر مثلها',
};

/** «وهناك 49950 موضعا آخر مثلها [picture-missing]» */
export function unsaidLine({ code, count }: Unsaid): Said {
  return {
    ar: `${counted(count, MORE, 'latn')} ${isolated(`[${code}]`)}. تجدها كلها بالخيار \u200e--format json`,
    en: `And ${count} more like these [${code}]: --format json has all of them.`,
  };
}
