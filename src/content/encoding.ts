import { isUtf8 } from 'node:buffer';
import type { Problem } from '../problems.ts';

/** Arabic letters: what a text in the right encoding mostly consists of. */
const ARABIC = /[\u0621-\u064a]/g;

/**
 * The text of a file. One that is not in UTF-8 is a problem that says which encoding it has most likely, and
 * shows how it begins in that; where only a few bytes are broken, the text holds U+FFFD in their place.
 */
export function decoded(bytes: Buffer, file: string): string | Problem {
  const text = bytes.toString();
  if (isUtf8(bytes) && !bytes.includes(0)) return text;
  const broken = text.match(/[\0\ufffd]/g)?.length ?? 0;
  if (broken < text.length / 20) return text;
  const readings = ['utf-16le', 'utf-16be', 'windows-1256'].map((encoding) => {
    const reading = new TextDecoder(encoding).decode(bytes);
    return { encoding, reading, share: (reading.match(ARABIC)?.length ?? 0) / reading.length };
  });
  const [likely] = readings.toSorted((a, b) => b.share - a.share);
  const name = likely?.encoding.startsWith('utf-16') ? 'UTF-16' : 'Windows-1256';
  const beginning = likely?.reading.split(/[\r\n]+/).find((row) => /\p{L}/u.test(row));
  return {
    code: 'not-utf8',
    severity: 'error',
    file,
    line: 1,
    message: {
      ar: `الملف ليس بترميز UTF-8، والغالب أنه ${name}. افتحه في محرر نصوص واحفظه بترميز UTF-8.`,
      en: `The file is not in UTF-8, but most likely in ${name}. Open it in an editor and save it as UTF-8.`,
    },
    found: beginning?.trim().slice(0, 80),
  };
}
