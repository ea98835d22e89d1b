import type { MarkdownIt, Token } from 'markdown-it';
import { articleStrings } from '../strings.ts';
import { inDigits, type Digits } from '../text/digits.ts';

/**
 * Footnotes → numbered in the newspaper's digits, with names that a screen reader can say. Where a page has several
 * texts, the `docId` of the environment sets their anchors apart.
 */
export function footnotesInArabic(markdown: MarkdownIt, digits: Digits): void {
  const { rules } = markdown.renderer;
  rules['footnote_ref'] = (tokens, index, _, env) => {
    const { number, repeat, anchor } = placeOf(tokens[index], env);
    const label = inDigits(number, digits);
    return (
      `<sup class="footnote-ref"><a href="#fn${anchor}" id="fnref${anchor}${repeat}" ` +
      `aria-label="${articleStrings.footnote} ${label}">${label}</a></sup>`
    );
  };
  rules['footnote_block_open'] = () =>
    `<section class="footnotes" aria-label="${articleStrings.footnotes}">\n<ol>\n`;
  rules['footnote_open'] = (tokens, index, _, env) =>
    `<li id="fn${placeOf(tokens[index], env).anchor}">`;
  rules['footnote_anchor'] = (tokens, index, _, env) => {
    const { anchor, repeat } = placeOf(tokens[index], env);
    return ` <a href="#fnref${anchor}${repeat}" class="footnote-back" aria-label="${articleStrings.backToText}">↩\ufe0e</a>`;
  };
}

/** A footnote's number from 1, its anchor, and what sets its second and later references apart. */
function placeOf(token: Token | undefined, env: unknown) {
  const { id = 0, subId = 0 } = (token?.meta ?? {}) as { id?: number; subId?: number };
  const { docId } = env as { docId?: string };
  const number = id + 1;
  const anchor = docId === undefined ? String(number) : `-${docId}-${number}`;
  return { number, anchor, repeat: subId > 0 ? `-${subId}` : '' };
}
