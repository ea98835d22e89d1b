import { remembering } from './remember.ts';

/** What datelines name with no town before it: initials, and what stands for the newspaper’s own people. */
const ALONE = [
  String.raw`(?:\p{L}[.\s]{1,2}){1,3}\p{L}\.?`,
  'خاص|متابعة|مراسلة|مراسلنا|من مراسلنا',
];

/** Who is named after a town, or between brackets. «وكالة الطاقة: الطلب يتراجع» is no dateline. */
const AGENCIES = [
  '[A-Z]{2,5}|ومع|واج|واص|قنا|وام',
  'رويترز|الأناضول|سبوتنيك|شينخوا|فرانس ?برس|أسوشيتد ?برس',
  String.raw`وكالات|الوكالات|وكالة\s\p{L}+(?:\s\p{L}+)?`,
];

/** One to four words: a town, or two of them. */
const TOWN = String.raw`\p{L}+(?:[\s،/]+\p{L}+){0,3}`;

const DASH = '[–—‒-]';

/** What every dateline has at its end. Most paragraphs have none of it, and need no pattern. */
const END = new RegExp(`:|${DASH}`, 'u');

/**
 * A paragraph without its dateline: «الرباط – و م ع:», «الدار البيضاء (أ ف ب) –», «طنجة / إكسبريس تيفي:».
 * Town, then who reports, then a colon or a dash: a dateline says who, by the initials or the name of an
 * agency or of the newspaper; so «الوزير – وهو طبيب – قال:» is none.
 *
 * @param bylines names that a dateline may have too
 */
export function withoutDateline(paragraph: string, bylines: readonly string[]): string {
  if (!END.test(paragraph)) return paragraph;
  const names = bylines.map((name) => name.replace(/[^\p{L}\p{N}\s]/gu, '.')).filter(Boolean);
  const named = names.filter((name) => name.split('.').every((part) => paragraph.includes(part)));
  return paragraph.replace(datelineOf(named.join('|')), '');
}

/** Making a pattern takes longer than all else that is done with a paragraph. Most paragraphs have no name of a byline. */
const datelineOf = remembering((names: string): RegExp => {
  const alone = [...(names ? [names] : []), ...ALONE].join('|');
  const who = [alone, ...AGENCIES].join('|');
  const between = String.raw`\s*(?:${DASH}|/|:|،)\s*`;
  const end = String.raw`\s*(?::|\s${DASH}(?=\s))`;
  const beginnings = [
    ...(names ? [`(?:${names})${between}${TOWN}${end}`] : []),
    `(?:${alone})${end}`,
    `${TOWN}${between}(?:${who})${end}`,
    String.raw`(?:${TOWN}\s*(?:${between})?)?\(\s*(?:${who})\s*\)\s*(?::|${DASH})`,
  ];
  return new RegExp(String.raw`^\s*(?:${beginnings.join('|')})\s*(?=\S)`, 'u');
});
