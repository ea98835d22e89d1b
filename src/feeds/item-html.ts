import type { Article } from '../model/article.ts';
import { articleStrings, feedStrings } from '../strings.ts';
import { directionRuns } from '../text/direction/direction.ts';
import { isolateOf } from '../text/direction/isolates.ts';
import { joinWithAnd } from '../text/lists.ts';
import { withNoBreaks } from '../text/typography/no-breaks.ts';
import type { Feed, FeedItem, FeedPicture } from './feed.ts';
import { escaped } from './xml.ts';

/*
 * The HTML inside of feeds. Readers show it in pages of their own, where our style sheet, our scripts and our
 * direction are not: so it says that it runs from right to left, and says nothing to the other two.
 */

/** The summary of an article as HTML. */
export function summaryHtml(
  { summary, title }: Pick<FeedItem, 'summary' | 'title'>,
  { language }: Pick<Feed, 'language'>,
): string {
  return `<p dir="rtl" lang="${language}">${wordsHtml(summary || title)}</p>`;
}

/** What the whole text of an article consists of in a feed. */
interface WholeArticle {
  article: Pick<Article, 'title' | 'summary' | 'hasStandfirst'> & Byline;
  url: string;
  picture?: FeedPicture | undefined;
  caption?: string | undefined;
  /** Its body, as pages have it. */
  body: string;
  /** What its sources want to be said below it. */
  licences?: readonly string[];
  site: { name: string; language: string };
}

/** A whole article as HTML: what stands on its page from picture to text, and the way to that page. */
export function articleHtml({ article, url, picture, ...parts }: WholeArticle): string {
  const { caption, body, licences = [], site } = parts;
  const all = [
    picture ? figureHtml(picture, caption) : '',
    article.hasStandfirst ? `<p><strong>${wordsHtml(article.summary)}</strong></p>\n` : '',
    `<p>${bylineHtml(article)}</p>\n`,
    forReaders(body, url),
    ...licences.map((licence) => `<p><small>${wordsHtml(licence)}</small></p>\n`),
    `<p><a href="${escaped(url)}">${wordsHtml(feedStrings.onSite.replace('#', site.name))}</a></p>\n`,
  ];
  return `<div dir="rtl" lang="${site.language}">\n${all.join('')}</div>`;
}

/** A picture that stands alone, with its caption and its credit. */
export function figureHtml(picture: FeedPicture, caption?: string): string {
  const words = [caption, picture.credit]
    .filter((part) => part)
    .map((part) => wordsHtml(part ?? ''));
  const below = words.length > 0 ? `<figcaption>${words.join(' – ')}</figcaption>` : '';
  return `<figure>${pictureHtml(picture)}${below}</figure>\n`;
}

export function pictureHtml({ url, width, height, alt }: FeedPicture): string {
  return `<img src="${escaped(url)}" width="${width}" height="${height}" alt="${escaped(alt)}">`;
}

type Byline = Pick<Article, 'source' | 'authors' | 'followUp' | 'via'>;

/** «إكسبريس تيفي – متابعة بقلم …، نقلاً عن …», as on pages. */
function bylineHtml({ source, authors, followUp, via }: Byline): string {
  const { by, via: from } = articleStrings;
  return [
    wordsHtml(sourceLine({ source, followUp })),
    ...(authors.length > 0 ? [`${by} ${wordsHtml(joinWithAnd(authors))}`] : []),
    ...(via ? [`${from} ${wordsHtml(via)}`] : []),
  ].join(' ');
}

/** Whose byline it is, with the tag of what the desk compiled from others' reports: «إكسبريس تيفي – متابعة». */
export function sourceLine({ source, followUp }: Pick<Article, 'source' | 'followUp'>): string {
  return followUp ? `${source} – ${articleStrings.followUp}` : source;
}

/** A text as HTML, with what runs from left to right kept together. */
export function wordsHtml(text: string): string {
  const runs = directionRuns(withNoBreaks(text)).map((run) => {
    const { dir, lang } = isolateOf(run);
    const words = escaped(run.text);
    return run.ltr ? `<bdi dir="${dir}"${lang ? ` lang="${lang}"` : ''}>${words}</bdi>` : words;
  });
  return runs.join('');
}

/** Attributes that our style sheet and our scripts read; in a text, quotation marks are `&quot;`. */
const OURS = / (?:class|id|data-[\w-]+|role|tabindex)="[^"]*"/g;

/**
 * The HTML of a text without what only our own pages know, and with whole addresses: a reader shows it at another
 * address. Embeds are links already, and scripts there are none.
 *
 * @param url of the article
 */
export function forReaders(html: string, url: string): string {
  return html.replace(OURS, '').replace(/ href="([^"]*)"/g, (_, written: string) => {
    const target = written.replaceAll('&amp;', '&');
    return ` href="${escaped(URL.canParse(target) ? target : wholeAddress(target, url))}"`;
  });
}

function wholeAddress(target: string, url: string): string {
  return URL.canParse(target, url) ? new URL(target, url).href : target;
}
