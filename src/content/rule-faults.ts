import { ARTICLE, isRule, MEDIA, type AddressRule } from '../address-rules.ts';
import { columnOf, type FieldSource } from '../model/fields.ts';
import type { Problem, Said } from '../problems.ts';

/** What scripts and search fetch, and find missing where it is: no rule leads away from there. */
const OF_SCRIPTS = ['search', 'assets', 'fragments', 'media', 'admin', 'sitemaps', '.well-known'];

const UNKNOWN_ARTICLE: Said = {
  ar: 'لا يُعرف أي مقال يُقصد: {article} في الجديد تلزمها {id} أو {article} في القديم.',
  en: 'Which article is meant? {article} in the new address needs {id} or {article} in the old one.',
};
const ARTICLE_ALONE: Said = {
  ar: 'القاعدة التي فيها {id} أو {article} تقود إلى المقال نفسه: {article}.',
  en: 'A rule with {id} or {article} leads to the article itself: {article}.',
};
const FILES_BELOW: Said = {
  ar: '{media} تعني الملف الذي يُكتب اسمه بعد العنوان القديم، فآخره نجمة ولا كلمة فيه بين { }: /wp-content/uploads/*',
  en: '{media} means the file whose name follows the old address, which ends with a star and has no word in braces: /wp-content/uploads/*',
};
const UNKNOWN_DIGITS: Said = {
  ar: 'في العنوان الجديد كلمة بين { } ليست في القديم.',
  en: 'The new address has a word in braces that the old one does not have.',
};
const RULE_GONE: Said = {
  ar: 'القاعدة تقود إلى عنوان (to). وما سُحب يُكتب كل عنوان منه وحده.',
  en: 'A rule leads to an address (to). What was withdrawn is written one address after the other.',
};
const FOR_SCRIPTS: Said = {
  ar: 'هذا العنوان محجوز لصفحات الموقع نفسه.',
  en: 'This address is kept for pages of the site itself.',
};
const TWICE: Said = { ar: 'هذا العنوان مكتوب مرتين.', en: 'This address is written twice.' };

/** An entry of redirects.yaml, of which the parts are sound. */
interface Entry {
  from: string;
  to?: string | undefined;
  source: FieldSource;
}

/**
 * What is wrong with an entry as a rule: that its two addresses do not belong together, or that it takes what is not
 * to be taken.
 *
 * @param others the rules before it
 */
export function faultOfRule({ from, to, source }: Entry, others: readonly AddressRule[]) {
  const fault = (field: 'from' | 'to', code: Problem['code'], message: Said, fix?: string) => ({
    code,
    severity: 'error' as const,
    file: source.file,
    line: source.lines[field] ?? source.lines['from'],
    column: columnOf(field, source, field === 'from' ? from : to),
    field: source.spelled[field],
    message,
    found: field === 'from' ? from : to,
    fix: fix && withValue(field, fix, source),
  });
  const findsArticle = /\{(?:id|article)\}/.test(from);
  if (to === undefined) {
    return isRule(from) ? fault('from', 'redirect-without-target', RULE_GONE) : undefined;
  }
  if (findsArticle && to !== ARTICLE) {
    return fault('to', 'rule-ends-differ', ARTICLE_ALONE, `'${ARTICLE}'`);
  }
  if (!findsArticle && to === ARTICLE) return fault('to', 'rule-ends-differ', UNKNOWN_ARTICLE);
  if (to === MEDIA && !/^[^{}]+\/\*$/.test(from))
    return fault('to', 'rule-ends-differ', FILES_BELOW);
  const words = to === ARTICLE || to === MEDIA ? [] : (to.match(/\{\w+\}/g) ?? []);
  if (words.some((word) => !from.includes(word))) {
    return fault('to', 'rule-ends-differ', UNKNOWN_DIGITS);
  }
  if (!isRule(from)) return undefined;
  const isOfScripts = OF_SCRIPTS.includes(from.split('/')[1] ?? '');
  if (isOfScripts) return fault('from', 'reserved-address', FOR_SCRIPTS);
  const isTwice = others.some((other) => other.from === from);
  return isTwice ? fault('from', 'address-taken', TWICE) : undefined;
}

/** The line of a field as it was written, with another value. */
function withValue(field: string, value: string, { written }: FieldSource): string | undefined {
  return written[field]?.replace(/(:\s*).*$/, (_, colon: string) => `${colon}${value}`);
}
