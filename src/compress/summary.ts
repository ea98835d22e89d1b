import { filesInWords, sizeOf } from '../file-counts.ts';
import type { Language } from '../problems.ts';
import { counted, type Counted } from '../text/plurals.ts';
import type { CompressReport } from './compress.ts';

const FILES: Counted = {
  zero: 'لم يُضغط أي ملف',
  one: 'ضُغط ملف واحد',
  two: 'ضُغط ملفان',
  few: 'ضُغطت # ملفات',
  many: 'ضُغط # ملفا',
  other: 'ضُغط # ملف',
};

/** What `npm run compress` did, in one or two lines. */
export function compressSummary(report: CompressReport, language: Language): string {
  const { compressed, best, kept, removed } = report;
  const before = sizeOf(report.bytes.before);
  const after = sizeOf(report.bytes.after);
  if (language === 'en') {
    const now = compressed === 0 ? '' : `, ${best} at best: ${before} became ${after} in Brotli`;
    return `${filesInWords(compressed, 'en')} compressed${now}. ${kept} kept, ${removed} removed.`;
  }
  const now = compressed === 0 ? '' : `، منها ${best} بأقصى ضغط: صار ${before} في Brotli ${after}`;
  return `${counted(compressed, FILES, 'latn')}${now}. بقي ${kept} وحُذف ${removed}.`;
}
