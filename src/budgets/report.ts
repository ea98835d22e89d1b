import { counted, type Counted } from '../text/plurals.ts';
import { isKept, largestFile, type Measure, type Verdict } from './judge.ts';
import { KILOBYTE, KINDS, PARTS } from './limits.ts';

/** What was measured, for the person or the log that waited for it. */

/** The columns of the table, and what a sentence calls each. */
const MEASURES: Record<Measure, { head: string; says: string }> = {
  all: { head: 'الكل', says: 'كل ما يُنزّل' },
  median: { head: 'الوسيط', says: 'وسيط ما يُنزّل' },
  html: { head: PARTS.html, says: 'HTML' },
  css: { head: PARTS.css, says: 'CSS' },
  scripts: { head: PARTS.scripts, says: 'JS بلا نموذج التعليقات' },
  fonts: { head: PARTS.fonts, says: 'الخطوط' },
  pictures: { head: PARTS.pictures, says: 'الصور' },
  other: { head: PARTS.other, says: 'غير ذلك' },
  requests: { head: 'الطلبات', says: 'عدد الطلبات' },
  strangers: { head: 'الغرباء', says: 'ما يُطلب من مواقع أخرى' },
};

const PAGES: Counted = {
  zero: 'لم تُفتح صفحة',
  one: 'فُتحت صفحة واحدة',
  two: 'فُتحت صفحتان',
  few: 'فُتحت # صفحات',
  many: 'فُتحت # صفحة',
  other: 'فُتحت # صفحة',
};

const BROKEN: Counted = {
  zero: 'كل صفحة ضمن ميزانيتها.',
  one: 'تجاوزت ميزانية واحدة حدها:',
  two: 'تجاوزت ميزانيتان حديهما:',
  few: 'تجاوزت # ميزانيات حدودها:',
  many: 'تجاوزت # ميزانية حدودها:',
  other: 'تجاوزت # ميزانية حدودها:',
};

/** A line for each kind of page, with what was seen and the limit of each budget. */
export function budgetTable(verdicts: readonly Verdict[], pages: number): string {
  const kinds = [...new Set(verdicts.map(({ kind }) => kind))];
  const measures = (Object.keys(MEASURES) as Measure[]).filter((measure) =>
    verdicts.some((verdict) => verdict.measure === measure),
  );
  const rows = kinds.map((kind) => [
    KINDS[kind],
    ...measures.map((measure) => {
      const verdict = verdicts.find((one) => one.kind === kind && one.measure === measure);
      return verdict ? cell(verdict) : '–';
    }),
  ]);
  const heads = ['', ...measures.map((measure) => MEASURES[measure].head)];
  const explained =
    'المقيس/الحد بالكيلوبايت (1000 بايت) مضغوطا بـ Brotli، لأثقل صفحة من كل نوع، على هاتف عرضه 360 نقطة.';
  return `${counted(pages, PAGES, 'latn')}. ${explained}\n\n${table([heads, ...rows])}`;
}

/** What is over, by how much, where, and the file that weighs most there; or that nothing is. */
export function budgetFaults(verdicts: readonly Verdict[]): string {
  const broken = verdicts.filter((verdict) => !isKept(verdict));
  return [counted(broken.length, BROKEN, 'latn'), ...broken.map(fault)].join('\n\n');
}

function fault(verdict: Verdict): string {
  const { kind, measure, seen, limit, view } = verdict;
  const where = `${KINDS[kind]}: ${decodeURI(view.path)}`;
  const what = MEASURES[measure].says;
  if (measure === 'strangers') {
    return [where, `  ${what}: ${seen}، ولا يُسمح بشيء منه.`, ...view.strangers.map(indent)].join(
      '\n',
    );
  }
  if (measure === 'requests') {
    return `${where}\n  ${what}: ${seen}، والحد ${limit}، أي بزيادة ${seen - limit}.`;
  }
  const over = `${what}: ${inKilobytes(seen)}، والحد ${inKilobytes(limit)}، أي بزيادة ${inKilobytes(seen - limit)}.`;
  const largest = largestFile(verdict);
  const file = largest ? `\n  أكبر ملف: ${largest.address} (${inKilobytes(largest.bytes)})` : '';
  return `${where}\n  ${over}${file}`;
}

function indent(line: string): string {
  return `    ${line}`;
}

function cell({ measure, seen, limit }: Verdict): string {
  if (measure === 'requests' || measure === 'strangers') return `${seen}/${limit}`;
  return `${(seen / KILOBYTE).toFixed(1)}/${limit / KILOBYTE}`;
}

function inKilobytes(bytes: number): string {
  return `${(bytes / KILOBYTE).toFixed(1)} KB`;
}

/** Rows in columns as wide as their widest cell. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  return rows
    .map((cells) => cells.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}
