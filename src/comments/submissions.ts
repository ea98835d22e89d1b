import { parseDate } from '../dates.ts';
import { asciiDigits } from '../text/digits.ts';
import type { ExportedRow } from './exported-rows.ts';
import type { PlainComment } from './plain-comment.ts';
import { CUSTOM_FIELDS, type CustomField } from './providers.ts';

/**
 * What the services call what our form sent and what they add, each as `columnName` gives it.
 * Sources: docs/decisions/comments.md.
 */
const COLUMNS = {
  name: ['name', 'author', 'full_name', 'الاسم'],
  message: ['message', 'comment', 'text', 'التعليق'],
  email: ['email', '_replyto', 'e_mail', 'email_address'],
  article: ['article', 'slug'],
  url: ['url', 'page', 'page_url'],
  parent: ['parent', 'reply_to', 'replying_to'],
  date: [
    '_date',
    'created_at',
    'submitted_at',
    'submission_date',
    'received_at',
    'timestamp',
    'date',
    'created',
  ],
} as const;

/** Columns by which services, or the trap of our form, say that it was no reader. */
const SPAM = ['spam', 'is_spam', '_spam', 'trash'];
const STATES = ['status', 'state', '_status'];
const TRAPS = ['_gotcha', 'botcheck', 'website'];

/** Names that a custom service has given to our fields. */
type OwnNames = Partial<Record<CustomField, string>>;

/** A submission as a comment, of which the article may not be known yet. */
export interface Submission {
  comment: PlainComment;
  /** Address of the page that it came from. */
  url: string;
}

/** What is in an export: comments, and how many rows were spam or no comments at all. */
export interface Submissions {
  all: Submission[];
  spam: number;
}

/**
 * The comments in the rows of an export. A service's time without a zone is UTC; its id is not asked for, since the same
 * comment comes with it as JSON and without it as CSV.
 */
export function submissionsIn(rows: readonly ExportedRow[], own: OwnNames = {}): Submissions {
  const all: Submission[] = [];
  let spam = 0;
  for (const row of rows) {
    if (isSpam(row, own)) spam++;
    else all.push(submission(row, own));
  }
  return { all, spam };
}

function submission(row: ExportedRow, own: OwnNames): Submission {
  const value = (field: keyof typeof COLUMNS): string => {
    const named = isCustom(field) ? own[field]?.toLowerCase() : undefined;
    const column = [named, ...COLUMNS[field]].find((name) => name !== undefined && row[name]);
    return column === undefined ? '' : (row[column]?.trim() ?? '');
  };
  const comment = {
    article: value('article').normalize('NFC'),
    name: value('name'),
    date: momentOf(value('date')),
    text: value('message'),
    parent: value('parent') || undefined,
    email: value('email') || undefined,
  };
  return { comment, url: value('url') };
}

function isCustom(field: string): field is CustomField {
  return CUSTOM_FIELDS.some((custom) => custom === field);
}

function isSpam(row: ExportedRow, own: OwnNames): boolean {
  const traps = [...TRAPS, own.website?.toLowerCase() ?? ''];
  return (
    SPAM.some((column) => /^(?:true|1|yes|spam)$/i.test(row[column]?.trim() ?? '')) ||
    STATES.some((column) => /^(?:spam|trash)$/i.test(row[column]?.trim() ?? '')) ||
    traps.some((column) => !/^(?:|false|0|off|no)$/i.test(row[column]?.trim() ?? ''))
  );
}

/** In milliseconds; not a number where nothing can be made of it. */
function momentOf(written: string): number {
  const text = asciiDigits(written);
  if (/^\d{10}$/.test(text)) return Number(text) * 1000;
  if (/^\d{13}$/.test(text)) return Number(text);
  // «2026-07-05 14:05:09 UTC», and more digits of a second than anyone needs.
  const tidy = text
    .replace(/\s*(?:UTC|GMT)$/, 'Z')
    .replace(/(:\d{2})\.\d+/, '$1')
    .replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T')
    .replace(/ (?=[+-]\d{2}:?\d{2}$)/, '');
  return parseDate(tidy, 'UTC') ?? Number.NaN;
}
