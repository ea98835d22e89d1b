import type { MarkdownIt } from 'markdown-it';

/** What the text of a page is rendered with. */
export interface TextTerms {
  /** Whether somebody paid for the text. */
  paid?: boolean;
}

/**
 * Links of a text that somebody paid for say so to search engines wherever they lead out of the site:
 * developers.google.com/search/docs/crawling-indexing/qualify-outbound-links.
 */
export function paidLinks(markdown: MarkdownIt): void {
  markdown.core.ruler.push('paid_links', (state) => {
    if (!(state.env as TextTerms).paid) return;
    for (const token of state.tokens.flatMap(({ children }) => children ?? [])) {
      const isOutside = /^(?:https?:)?\/\//i.test(String(token.attrGet('href') ?? ''));
      if (token.type === 'link_open' && isOutside) token.attrSet('rel', 'sponsored');
    }
  });
}
