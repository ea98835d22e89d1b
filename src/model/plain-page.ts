import { z } from 'zod';
import type { QuoteStyle } from '../text/typography/quotes.ts';
import { oneOf, printedLine } from './values.ts';

/** A page that is no article: من نحن، اتصل بنا. */
export interface PlainPage {
  /** The file's name, and so the page's address. */
  slug: string;
  file: string;
  title: string;
  summary?: string | undefined;
  menu?: 'header' | 'footer' | undefined;
  /** Changes when the text does. */
  bodyHash: string;
  /** Paths inside content/media of the pictures in the text. */
  bodyImages: string[];
  /** Origins of other sites whose posts and videos the text shows in frames. */
  bodyEmbeds: string[];
  /** Paths inside content/media of sounds, films and documents that the text leads to; absent: none. */
  linkedFiles?: string[] | undefined;
}

/** The front-matter of a plain page. */
export function plainPageSchema(quotes: QuoteStyle) {
  return z.strictObject({
    title: printedLine(quotes),
    summary: printedLine(quotes).optional(),
    menu: oneOf(['header', 'footer']).optional(),
  });
}
