import { wordsHtml } from './item-html.ts';

/** A correction or an update as pages print it. */
interface PrintedRevision {
  label: string;
  who?: string | undefined;
  when: { text: string };
  /** Paragraphs, as HTML. */
  what: readonly string[];
}

/** What pages say of the corrections and updates of an article. */
interface PrintedRevisions {
  notice?: { text: string; when: { text: string } } | undefined;
  title: string;
  list: readonly PrintedRevision[];
}

/** A text between what its page has above it and below it of corrections; as it is where there are none. */
export function withRevisions(body: string, revisions: PrintedRevisions | undefined): string {
  if (!revisions) return body;
  const { notice, title, list } = revisions;
  const above = notice
    ? `<p><em>${wordsHtml(`${notice.text} ${notice.when.text}`)}</em></p>\n`
    : '';
  return `${above}${body}<h2>${wordsHtml(title)}</h2>\n${list.map(revisionHtml).join('')}`;
}

/** A correction alone, with what it is, whose and when. */
export function revisionHtml({ label, who, when, what }: PrintedRevision): string {
  const about = [label, who].filter((part) => part !== undefined).join(' – ');
  const paragraphs = what.map((html) => `<p>${html}</p>\n`).join('');
  return `<p><strong>${wordsHtml(about)}</strong> ${wordsHtml(when.text)}</p>\n${paragraphs}`;
}

/** What an item of a feed of corrections is called: «تصويب: الترامواي يصل». */
export function revisionTitle(label: string, headline: string): string {
  return `${label}: ${headline}`;
}
