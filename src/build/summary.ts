import { formatHeld, type HeldSince } from '../hold/held-report.ts';
import { formatProblem } from '../problems.ts';
import { counted, type Counted } from '../text/plurals.ts';
import type { BuildReport } from './build.ts';
import type { Holder } from './lock.ts';

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

const HELD: Counted = {
  zero: '',
  one: 'وهناك ملف واحد فيه خطأ ينتظر من يصلحه',
  two: 'وهناك ملفان فيهما خطأ ينتظران من يصلحهما',
  few: 'وهناك # ملفات فيها خطأ تنتظر من يصلحها',
  many: 'وهناك # ملفا فيها خطأ تنتظر من يصلحها',
  other: 'وهناك # ملف فيها خطأ تنتظر من يصلحها',
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
  const pages = counted(report.pages.planned, PAGES, 'latn');
  const files = counted(report.files, FILES, 'latn');
  const megabytes = (report.bytes / 1e6).toFixed(1);
  lines.push(
    `بُني الموقع في ${output}: ${articles}، ${pages}، ${files}، ${megabytes} MB، في ${seconds(milliseconds)}.`,
    workLine(report),
    costLine(report),
  );
  if (report.held.length > 0) lines.push('', heldLines(report.held));
  return lines.join('\n');
}

/** Last, where it is not overlooked: the site is there, and some of it is not what was written. */
function heldLines(held: readonly HeldSince[]): string {
  const head = `نُشر الموقع، ${counted(held.length, HELD, 'latn')}:`;
  return [head, ...held.map(formatHeld)].join('\n\n');
}

/** Why a build does not begin. */
export function waitingNotice({ pid, host }: Holder): string {
  return `بناء آخر يعمل على المجلد نفسه (العملية ${pid} في ${host})، ننتظر نهايته…`;
}

/** What was made, and what stayed as it was. */
function workLine({ pages, shards, changes }: BuildReport): string {
  const { added, changed, removed } = changes;
  return (
    `الصفحات: صُنع ${pages.rendered} وبقي ${pages.planned - pages.rendered} وحُذف ${pages.removed}. ` +
    `أجزاء فهرس البحث: صُنع ${shards.built} وبقي ${shards.kept}. ` +
    `الملفات: أضيف ${added.length} وتغير ${changed.length} وحُذف ${removed.length}.`
  );
}

function costLine({ stages, peakMemory }: BuildReport): string {
  const { reading = 0, drawing, planning = 0, printing = 0, placing = 0 } = stages;
  return (
    `الزمن: القراءة ${seconds(reading)}، ` +
    (drawing === undefined ? '' : `رسم البطاقات ${seconds(drawing)}، `) +
    `التخطيط ${seconds(planning)}، ` +
    `الصنع ${seconds(printing)}، الوضع ${seconds(placing)}. ` +
    `أقصى ذاكرة: ${Math.round(peakMemory / 1e6)} MB.`
  );
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} ث`;
}
