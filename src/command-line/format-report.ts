import type { FormatReport } from '../content/format-folder.ts';
import { understandingText } from '../content/understood.ts';
import { problemsText, type Reader } from '../diagnostics/text.ts';
import type { Said } from '../problems.ts';

const LOST: Record<'meaning' | 'remark', Said> = {
  meaning: {
    ar: 'تُرك كما هو: لو كُتب على الشكل المعتمد لقُرئ على غير ما هو. أخبر القائمين على مداد.',
    en: 'left as it is: in canonical form it would be read otherwise. Please tell the keepers of Midad.',
  },
  remark: {
    ar: 'تُرك كما هو: فيه ملاحظة (#) لا مكان لها في الشكل المعتمد. انقلها إلى سطر وحدها فوق حقلها.',
    en: 'left as it is: it has a remark (#) for which the canonical form has no place. Put it on a line above its field.',
  },
};

/** What `npm run format-content` says that it did, or would do. */
export function formatReport(
  { files, changed, understood, faults, unsafe }: FormatReport,
  { check, reader }: { check: boolean; reader: Reader },
): string {
  const { language } = reader;
  const parts: string[] = [];
  if (changed.length > 0) parts.push(changed.join('\n'));
  parts.push(...understood.map((one) => understandingText(one, language)));
  for (const { file, lost } of unsafe) parts.push(`${file}\n  ${LOST[lost][language]}`);
  if (faults.length > 0) parts.push(problemsText(faults, reader));
  const left = new Set([...faults, ...unsafe].map(({ file }) => file)).size;
  parts.push(summary({ files, changed: changed.length, left, check })[language]);
  return parts.join('\n\n');
}

function summary(counts: { files: number; changed: number; left: number; check: boolean }): Said {
  const { files, changed, left, check } = counts;
  const same = files - changed - left;
  return {
    ar: `${check ? 'ملفات ستتغير' : 'ملفات أُعيدت كتابتها'}: ${changed}. ملفات على الشكل المعتمد من قبل: ${same}. ملفات تُركت كما هي لعلة فيها: ${left}.`,
    en: `${check ? 'To be rewritten' : 'Rewritten'}: ${changed}. In canonical form before: ${same}. Left alone: ${left}.`,
  };
}
