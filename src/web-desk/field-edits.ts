import { Document, isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { FieldBook, FieldSource } from '../model/fields.ts';
import { tidy } from '../text/invisible.ts';
import type { FileValue } from './entry-values.ts';

/** Values by canonical name, a dot leads into a nested field; an empty one is not to be there. */
export type Values = ReadonlyMap<string, FileValue>;

/** What takes the place of a piece of the text. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Where a field stands: from the beginning of its name to the end of its value. */
interface Place {
  start: number;
  end: number;
  /** Its name as it is written. */
  name: string;
  /** The fields below it, where it has any. */
  below?: YAMLMap | undefined;
}

/** A YAML text with what is to be done to it. */
interface Sheet {
  yaml: string;
  root: YAMLMap | undefined;
  places: ReadonlyMap<string, Place>;
  values: Values;
  book: FieldBook;
  edits: Edit[];
  isArabic: boolean;
}

/**
 * YAML with some fields changed and not one other character: comments, the order of the fields, the names that
 * their author gave them and the quotation marks of the others stay.
 *
 * @param values of all fields as they are to be
 * @param changed which of them are others than in the YAML
 * @param source the fields as `readFields` reads this YAML, with lines counted from its own first
 */
export function withChanges(
  yaml: string,
  values: Values,
  changed: readonly string[],
  source: FieldSource,
  book: FieldBook,
): string {
  const counter = new LineCounter();
  const options = { schema: 'failsafe', lineCounter: counter, uniqueKeys: false } as const;
  const { contents } = parseDocument(yaml, options);
  const root = isMap(contents) ? (contents as YAMLMap) : undefined;
  const places = new Map<string, Place>();
  if (root) addPlaces(root, yaml, counter, source, places);
  const isArabic = mostlyArabic(source);
  const sheet = { yaml, root, places, values, book, edits: [], isArabic };
  for (const field of changed.filter((name) => !name.includes('.'))) change(field, field, sheet);
  for (const parent of new Set(changed.flatMap((name) => name.split('.').slice(0, -1)))) {
    changeParts(
      parent,
      changed.filter((name) => name.startsWith(`${parent}.`)),
      sheet,
    );
  }
  return applied(sheet);
}

/** Finds each field where `readFields` found it: by its line, and by how it is spelled. */
function addPlaces(
  map: YAMLMap,
  yaml: string,
  counter: LineCounter,
  source: FieldSource,
  places: Map<string, Place>,
): void {
  for (const { key, value } of map.items as { key: unknown; value: unknown }[]) {
    if (!isScalar(key) || !key.range) continue;
    const [start, nameEnd] = key.range;
    const spelled = tidy(String(key.value));
    const line = counter.linePos(start).line;
    const field = Object.keys(source.lines).find(
      (name) => source.lines[name] === line && source.spelled[name] === spelled,
    );
    const range = (value as { range?: [number, number, number] } | null)?.range;
    const end = Math.max(yaml.indexOf(':', nameEnd) + 1, range?.[1] ?? 0);
    const below = isMap(value) ? value : undefined;
    if (field) {
      const text = yaml.slice(start, end).trimEnd();
      places.set(field, {
        start,
        end: start + text.length,
        name: yaml.slice(start, nameEnd),
        below,
      });
    }
    if (below) addPlaces(below, yaml, counter, source, places);
  }
}

/** Changes a field of one line, whose value may be found under another field's name. */
function change(field: string, standsAs: string, sheet: Sheet): void {
  const { places, edits, values } = sheet;
  const place = places.get(standsAs);
  const value = values.get(field) ?? '';
  if (!place) {
    if (value.length > 0)
      insert(written(nameOf(standsAs, sheet), value, field, sheet), sheet.root, sheet);
  } else if (value.length === 0) edits.push(removal(place, sheet.yaml));
  else edits.push({ ...place, text: written(place.name, value, field, sheet) });
}

/** A field with its value in the rest of its line; entries stand below it, under names of the file's language. */
function written(name: string, value: FileValue, field: string, { book, isArabic }: Sheet): string {
  const fields = book[field]?.entries?.fields;
  if (!fields || typeof value === 'string') return `${name}: ${inYaml(value)}`;
  const named = value.map((entry) =>
    typeof entry === 'string'
      ? entry
      : Object.fromEntries(
          Object.entries(entry).map(([part, text]) => [
            (isArabic && fields[part]?.aliases?.[0]) || part,
            text,
          ]),
        ),
  );
  const yaml = new Document(named).toString({ lineWidth: 0, singleQuote: true }).trimEnd();
  return `${name}:\n${yaml.replace(/^/gm, '  ')}`;
}

/** Changes parts of a field: below it, or beside it under names of their own («وصف الصورة»). */
function changeParts(parent: string, changed: readonly string[], sheet: Sheet): void {
  const { book, places, values, edits, isArabic } = sheet;
  const parts = Object.keys(book).filter((name) => name.startsWith(`${parent}.`));
  const filled = parts.filter((name) => (values.get(name) ?? '').length > 0);
  const lines = filled.map((name) => `  ${lastStep(name)}: ${inYaml(values.get(name) ?? '')}`);
  const whole = places.get(parent);
  const stands = whole !== undefined || parts.some((name) => places.has(name));
  if (whole?.below && filled.length === 0) edits.push(removal(whole, sheet.yaml));
  else if (whole?.below?.flow)
    edits.push({ ...whole, text: [`${whole.name}:`, ...lines].join('\n') });
  else if (whole?.below) {
    for (const name of changed) {
      if (places.has(name)) change(name, name, sheet);
      else insert(`${lastStep(name)}: ${inYaml(values.get(name) ?? '')}`, whole.below, sheet);
    }
  } else if (stands || isArabic) {
    // The value of the field itself is that of its first part.
    for (const name of changed) {
      const isFirst = name === parts[0] && !places.has(name);
      change(name, isFirst ? parent : name, sheet);
    }
  } else insert([`${parent}:`, ...lines].join('\n'), sheet.root, sheet);
}

/** Adds lines after the last field of a map. */
function insert(text: string, map: YAMLMap | undefined, { yaml, places, edits }: Sheet): void {
  const keys = (map?.items ?? []).map(({ key }) => (isScalar(key) ? (key.range?.[0] ?? 0) : 0));
  const first = keys[0] ?? 0;
  const indent = ' '.repeat(first - lineStart(first, yaml));
  const ends = [...places.values()].filter(({ start }) => keys.includes(start));
  const last = Math.max(0, ...ends.map(({ end }) => end));
  const end = last === 0 ? yaml.length : lineEnd(last, yaml);
  edits.push({ start: end, end, text: `\n${text.replace(/^/gm, indent)}` });
}

/** Takes a field's lines away, and one line break with them. */
function removal({ start, end }: Place, yaml: string): Edit {
  const [begin, finish] = [lineStart(start, yaml), lineEnd(end, yaml)];
  if (finish < yaml.length) return { start: begin, end: finish + 1, text: '' };
  return { start: Math.max(0, begin - 1), end: finish, text: '' };
}

function lineStart(offset: number, yaml: string): number {
  return yaml.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(offset: number, yaml: string): number {
  const end = yaml.indexOf('\n', offset);
  return end < 0 ? yaml.length : end;
}

/** The name of a field that is not there yet: in the language of the others. */
function nameOf(field: string, { book, isArabic }: Sheet): string {
  const alias = book[field]?.aliases?.[0];
  return alias !== undefined && (isArabic || field.includes('.')) ? alias : field;
}

function lastStep(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1);
}

function mostlyArabic({ spelled }: FieldSource): boolean {
  const names = Object.values(spelled);
  return names.filter((name) => /[\u0621-\u064a]/.test(name)).length * 2 > names.length;
}

/** A value in the rest of a line, in quotation marks where YAML needs them. */
function inYaml(value: FileValue): string {
  const document = new Document(value);
  if (isSeq(document.contents)) document.contents.flow = true;
  const options = { lineWidth: 0, singleQuote: true, flowCollectionPadding: false };
  return document.toString(options).trimEnd();
}

/** The text with all edits, which do not overlap; those at one place in their order. */
function applied({ yaml, edits }: Sheet): string {
  let text = '';
  let done = 0;
  for (const { start, end, text: other } of edits.toSorted((a, b) => a.start - b.start)) {
    text += yaml.slice(done, start) + other;
    done = end;
  }
  return (text + yaml.slice(done)).replace(/^\n+/, '');
}
