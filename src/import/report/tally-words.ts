import { counted, type Counted as Phrase } from '../../text/plurals.ts';
import type { Said } from '../../problems.ts';
import { countOfDecisions, type Concern } from './concerns.ts';
import type { Counted, ImportReport, Tally } from './import-report.ts';

/** What is counted, and how many of it. */
export const KINDS: Readonly<Record<Counted, Said>> = {
  articles: { ar: 'المقالات', en: 'Articles' },
  pages: { ar: 'الصفحات', en: 'Pages' },
  pictures: { ar: 'الصور', en: 'Pictures' },
  files: { ar: 'ملفات أخرى', en: 'Other files' },
  comments: { ar: 'التعليقات', en: 'Comments' },
  categories: { ar: 'الأقسام', en: 'Categories' },
  tags: { ar: 'الوسوم', en: 'Tags' },
  authors: { ar: 'الكتّاب', en: 'Authors' },
};

/** What became of things, as heads of a table. */
export const FATES: Readonly<Record<keyof Tally, Said>> = {
  read: { ar: 'في التصدير', en: 'read' },
  new: { ar: 'دخل', en: 'new' },
  changed: { ar: 'تغيّر', en: 'changed' },
  standing: { ar: 'كما كان', en: 'standing' },
  editedByHand: { ar: 'حُرر باليد', en: 'edited by hand' },
  leftOut: { ar: 'لم يدخل', en: 'left out' },
};

/** What the first sentence counts. */
const PHRASES: readonly (readonly [Counted, Phrase])[] = [
  [
    'articles',
    {
      zero: '',
      one: 'مقال واحد',
      two: 'مقالان',
      few: '# مقالات',
      many: '# مقالا',
      other: '# مقال',
    },
  ],
  [
    'pages',
    {
      zero: '',
      one: 'صفحة واحدة',
      two: 'صفحتان',
      few: '# صفحات',
      many: '# صفحة',
      other: '# صفحة',
    },
  ],
  [
    'pictures',
    { zero: '', one: 'صورة واحدة', two: 'صورتان', few: '# صور', many: '# صورة', other: '# صورة' },
  ],
  [
    'comments',
    {
      zero: '',
      one: 'تعليق واحد',
      two: 'تعليقان',
      few: '# تعليقات',
      many: '# تعليقا',
      other: '# تعليق',
    },
  ],
];

const DECISIONS: Phrase = {
  zero: 'لا شيء يحتاج إلى قرارك.',
  one: 'أمر واحد يحتاج إلى قرارك، وهو أول ما يلي.',
  two: 'أمران يحتاجان إلى قرارك، وهما أول ما يلي.',
  few: '# أمور تحتاج إلى قرارك، وهي أول ما يلي.',
  many: '# أمرا تحتاج إلى قرارك، وهي أول ما يلي.',
  other: '# أمر تحتاج إلى قرارك، وهي أول ما يلي.',
};

/** How many of a kind are in the newspaper after the import. */
function inside({ new: added, changed, standing, editedByHand }: Tally): number {
  return added + changed + standing + editedByHand;
}

/** Two sentences: what is in, and how much needs a person. */
export function verdict(report: ImportReport, concerns: readonly Concern[]): [string, string] {
  const parts = PHRASES.flatMap(([kind, phrase]) => {
    const count = inside(report.tallies[kind]);
    return count === 0 ? [] : [counted(count, phrase, 'latn')];
  });
  const { pictures } = report.tallies;
  const isBare = pictures.read > 0 && inside(pictures) === 0;
  const all = `${parts.join(' و')}${isBare ? '، بلا صور' : ''}`;
  const second = counted(countOfDecisions(concerns, report), DECISIONS, 'latn');
  if (parts.length === 0) return ['لم يدخل الجريدة شيء.', second];
  const first = report.isTrial
    ? `هذه تجربة لم يُكتب فيها شيء. سيكون في الجريدة ${all}.`
    : `في الجريدة الآن ${all}.`;
  return [first, second];
}
