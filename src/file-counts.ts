import type { Language } from './problems.ts';
import { counted, type Counted } from './text/plurals.ts';

/** How commands count files and bytes. */

const FILES: Counted = {
  zero: 'بلا ملفات',
  one: 'ملف واحد',
  two: 'ملفان',
  few: '# ملفات',
  many: '# ملفا',
  other: '# ملف',
};

/** «15 ملفا», `15 files`. */
export function filesInWords(count: number, language: Language): string {
  if (language === 'ar') return counted(count, FILES, 'latn');
  return count === 1 ? '1 file' : `${count} files`;
}

/** `3.2 MB`, of a million bytes each; below one, kilobytes. */
export function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
