import { hash } from 'node:crypto';

/** What a page does besides showing itself. */
export interface PolicyNeeds {
  /** The page's style sheet. */
  css: string;
  /** Origins that scripts send to. */
  connect?: readonly string[];
  /** Origins that forms are posted to or led to. */
  form?: readonly string[];
  /** Whether the page runs the search engine, which is WebAssembly. */
  search?: boolean;
}

/**
 * The Content-Security-Policy of a page: nothing but its own files, styles by their hash, scripts from
 * the site only. Browsers apply `form-action` to the redirect after a form too, so the site itself is
 * in it.
 */
export function contentPolicy({
  css,
  connect = [],
  form = [],
  search = false,
}: PolicyNeeds): string {
  return [
    "default-src 'none'",
    `script-src 'self'${search ? " 'wasm-unsafe-eval'" : ''}`,
    `style-src 'sha256-${hashOfStyles(css)}'`,
    "img-src 'self'",
    "font-src 'self'",
    ["connect-src 'self'", ...connect].join(' '),
    ["form-action 'self'", ...form].join(' '),
    "base-uri 'none'",
  ].join('; ');
}

const hashes = new Map<string, string>();

/** One style sheet is on all pages: it is hashed once. */
function hashOfStyles(css: string): string {
  const known = hashes.get(css) ?? hash('sha256', css, 'base64');
  hashes.set(css, known);
  return known;
}
