import { addMarks, mendText, type Marks, type MendedText } from './arabic/mend-text.ts';
import { Findings } from './body/context.ts';
import { plainTextOf } from './body/conversion.ts';
import { treeOf } from './body/tree.ts';

/** A title, name or caption of the old site on one line: mended, without markup, its entities as letters. */
export function plainText(html: string): MendedText {
  const hasMarkup = /[<&]/.test(html);
  const { text, marks } = hasMarkup ? withoutMarkup(html) : mendText(html);
  return { text: text.replace(/[\s\u00a0]+/gu, ' ').trim(), marks };
}

function withoutMarkup(html: string): MendedText {
  const { children, marks } = treeOf(html, new Findings());
  // What was written as an entity may itself be something to mend.
  const { text, marks: more } = mendText(plainTextOf(children));
  const all: Marks = new Map(marks);
  addMarks(all, more);
  return { text, marks: all };
}
