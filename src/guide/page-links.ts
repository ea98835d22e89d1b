import type { MarkdownIt, Token } from 'markdown-it';
import { guidePath, href } from '../addresses.ts';
import type { Site } from '../model/site.ts';
import { pageBehind } from './guide-page.ts';

/** What the links of a page are made from: the page is the environment that it is rendered in. */
export interface LinkTerms {
  site: Pick<Site, 'basePath'>;
  /** Paths inside docs/guide. */
  files: ReadonlySet<string>;
}

/**
 * Links from one file of the guide to another → links between their pages. What a link to a file that is no page
 * of the site says stays as words.
 */
export function pageLinks(markdown: MarkdownIt, { site, files }: LinkTerms): void {
  markdown.core.ruler.push('page_links', ({ tokens, env }) => {
    const { file } = env as { file: string };
    for (const token of tokens) {
      if (!token.children) continue;
      let isDropped = false;
      token.children = token.children.filter((part) => {
        if (part.type === 'link_open') isDropped = !leadOn(part, file);
        const isLink = part.type === 'link_open' || part.type === 'link_close';
        return !(isLink && isDropped);
      });
    }
  });

  /** Gives a link its address on the site. False where it has none. */
  function leadOn(link: Token, from: string): boolean {
    const target = String(link.attrGet('href') ?? '');
    if (/^(?:#|\/|[a-z]+:)/.test(target)) return true;
    const behind = pageBehind(target, from);
    if (!behind || !files.has(behind.file)) return false;
    link.attrSet('href', `${href(guidePath(behind.file), site)}${behind.anchor}`);
    return true;
  }
}
