import type { MarkdownIt } from 'markdown-it';
import { asciiDigits } from '../text/digits.ts';
import { changeLines } from './lines.ts';

/** How an item of a numbered list begins (CommonMark 0.31, 5.2), in digits of either kind. */
const ITEM = /^((?: {0,3}>)* {0,3})([0-9]{1,9}|[٠-٩]{1,9})([.)])(?=[ \t])/u;

const HAS_ITEM = new RegExp(ITEM, 'mu');

/** Beyond, a number is a year or an amount, and counts nothing. */
const LARGEST_NUMBER = 999;

/**
 * `١.` begins a list where `٢.` follows it, since nothing else counts up from one; `2026.` at the start of a
 * line begins none.
 */
export function numberedLists(markdown: MarkdownIt): void {
  changeLines(markdown, 'numbered_lists', HAS_ITEM, (lines) => {
    const items = lines.map((line) => ITEM.exec(line)?.[2] ?? '');
    const counted = countingUp(items);
    return lines.map((line, at) => {
      const number = items[at];
      if (!number) return line;
      if (valueOf(number) > LARGEST_NUMBER) return line.replace(ITEM, '$1$2\\$3');
      return counted.has(at) ? line.replace(number, asciiDigits) : line;
    });
  });
}

/** The places of items in Arabic digits that count up from ١, two of them at least. */
function countingUp(items: readonly string[]): ReadonlySet<number> {
  const places = new Set<number>();
  let last = { at: 0, number: 0 };
  for (const [at, item] of items.entries()) {
    if (!/^[٠-٩]/.test(item)) continue;
    const number = valueOf(item);
    if (number > 1 && number === last.number + 1) places.add(last.at).add(at);
    else if (number !== 1) continue;
    last = { at, number };
  }
  return places;
}

function valueOf(number: string): number {
  return Number(asciiDigits(number));
}
