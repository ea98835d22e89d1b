import { basename } from 'node:path';
import type { Assets } from './assets.ts';

/** `main-3fa9c1d2.css` is `main.css`. */
const HASHED = /^(\/?(?:.*\/)?assets\/[a-z-]+)-[0-9A-Za-z]{8}(\.(?:css|js))$/;

/**
 * Styles and scripts under names that stay when they change, for a preview: there a changed style sheet makes no
 * page stale, and browsers are told to keep nothing.
 */
export function withSteadyNames({ files, ...addresses }: Assets): Assets {
  const names = files.map(({ path }) => [basename(path), basename(renamed(path))] as const);
  return {
    ...renamed(addresses),
    files: files.map((file) => {
      const path = renamed(file.path);
      if (!('contents' in file) || typeof file.contents !== 'string') return { ...file, path };
      // Scripts load others by their names.
      const contents = names.reduce((text, [from, to]) => text.replaceAll(from, to), file.contents);
      return { path, contents };
    }),
  };
}

/** What holds addresses, however deep, with each under its steady name. */
function renamed<Value>(value: Value): Value;
function renamed(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(HASHED, '$1$2');
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, renamed(own)]));
}
