import type { MarkdownIt } from 'markdown-it';

/** Links that begin with a slash → links under the site's base path. */
export function siteLinks(markdown: MarkdownIt, basePath: string): void {
  markdown.core.ruler.push('site_links', (state) => {
    for (const token of state.tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type !== 'link_open') continue;
      const target = String(token.attrGet('href') ?? '');
      if (/^\/(?!\/)/.test(target)) token.attrSet('href', `${basePath}${target}`);
    }
  });
}
