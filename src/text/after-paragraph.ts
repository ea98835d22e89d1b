/** Elements of a text in which others stand: a paragraph in a quotation is none of the text's own. */
const BLOCKS = 'p|blockquote|ul|ol|dl|figure|table|div|section|aside|details';

/** How many paragraphs follow at least: what stands after the last but one stands at the end. */
const LEFT = 2;

/**
 * Where in a text of HTML its n-th paragraph ends, as our Markdown renderer makes it. Undefined where the text is too
 * short for anything to stand there.
 */
export function afterParagraph(html: string, number: number): number | undefined {
  const ends: number[] = [];
  let depth = 0;
  for (const match of html.matchAll(new RegExp(`<(/?)(${BLOCKS})\\b[^>]*>`, 'g'))) {
    const [tag, isEnd, name] = match;
    depth += isEnd ? -1 : 1;
    if (isEnd && name === 'p' && depth === 0) ends.push(match.index + tag.length);
  }
  return ends.length >= number + LEFT ? ends[number - 1] : undefined;
}
