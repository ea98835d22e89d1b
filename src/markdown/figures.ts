import type { MarkdownIt, Token } from 'markdown-it';

/** A picture in a text, as its author wrote it: `![alt](src "caption | credit")`. */
export interface BodyPicture {
  src: string;
  alt: string;
  caption?: string | undefined;
  credit?: string | undefined;
}

/** Writes a picture as HTML: alone as a figure with its caption, or inline among words. */
export type RenderPicture = (picture: BodyPicture, place: 'figure' | 'inline') => string;

/** A picture alone in its paragraph → a figure; among words → the picture only. */
export function figures(markdown: MarkdownIt, render: RenderPicture): void {
  markdown.core.ruler.push('figures', (state) => {
    state.tokens = state.tokens.flatMap((token, index, tokens) => {
      if (token.type === 'paragraph_open' && pictureAlone(tokens, index + 1)) return [];
      if (token.type === 'paragraph_close' && pictureAlone(tokens, index - 1)) return [];
      const own = pictureAlone(tokens, index);
      if (!own) return [token];
      const figure = new state.Token('figure', 'figure', 0);
      figure.children = [own];
      return [figure];
    });
  });
  const { rules } = markdown.renderer;
  rules['figure'] = (tokens, index, options, env, renderer) => {
    const image = tokens[index]?.children?.[0];
    if (!image) return '';
    return render(pictureOf(image, renderer.renderInlineAsText([image], options, env)), 'figure');
  };
  rules['image'] = (tokens, index, options, env, renderer) => {
    const image = tokens[index];
    if (!image) return '';
    const alt = renderer.renderInlineAsText([image], options, env);
    const isAllOfALink =
      tokens[index - 1]?.type === 'link_open' && tokens[index + 1]?.type === 'link_close';
    const html = render(pictureOf(image, alt), 'inline');
    return html || (isAllOfALink ? markdown.utils.escapeHtml(alt) : '');
  };
}

/** The picture that is all of its paragraph, when the token at this place is that paragraph's text. */
function pictureAlone(tokens: readonly Token[], place: number): Token | undefined {
  const isParagraph =
    tokens[place - 1]?.type === 'paragraph_open' && tokens[place + 1]?.type === 'paragraph_close';
  const [first, ...others] = (isParagraph && tokens[place]?.children) || [];
  return first?.type === 'image' && others.length === 0 ? first : undefined;
}

function pictureOf(image: Token, alt: string): BodyPicture {
  const [caption = '', ...credit] = String(image.attrGet('title') ?? '').split('|');
  return {
    src: decodeAddress(String(image.attrGet('src') ?? '')),
    alt,
    caption: caption.trim() || undefined,
    credit: credit.join('|').trim() || undefined,
  };
}

/** An address as its author wrote it: markdown-it percent-encodes Arabic file names. */
export function decodeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
