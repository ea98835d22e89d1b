import { z } from 'zod';
import { line, oneOf } from './values.ts';

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
}

/** The front-matter of a plain page. */
export function plainPageSchema() {
  return z.strictObject({
    title: line(),
    summary: line().optional(),
    menu: oneOf(['header', 'footer']).optional(),
  });
}
