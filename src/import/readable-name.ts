import { tidy } from '../text/invisible.ts';
import { mendText } from './arabic/mend-text.ts';
import { Findings } from './body/context.ts';
import { plainTextOf } from './body/conversion.ts';
import { treeOf } from './body/tree.ts';

/** A name or a sentence of an export in one line, as readers read it: mended, without tags and entities. */
export function readableName(raw: string): string {
  const text = /[<&]/.test(raw) ? plainTextOf(treeOf(raw, new Findings()).children) : raw;
  return tidy(mendText(text).text.replace(/[\s\u00a0]+/gu, ' '));
}
