import { attribute, hasClass, plainTextOf, type AddPieces, type Conversion } from './conversion.ts';
import { targetOf } from './links.ts';
import { emojiOf, noteLink, picture } from './pictures.ts';
import type { Piece, Style } from './pieces.ts';
import { isElement, type Element } from './tree.ts';

/** Elements that stand in lines. */

/**
 * Adds what an element is by itself, whatever stands in it: a line break, a picture, the sign of a footnote. False
 * where its children say what it is.
 */
export const linePieces: AddPieces = (element, conversion, style, add) => {
  switch (element.name) {
    case 'br':
      add({ kind: 'break' });
      return true;
    case 'wp-gap':
      add({ kind: 'gap' });
      return true;
    case 'img':
      addPicture(element, conversion, style, add);
      return true;
    case 'sup':
    case 'sub':
      return addSmall(element, conversion, style, add);
    case 'a':
      return addNote(element, conversion, add);
    default:
      return false;
  }
};

function addPicture(
  image: Element,
  conversion: Conversion,
  style: Style,
  add: (piece: Piece) => void,
): void {
  const emoji = emojiOf(image);
  const markdown = emoji === undefined ? picture(image, conversion) : '';
  if (emoji) add({ kind: 'text', text: emoji, style });
  if (markdown) add({ kind: 'block', markdown });
}

/** The sign of a footnote, or the link back from one, which the page makes itself. */
function addNote(link: Element, { notes }: Conversion, add: (piece: Piece) => void): boolean {
  const label = notes.labelOf(link);
  if (label !== undefined) add({ kind: 'note', label });
  return (
    label !== undefined || notes.isBackLink(link) || /^#.*-link$/.test(attribute(link, 'href'))
  );
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** Small letters above or below the line: digits are written as such, others as letters of the line. */
function addSmall(
  element: Element,
  conversion: Conversion,
  style: Style,
  add: (piece: Piece) => void,
): boolean {
  const { notes, findings } = conversion;
  const label = notes.labelOf(element);
  if (label !== undefined) {
    add({ kind: 'note', label });
    return true;
  }
  const link = element.children.find((child) => isElement(child) && child.name === 'a');
  if (isElement(link) && addNote(link, conversion, add)) return true;
  const text = plainTextOf(element.children);
  const isNote = hasClass(element, /\bfn\b/) || attribute(element, 'data-fn') !== '';
  if (isNote) {
    findings.add('footnote', text);
    return true;
  }
  const digits = element.name === 'sup' ? RAISED : LOWERED;
  if (/^\d{1,3}$/.test(text) && !link) {
    add({
      kind: 'text',
      text: text.replace(/\d/g, (digit) => digits.charAt(Number(digit))),
      style,
    });
    return true;
  }
  if (text !== '') findings.add('small-letters', text);
  return false;
}

/** How the text of an element is set, within text that is set in some way. */
export function styleIn(element: Element, style: Style, conversion: Conversion): Style {
  const css = attribute(element, 'style');
  switch (element.name) {
    case 'strong':
    case 'b':
      return /font-weight\s*:\s*(?:normal|[1-4]00)\b/.test(css)
        ? style
        : { ...style, strong: true };
    case 'em':
    case 'i':
    case 'cite':
    case 'dfn':
    case 'var':
      return { ...style, em: true };
    case 'del':
    case 's':
    case 'strike':
      return { ...style, del: true };
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return { ...style, code: true };
    case 'a':
      return linked(element, style, conversion);
    case 'wp-classic':
      return { ...style, classic: true };
    default:
      return css === '' ? style : styled(css, style);
  }
}

function styled(css: string, style: Style): Style {
  const isBold = /font-weight\s*:\s*(?:bold(?:er)?|[6-9]00)\b/.test(css);
  const isItalic = /font-style\s*:\s*italic/.test(css);
  if (!isBold && !isItalic) return style;
  return { ...style, ...(isBold && { strong: true }), ...(isItalic && { em: true }) };
}

function linked(link: Element, style: Style, conversion: Conversion): Style {
  if (style.href !== undefined || attribute(link, 'href') === '') return style;
  const isOfPicture = plainTextOf(link.children) === '';
  if (isOfPicture) {
    noteLink([link], conversion);
    return style;
  }
  const href = targetOf(link, conversion);
  return href === undefined ? style : { ...style, href };
}
