import type { ArticleRule, TextRule } from './manuscript.ts';
import type { RuleCode } from './rule-book.ts';
import { deadLinks } from './rules/dead-links.ts';
import { hamzaSlips } from './rules/hamza-slips.ts';
import { longHeadlines } from './rules/long-headlines.ts';
import { oldBreaking } from './rules/old-breaking.ts';
import { picturesWithoutCredit } from './rules/pictures-without-credit.ts';
import {
  doubleSpaces,
  latinPunctuation,
  missingSpaces,
  repeatedMarks,
  spacesBeforeMarks,
} from './rules/punctuation.ts';
import { straightQuotes, tatweel } from './rules/typography.ts';
import { unexplainedUpdates } from './rules/unexplained-updates.ts';
import { unsourcedQuotations } from './rules/unsourced-quotations.ts';

/** What a rule looks at: the words and signs that readers read, or the article as a whole. */
type Rule = { inTexts: TextRule } | { inArticle: ArticleRule };

/** The functions of the rules in rule-book.ts. */
export const CHECKS: Readonly<Record<RuleCode, Rule>> = {
  'dead-link': { inArticle: deadLinks },
  'old-breaking': { inArticle: oldBreaking },
  'unexplained-update': { inArticle: unexplainedUpdates },
  'long-headline': { inArticle: longHeadlines },
  'picture-without-credit': { inArticle: picturesWithoutCredit },
  'hamza-slip': { inTexts: hamzaSlips },
  'latin-punctuation': { inTexts: latinPunctuation },
  'missing-space': { inTexts: missingSpaces },
  'quotation-without-source': { inArticle: unsourcedQuotations },
  'repeated-marks': { inTexts: repeatedMarks },
  'space-before-mark': { inTexts: spacesBeforeMarks },
  'double-space': { inTexts: doubleSpaces },
  'straight-quotes': { inTexts: straightQuotes },
  tatweel: { inTexts: tatweel },
};
