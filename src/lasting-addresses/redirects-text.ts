import { isMap, isScalar, isSeq, parseDocument, YAMLSeq, type Document, type YAMLMap } from 'yaml';
import { canonicalName } from '../content/field-names.ts';
import { addressDate, isoDate, type Instant } from '../dates.ts';
import { OLD_ADDRESS_FIELDS } from '../model/old-address.ts';
import { formerPath } from '../model/site-path.ts';
import { oldAddressOr } from '../model/written-rule.ts';
import type { Place } from './answers.ts';
import type { Fate } from './fates.ts';

/** An address that is to be written into redirects.yaml, with what became of it. */
export interface LostAddress {
  path: string;
  fate: Exclude<Fate, { is: 'waiting' }>;
}

/** What is to become of redirects.yaml. */
export interface Changes {
  /** In the order in which they are to stand. */
  add: readonly LostAddress[];
  /** What leads elsewhere than it was written, by the old address. */
  lead: ReadonlyMap<string, LostAddress['fate']>;
  /** Old addresses that have a page again. */
  drop: ReadonlySet<string>;
}

/** When entries are written, in which zone. */
export interface Dating {
  now: Instant;
  timezone: string;
}

/** What stands above the first entry that the publication writes. */
const REMARK = ` كتب النشر ما يلي حين تغير عنوان أو حُذف مقال، كي لا يموت رابط عند قارئ.
 لا تحذف منها شيئا: ما لا يقود إلى شيء اجعله gone: نعم.`;

type Field = keyof typeof NAMES;

/** The Arabic names, for a file that is written with them. */
const NAMES = {
  from: 'من',
  to: 'إلى',
  gone: 'سُحب',
  date: 'التاريخ',
  categories: 'الأقسام',
  lists: 'القوائم',
  corrected: 'صُوّب',
  kept: 'حُفظ',
} as const;

/**
 * The text of redirects.yaml with some changes. Remarks and the order of what an author wrote stay; what is added
 * comes last, each entry with the day on which it was written.
 *
 * @param text without faults; empty where there is no such file
 */
export function withChanges(text: string, { add, lead, drop }: Changes, dating: Dating): string {
  // All values are texts: a number that is an id is not written otherwise.
  const document = parseDocument(text, { schema: 'failsafe' });
  const list = isSeq(document.contents) ? document.contents : new YAMLSeq();
  document.contents = list as Document.Parsed['contents'];
  const isArabic = list.items.some(
    (item) => isMap(item) && /^\p{sc=Arabic}/u.test(firstName(item)),
  );
  const name = (field: Field) => (isArabic ? NAMES[field] : field);
  const wasKept = list.items.some((item) => isMap(item) && valueOf(item, 'kept') !== undefined);
  list.items = list.items.filter((item) => {
    const from = isMap(item) ? addressIn(valueOf(item, 'from')) : undefined;
    return (
      from === undefined || !isMap(item) || !drop.has(from) || valueOf(item, 'kept') === undefined
    );
  });
  for (const item of list.items) {
    const fate = isMap(item) ? lead.get(addressIn(valueOf(item, 'from')) ?? '') : undefined;
    if (fate && isMap(item)) redirect(item, fate, name, document);
  }
  for (const [index, { path, fate }] of add.entries()) {
    const entry = document.createNode(entryOf(path, fate, name, dating));
    if (index === 0 && !wasKept) {
      entry.commentBefore = REMARK;
      entry.spaceBefore = list.items.length > 0;
    }
    for (const field of ['categories', 'lists', 'corrected'] as const) {
      const written = isMap(entry) ? entry.get(name(field), true) : undefined;
      if (isSeq(written)) written.flow = true;
    }
    list.items.push(entry);
  }
  if (list.items.length === 0) return text.trim() === '' ? '' : remarksOf(document);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, indentSeq: false });
}

/** A list of which nothing is left is written without brackets. */
function remarksOf({ commentBefore, comment }: Document.Parsed): string {
  const remarks = [commentBefore, comment].flatMap((one) => one?.split('\n') ?? []);
  return remarks.map((line) => `#${line}\n`).join('');
}

function entryOf(
  from: string,
  fate: LostAddress['fate'],
  name: (field: Field) => string,
  { now, timezone }: Dating,
): Record<string, unknown> {
  const { year, month, day } = addressDate(now, timezone);
  const kept = { [name('kept')]: `${year}-${month}-${day}` };
  if (fate.is === 'moved') return { [name('from')]: from, [name('to')]: fate.to, ...kept };
  const place = fate.place ? placeFields(fate.place, name, timezone) : {};
  return { [name('from')]: from, [name('gone')]: 'نعم', ...place, ...kept };
}

function placeFields(
  { published, categories, lists, corrected }: Place,
  name: (field: Field) => string,
  timezone: string,
): Record<string, unknown> {
  const moments = corrected.map((when) => writtenMoment(when, timezone));
  return {
    [name('date')]: writtenMoment(published, timezone),
    [name('categories')]: [...categories],
    ...(lists.length > 0 && { [name('lists')]: [...lists] }),
    ...(moments.length > 0 && { [name('corrected')]: moments }),
  };
}

/** To the second where it is so: two articles of one minute keep their order. */
function writtenMoment(moment: Instant, timezone: string): string {
  const [day = '', time = ''] = isoDate(moment, { timezone }).slice(0, 19).split('T');
  return `${day} ${time.replace(/:00$/, '')}`;
}

/** Leads an entry elsewhere, in its place and under the names that it is written with. */
function redirect(
  entry: YAMLMap,
  fate: LostAddress['fate'],
  name: (field: Field) => string,
  document: Document.Parsed,
): void {
  const pair = entry.items.find(({ key }) => fieldOf(key) === 'to');
  if (!pair) return;
  if (fate.is === 'moved') {
    pair.value = document.createNode(fate.to);
    return;
  }
  pair.key = document.createNode(name('gone'));
  pair.value = document.createNode('نعم');
}

function firstName(item: YAMLMap): string {
  const key: unknown = item.items[0]?.key;
  return isScalar(key) ? String(key.value) : '';
}

function fieldOf(key: unknown): string {
  return isScalar(key) ? canonicalName(String(key.value), '', OLD_ADDRESS_FIELDS) : '';
}

function valueOf(item: YAMLMap, field: Field): string | undefined {
  const value: unknown = item.items.find(({ key }) => fieldOf(key) === field)?.value;
  return isScalar(value) && typeof value.value === 'string' ? value.value : undefined;
}

/** An address as the loader reads it. */
function addressIn(written: string | undefined): string | undefined {
  return written === undefined ? undefined : oldAddressOr(formerPath()).safeParse(written).data;
}
