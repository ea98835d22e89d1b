import { isMap, isScalar, Parser, Scalar, type Node, type YAMLMap } from 'yaml';
import { tidy } from '../text/invisible.ts';
import type { Sheet } from './sheet.ts';

/** The remarks (#) that authors leave among fields, and which field each belongs to. */

/** A remark at the top of a map: what stands above a free line is on all of it, the rest on its first field. */
export function topRemark(remark: string | null | undefined): {
  head: string | null;
  rest: string | null;
} {
  if (!remark) return { head: null, rest: null };
  const at = remark.lastIndexOf('\n\n');
  if (at < 0) return { head: null, rest: remark };
  return { head: remark.slice(0, at), rest: remark.slice(at + 2) };
}

/**
 * Gives remarks below an empty field to the field that follows them: the library has them on the empty one's own
 * line. After the last field they stand at the end.
 */
export function settleRemarks(map: YAMLMap, sheet: Sheet, rows: readonly string[]): void {
  for (const [index, { key, value }] of map.items.entries()) {
    if (isMap(value)) settleRemarks(value, sheet, rows);
    if (!isScalar(key) || !isScalar(value) || !isEmptyValue(value) || !value.comment) continue;
    const row = sheet.counter.linePos(key.range?.[0] ?? 0).line;
    const isOnLine = rows[row - 1]?.includes('#') ?? false;
    const [own, ...others] = value.comment.split('\n');
    const below = isOnLine ? others : [own, ...others];
    value.comment = isOnLine ? (own ?? null) : null;
    const next = map.items[index + 1]?.key;
    if (isScalar(next)) next.commentBefore = joined(below.join('\n'), next.commentBefore);
    else map.comment = joined(below.join('\n'), map.comment);
  }
}

export function firstKey(map: YAMLMap): Scalar | undefined {
  const key = map.items[0]?.key;
  return isScalar(key) ? key : undefined;
}

export function setRemark(key: Scalar | undefined, remark: string | null): void {
  if (key) key.commentBefore = remark;
}

export function withRemark(value: Node | null, remark: string): Node | null {
  const node = value ?? new Scalar('');
  node.comment = joined(node.comment, remark);
  return node;
}

export function joined(
  one: string | null | undefined,
  other: string | null | undefined,
): string | null {
  return [one, other].filter(Boolean).join('\n') || null;
}

/** All remarks in YAML, in alphabetical order, since fields change theirs. */
export function remarksIn(yaml: string): string[] {
  const remarks: string[] = [];
  const look = (token: unknown): void => {
    if (typeof token !== 'object' || token === null) return;
    if ('type' in token && token.type === 'comment' && 'source' in token) {
      remarks.push(String(token.source).trim());
    }
    for (const inner of Object.values(token)) {
      if (Array.isArray(inner)) inner.forEach(look);
      else look(inner);
    }
  };
  for (const token of new Parser().parse(yaml)) look(token);
  return remarks.toSorted();
}

/** Whether nothing stands after the colon of a field. */
export function isEmptyValue(value: unknown): boolean {
  if (!isScalar(value)) return value === null;
  return value.value === null || (typeof value.value === 'string' && tidy(value.value) === '');
}
