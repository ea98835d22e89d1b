import { counted, type Counted } from '../text/plurals.ts';
import { pathOfPage, type Fates, type OtherKind, type SortedChanges } from './sorted-changes.ts';

/** How many pages are named one by one: a summary that nobody reads to its end says less than a number. */
const NAMED = 100;

/** What the list needs to know besides. */
export interface Known {
  /** The headline of a page that is there, by its file. */
  titles: ReadonlyMap<string, string>;
  /** Where pages can be opened, without a slash at the end; absent where they cannot. */
  opens: Partial<Fates<string | undefined>>;
}

const NOTHING = 'لا تتغير صفحة ولا ملف: ما سيُنشر هو المنشور نفسه.';
const HEAD = '## ما سيتغير عند النشر';

const HEADS: Fates<Counted> = {
  added: {
    zero: '',
    one: 'صفحة جديدة واحدة',
    two: 'صفحتان جديدتان',
    few: '# صفحات جديدة',
    many: '# صفحة جديدة',
    other: '# صفحة جديدة',
  },
  changed: {
    zero: '',
    one: 'صفحة واحدة تتغير',
    two: 'صفحتان تتغيران',
    few: '# صفحات تتغير',
    many: '# صفحة تتغير',
    other: '# صفحة تتغير',
  },
  removed: {
    zero: '',
    one: 'صفحة واحدة تُحذف',
    two: 'صفحتان تُحذفان',
    few: '# صفحات تُحذف',
    many: '# صفحة تُحذف',
    other: '# صفحة تُحذف',
  },
};

const MORE: Counted = {
  zero: '',
  one: 'وصفحة أخرى',
  two: 'وصفحتان أخريان',
  few: 'و# صفحات أخرى',
  many: 'و# صفحة أخرى',
  other: 'و# صفحة أخرى',
};

const OTHERS: Record<OtherKind, string> = {
  pictures: 'الصور وبطاقات المشاركة',
  search: 'ملفات البحث',
  rest: 'غير ذلك (التنسيق والخلاصات وخرائط الموقع…)',
};

/**
 * What would change for readers, as Markdown in Arabic: new pages, changed ones, those that go, and how many files of
 * other kinds. Of many pages the first are named, new ones before all.
 */
export function changesList({ pages, others }: SortedChanges, known: Known): string {
  const fates = (['added', 'changed', 'removed'] as const).filter((fate) => pages[fate].length > 0);
  let left = NAMED;
  const sections = fates.map((fate) => {
    const named = pages[fate].slice(0, left);
    left -= named.length;
    const lines = named.map((file) => pageLine(file, known.titles.get(file), known.opens[fate]));
    const more = pages[fate].length - named.length;
    if (more > 0) lines.push(`- ${counted(more, MORE, 'latn')}`);
    return `### ${counted(pages[fate].length, HEADS[fate], 'latn')}\n\n${lines.join('\n')}`;
  });
  const rest = othersSection(others);
  const said = [...sections, ...(rest ? [rest] : [])];
  const body = [HEAD, ...(said.length > 0 ? said : [NOTHING])].join('\n\n');
  // GitHub sets Markdown from the left whatever its language; it reads it inside of an element all the same.
  return `<div dir="rtl">\n\n${body}\n\n</div>`;
}

function pageLine(file: string, title: string | undefined, opens: string | undefined): string {
  const path = pathOfPage(file);
  const place = `<bdi dir="ltr"><code>${escapedHtml(path)}</code></bdi>`;
  const address = opens === undefined ? undefined : opens + encodeURI(path);
  if (title === undefined) return address ? `- [${place}](${address})` : `- ${place}`;
  const name = escapedMarkdown(title);
  return `- ${address ? `[${name}](${address})` : name} ${place}`;
}

function othersSection(others: SortedChanges['others']): string | undefined {
  const lines = (Object.keys(OTHERS) as OtherKind[]).flatMap((kind) => {
    const { added, changed, removed } = others[kind];
    const counts = [
      ...(added > 0 ? [`جديد: ${added}`] : []),
      ...(changed > 0 ? [`متغير: ${changed}`] : []),
      ...(removed > 0 ? [`محذوف: ${removed}`] : []),
    ];
    return counts.length > 0 ? [`- ${OTHERS[kind]}: ${counts.join('، ')}`] : [];
  });
  return lines.length > 0 ? `### غير الصفحات\n\n${lines.join('\n')}` : undefined;
}

function escapedHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A headline stays a headline: no link, picture, markup or mention comes of it. */
function escapedMarkdown(text: string): string {
  return escapedHtml(text).replaceAll(/[\\`*_[\]()#|~!@]/g, (mark) => `&#${mark.codePointAt(0)};`);
}
