import type { Findings } from './context.ts';

/** The element that a block without HTML of its own becomes, such as `<!-- wp:block {"ref":5} /-->`. */
const BLOCK_ELEMENT = 'wp-block';

/** The element around text that stands in no block, where a line break is one and an empty line parts paragraphs. */
const CLASSIC_ELEMENT = 'wp-classic';

const DELIMITER = /<!--\s*(\/)?wp:([a-z][\w/-]*)((?:[^<]|<(?!!--))*?)(\/)?-->/g;

const UNCLOSED = /<!--\s*(?:\/?wp:[\w/-]*\s*(?:\{[^}\n]*\}?)?)?/g;

/**
 * HTML with blocks as HTML alone: what begins and ends them is taken out, those without content become elements,
 * and what stands between them is marked as classic text.
 *
 * Source: https://developer.wordpress.org/block-editor/reference-guides/core-blocks/ and the grammar beside it.
 */
export function withoutBlockComments(html: string, findings: Findings): string {
  if (!/<!--\s*wp:/.test(html)) return classic(closed(html, findings));
  const parts: string[] = [];
  const open: string[] = [];
  let from = 0;
  for (const match of html.matchAll(DELIMITER)) {
    const [whole, end, name = '', attributes = '', alone] = match;
    const between = closed(html.slice(from, match.index), findings);
    parts.push(open.length === 0 ? classic(between) : between);
    from = match.index + whole.length;
    const written = attributes.trim();
    if (written !== '' && !isObject(written)) findings.add('broken-block', whole);
    if (end) close(name, open, whole, findings);
    else if (alone) parts.push(elementOf(name, written));
    else open.push(name);
  }
  const rest = closed(html.slice(from), findings);
  parts.push(open.length === 0 ? classic(rest) : rest);
  for (const name of open) findings.add('broken-block', name);
  return parts.join('');
}

/** Without the beginnings of comments that never end: they would hide all that comes after. */
function closed(html: string, findings: Findings): string {
  const end = html.lastIndexOf('-->');
  const after = html.slice(end < 0 ? 0 : end);
  const start = after.indexOf('<!--');
  if (start < 0) return html;
  findings.add('broken-block', after.slice(start, start + 60));
  return html.slice(0, html.length - after.length) + after.replace(UNCLOSED, ' ');
}

function classic(text: string): string {
  return text.trim() === '' ? text : `<${CLASSIC_ELEMENT}>${text}</${CLASSIC_ELEMENT}>`;
}

/** Ends a block, and those inside of it that were left open. */
function close(name: string, open: string[], written: string, findings: Findings): void {
  const at = open.lastIndexOf(name);
  if (at < 0) findings.add('broken-block', written);
  else for (const left of open.splice(at).slice(1)) findings.add('broken-block', left);
}

function isObject(written: string): boolean {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

function elementOf(name: string, attributes: string): string {
  const value = attributes
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
  return `<${BLOCK_ELEMENT} name="${name}" attributes="${value}"></${BLOCK_ELEMENT}>`;
}
