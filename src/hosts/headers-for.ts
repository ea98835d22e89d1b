import type { Delivery, HeaderRule } from './delivery.ts';

/**
 * What the answer for a path carries, by the usual names: all rules that match hold, and of those that name one
 * header the last decides.
 *
 * @param path inside the site, not encoded, without the base path; of a page, its address (`/opinion/`) or its file
 */
export function headersFor(
  path: string,
  { headers }: Pick<Delivery, 'headers'>,
): Record<string, string> {
  const address = path.replace(/(?<=\/)index\.html$/, '');
  const matching = headers.filter((rule) => matches(rule, address));
  return Object.assign({}, ...matching.map((rule) => rule.headers)) as Record<string, string>;
}

function matches({ path: rule }: HeaderRule, path: string): boolean {
  if (!rule.includes('*')) return rule === path;
  return new RegExp(patternOf(rule)).test(path);
}

/** The regular expression of a rule's path, as JavaScript, PCRE and Go read it. */
export function patternOf(rule: string): string {
  const inside = escaped(rule).replace(/\*(?=\/)/g, '[^/]+');
  return `^${inside.endsWith('*') ? inside.slice(0, -1) : `${inside}$`}`;
}

/** A text in a regular expression, in which a star stays what it is. */
export function escaped(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}

/** The values that a header has on a site, resolved: which paths have which. */
export interface HeaderValues {
  name: string;
  /** Whole paths, which come first. */
  whole: [path: string, value: string][];
  /** Paths with a `*`, the one that decides first. */
  open: [path: string, value: string][];
}

/** All headers of a site, each with its values, for hosts that look a value up in place of adding up rules. */
export function headerValues(delivery: Pick<Delivery, 'headers'>): HeaderValues[] {
  const { headers } = delivery;
  const names = [...new Set(headers.flatMap((rule) => Object.keys(rule.headers)))];
  return names.map((name) => {
    const rules = headers.flatMap(({ path, headers: { [name]: value } }) =>
      value === undefined ? [] : [{ path, value }],
    );
    const isOpen = ({ path }: { path: string }) => path.includes('*');
    return {
      name,
      whole: rules
        .filter((rule) => !isOpen(rule))
        .map(({ path }) => [path, headersFor(path, delivery)[name] ?? '']),
      open: rules
        .filter(isOpen)
        .toReversed()
        .map(({ path, value }) => [path, value]),
    };
  });
}
