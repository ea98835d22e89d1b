import type { Reader } from '../diagnostics/text.ts';
import { filesInWords } from '../file-counts.ts';
import { formatHeld, type HeldSince } from '../hold/held-report.ts';
import type { Said } from '../problems.ts';
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

const NO_COMMENTS: Said = {
  ar: 'لا نموذج للتعليقات: لم تُذكر خدمة تتوصل بها (comments في site.yaml).',
  en: 'No form for comments: no service that receives them is named (comments in site.yaml).',
};

/** What a build did, for the person or the log that waited for it. */
export function buildSummary(
  report: BuildReport,
  output: string,
  milliseconds: number,
  reader: Reader = { language: 'ar', base: '' },
): string {
  const { language } = reader;
  const built = language === 'ar' ? builtLine : builtInEnglish;
  return [
    ...(report.comments ? [] : [NO_COMMENTS[language]]),
    ...report.shortcomings.map((said) => hostLine(said)[language]),
    built(report, output, milliseconds),
    workLine(report)[language],
    costLine(report)[language],
    ...(report.held.length > 0 ? ['', heldLines(report.held, reader)] : []),
  ].join('\n');
}

/** Last, where it is not overlooked: the site is there, and some of it is not what was written. */
function heldLines(held: readonly HeldSince[], reader: Reader): string {
  const head: Said = {
    ar: `نُشر الموقع، ${counted(held.length, HELD, 'latn')}:`,
    en: `The site is published; at fault, and waiting to be mended: ${inPlural(held.length, 'file')}`,
  };
  return [head[reader.language], ...held.map((one) => formatHeld(one, reader))].join('\n\n');
}

/** What the host cannot do for the site, before what was built. */
function hostLine({ ar, en }: Said): Said {
  return { ar: `الاستضافة: ${ar}`, en: `Host: ${en}` };
}

/** Why a build does not begin. */
export function waitingNotice({ pid, host }: Holder): Said {
  return {
    ar: `بناء آخر يعمل على المجلد نفسه (العملية ${pid} في ${host})، ننتظر نهايته…`,
    en: `Another build has this folder (process ${pid} on ${host}); waiting for its end…`,
  };
}

function builtLine(report: BuildReport, output: string, milliseconds: number): string {
  const articles = counted(report.articles, ARTICLES, 'latn');
  const pages = counted(report.pages.planned, PAGES, 'latn');
  const files = filesInWords(report.files, 'ar');
  const took = `${megabytes(report)} MB، في ${seconds(milliseconds)} ث`;
  return `بُني الموقع في ${output}: ${articles}، ${pages}، ${files}، ${took}.`;
}

function builtInEnglish(report: BuildReport, output: string, milliseconds: number): string {
  const { articles, pages, files } = report;
  const made = [
    inPlural(articles, 'article'),
    inPlural(pages.planned, 'page'),
    filesInWords(files, 'en'),
    `${megabytes(report)} MB`,
  ];
  return `The site was built in ${output}: ${made.join(', ')}, in ${seconds(milliseconds)} s.`;
}

/** What was made, and what stayed as it was. */
function workLine({ pages, shards, changes }: BuildReport): Said {
  const { added, changed, removed } = changes;
  const kept = pages.planned - pages.rendered;
  return {
    ar:
      `الصفحات: صُنع ${pages.rendered} وبقي ${kept} وحُذف ${pages.removed}. ` +
      `أجزاء فهرس البحث: صُنع ${shards.built} وبقي ${shards.kept}. ` +
      `الملفات: أضيف ${added.length} وتغير ${changed.length} وحُذف ${removed.length}.`,
    en:
      `Pages: ${pages.rendered} made, ${kept} kept, ${pages.removed} removed. ` +
      `Shards of search: ${shards.built} made, ${shards.kept} kept. ` +
      `Files: ${added.length} added, ${changed.length} changed, ${removed.length} removed.`,
  };
}

function costLine({ stages, peakMemory }: BuildReport): Said {
  const { reading = 0, drawing, planning = 0, printing = 0, placing = 0 } = stages;
  const memory = `${Math.round(peakMemory / 1e6)} MB`;
  const cards = drawing === undefined ? undefined : seconds(drawing);
  return {
    ar:
      `الزمن: القراءة ${seconds(reading)} ث، ` +
      (cards === undefined ? '' : `رسم البطاقات ${cards} ث، `) +
      `التخطيط ${seconds(planning)} ث، ` +
      `الصنع ${seconds(printing)} ث، الوضع ${seconds(placing)} ث. ` +
      `أقصى ذاكرة: ${memory}.`,
    en:
      `Time: reading ${seconds(reading)} s, ` +
      (cards === undefined ? '' : `drawing cards ${cards} s, `) +
      `planning ${seconds(planning)} s, ` +
      `making ${seconds(printing)} s, placing ${seconds(placing)} s. ` +
      `Most memory: ${memory}.`,
  };
}

function inPlural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function megabytes({ bytes }: BuildReport): string {
  return (bytes / 1e6).toFixed(1);
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
