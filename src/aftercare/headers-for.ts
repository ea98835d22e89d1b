import type { Delivery, HeaderRule } from '../hosts/delivery.ts';

/**
 * What the answer for a path carries, by the usual names: all rules that match hold, and of those that name one
 * header the last decides.
 *
 * @param path inside the site, not encoded, without the base path
 */
export function headersFor(
  path: string,
  { headers }: Pick<Delivery, 'headers'>,
): Record<string, string> {
  const matching = headers.filter((rule) => matches(rule, path));
  return Object.assign({}, ...matching.map((rule) => rule.headers)) as Record<string, string>;
}

/** A `*` at the end stands for all that follows, as a whole part inside for one name. */
function matches({ path: rule }: HeaderRule, path: string): boolean {
  if (!rule.includes('*')) return rule === path;
  const escaped = rule.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*(?=\/)/g, '[^/]+');
  return new RegExp(`^${escaped.endsWith('*') ? escaped.slice(0, -1) : `${escaped}$`}`).test(path);
}
