import type { Link } from './props.ts';

/** The way to a page in another language, which its text names. */
export interface TwinLink extends Link {
  /** BCP 47, of the page that it leads to. */
  language: string;
}
