import type { Delivery } from '../hosts/delivery.ts';

/**
 * What the answer for a path carries, by the names of headers in small letters: all rules that match hold, and of
 * those that name one header the last decides.
 *
 * @param path inside the site, not encoded
 */
export function headersFor(
  path: string,
  { headers }: Pick<Delivery, 'headers'>,
): Map<string, string> {
  const matching = headers.filter((rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  );
  const pairs = matching.flatMap((rule) => Object.entries(rule.headers));
  return new Map(pairs.map(([name, value]) => [name.toLowerCase(), value]));
}
