import type { Problem } from '../problems.ts';
import { stripInvisible } from '../text/invisible.ts';
import { composed } from '../text/characters/presentation-forms.ts';

/** A Markdown file in its two parts. */
export interface SplitFile {
  yaml: string;
  body: string;
  /** How many lines of the file come before the YAML. */
  linesBefore: number;
  /** How many lines of the file come before the body. */
  linesBeforeBody: number;
}

/**
 * Splits a Markdown file at its `---` lines. Windows line ends, a byte-order mark and invisible marks
 * before or on the `---` lines do no harm. A file without front-matter, an unclosed one, and one in
 * another language than YAML (`---js` would run code) are problems. Both parts are in composed form (NFC).
 */
export function splitFrontMatter(text: string, file: string): SplitFile | Problem {
  const rows = composed(text).split(/\r\n?|\n/);
  const first = rows.findIndex((row) => stripInvisible(row).trim() !== '');
  const opening = stripInvisible(rows[first] ?? '').trim();
  const language = /^-{3,}\s*([a-z]+)$/i.exec(opening)?.[1];
  if (language && language.toLowerCase() !== 'yaml') return otherLanguage(file, first + 1, opening);
  if (!isFence(opening) && !language) return noFrontMatter(file, opening);
  const length = rows.slice(first + 1).findIndex((row) => isFence(stripInvisible(row).trim()));
  if (length < 0) return unclosed(file, first + 1);
  const close = first + 1 + length;
  return {
    yaml: rows.slice(first + 1, close).join('\n'),
    body: rows.slice(close + 1).join('\n'),
    linesBefore: first + 1,
    linesBeforeBody: close + 1,
  };
}

function isFence(row: string): boolean {
  return /^-{3,}$/.test(row);
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
