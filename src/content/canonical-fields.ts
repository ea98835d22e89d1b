import { Document, isMap, isScalar, isSeq, Pair, Scalar, YAMLMap, YAMLSeq, type Node } from 'yaml';
import type { FieldBook } from '../model/fields.ts';
import { fieldKinds, type FieldKinds } from '../model/kinds.ts';
import { tidy } from '../text/invisible.ts';
import { canonicalText, isListKind, itemsIn, type NameLanguage } from './canonical-values.ts';
import { canonicalName, takesOf } from './field-names.ts';
import { mendValue } from './mend-values.ts';
import {
  firstKey,
  isEmptyValue,
  joined,
  setRemark,
  settleRemarks,
  topRemark,
  withRemark,
} from './remarks.ts';
import type { Sheet } from './sheet.ts';

/** The fields of a file in canonical form: names, order, lists, dates and quotes, with every remark in its place. */

/** A field as it is to be written. */
interface Entry {
  /** Canonical name; a dot leads into a nested field. */
  field: string;
  value: Node | null;
  /** The remark above it, and whether a line is left free above that. */
  before?: string | null | undefined;
  space?: boolean | undefined;
  /** The same of the field that it is the first part of. */
  above?: Pick<Entry, 'before' | 'space'>;
}

/** How a map is to be written. */
interface Terms {
  book: FieldBook;
  kinds: FieldKinds;
  language: NameLanguage;
  /** Whether free lines between fields stay, as in settings. */
  keepsSpace: boolean;
}

/**
 * Fields in canonical form. Names are in the language that most of them are in, and in the order of the book;
 * a remark goes with the field that it precedes. The sheet must be free of faults.
 *
 * @param keepsSpace whether free lines between fields stay
 */
export function canonicalYaml(sheet: Sheet, keepsSpace: boolean): string {
  const { book, document } = sheet;
  const terms = {
    book,
    kinds: fieldKinds(book),
    language: languageOf(document.contents, book),
    keepsSpace,
  };
  const out = new Document(null, { schema: 'failsafe' });
  const { contents } = document;
  // Nothing but remarks, as in a file that shows what could be written there.
  if (contents === null) return sheet.yaml;
  const rows = sheet.yaml.split('\n');
  if (isSeq(contents)) {
    for (const item of contents.items) if (isMap(item)) settleRemarks(item, sheet, rows);
    out.contents = canonicalList(contents, terms);
  } else if (isMap(contents)) {
    // The remark on the whole file stays at its top, whichever field comes first now.
    settleRemarks(contents, sheet, rows);
    const { head, rest } = topRemark(firstKey(contents)?.commentBefore);
    setRemark(firstKey(contents), rest);
    out.commentBefore = head;
    out.contents = canonicalMap(contents, terms);
  }
  out.commentBefore = joined(document.commentBefore, out.commentBefore);
  out.comment = joined(contents?.comment, document.comment);
  return out.toString({
    lineWidth: 0,
    singleQuote: true,
    flowCollectionPadding: false,
    indentSeq: false,
  });
}

function canonicalList(list: YAMLSeq, terms: Terms): YAMLSeq {
  const out = new YAMLSeq();
  out.commentBefore = list.commentBefore ?? null;
  for (const item of list.items) {
    if (!isMap(item)) continue;
    const map = canonicalMap(item, terms);
    // A remark on an entry stands above its dash, and so does one on the field that comes first now.
    map.commentBefore = joined(item.commentBefore, firstKey(map)?.commentBefore);
    setRemark(firstKey(map), null);
    map.spaceBefore = item.spaceBefore ?? false;
    map.comment = item.comment ?? null;
    out.items.push(map);
  }
  return out;
}

function canonicalMap(map: YAMLMap, terms: Terms): YAMLMap {
  const order = Object.keys(terms.book);
  const entries = withoutEmptyWholes(entriesOf(map, '', terms));
  const ordered = entries.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  const out = new YAMLMap();
  for (const entry of ordered) place(out, entry, terms);
  return out;
}

