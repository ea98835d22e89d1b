import type { MarkdownIt, Token } from 'markdown-it';
import { fold } from '../text/fold.ts';

/** A picture in a text, as its author wrote it: `![alt](src "caption | credit")`. */
export interface BodyPicture {
  src: string;
  alt: string;
  caption?: string | undefined;
  credit?: string | undefined;
}

/** Where a picture stands: alone in the column, wider than it, in half of it, or among words. */
export type BodyPlace = 'figure' | 'wide' | 'half' | 'inline';

/** Writes a picture as HTML, with its caption where it does not stand among words. */
export type RenderPicture = (picture: BodyPicture, place: BodyPlace) => string;

/** What authors write among the parts of a caption to have a picture wider than the text. */
const WIDE = ['عريضة', 'صورة عريضة', 'wide'].map(fold);

/** What may stand in a paragraph of pictures: nothing that is read. */
const BESIDE_PICTURES = ['image', 'text', 'softbreak', 'hardbreak'];

/** A picture alone in its paragraph → a figure; several → a gallery; among words → the picture only. */
export function figures(markdown: MarkdownIt, render: RenderPicture): void {
  markdown.core.ruler.push('figures', (state) => {
    state.tokens = state.tokens.flatMap((token, index, tokens) => {
      if (token.type === 'paragraph_open' && picturesAlone(tokens, index + 1)) return [];
      if (token.type === 'paragraph_close' && picturesAlone(tokens, index - 1)) return [];
      const own = picturesAlone(tokens, index);
      if (!own) return [token];
      const figure = new state.Token('figure', 'figure', 0);
      figure.children = own;
      return [figure];
    });
  });
  const { rules } = markdown.renderer;
  rules['figure'] = (tokens, index, options, env, renderer) => {
    const images = tokens[index]?.children ?? [];
    const places = images.length > 1 ? placesInGallery(images.map(isWide)) : undefined;
    const written = images.map((image, at) => {
      const alt = renderer.renderInlineAsText([image], options, env);
      return render(pictureOf(image, alt), places?.[at] ?? (isWide(image) ? 'wide' : 'figure'));
    });
    const html = written.join('');
    return html && places ? `<div class="gallery">\n${html}</div>\n` : html;
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

/** The pictures that are all of their paragraph, when the token at this place is that paragraph's text. */
function picturesAlone(tokens: readonly Token[], place: number): Token[] | undefined {
  const isParagraph =
    tokens[place - 1]?.type === 'paragraph_open' && tokens[place + 1]?.type === 'paragraph_close';
  const parts = (isParagraph && tokens[place]?.children) || [];
  const images = parts.filter(({ type }) => type === 'image');
  const isAlone = parts.every(
    ({ type, content }) => BESIDE_PICTURES.includes(type) && (type === 'image' || !content.trim()),
  );
  return images.length > 0 && isAlone ? images : undefined;
}

/** In a gallery pictures stand in twos; a wide one, and one that is left over, has a row of its own. */
function placesInGallery(wide: readonly boolean[]): BodyPlace[] {
  const places: BodyPlace[] = [];
  while (places.length < wide.length) {
    const at = places.length;
    const isPair = wide[at] === false && wide[at + 1] === false;
    places.push(...(isPair ? (['half', 'half'] as const) : (['wide'] as const)));
  }
  return places;
}

function pictureOf(image: Token, alt: string): BodyPicture {
  const [caption = '', ...credit] = partsOf(image).filter((part) => !saysWide(part));
  return {
    src: decodeAddress(String(image.attrGet('src') ?? '')),
    alt,
    caption: caption || undefined,
    credit: credit.join(' | ') || undefined,
  };
}

function isWide(image: Token): boolean {
  return partsOf(image).some(saysWide);
}

function saysWide(part: string): boolean {
  return WIDE.includes(fold(part));
}

/** The parts of a picture's title: caption, credit, and the word that it is wide. */
function partsOf(image: Token): string[] {
  const title = String(image.attrGet('title') ?? '');
  return title.split('|').map((part) => part.trim());
}

/** An address as its author wrote it: markdown-it percent-encodes Arabic file names. */
export function decodeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
