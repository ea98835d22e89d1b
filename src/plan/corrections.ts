import { absolute, articlePath, CORRECTIONS, href } from '../addresses.ts';
import { formatMoment, formatTime, formatWeekday } from '../calendar/in-words.ts';
import { isoDate, type Instant } from '../dates.ts';
import type { ToldCorrection } from '../machines/correction-data.ts';
import { plainText } from '../markdown/reading.ts';
import { typesettingOf, type Article } from '../model/article.ts';
import type { RevisionKind } from '../model/corrections.ts';
import type { Newsroom } from '../model/newsroom.ts';
import {
  correctionsOf,
  revisionsIn,
  type PublishedRevision,
} from '../model/published-corrections.ts';
import type { Site } from '../model/site.ts';
import { correctionStrings } from '../strings/corrections.ts';
import type { ArticleRevisions, ToldRevision } from './correction-props.ts';
import { passageHtml } from './passage.ts';
import type { Link, Moment } from './props.ts';

/** What an article's page says of its corrections and updates; undefined where it has none. */
export function articleRevisions(
  article: Article,
  newsroom: Newsroom,
): ArticleRevisions | undefined {
  const revisions = revisionsIn(article);
  if (revisions.length === 0) return undefined;
  return {
    notice: noticeOf(revisions, newsroom),
    title: headingOf(revisions.map(({ revision }) => revision.kind)),
    list: revisions.map((one) => toldRevision(one, newsroom)),
  };
}

/** The newest correction, for above the text. */
function noticeOf(
  revisions: readonly PublishedRevision[],
  newsroom: Newsroom,
): ArticleRevisions['notice'] {
  for (const { revision } of revisions) {
    const { kind, when } = revision;
    if (kind !== 'update') {
      return { text: correctionStrings.notices[kind], when: revisionMoment(when, newsroom) };
    }
  }
  return undefined;
}

function headingOf(kinds: readonly RevisionKind[]): string {
  const { headings } = correctionStrings;
  if (kinds.every((kind) => kind === 'update')) return headings.updates;
  if (kinds.every((kind) => kind === 'reply')) return headings.replies;
  if (kinds.includes('update')) return headings.all;
  return kinds.includes('reply') ? headings.both : headings.corrections;
}

/** A correction or update as pages print it. */
export function toldRevision(
  { revision, article, id }: PublishedRevision,
  newsroom: Newsroom,
): ToldRevision {
  const { kind, who, when, what } = revision;
  return {
    id,
    label: correctionStrings.labels[kind],
    who,
    when: revisionMoment(when, newsroom),
    what: passageHtml(what, newsroom.site, typesettingOf(article, newsroom.site)),
  };
}

/** When a correction was made: the day alone, where its author gave no hour. */
function revisionMoment(when: Instant, { site }: Newsroom): Moment {
  const isDay = formatTime(when, { ...site, hours: 24, digits: 'latn' }) === '00:00';
  return { iso: isoDate(when, site), text: (isDay ? formatWeekday : formatMoment)(when, site) };
}

/** The words of a correction without their markup, in one line. */
export function revisionText({ revision, article }: PublishedRevision, site: Site): string {
  const as = typesettingOf(article, site);
  return revision.what.map((paragraph) => plainText(paragraph, as)).join(' ');
}

/** The corrections of an article for machines. A right of reply is none of the newspaper's own. */
export function toldCorrections(article: Article, { site }: Newsroom): ToldCorrection[] {
  const url = absolute(articlePath(article, site), site);
  return revisionsIn(article)
    .filter(({ revision: { kind } }) => kind === 'correction' || kind === 'clarification')
    .map((one) => ({
      url: `${url}#${one.id}`,
      text: revisionText(one, site),
      when: one.revision.when,
    }));
}

/** The way to the page of all corrections, where there is one. */
export function correctionsLink({ site, articles }: Newsroom): Link[] {
  if (correctionsOf(articles).length === 0) return [];
  return [{ href: href(CORRECTIONS, site), text: correctionStrings.title }];
}
