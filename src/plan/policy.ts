/** What a page does besides showing itself. */
export interface PolicyNeeds {
  /** Origins that scripts send to. */
  connect?: readonly string[];
  /** Origins that forms are posted to or led to. */
  form?: readonly string[];
  /** Origins of what other sites show in frames, when the reader asks for it. */
  frame?: readonly string[];
  /** Whether it plays videos of the newspaper itself. */
  media?: boolean;
  /** Whether the page runs the search engine, which is WebAssembly. */
  search?: boolean;
}

/**
 * The Content-Security-Policy of a page: nothing but its own files. Browsers apply `form-action` to the
 * redirect after a form too, so the site itself is in it.
 */
export function contentPolicy({
  connect = [],
  form = [],
  frame = [],
  media = false,
  search = false,
}: PolicyNeeds): string {
  return [
    "default-src 'none'",
    `script-src 'self'${search ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    ["connect-src 'self'", ...connect].join(' '),
    ["form-action 'self'", ...form].join(' '),
    ...(media ? ["media-src 'self'"] : []),
    ...(frame.length > 0 ? [['frame-src', ...frame].join(' ')] : []),
    "base-uri 'none'",
  ].join('; ');
}
