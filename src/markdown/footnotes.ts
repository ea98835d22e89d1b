import type { MarkdownIt, Token } from 'markdown-it';
import { articleStrings } from '../strings.ts';
import { inDigits, type Digits } from '../text/digits.ts';

/** Footnotes → numbered in the newspaper's digits, with names that a screen reader can say. */
export function footnotesInArabic(markdown: MarkdownIt, digits: Digits): void {
  const { rules } = markdown.renderer;
  rules['footnote_ref'] = (tokens, index) => {
    const { number, repeat } = placeOf(tokens[index]);
    const label = inDigits(number, digits);
    return (
      `<sup class="footnote-ref"><a href="#fn${number}" id="fnref${number}${repeat}" ` +
      `aria-label="${articleStrings.footnote} ${label}">${label}</a></sup>`
    );
  };
  rules['footnote_block_open'] = () =>
    `<section class="footnotes" aria-label="${articleStrings.footnotes}">\n<ol>\n`;
  rules['footnote_open'] = (tokens, index) => `<li id="fn${placeOf(tokens[index]).number}">`;
  rules['footnote_anchor'] = (tokens, index) => {
    const { number, repeat } = placeOf(tokens[index]);
    return ` <a href="#fnref${number}${repeat}" class="footnote-back" aria-label="${articleStrings.backToText}">↩\ufe0e</a>`;
  };
}

/** A footnote's number from 1, and what sets its second and later references apart. */
function placeOf(token: Token | undefined): { number: number; repeat: string } {
  const { id = 0, subId = 0 } = (token?.meta ?? {}) as { id?: number; subId?: number };
  return { number: id + 1, repeat: subId > 0 ? `-${subId}` : '' };
}
