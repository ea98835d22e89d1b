import type { ArticleRule } from '../manuscript.ts';

/**
 * The longest headline, in characters, that a social card holds in four lines of 60 px (which messengers show in
 * 15), and a card of a list in three lines on a phone of 360 px (docs/decisions/coach.md).
 */
const LONGEST_HEADLINE = 100;

/** Headlines that are set small on a card, or push its picture away. */
export const longHeadlines: ArticleRule = ({ title }) => {
  // Vowel marks take no place in a line.
  const { length } = title.replace(/\p{M}/gu, '');
  if (length <= LONGEST_HEADLINE) return [];
  return [
    {
      field: 'title',
      found: title,
      message: {
        ar: `العنوان أطول من أن يُقرأ على بطاقة: حروفه ومسافاته ${length}، والمناسب ${LONGEST_HEADLINE} على الأكثر.`,
        en: `The headline is too long to be read on a card: it has ${length} characters, and ${LONGEST_HEADLINE} fit.`,
      },
    },
  ];
};
