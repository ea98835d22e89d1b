import { counted, type Counted as Phrase } from '../../text/plurals.ts';
import type { ExportFault } from '../export.ts';
import { otherKinds, type ConcernKey } from './concerns.ts';
import { address, code, markup, own, type Html } from './html-text.ts';
import type { Decision, ImportReport } from './import-report.ts';
import { codeOrWords } from './report-entries.ts';

type BulkEdit = Extract<Decision, { what: 'bulk-edit' }>;
type OldMenu = Extract<Decision, { what: 'menu' }>;
type Settled = Exclude<Decision, BulkEdit | OldMenu>;

const FAULTS: Readonly<Record<ExportFault['what'], string>> = {
  broken: 'خلل في هذا الموضع، وقُرئ ما بعده',
  cut: 'ينتهي الملف في وسط الكلام، وما بعده لم يصل',
  refused: 'ليس تصديرا من ووردبريس',
};

type WholeKey = 'faults' | 'decisions' | 'unknown-fields' | 'other-kinds' | 'other-kinds-rightly';

/** What parts say that are about the export as a whole and no item. */
const LINES: Readonly<Record<WholeKey, (report: ImportReport) => Html>> = {
  faults: ({ faults }) => list(faults.map(fault)),
  decisions: ({ decisions }) => list(decisions.map(decision)),
  'unknown-fields': ({ unknownFields }) => counts(unknownFields),
  'other-kinds': (report) => counts(otherKinds(report, true)),
  'other-kinds-rightly': (report) => counts(otherKinds(report, false)),
};

/** What a part says beside its items. */
export function linesOfWhole(key: ConcernKey, report: ImportReport): Html | undefined {
  return key in LINES ? LINES[key as WholeKey](report) : undefined;
}

function list(lines: readonly Html[]): Html {
  return markup`<ol>${lines.map((line) => markup`<li>${line}</li>`)}</ol>`;
}

function counts(names: Iterable<readonly [string, number]>): Html {
  const sorted = [...names].toSorted(([, a], [, b]) => b - a);
  const lines = sorted.map(([name, times]) => markup`<li>${code(name)} <b>${times}</b></li>`);
  return markup`<ul class="names">${lines}</ul>`;
}

function fault({ what, file, line, detail }: ExportFault): Html {
  const where = markup`${own(file)}، السطر ${line}: ${FAULTS[what]}.`;
  return markup`<p>${where}</p><small>${code(detail)}</small>`;
}

function decision(one: Decision): Html {
  if (one.what === 'bulk-edit') return markup`<p>${changedTogether(one)}</p>`;
  if (one.what === 'menu') return menu(one);
  const file = code(`content/${fileOf(one)}.yaml`);
  return markup`<p>${decided(one)}</p><small><span>يُغيَّر في ${file}</span></small>`;
}

const CHANGED: Phrase = {
  zero: '',
  one: 'مقال واحد تغيّر',
  two: 'مقالان تغيّرا معا',
  few: '# مقالات تغيّرت معا',
  many: '# مقالا تغيّرت معا',
  other: '# مقال تغيّرت معا',
};

/** What a plugin or a command did to many articles, and when. */
function changedTogether({ articles, from, until }: BulkEdit): Html {
  const span =
    from === until ? markup`في ${code(from)}` : markup`من ${code(from)} إلى ${code(until)}`;
  return markup`${counted(articles, CHANGED, 'latn')} ${span}، بإضافة أو أمر لا بيد محرر: لم يُكتب لها تاريخ تحيين.`;
}

/** What stood in a menu of the old site: no file holds menus here, pages say where they are linked. */
function menu({ name, entries }: OldMenu): Html {
  const lines = entries.map((entry) => markup`<li>${own(entry)}</li>`);
  const where = markup`الصفحة تُربط في الرأس أو التذييل بالحقل ${code('menu')} في ملفها.`;
  return markup`<p>القائمة «${own(name)}» في الموقع القديم، بلا أقسامها، لتعيد منها ما تريد. ${where}</p><ul>${lines}</ul>`;
}

/** The file in which a person settles it otherwise. */
function fileOf(one: Settled): string {
  if (one.what === 'address-pattern') return 'site';
  if (one.what !== 'setting' || one.field === 'navigation') return 'categories';
  return one.field === 'tags.yaml' ? 'tags' : 'site';
}

/** What settings are to those who have seen no site.yaml; `navigation` and `tags.yaml` stand for lists of others. */
const SETTINGS: Readonly<Record<string, string>> = {
  name: 'اسم الجريدة',
  url: 'عنوانها على الشبكة',
  description: 'وصفها',
  country: 'البلد',
  timezone: 'المنطقة الزمنية',
  frontPage: 'القسم الذي يقود الصفحة الأولى',
  address: 'شكل عناوين المقالات',
  navigation: 'أقسام لا تظهر في شريط الأقسام',
  'tags.yaml': 'وسوم لها صفحات، والباقي كلمات بلا صفحة',
};

function decided(one: Settled): Html {
  if (one.what === 'setting') {
    const name = SETTINGS[one.field];
    return markup`${name === undefined ? code(one.field) : name}: ${codeOrWords(one.value)}`;
  }
  if (one.what === 'address-pattern') {
    return markup`عناوين المقالات على شكل ${code(one.pattern)}، لأنها كانت ${address(one.old)}.`;
  }
  const category = markup`القسم «${own(one.name)}»`;
  const path = code(`/${one.slug}/`);
  switch (one.what) {
    case 'category-slug':
      return markup`${category}: عنوانه ${path}، وكان ${address(one.old)}.`;
    case 'category-joined':
      return markup`${category} من الموقع القديم ضُم إلى قسم قائم هنا: ${path}.`;
    case 'placement':
      break;
  }
  return markup`${category} (${path}) عُد موضعا تُعرض فيه المقالات لا موضوعا لها.`;
}
