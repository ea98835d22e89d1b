import type { DirectionRun } from './direction.ts';
import { foreignLanguage } from './foreign-language.ts';

/** The attributes of a `<bdi>`, or of a block, around text that runs from left to right. */
export interface Isolate {
  dir: 'ltr';
  class?: 'phone';
  /** Set where the words tell the language, so that it is read aloud as what it is. */
  lang?: string;
}

/** How a run from left to right is marked in HTML. */
export function isolateOf({ text, ltr }: DirectionRun): Isolate {
  const lang = ltr === 'foreign' ? foreignLanguage(text) : undefined;
  return { dir: 'ltr', ...(ltr === 'phone' && { class: 'phone' }), ...(lang && { lang }) };
}
