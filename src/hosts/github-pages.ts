import type { OutputFile } from '../output-file.ts';
import type { Delivery } from './delivery.ts';

/** What GitHub Pages reads: that the site is no source for Jekyll, and the newspaper's own domain where it has one. */
export function githubFiles({ site }: Delivery): OutputFile[] {
  const { hostname } = new URL(site.url);
  const isOwn = !hostname.endsWith('.github.io');
  return [
    { path: '.nojekyll', contents: '' },
    ...(isOwn ? [{ path: 'CNAME', contents: `${hostname}\n` }] : []),
  ];
}
