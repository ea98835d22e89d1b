import { createHmac } from 'node:crypto';
import { addressDate, isoDate, type Instant } from '../dates.ts';
import { hashOf } from '../hash.ts';
import { LONGEST_COMMENT, LONGEST_COMMENTER } from '../model/comment.ts';
import { readersName, readersText } from '../text/readers-words.ts';

/** A comment as another system has it: a form service, or the newspaper's site of before. */
export interface PlainComment {
  /** Id of the article. */
  article: string;
  name: string;
  date: Instant;
  text: string;
  /** What the other system calls it, by which its answers name it. */
  originalId?: string | undefined;
  /** The comment that it answers: an `originalId` of the same batch, or the id of a comment that is here. */
  parent?: string | undefined;
  /** Never written: only a keyed hash of it is. */
  email?: string | undefined;
}

/** A comment that is fit for a file. */
export interface FitComment extends PlainComment {
  /** The file's name without its ending: when it was written, and eight digits that only this comment has. */
  id: string;
}

/** Why a comment cannot be taken. */
export type Unfit = 'too-long' | 'without-text' | 'without-date';

/** In place of an e-mail address in what a reader wrote, and of a name that is none. */
const REMOVED = { email: '[بريد محذوف]', name: 'قارئ' };
/** Each part of an address has its longest (RFC 5321): so a word of a hundred thousand letters is looked at once. */
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;

/**
 * A comment without what may not be in a repository or on a page: e-mail addresses in its text or name, what turns
 * directions, what is too long. The same comment gets the same id each time, whatever form it came in.
 *
 * @param timezone the newspaper's zone, for the day and hour in the id
 */
export function fitComment(comment: PlainComment, timezone: string): FitComment | Unfit {
  const { article, date } = comment;
  if (!Number.isFinite(date)) return 'without-date';
  const text = readersText(comment.text.replace(EMAIL, REMOVED.email));
  const name = readersName(comment.name.replace(EMAIL, ' ')) || REMOVED.name;
  if (text === '') return 'without-text';
  if (text.length > LONGEST_COMMENT || name.length > LONGEST_COMMENTER) return 'too-long';
  const minute = Math.floor(date / 60_000);
  const mark = hashOf([article, name, minute, text].join('\n')).slice(0, 8);
  const { year, month, day } = addressDate(date, timezone);
  const hour = isoDate(date, { timezone }).slice(11, 16).replace(':', '');
  return { ...comment, name, text, id: `${year}-${month}-${day}-${hour}-${mark}` };
}

/**
 * The file of a comment.
 *
 * @param key for the hash of the e-mail address; without it there is none
 */
export function commentFile(
  { name, date, parent, email, text }: FitComment,
  { timezone, key }: { timezone: string; key?: string | undefined },
): string {
  const written = isoDate(date, { timezone }).slice(0, 16).replace('T', ' ');
  const reader = key && email?.trim() ? readerHash(email, key) : undefined;
  const rows = [
    `name: '${name.replaceAll("'", "''")}'`,
    `date: ${written}`,
    ...(parent === undefined ? [] : [`parent: ${parent}`]),
    ...(reader === undefined ? [] : [`reader: ${reader}`]),
  ];
  return `---\n${rows.join('\n')}\n---\n\n${text}\n`;
}

/** Tells that two comments are of one reader to those who moderate, and nobody the address: HMAC-SHA-256, cut. */
function readerHash(email: string, key: string): string {
  return createHmac('sha256', key).update(email.trim().toLowerCase()).digest('hex').slice(0, 16);
}
