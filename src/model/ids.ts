import type { Said } from '../problems.ts';
import { spelledOut } from '../text/characters/characters.ts';
import { stripInvisible } from '../text/invisible.ts';
import { LOOK_ALIKE, withTwins } from '../text/characters/look-alikes.ts';
import { isTooLong, LONGEST_NAME } from './site-path.ts';
import { fault, line } from './values.ts';

const ID = /^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u;

/** The id that a file name or an author's `id` stands for, before it is judged. */
export function idFrom(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, '-');
}

/**
 * Whether an id may stand in an address, and in the name of a file: 255 bytes on most disks. A letter that looks
 * like another may not: who types the address types the other.
 */
export function isId(id: string): boolean {
  if (LOOK_ALIKE.test(id)) return false;
  return ID.test(id) && !isTooLong(id);
}

/** A sound id near to an unsound one. */
export function proposeId(text: string): string {
  const bare = stripInvisible(withTwins(text.normalize('NFKC'))).replace(/[\u0640\p{M}]/gu, '');
  const sound = bare.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return sound.slice(0, LONGEST_NAME / 4).replace(/-$/, '') || '20510';
}

/**
 * An id that an author wrote: letters, digits and hyphens; spaces become hyphens.
 *
 * @param unfit what is said of one that is none
 */
export function idField(unfit: Said) {
  return line().transform((text, context) => {
    const id = idFrom(text);
    if (isId(id)) return id;
    const details = { found: spelledOut(text), fix: `id: ${proposeId(text)}` };
    return fault(context, 'unfit-id', unfit, details);
  });
}
