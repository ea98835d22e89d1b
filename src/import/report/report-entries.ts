import { counted, type Counted } from '../../text/plurals.ts';
import { address, code, link, markup, own, type Html } from './html-text.ts';
import type { ItemRemarks, Remark, ReportedItem } from './import-report.ts';
import { markName } from './mark-words.ts';
import {
  COMMENT_LEFT_OUT,
  FILE_MISSING,
  LEFT_OUT,
  LOCKED,
  MADE_UP,
  NOT_CARRIED,
  UNANSWERED,
} from './reason-words.ts';

/** How many remarks of one kind are told of one item. */
const MOST_DETAILS = 20;

const MORE_DETAILS: Counted = {
  zero: '',
  one: 'وواحد آخر',
  two: 'واثنان آخران',
  few: 'و# أخرى',
  many: 'و# أخرى',
  other: 'و# أخرى',
};

const MORE_WORDS: Counted = {
  zero: '',
  one: 'وكلمة أخرى',
  two: 'وكلمتان أخريان',
  few: 'و# كلمات أخرى',
  many: 'و# كلمة أخرى',
  other: 'و# كلمة أخرى',
};

const WORDS: Counted = {
  zero: 'بلا كلمات',
  one: 'كلمة واحدة',
  two: 'كلمتان',
  few: '# كلمات',
  many: '# كلمة',
  other: '# كلمة',
};

/**
 * An item with its remarks: what it is called, where it was and where its file is, then what is to be known.
 *
 * @param base leads to the content folder: `content/`
 */
export function entryHtml({ item, remarks }: ItemRemarks, base: string): Html {
  const told = repeated(remarks.flatMap((remark) => detail(remark)?.html ?? []));
  const details = told.slice(0, MOST_DETAILS).map(([html, times]) => {
    return markup`<div>${{ html }}${timesOf(times)}</div>`;
  });
  const left = told.length - MOST_DETAILS;
  if (left > 0) details.push(markup`<div>${counted(left, MORE_DETAILS, 'latn')}</div>`);
  const title = own(item.title.trim() || '(بلا عنوان)');
  return markup`<li><p>${title}</p>${places(item, base)}${details}</li>\n`;
}

/** Each text once, in the order in which they came, with how often it did. */
function repeated(texts: readonly string[]): [string, number][] {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return [...times];
}

function timesOf(times: number): string {
  return times === 1 ? '' : ` × ${times}`;
}

function places({ id, link: old, file }: ReportedItem, base: string): Html {
  const parts = [
    ...(id === undefined ? [] : [markup`الرقم ${id}`]),
    ...(old === '' ? [] : [link(old, markup`الصفحة القديمة`)]),
    ...(file === undefined ? [] : [code(base + file)]),
  ];
  return markup`<small>${parts.map((part) => markup`<span>${part}</span>`)}</small>`;
}

/** What a remark says beside the heading that it stands under; nothing where that says all. */
function detail(remark: Remark): Html | undefined {
  switch (remark.kind) {
    case 'left-out':
      return markup`${LEFT_OUT[remark.why]}`;
    case 'locked':
      return markup`${LOCKED[remark.why]}`;
    case 'words':
      return wordsHtml(remark);
    case 'picture-missing':
    case 'file-missing':
      return fileMissing(remark);
    case 'picture-undescribed':
      return code(remark.address);
    case 'picture-unfit':
      return markup`${address(remark.address)}: ${own(remark.why.ar)}`;
    case 'comment-left-out':
      return markup`${own(remark.name)}: ${COMMENT_LEFT_OUT[remark.why]}`;
    case 'address-unanswered':
      return markup`${address(remark.address)}: ${UNANSWERED[remark.why]}`;
    case 'address-taken':
      return markup`${address(remark.address)}، أخذته: ${codeOrWords(remark.by)}`;
    case 'byline-lifted':
      return markup`${remark.lines.map((line, at) => markup`${at > 0 ? '، ' : ''}«${own(line)}»`)}`;
    case 'marks':
      return marksHtml(remark.marks);
    case 'finding':
      return found(remark);
    case 'made-up':
      return markup`${MADE_UP[remark.field]}: ${own(remark.value)}`;
    case 'not-carried':
      return notCarried(remark);
    case 'edited-by-hand':
    case 'without-text':
      break;
  }
  return undefined;
}

/** A file's address and why it is missing; that none were given is said above all of them. */
function fileMissing({
  address: old,
  why,
  detail: answer,
}: Extract<Remark, { kind: 'picture-missing' | 'file-missing' }>): Html {
  const reason = why === undefined || why === 'not-given' ? '' : ` (${FILE_MISSING[why]})`;
  return markup`${address(old)}${reason}${answer && markup`: ${own(answer.ar)}`}`;
}

/** What was found; where that is only a number, what is numbered. */
function found({ finding, detail: text }: Extract<Remark, { kind: 'finding' }>): Html | undefined {
  if (text === '' || finding === 'tangled' || finding === 'deep-nesting') return undefined;
  if (text === 'data:') return markup`صورة مكتوبة في النص نفسه، لا ملف لها`;
  if (!/^\d+$/.test(text)) return codeOrWords(text);
  if (finding === 'pages-joined') return markup`عدد الصفحات: ${text}`;
  return markup`رقمه في الموقع القديم: ${text}`;
}

function notCarried({ field, value }: Extract<Remark, { kind: 'not-carried' }>): Html {
  const name = NOT_CARRIED[field];
  return value === '' ? markup`${name}` : markup`${name}: ${codeOrWords(value)}`;
}

function wordsHtml({ missing, added, total, more }: Extract<Remark, { kind: 'words' }>): Html {
  const list = (label: string, words: readonly string[], left = 0) => {
    if (words.length === 0) return markup``;
    const count = words.length + left;
    const named = repeated(words).map(([word, times], at) => {
      return markup`${at > 0 ? '، ' : ''}${own(word)}${timesOf(times)}`;
    });
    const rest = left > 0 ? ` ${counted(left, MORE_WORDS, 'latn')}` : '';
    return markup`<div>${label} ${count}: ${named}${rest}</div>`;
  };
  const both = [list('نقص', missing, more?.missing), list('زاد', added, more?.added)];
  return markup`${both}<div>والنص كله ${counted(total, WORDS, 'latn')}</div>`;
}

function marksHtml(marks: Extract<Remark, { kind: 'marks' }>['marks']): Html {
  const each = [...marks].map(
    ([mark, times], at) => markup`${at > 0 ? '، ' : ''}${own(markName(mark))}: ${times}`,
  );
  return markup`${each}`;
}

/** Arabic words as words, all else as what machines write. */
export function codeOrWords(text: string): Html {
  return /^[^\p{L}]*\p{Script=Arabic}/u.test(text) ? own(text) : address(text);
}
