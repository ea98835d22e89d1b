import type { Instant } from '../dates.ts';
import { hashOf } from '../hash.ts';
import type { Article } from './article.ts';

/*
 * Live coverage («تغطية مباشرة»): an article whose text is an introduction and entries, each with its time
 * (docs/decisions/live-coverage.md).
 */

/** A part of the text of a coverage: its introduction, or what stands below the heading of an entry. */
export interface LivePart {
  /** Its lines in the body, counted from 0: the first, and the one after the last. */
  lines: [from: number, to: number];
  /** Changes when the Markdown of the part does. */
  hash: string;
  words: number;
  /** Paths inside content/media. */
  images: string[];
  /** Origins of the frames that its embeds are shown in. */
  embeds: string[];
  /** Paths inside content/media of sounds, films and documents that it leads to; absent: none. */
  files?: string[] | undefined;
}

/** What happened at one moment of a coverage. */
export interface LiveEntry extends LivePart {
  /** The anchor of the entry on its page: made of its minute, so that no other entry changes it. */
  id: string;
  at: Instant;
  /** Empty where the author gave none. */
  title: string;
  authors: string[];
  /** Stands above all others («مثبت»). */
  isPinned: boolean;
  /** Is listed among what mattered most («حدث بارز»). */
  isKey: boolean;
  /** The first paragraph of its text, or what it says first where it has none. */
  opening: string;
}

/** What makes an article a live coverage. */
export interface LiveCoverage {
  /** From this moment on it is over. */
  until: Instant;
  introduction: LivePart;
  /** Newest first. */
  entries: LiveEntry[];
  /** When its author says that it was changed, besides the entries. */
  changed?: Instant | undefined;
}

/** An article that is a live coverage. */
export type LiveArticle = Article & { coverage: LiveCoverage };

/** How long a coverage goes on whose author does not say when it ends: a day, since most are of an afternoon. */
export const USUAL_SPAN = 24 * 3_600_000;

/** The fields that say that an article is a live coverage, and until when. */
interface LiveFields {
  live?: boolean | undefined;
  liveUntil?: Instant | undefined;
}

/** Whether fields make an article a live coverage: who says when it ends need not say that it is one. */
export function isLive({ live, liveUntil }: LiveFields): boolean {
  return live ?? liveUntil !== undefined;
}

/** Fields of an article without those that are read into its coverage. */
export function withoutLiveFields<Fields extends LiveFields>(
  fields: Fields,
): Omit<Fields, 'live' | 'liveUntil'> {
  const { live: _live, liveUntil: _until, ...rest } = fields;
  return rest;
}

/** An article with the coverage that its text is: what is said of a text follows from all of its parts. */
export function withCoverage(article: Article, coverage: LiveCoverage): LiveArticle {
  const { introduction, entries, changed } = coverage;
  const parts: LivePart[] = [introduction, ...entries];
  const newest = entries[0]?.at;
  const updated = [changed, newest].filter((moment) => moment !== undefined);
  const files = [...new Set(parts.flatMap((part) => part.files ?? []))];
  const { linkedFiles: _, ...others } = article;
  return {
    ...others,
    coverage,
    ...(updated.length > 0 && { updated: Math.max(...updated) }),
    bodyHash: hashOf(JSON.stringify([introduction.hash, entries])),
    words: parts.reduce((sum, { words }) => sum + words, 0),
    bodyImages: [...new Set(parts.flatMap(({ images }) => images))],
    ...(files.length > 0 && { linkedFiles: files }),
    bodyEmbeds: [
      ...new Set([...article.bodyEmbeds, ...parts.flatMap(({ embeds }) => embeds)]),
    ].toSorted(),
  };
}

/** An article as readers see it at a moment: entries whose time has not come leave no trace in it. */
export function shownAt(article: Article, now: Instant): Article {
  const { coverage } = article;
  const [newest] = coverage?.entries ?? [];
  if (!coverage || !newest || newest.at <= now) return article;
  const entries = coverage.entries.filter(({ at }) => at <= now);
  const { updated: _, ...rest } = article;
  return withCoverage(rest, { ...coverage, entries });
}

/** Whether an article is a coverage that goes on at a moment. */
export function isLiveAt(article: Article, now: Instant): article is LiveArticle {
  return article.coverage !== undefined && article.coverage.until > now;
}
