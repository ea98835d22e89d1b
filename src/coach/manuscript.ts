import type { Instant } from '../dates.ts';
import type { Article } from '../model/article.ts';
import type { FieldSource } from '../model/fields.ts';
import type { Site } from '../model/site.ts';
import type { Said } from '../problems.ts';
import type { Correction } from '../text/typography/typography.ts';
import type { KnownAddresses } from '../known-addresses.ts';
import type { RuleCode } from './rule-book.ts';

/** An article as it was read, with the file that it was read from. */
export interface Manuscript {
  article: Article;
  /** Its front-matter as the author wrote it. */
  source: FieldSource;
  /** The whole file, as it lies on the disk. */
  text: string;
  /** How many lines of the file come before the body. */
  linesBeforeBody: number;
}

/** What the coach goes by, besides the article. */
export interface Desk {
  rules: ReadonlySet<RuleCode>;
  site: Pick<Site, 'url' | 'basePath' | 'quotes' | 'language'>;
  addresses: KnownAddresses;
  now: Instant;
}

/**
 * A text that readers read: the body, or a field of the front-matter. What in it is no prose (code, addresses, marks
 * of Markdown) is covered by NO_TEXT of the same length, so that places in it are places in the file.
 */
export interface Passage {
  prose: string;
  /** Where it begins in the file; undefined for a field that is not written in one piece. */
  start: number | undefined;
  /** Canonical name of the field; undefined for the body. */
  field?: string;
}

/** A place in a passage where a rule about words and signs has something to say. */
export interface Slip {
  start: number;
  end: number;
  /** What is to change there, in the order of the text, where that is known. */
  mends?: readonly Correction[];
  message: Said;
}

/** A rule about words and signs, wherever readers read them: it sees prose, and nothing else. */
export type TextRule = (prose: string, site: Desk['site']) => Slip[];

/** What a rule about the article as a whole has to say. */
export interface Finding {
  /** Where in the body it stands, from where the body begins; else it is about a field. */
  place?: { start: number; end: number };
  /** Canonical name of the field. */
  field?: string;
  message: Said;
  found?: string;
  wanted?: Said;
  /** The line to paste. */
  fix?: string;
}

/** A rule about the article as a whole. */
export type ArticleRule = (article: Article, body: string, desk: Desk) => Finding[];
