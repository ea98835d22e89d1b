import { createMarkdown } from '../../markdown/markdown.ts';
import { plainLetters } from '../../text/letters.ts';
import { wordsIn } from '../../text/words.ts';
import { withoutBlockComments } from './block-comments.ts';
import { Findings, type BodyContext } from './context.ts';
import { attribute, hasClass, inQuotes } from './conversion.ts';
import { shownOfPost } from './embeds.ts';
import { emojiOf } from './pictures.ts';
import { holdsBlocks, isNote } from './shortcode-blocks.ts';
import { SHORTCODE_ELEMENT, withShortcodeElements } from './shortcodes.ts';
import { isBlock, isElement, treeOf, type Element, type Node } from './tree.ts';

/** How the words of an article differ before and after it was brought over. */
export interface WordDifference {
  /** How many words the old page showed, and how many the new one shows. */
  before: number;
  after: number;
  /** Words that are missing, and words that were added, each as often as it is. */
  missing: string[];
  added: string[];
}

/**
 * Compares the words that a body showed on the old site with those that the newspaper's own renderer shows of its
 * Markdown. Tashkeel, tatweel and addresses count for nothing; captions and footnotes count.
 */
export function wordDifference(
  html: string,
  markdown: string,
  context: BodyContext,
): WordDifference {
  const before = words(shownText(html, context));
  const after = words(renderedText(markdown));
  const left = new Map<string, number>();
  for (const word of before) left.set(word, (left.get(word) ?? 0) + 1);
  for (const word of after) left.set(word, (left.get(word) ?? 0) - 1);
  const times = (sign: 1 | -1) =>
    [...left].flatMap(([word, count]) =>
      Array.from({ length: Math.max(0, count * sign) }, () => word),
    );
  return { before: before.length, after: after.length, missing: times(1), added: times(-1) };
}

const ADDRESS = /(?:https?:\/\/|www\.)[!-;=?-~]+/gi;

function words(text: string): string[] {
  return wordsIn(plainLetters(text.replace(ADDRESS, ' ')));
}

/** The text that a browser showed, with that of shared blocks and footnotes. */
function shownText(html: string, context: BodyContext, around: readonly number[] = []): string {
  const findings = new Findings();
  const blocks = withoutBlockComments(html.replace(/\r\n?/g, '\n'), findings);
  const textOf = (nodes: readonly Node[]): string =>
    nodes.map((node) => (isElement(node) ? shown(node) : node)).join('');
  const shown = (element: Element): string => {
    const note = context.footnotes.get(attribute(element, 'data-fn'));
    if (note !== undefined) return ` ${shownText(note, context)} `;
    if (isUnshown(element)) return ' ';
    if (element.name === 'img') return emojiOf(element) ?? ' ';
    if (element.name === 'wp-block') return shared(element);
    const post = shownOfPost(element);
    if (post) return `\n${textOf(post)}\n`;
    const text = textOf(speakersApart(element.name, inQuotes(element)));
    if (element.name === SHORTCODE_ELEMENT && isNote(element)) return ` ${text} `;
    if (element.name === 'a' && isSignOfNote(element, text)) return ' ';
    const parts = isBlock(element) || element.name === 'br' || isSection(element);
    return parts ? `\n${text}\n` : text;
  };
  const shared = (element: Element): string => {
    if (attribute(element, 'name') !== 'block') return ' ';
    const id = Number(
      /"ref"\s*:\s*(\d+)/.exec(attribute(element, 'attributes'))?.[1] ?? Number.NaN,
    );
    const other = around.includes(id) ? undefined : context.sharedBlock(id);
    return other === undefined ? ' ' : ` ${shownText(other, context, [...around, id])} `;
  };
  return textOf(treeOf(withShortcodeElements(blocks, findings), findings).children);
}

/** What browsers show only where they cannot show the rest. */
function isUnshown(element: Element): boolean {
  const { name } = element;
  if (name === 'audio' || name === 'video' || name === 'iframe' || name === 'object') return true;
  return hasClass(element, /wp-block-file__button/);
}

/** Who is quoted stands on a line of their own: `cite` beside the words, which is a part of them elsewhere. */
function speakersApart(name: string, children: readonly Node[]): readonly Node[] {
  if (name !== 'blockquote') return children;
  return children.flatMap((child) =>
    isElement(child) && child.name === 'cite' ? ['\n', child, '\n'] : [child],
  );
}

function isSection(element: Element): boolean {
  return element.name === SHORTCODE_ELEMENT && holdsBlocks(element);
}

/** The number of a footnote, and the sign that leads back from it: the page writes its own. */
function isSignOfNote(link: Element, text: string): boolean {
  return (
    attribute(link, 'href').startsWith('#') && /^[\s[(]*(?:\d+|[↩↑^*]\ufe0e?)[\s\])]*$/u.test(text)
  );
}

const render = createMarkdown({
  basePath: '',
  digits: 'latn',
  quotes: 'as-written',
  picture: ({ caption = '', credit = '' }) => `<p>${escaped(`${caption} ${credit}`)}</p>`,
});

const INLINE = /<\/?(?:a|bdi|span|strong|em|s|code)(?:\s[^<>]*)?>/g;
const NO_TEXT =
  /<figure class="embed[\s\S]*?<\/figure>|<sup class="footnote-ref">.*?<\/sup>|<a [^<>]*class="footnote-back"[^<>]*>.*?<\/a>/g;

function renderedText(markdown: string): string {
  const html = render(markdown)
    .replace(NO_TEXT, ' ')
    .replace(INLINE, '')
    .replace(/<[^<>]*>/g, '\n');
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