/** The fields of a map, and of the maps inside it, in the author's order. */
function entriesOf(map: YAMLMap, parent: string, terms: Terms): Entry[] {
  let open = '';
  return map.items.flatMap(({ key, value }): Entry[] => {
    const spelled = tidy(isScalar(key) ? String(key.value) : '');
    const { book } = terms;
    const alone = canonicalName(spelled, parent, book);
    const part = open && !parent && !book[alone] ? canonicalName(spelled, open, book) : alone;
    const field = book[part] ? part : alone;
    if (!field.startsWith(`${open}.`)) open = '';
    const { commentBefore: before, spaceBefore: space } = isScalar(key) ? key : {};
    const inner = book[field]?.entries?.fields;
    if (inner) return [{ field, value: canonicalEntries(value, inner, terms), before, space }];
    if (!isMap(value)) {
      if (isEmptyValue(value)) open = field;
      return [
        { field: firstPartOf(field, value, book), value: value as Node | null, before, space },
      ];
    }
    const parts = entriesOf(value, field, terms);
    const [first] = parts;
    if (!first) return [{ field, value, before, space }];
    first.before = joined(value.commentBefore, first.before);
    first.above = { before, space };
    const last = parts.at(-1);
    if (last && value.comment) last.value = withRemark(last.value, value.comment);
    return parts;
  });
}

/** A list of entries, or one that stands alone: each in the form of a list's. Lines of text stay as they are. */
function canonicalEntries(value: unknown, book: FieldBook, terms: Terms): Node | null {
  if (!isMap(value) && !isSeq(value)) return value as Node | null;
  const own = { ...terms, book, kinds: fieldKinds(book), keepsSpace: false };
  const out = new YAMLSeq();
  out.commentBefore = value.commentBefore ?? null;
  for (const item of isSeq(value) ? value.items : [value]) {
    if (!isMap(item)) {
      out.items.push(item);
      continue;
    }
    const map = canonicalMap(item, own);
    map.commentBefore = joined(
      item === value ? null : item.commentBefore,
      firstKey(map)?.commentBefore,
    );
    setRemark(firstKey(map), null);
    map.comment = item.comment ?? null;
    out.items.push(map);
  }
  return out;
}

/** An empty field whose parts stand elsewhere is none; its remarks go to the first of them. */
function withoutEmptyWholes(entries: readonly Entry[]): Entry[] {
  return entries.filter((whole) => {
    const part = entries.find(({ field }) => field.startsWith(`${whole.field}.`));
    if (!part || !isEmptyValue(whole.value)) return true;
    const own = joined(whole.before, whole.value?.comment);
    part.above = { before: joined(own, part.above?.before), space: whole.space };
    return false;
  });
}

/** `image: a.jpg` gives the first part of the picture. */
function firstPartOf(field: string, value: unknown, book: FieldBook): string {
  if (!isScalar(value) || isEmptyValue(value)) return field;
  return Object.keys(book).find((name) => name.startsWith(`${field}.`)) ?? field;
}

/** Puts a field into a map, under its name or inside the field that it is a part of. */
function place(map: YAMLMap, entry: Entry, terms: Terms): void {
  const { book, language, keepsSpace } = terms;
  const steps = entry.field.split('.');
  const flat = language === 'ar' ? flatName(entry.field, book) : undefined;
  const last = flat ?? steps.at(-1) ?? entry.field;
  let target = map;
  let first: Scalar | undefined;
  for (const step of flat === undefined ? steps.slice(0, -1) : []) {
    const inner = target.get(step);
    if (isMap(inner)) {
      target = inner;
      continue;
    }
    const key = new Scalar(step);
    const below = new YAMLMap();
    target.items.push(new Pair(key, below));
    first ??= key;
    target = below;
  }
  const key = new Scalar(last);
  target.items.push(new Pair(key, canonicalNode(entry, terms)));
  const { before, space, above } = entry;
  if (first) remarkAbove(first, above ?? {}, keepsSpace);
  const outer = first ? null : above?.before;
  remarkAbove(
    key,
    { before: joined(outer, before), space: first ? space : (above?.space ?? space) },
    keepsSpace,
  );
}

