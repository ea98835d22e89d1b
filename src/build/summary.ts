import { formatProblem } from '../problems.ts';
import { counted, type Counted } from '../text/plurals.ts';
import type { BuildReport } from './build.ts';

const ARTICLES: Counted = {
  zero: 'بلا مقالات',
  one: 'مقال واحد',
  two: 'مقالان',
  few: '# مقالات',
  many: '# مقالا',
  other: '# مقال',
};

const PAGES: Counted = {
  zero: 'بلا صفحات',
  one: 'صفحة واحدة',
  two: 'صفحتان',
  few: '# صفحات',
  many: '# صفحة',
  other: '# صفحة',
};

const FILES: Counted = {
  zero: 'بلا ملفات',
  one: 'ملف واحد',
  two: 'ملفان',
  few: '# ملفات',
  many: '# ملفا',
  other: '# ملف',
};

/** What a build did, for the person or the log that waited for it. */
export function buildSummary(report: BuildReport, output: string, milliseconds: number): string {
  const lines = report.problems.map((problem) => `${formatProblem(problem)}\n`);
  if (!report.comments) {
    lines.push('لا نموذج للتعليقات: لم تُذكر خدمة تتوصل بها (comments في site.yaml).');
  }
  const articles = counted(report.articles, ARTICLES, 'latn');
  const pages = counted(report.pages, PAGES, 'latn');
  const files = counted(report.files, FILES, 'latn');
  const megabytes = (report.bytes / 1e6).toFixed(1);
  const seconds = (milliseconds / 1000).toFixed(1);
  lines.push(
    `بُني الموقع في ${output}: ${articles}، ${pages}، ${files}، ${megabytes} MB، في ${seconds} ث.`,
  );
  return lines.join('\n');
}
