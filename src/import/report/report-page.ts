import { createHash } from 'node:crypto';
import { counted, type Counted as Phrase } from '../../text/plurals.ts';
import { FILES_NOT_GIVEN, wordsOf } from './concern-words.ts';
import { isForWantOfFiles, type Concern, type ConcernKey, type Need } from './concerns.ts';
import { markup, own, sentence, type Html } from './html-text.ts';
import type { ImportReport } from './import-report.ts';
import { entryHtml } from './report-entries.ts';
import { linesOfWhole } from './report-lines.ts';
import { tallyTable } from './report-tallies.ts';
import { verdict } from './tally-words.ts';

/** How many entries of one part are seen before the others are unfolded. */
const UNFOLDED = 10;

/** How many names of one part are counted above its entries. */
const MOST_NAMES = 12;

const NEEDS: readonly (readonly [Need, title: string])[] = [
  ['decide', 'ما يحتاج إلى قرارك'],
  ['look', 'ما يحسن أن تنظر فيه'],
  ['know', 'للعلم فقط'],
];

const FOLDED: Phrase = {
  zero: '',
  one: 'ومادة أخرى',
  two: 'ومادتان أخريان',
  few: 'و# مواد أخرى',
  many: 'و# مادة أخرى',
  other: 'و# مادة أخرى',
};

const NOT_HERE: Phrase = {
  zero: '',
  one: 'ومادة أخرى في import-report.json.',
  two: 'ومادتان أخريان في import-report.json.',
  few: 'و# مواد أخرى في import-report.json.',
  many: 'و# مادة أخرى في import-report.json.',
  other: 'و# مادة أخرى في import-report.json.',
};

/** What a page of the report is made from. */
export interface PageSource {
  report: ImportReport;
  concerns: readonly Concern[];
  /** Leads to the content folder: `content/`. */
  base: string;
  /** The style sheet, which stands in the page. */
  style: string;
}

/** The report as one page that needs nothing else, in pieces, so that a long one is never whole in memory. */
export function* reportPage(source: PageSource): Generator<string> {
  const { report, concerns } = source;
  yield head(source).html;
  yield markup`<body>\n<main>\n${intro(report, concerns)}\n${index(concerns)}\n`.html;
  for (const [need, title] of NEEDS) {
    const parts = concerns.filter((concern) => concern.need === need);
    yield markup`<section id="${need}">\n<h2>${title}</h2>\n`.html;
    if (parts.length === 0) yield '<p>لا شيء.</p>\n';
    for (const concern of parts) yield* part(concern, source);
    yield '</section>\n';
  }
  yield '</main>\n</body>\n</html>\n';
}

function head({ report, style }: PageSource): Html {
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  // The style sheet is ours, and stands as it was hashed.
  const sheet: Html = { html: style };
  return markup`<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>نقل ${nameOf(report)} إلى الجريدة</title>
<style>${sheet}</style>
</head>
`;
}

function nameOf({ site: { title, address } }: ImportReport): string {
  return title || address || 'الموقع القديم';
}

function intro(report: ImportReport, concerns: readonly Concern[]): Html {
  const [first, second] = verdict(report, concerns);
  const files = report.exports.map((name, at) => markup`${at > 0 ? '، ' : ''}${own(name)}`);
  return markup`<header>
<h1>نقل ${own(nameOf(report))} إلى الجريدة</h1>
<p class="verdict">${first}</p>
<p class="verdict">${second}</p>
</header>
${tallyTable(report)}
<p class="source">قُرئ من: ${files}</p>`;
}

function index(concerns: readonly Concern[]): Html {
  const groups = NEEDS.map(([need, title]) => {
    const parts = concerns.filter((concern) => concern.need === need);
    if (parts.length === 0) return markup``;
    const items = parts.map(({ key, count }) => {
      return markup`<li><a href="#${key}">${wordsOf(key).title.ar}</a> <b>${count}</b></li>\n`;
    });
    return markup`<div>\n<h2>${title}</h2>\n<ul>\n${items}</ul>\n</div>\n`;
  });
  return markup`<nav aria-label="محتويات التقرير">\n${groups}</nav>`;
}

function* part(concern: Concern, source: PageSource): Generator<string> {
  const { key, count, entries } = concern;
  const { report } = source;
  const { title, means } = wordsOf(key);
  yield markup`<section class="part" id="${key}">
<h3>${title.ar} <b>${count}</b></h3>
<p>${sentence(means)}</p>
<p class="mend"><strong>ما العمل؟</strong> ${sentence(mendOf(key, report))}</p>
${names(concern)}${linesOfWhole(key, report)}
`.html;
  if (entries.length > 0) yield* list(concern, source);
  const left = entries.length === 0 || key === 'comments' ? 0 : count - entries.length;
  if (left > 0) yield markup`<p>${counted(left, NOT_HERE, 'latn')}</p>\n`.html;
  yield '</section>\n';
}

/** The first entries, and the others folded. */
function* list({ entries }: Concern, { base }: PageSource): Generator<string> {
  const isShort = entries.length <= UNFOLDED + 2;
  const seen = isShort ? entries.length : UNFOLDED;
  yield '<ol>\n';
  for (const entry of entries.slice(0, seen)) yield entryHtml(entry, base).html;
  yield '</ol>\n';
  if (isShort) return;
  const more = counted(entries.length - seen, FOLDED, 'latn');
  yield markup`<details>\n<summary>${more}</summary>\n<ol start="${seen + 1}">\n`.html;
  for (const entry of entries.slice(seen)) yield entryHtml(entry, base).html;
  yield '</ol>\n</details>\n';
}

function mendOf(key: ConcernKey, report: ImportReport): string {
  return isForWantOfFiles(key, report) ? FILES_NOT_GIVEN : wordsOf(key).mend;
}

/** What the remarks of a part name, counted, where that tells more than the entries. */
function names({ names: all, count }: Concern): Html | undefined {
  if (all.length === 0 || count < 3) return undefined;
  const named = all.slice(0, MOST_NAMES).map(([name, times]) => {
    return markup`<li>${own(name)} <b>${times}</b></li>`;
  });
  const more = all.length > MOST_NAMES ? markup`<li>…</li>` : undefined;
  return markup`<ul class="names">${named}${more}</ul>\n`;
}
