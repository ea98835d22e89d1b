import { foundStrings } from '../../src/strings.ts';
import { placesOf, wordsInFragment } from '../../src/text/found-words.ts';

/** The words by which the reader found the article, marked where they stand in it. */

/** The parts of an article in which a search finds words. */
const PARTS = '.article-header h1, .standfirst, .hero figcaption, .prose';

/** A footnote's number touches the word before it and is no part of it. */
const APART = 'sup';

/** Marks the words that the address names, and says so above the text with a way to take it back. */
export function markFoundWords(): void {
  const words = wordsInFragment(location.hash);
  if (words.length === 0) return;
  const parts = [...document.querySelectorAll(PARTS)];
  const marks = parts.flatMap((part) => markIn(part, words));
  if (marks.length > 0) offerToUnmark(marks);
}

/**
 * Marks words in one part. A word may begin outside a link and end in it: then it is marked in pieces.
 * Blocks stand on lines of their own in our pages, so that no word runs from one into the next.
 */
function markIn(part: Element, words: readonly string[]): HTMLElement[] {
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const isApart = node.parentElement?.closest(APART);
    if (!isApart) nodes.push({ node, start: text.length });
    text += isApart ? ' '.repeat(node.length) : node.data;
  }
  const places = placesOf(words, text);
  // All ranges first: they follow their words when a mark divides the text.
  const ranges = nodes.flatMap(({ node, start }) =>
    places
      .filter(({ from, to }) => from < start + node.length && to > start)
      .map(({ from, to }) =>
        rangeIn(node, Math.max(0, from - start), Math.min(node.length, to - start)),
      ),
  );
  return ranges.map(mark);
}

function rangeIn(node: Text, from: number, to: number): Range {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}

function mark(range: Range): HTMLElement {
  const around = document.createElement('mark');
  around.className = 'found';
  range.surroundContents(around);
  return around;
}

function offerToUnmark(marks: readonly HTMLElement[]): void {
  const text = document.querySelector<HTMLElement>('.prose');
  const note = document.createElement('p');
  note.className = 'found-note';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = foundStrings.unmark;
  note.append(foundStrings.marked, ' ', button);
  text?.before(note);
  button.addEventListener('click', () => {
    for (const found of marks) {
      const around = found.parentNode;
      found.replaceWith(...found.childNodes);
      around?.normalize();
    }
    history.replaceState(history.state, '', location.pathname + location.search);
    note.remove();
    // Where the button stood a keyboard goes on.
    if (text) text.tabIndex = -1;
    text?.focus({ preventScroll: true });
  });
}
