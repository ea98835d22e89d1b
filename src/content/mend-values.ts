import type { Takes } from './field-names.ts';
import type { MendKind } from './mends.ts';

/**
 * The values of fields as journalists write them, in YAML. A value is what stands after the colon, or after the
 * dash of a list, without the remark that may follow it.
 */

/** A value in YAML that means what its author meant. */
export interface MendedValue {
  kind: MendKind;
  yaml: string;
}

/** Marks that phones and word processors put where YAML's own were typed, by the mark that they stand for. */
const DOUBLE = '"“”„‟″';
const SINGLE = "'‘’‚‛′";

const MARK = new RegExp(`[${DOUBLE}${SINGLE}«]`);

/** What is a value of YAML's own from its first sign on, or would be: quoted, a list, a block. */
const SPECIAL = /^['"[{|>“”„‟″‘’‚‛′«]/;

/** Signs with which YAML begins something else than a text. */
const SIGN = /^(?:[*&!@%`,\]}]|[-?:](?=\s|$)|---|\.\.\.$)/;

/** A value that begins with a mark and is longer is left to YAML: no author wrote it. */
const LONGEST = 4000;

const BLOCK = /^[|>](?:[-+]?[1-9]?|[1-9][-+])$/;

/** Whether a value is the header of a block, whose text stands in the rows below. */
export function isBlock(value: string): boolean {
  return BLOCK.test(value);
}

/**
 * A value as YAML should have it, or undefined where YAML reads it rightly as it is, or where it is not clear
 * what is meant. The rules are tried in their order.
 *
 * @param takes what the field takes
 * @param isItem whether the value is an item of a list in brackets
 */
export function mendValue(
  value: string,
  takes: Takes | undefined,
  isItem = false,
): MendedValue | undefined {
  if (value === '' || isBlock(value)) return undefined;
  const list = takes === 'list' && !isItem ? quotedItems(value) : undefined;
  if (list) return list;
  if (SPECIAL.test(value)) {
    if (value.length > LONGEST) return undefined;
    const end = endOfQuoted(value);
    if (end === value.length) return withoutEscapes(value);
    return (
      withoutMarks(value, takes) ??
      withoutOuterMarks(value) ??
      (end > 0 ? ({ kind: 'quoted-beginning', yaml: quote(value) } as const) : undefined) ??
      (/^[[{]/.test(value) ? inBrackets(value, takes) : undefined) ??
      (/^[|>]/.test(value) ? { kind: 'sign-before-value', yaml: quote(value) } : undefined) ??
      (/^['"[{]/.test(value) ? undefined : plain(value))
    );
  }
  return plain(value);
}

/** A text without quotation marks in which there is what YAML takes for its own. */
function plain(value: string): MendedValue | undefined {
  if (SIGN.test(value)) return { kind: 'sign-before-value', yaml: quote(value) };
  if (/(?:^|\s)#/.test(value)) return { kind: 'hash-in-value', yaml: quote(value) };
  if (/:(?:\s|$)/.test(value)) return { kind: 'colon-in-value', yaml: quote(value) };
  return undefined;
}

/** «"النقل"، "المدينة"» without brackets: a list of items that stand in quotation marks of any kind. */
function quotedItems(value: string): MendedValue | undefined {
  if (value.length > LONGEST || !/^[^[{].*[،,؛]/.test(value) || !MARK.test(value)) return undefined;
  const items = itemsOf(value) ?? [];
  const isQuoted = (item: string) =>
    endOfQuoted(item) === item.length || withoutMarks(item, 'name') !== undefined;
  if (items.length < 2 || !items.some(isQuoted)) return undefined;
  return { kind: 'list-as-written', yaml: listOf(items) };
}

function listOf(items: readonly string[]): string {
  return `[${items.map((item) => mendValue(item, 'name', true)?.yaml ?? item).join(', ')}]`;
}

/**
 * A value that stands whole in quotation marks which YAML does not know: they are taken for its own. In a
 * sentence « » stay, since a headline may be a quotation; around a name they enclose.
 */
function withoutMarks(value: string, takes: Takes | undefined): MendedValue | undefined {
  const inner = value.slice(1, -1);
  const isSame = (marks: string) =>
    value.length > 2 &&
    marks.includes(value.charAt(0)) &&
    marks.includes(value.slice(-1)) &&
    !inner.split('').some((letter) => marks.includes(letter));
  const isGuillemets = takes !== undefined && takes !== 'sentence' && /^«[^«»]+»$/.test(value);
  // An apostrophe in a text is no mark: ‘l’Orient’ is left as it is.
  if (!isSame(DOUBLE) && !isSame(SINGLE) && !isGuillemets) return undefined;
  return { kind: 'marks-around-value', yaml: quote(inner) };
}

/**
 * `'عرض L'Orient'`, `"قال "نعم" اليوم"`: YAML's own marks around the whole value, and the same inside it, as
 * apostrophes between letters or around a word.
 */
function withoutOuterMarks(value: string): MendedValue | undefined {
  const mark = value.charAt(0);
  if (!/^['"]$/.test(mark) || value.length < 3 || !value.endsWith(mark)) return undefined;
  const inner = value.slice(1, -1);
  const isApostrophe = !new RegExp(`(?:^|[^\\p{L}])${mark}|${mark}(?!\\p{L})`, 'u').test(inner);
  const first = inner.indexOf(mark);
  const isOpening = /\s/.test(inner.charAt(first - 1)) && /\S/.test(inner.charAt(first + 1));
  if (first < 0 || (!isApostrophe && !isOpening)) return undefined;
  return { kind: 'marks-around-value', yaml: quote(inner) };
}

/** `"..\media\souq.jpg"`: in these marks YAML takes a backslash for its own, and knows no `\m`. */
function withoutEscapes(value: string): MendedValue | undefined {
  if (!value.startsWith('"') || !/\\/.test(value)) return undefined;
  const rest = value.replace(
    /\\(?:[0abtnvfre "/\\N_LP\t]|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})/gi,
    '',
  );
  if (!rest.includes('\\')) return undefined;
  return { kind: 'backslash-in-value', yaml: quote(value.slice(1, -1)) };
}

/** A list in brackets whose items YAML would read as something else; or a text that begins with brackets. */
function inBrackets(value: string, takes: Takes | undefined): MendedValue | undefined {
  const end = endOfBrackets(value);
  if (end < 0) return undefined;
  if (end < value.length) {
    return takes === 'list' ? undefined : { kind: 'brackets-in-text', yaml: quote(value) };
  }
  // In old addresses: `to: {article}`.
  if (takes !== 'list' && /^\{\w+\}$/.test(value)) {
    return { kind: 'brackets-in-text', yaml: quote(value) };
  }
  const items = value.startsWith('[') ? itemsOf(value.slice(1, -1)) : undefined;
  if (!items) return undefined;
  const isApart = /['"“”»]\s*[،؛]|[،؛]\s*['"“”«]/.test(value);
  if (!isApart && items.every((item) => mendValue(item, 'name', true) === undefined))
    return undefined;
  return { kind: 'list-as-written', yaml: listOf(items) };
}

/** A list cut at its commas, Arabic or Latin, but not at those in quotation marks; undefined for lists in lists. */
function itemsOf(list: string): string[] | undefined {
  const items: string[] = [];
  let from = 0;
  let at = 0;
  while (at < list.length) {
    const letter = list.charAt(at);
    if (/[[\]{}]/.test(letter)) return undefined;
    if (/['"]/.test(letter) && list.slice(from, at).trim() === '') {
      const end = endOfQuoted(list.slice(at));
      if (end < 0) return undefined;
      at += end;
      continue;
    }
    if (/[،,؛]/.test(letter)) {
      items.push(list.slice(from, at).trim());
      from = at + 1;
    }
    at += 1;
  }
  items.push(list.slice(from).trim());
  return items.filter(Boolean);
}

/** Where a text that begins with `'` or `"` closes, as YAML counts; -1 where it does not, or does not begin so. */
export function endOfQuoted(value: string): number {
  const [whole] = /^(?:'(?:[^']|'')*'(?!')|"(?:[^"\\]|\\.)*")/s.exec(value) ?? [];
  return whole?.length ?? -1;
}

/** Where brackets close that a text begins with; -1 where they do not. */
export function endOfBrackets(value: string): number {
  let depth = 0;
  for (let at = 0; at < value.length; at += 1) {
    const letter = value.charAt(at);
    if (/['"]/.test(letter) && /[[{,:\s،]/.test(value.charAt(at - 1))) {
      const end = endOfQuoted(value.slice(at));
      if (end > 0) at += end - 1;
    } else if (/[[{]/.test(letter)) depth += 1;
    else if (/[\]}]/.test(letter)) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return -1;
}

/** A text in single quotes, as YAML wants it. */
export function quote(text: string): string {
  return `'${text.trim().replaceAll("'", "''")}'`;
}