function remarkAbove(
  key: Scalar,
  { before, space }: Pick<Entry, 'before' | 'space'>,
  keepsSpace: boolean,
): void {
  key.commentBefore = before ?? null;
  key.spaceBefore = keepsSpace && (space ?? false);
}

/** A field's Arabic name, under which it stands for itself; the first part of a field has that field's. */
function flatName(field: string, book: FieldBook): string | undefined {
  const own = book[field]?.aliases?.[0];
  if (own !== undefined || !field.includes('.')) return own;
  const parent = field.slice(0, field.lastIndexOf('.'));
  const isFirst = Object.keys(book).find((name) => name.startsWith(`${parent}.`)) === field;
  return isFirst ? book[parent]?.aliases?.[0] : undefined;
}

function canonicalNode({ field, value }: Entry, { book, kinds, language }: Terms): Node | null {
  const kind = kinds[field];
  const takes = takesOf(field, book);
  // Paragraphs are left as their author broke them into lines.
  if (isEmptyValue(value) || kind === 'paragraphs' || book[field]?.entries) return value;
  const text = (written: string, isItem: boolean) => {
    const isArabic = /[\u0600-\u06ff]/.test(written) ? 'ar' : 'en';
    // The items of a list are kept to the letter: names are not brought onto one line when they are read.
    const own = isItem
      ? written
      : canonicalText(written, kind, hasArabic(book) ? language : isArabic);
    const scalar = new Scalar(own);
    const isPlain =
      !book[field]?.isQuoted && mendValue(own, isItem ? 'name' : takes, isItem) === undefined;
    scalar.type = isPlain ? 'PLAIN' : 'QUOTE_SINGLE';
    return scalar;
  };
  if (isListKind(kind) && (isScalar(value) || isSeq(value))) {
    const list = new YAMLSeq();
    const remarks: (string | null | undefined)[] = [];
    for (const item of isSeq(value) ? value.items : [value]) {
      if (!isScalar(item)) return value;
      const items = itemsIn([String(item.value)]).map((one) => text(one, true));
      list.items.push(...items);
      if (item !== value) remarks.push(item.commentBefore, item.comment);
    }
    list.flow = true;
    // A remark inside a list keeps it as it stands: there is no place for it on one line.
    if (remarks.some(Boolean) || (isSeq(value) && value.commentBefore)) return value;
    list.comment = value.comment ?? null;
    return list;
  }
  if (!isScalar(value)) return value;
  const scalar = text(String(value.value), false);
  scalar.comment = value.comment ?? null;
  scalar.commentBefore = value.commentBefore ?? null;
  return scalar;
}

/** The language of most names; of as many in each, Arabic. Names that stand in no book do not count. */
function languageOf(contents: unknown, book: FieldBook): NameLanguage {
  const names = namesIn(contents);
  const arabic = names.filter((name) => /[\u0600-\u06ff]/.test(name)).length;
  return hasArabic(book) && names.length > 0 && arabic * 2 >= names.length ? 'ar' : 'en';
}

/** Whether a book's fields have Arabic names: those of settings have hardly any. */
function hasArabic(book: FieldBook): boolean {
  const guides = Object.values(book);
  return guides.filter(({ aliases }) => aliases !== undefined).length * 2 > guides.length;
}

function namesIn(contents: unknown): string[] {
  if (isSeq(contents)) return contents.items.flatMap(namesIn);
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }) => [
    isScalar(key) ? String(key.value) : '',
    ...namesIn(value),
  ]);
}
