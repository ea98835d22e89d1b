import type { Said } from '../../problems.ts';

/** What is said of one kind of fault, whoever it happens to. */
export interface CodeGuide {
  /** A few words, as a heading. */
  title: Said;
  /** One sentence: what it does to the newspaper or to its readers. */
  why: Said;
}
