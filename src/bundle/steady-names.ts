import type { Assets } from './assets.ts';

/** `main-3fa9c1d2.css` is `main.css`. */
const HASHED = /^(\/?(?:.*\/)?assets\/[a-z-]+)-[0-9A-Za-z]{8}(\.(?:css|js))$/;

/**
 * Styles and scripts under names that stay when they change, for a preview: there a changed style sheet makes no
 * page stale, and browsers are told to keep nothing.
 */
export function withSteadyNames(assets: Assets): Assets {
  const steady = (path: string) => path.replace(HASHED, '$1$2');
  return {
    ...assets,
    stylesheet: steady(assets.stylesheet),
    liteStylesheet: steady(assets.liteStylesheet),
    reader: steady(assets.reader),
    scripts: Object.fromEntries(
      Object.entries(assets.scripts).map(([name, address]) => [name, steady(address)]),
    ) as Assets['scripts'],
    oldAddresses: assets.oldAddresses && {
      lost: steady(assets.oldAddresses.lost),
      asked: steady(assets.oldAddresses.asked),
    },
    files: assets.files.map((file) => ({ ...file, path: steady(file.path) })),
  };
}
