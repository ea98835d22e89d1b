import { withoutMarks } from '../letters.ts';

/** What stands around a word: all but letters and digits. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** A word of a text as one would type it: without tashkeel, tatweel, and the signs around it. */
export function spellingOf(token: string): string {
  return withoutMarks(token).replace(AROUND, '');
}
