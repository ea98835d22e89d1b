import type { OutputFile } from '../output-file.ts';
import { href } from '../addresses.ts';
import { GONE } from '../addresses.ts';
import type { Delivery } from './delivery.ts';
import { namedParts } from './named-parts.ts';

/**
 * `_headers` and `_redirects` as Netlify reads them: all rules that match hold, and the last one that names a header
 * decides. Paths stand as they are read: of an encoded one Netlify knows nothing. A slash at the end makes no
 * difference.
 */
export function netlifyFiles(delivery: Delivery): OutputFile[] {
  const { headers, redirects, gone, site } = delivery;
  const rules = headers.map(({ path, headers: values }) => {
    const lines = Object.entries(values).map(([name, value]) => `  ${name}: ${value}\n`);
    return `${namedParts(path)}\n${lines.join('')}`;
  });
  const moved = redirects.map(({ from, to }) => `${from} ${href(to, site)} 301!\n`);
  const withdrawn = gone.map((path) => `${path} ${href(GONE, site)} 410!\n`);
  return [
    { path: '_headers', contents: rules.join('\n') },
    { path: '_redirects', contents: [...moved, ...withdrawn].join('') },
  ];
}
