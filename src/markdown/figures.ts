import type { MarkdownIt, Token } from 'markdown-it';

/** A picture in a text, as its author wrote it: `![alt](src "caption")`. */
export interface BodyPicture {
  src: string;
  alt: string;
  caption?: string | undefined;
}

/** Writes a picture as HTML: alone as a figure with its caption, or inline among words. */
export type RenderPicture = (picture: BodyPicture, place: 'figure' | 'inline') => string;

/** A picture alone in its paragraph → a figure; among words → the picture only. */
export function figures(markdown: MarkdownIt, render: RenderPicture): void {
  markdown.core.ruler.push('figures', (state) => {
    state.tokens = state.tokens.flatMap((token, index, tokens) => {
      const picture = onlyPicture(tokens[index + 1]);
      if (token.type === 'paragraph_open' && picture) return [];
      if (token.type === 'paragraph_close' && onlyPicture(tokens[index - 1])) return [];
      const own = onlyPicture(token);
      if (!own || tokens[index - 1]?.type !== 'paragraph_open') return [token];
      const figure = new state.Token('figure', 'figure', 0);
      figure.children = [own];
      return [figure];
    });
  });
  markdown.renderer.rules['figure'] = (tokens, index) => {
    const image = tokens[index]?.children?.[0];
    return image ? render(pictureOf(image), 'figure') : '';
  };
  markdown.renderer.rules['image'] = (tokens, index) => {
    const image = tokens[index];
    return image ? render(pictureOf(image), 'inline') : '';
  };
}

/** The picture that is all of a paragraph's text. */
function onlyPicture(inline: Token | undefined): Token | undefined {
  const [first, ...others] = inline?.type === 'inline' ? (inline.children ?? []) : [];
  return first?.type === 'image' && others.length === 0 ? first : undefined;
}

function pictureOf(image: Token): BodyPicture {
  return {
    src: decodeAddress(String(image.attrGet('src') ?? '')),
    alt: image.content,
    caption: String(image.attrGet('title') ?? '') || undefined,
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
