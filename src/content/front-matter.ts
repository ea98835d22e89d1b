import { ARTICLE_FIELDS, PAGE_FIELDS } from '../model/fields.ts';
import type { Problem } from '../problems.ts';
import { stripInvisible, tidy } from '../text/invisible.ts';
import { composed } from '../text/characters/presentation-forms.ts';
import { takesOf } from './field-names.ts';

/** A Markdown file in its two parts. */
export interface SplitFile {
  yaml: string;
  body: string;
  /** How many lines of the file come before the YAML. */
  linesBefore: number;
  /** How many lines of the file come before the body. */
  linesBeforeBody: number;
  /** The lines, counted from 1, that were read as `---` though they are written otherwise. */
  oddFences: { line: number; written: string }[];
}

/**
 * Splits a Markdown file at its `---` lines. Windows line ends, a byte-order mark and invisible marks
 * before or on the `---` lines do no harm, nor do the dashes, stars or strokes that a phone or a habit has put in
 * their place, where a field stands between two such lines. A file without front-matter, an unclosed one, and
 * one in another language than YAML (`---js` would run code) are problems. Both parts are in composed form (NFC).
 */
export function splitFrontMatter(text: string, file: string): SplitFile | Problem {
  const rows = composed(text).split(/\r\n?|\n/);
  const first = rows.findIndex((row) => stripInvisible(row).trim() !== '');
  const opening = stripInvisible(rows[first] ?? '').trim();
  const language = /^-{3,}\s*([a-z]+)$/i.exec(opening)?.[1];
  if (language && language.toLowerCase() !== 'yaml') return otherLanguage(file, first + 1, opening);
  const isOpen = isFence(opening) || language !== undefined;
  const next = rows[first + 1] ?? '';
  if (OTHER_FENCE.test(opening) && /^[^\s:=]+\s*[:=]/.test(next))
    return otherFence(file, first + 1, opening);
  if (isField(rows[first] ?? '')) return unopened(file, first + 1, opening);
  if (!isOpen && !isOddFence(opening)) return noFrontMatter(file, opening);
  const length = rows.slice(first + 1).findIndex((row) => closes(row));
  if (!isOpen && !rows.slice(first + 1, first + 1 + length).some(isField)) {
    return noFrontMatter(file, opening);
  }
  if (length < 0) return unclosed(file, first + 1);
  const close = first + 1 + length;
  return {
    yaml: rows.slice(first + 1, close).join('\n'),
    body: rows.slice(close + 1).join('\n'),
    linesBefore: first + 1,
    linesBeforeBody: close + 1,
    oddFences: [first, close]
      .map((row) => ({ line: row + 1, written: stripInvisible(rows[row] ?? '').trim() }))
      .filter(({ written }) => isOddFence(written)),
  };
}

/** What stands around fields elsewhere: in TOML, and where chat programs write them. */
const OTHER_FENCE = /^(?:`{3,}|~{3,}|\+{3,})\s*[a-z]*$/i;

function isFence(row: string): boolean {
  return /^-{3,}$/.test(row);
}

/** What phones make of `---` (`—-`, `——`, `—`), and what else is drawn as a line. */
function isOddFence(row: string): boolean {
  return (
    /^(?:[-\u2010-\u2015\u2212]{2,}|[\u2014\u2015]|\u0640{2,}|\*{3,}|_{3,}|={3,})$/.test(row) &&
    !isFence(row)
  );
}

/** Whether a row ends the front-matter. An odd fence does at the margin only: further in it may be text. */
function closes(row: string): boolean {
  if (!/^[\s\u00ad\u0640\u061c\u200b-\u2212\ufeff*_=-]/.test(row)) return false;
  const bare = stripInvisible(row);
  return isFence(bare.trim()) || isOddFence(bare.trimEnd());
}

/** Whether a row gives a field that we know. */
function isField(row: string): boolean {
  const [, name = ''] = /^([^:：﹕]+)[:：﹕]/.exec(row) ?? [];
  const spelled = tidy(name);
  return [ARTICLE_FIELDS, PAGE_FIELDS].some((book) => takesOf(spelled, book) !== undefined);
}

function otherLanguage(file: string, line: number, found: string): Problem {
  return {
    code: 'front-matter-not-yaml',
    severity: 'error',
    file,
    line,
    message: {
      ar: 'رأس المقال يُكتب بصيغة YAML وحدها، ولا تُنفَّذ فيه شيفرة.',
      en: 'Front-matter is written in YAML only, and no code in it is run.',
    },
    found,
    fix: '---',
  };
}

function otherFence(file: string, line: number, found: string): Problem {
  return {
    code: 'front-matter-not-yaml',
    severity: 'error',
    file,
    line,
    message: {
      ar: 'الحقول بين سطرين من ثلاث شرطات، لا بين علامات أخرى. ضعها مكان هذا السطر ومكان الذي بعد آخر حقل.',
      en: 'Fields stand between two lines of three hyphens and no other marks. Put them in place of this line and of that after the last field.',
    },
    found,
    fix: '---',
  };
}

/** Fields above which the line of hyphens was forgotten. */
function unopened(file: string, line: number, found: string): Problem {
  return {
    code: 'missing-front-matter',
    severity: 'error',
    file,
    line,
    message: {
      ar: 'الحقول تبدأ بلا سطر من ثلاث شرطات فوقها. ضع ثلاث شرطات وحدها في سطر قبل أول حقل.',
      en: 'There is no line of three hyphens above the fields. Put three hyphens alone on a line before the first field.',
    },
    found: found.slice(0, 80),
    fix: '---',
  };
}

function noFrontMatter(file: string, found: string): Problem {
  return {
    code: 'missing-front-matter',
    severity: 'error',
    file,
    line: 1,
    message: {
      ar: 'الملف يبدأ بلا رأس. ضع الحقول بين سطرين من ثلاث شرطات قبل النص.',
      en: 'The file begins without front-matter. Put the fields between two lines of three hyphens above the text.',
    },
    found: found === '' ? { ar: 'ملف فارغ', en: 'an empty file' } : found.slice(0, 80),
    fix: "---\ntitle: 'عنوان المقال'\ndate: 2026-07-05 14:05\ncategories: [مجتمع]\n---",
  };
}

function unclosed(file: string, line: number): Problem {
  return {
    code: 'unclosed-front-matter',
    severity: 'error',
    file,
    line,
    message: {
      ar: 'رأس المقال مفتوح ولم يُغلَق. ضع ثلاث شرطات وحدها في سطر بعد آخر حقل.',
      en: 'The front-matter has no end. Put three hyphens alone on a line after the last field.',
    },
    fix: '---',
  };
}
