import type { MarkdownIt, Token } from 'markdown-it';
import { embedStrings } from '../strings.ts';
import { stripInvisible } from '../text/invisible.ts';
import { embedAt, type Embed } from '../embed-addresses.ts';
import type { TextTerms } from './paid-links.ts';

/** An address alone in a paragraph of the text itself → an embed, where it leads to a known post or video. */
export function embeds(markdown: MarkdownIt): void {
  markdown.core.ruler.push('embeds', (state) => {
    state.tokens = state.tokens.flatMap((token, at, tokens) => {
      if (token.type === 'paragraph_open' && embedIn(tokens, at + 1)) return [];
      if (token.type === 'paragraph_close' && embedIn(tokens, at - 1)) return [];
      const own = embedIn(tokens, at);
      if (!own) return [token];
      const embed = new state.Token('embed', 'figure', 0);
      embed.meta = { embed: own };
      return [embed];
    });
  });
  markdown.renderer.rules['embed'] = (tokens, at, _, env) => {
    const embed = embedOf(tokens[at]);
    const { paid } = (env ?? {}) as TextTerms;
    const rel = paid ? 'sponsored noopener' : 'noopener';
    return embed ? facade(embed, rel, markdown.utils.escapeHtml) : '';
  };
}

/** The embed that a token stands for. */
export function embedOf(token: Token | undefined): Embed | undefined {
  return token?.type === 'embed' ? (token.meta?.['embed'] as Embed) : undefined;
}

function embedIn(tokens: readonly Token[], at: number): Embed | undefined {
  const [opening, text] = [tokens[at - 1], tokens[at]];
  const isOwn = opening?.type === 'paragraph_open' && opening.level === 0;
  if (!isOwn || !text?.content.includes('://')) return undefined;
  const line = stripInvisible(text.content).trim();
  const [, address = ''] = /^<?(https?:\/\/[^\s<>]+)>?$/u.exec(line) ?? [];
  return embedAt(address);
}

/**
 * Stands for an embed until the reader asks for it: a link to its page, in the place and of the size of its
 * frame. Nothing is loaded from the other site; assets/scripts/embeds.ts makes a button of the link.
 */
function facade(
  { site, kind, shape, page, frame }: Embed,
  rel: string,
  escape: (text: string) => string,
): string {
  const name = embedStrings.sites[site];
  const { open, ask, title } = embedStrings[kind];
  const say = (words: string) => escape(words.replace('#', name));
  const href = escape(page);
  const shown = escape(page.replace(/^https:\/\/(?:www\.)?/, ''));
  return (
    `<figure class="embed ${shape}">\n` +
    `<a class="embed-facade" href="${href}" rel="${rel}" data-frame="${escape(frame)}" ` +
    `data-ask="${say(ask)}" data-title="${say(title)}"><span class="embed-words">${say(open)}</span></a>\n` +
    `<figcaption><a href="${href}" rel="${rel}" dir="ltr">${shown}</a></figcaption>\n` +
    '</figure>\n'
  );
}
