import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A drawn page as the HTML of a whole document. */
export function documentOf(page: VNode): string {
  return `<!doctype html>\n${renderToString(page)}\n`;
}
