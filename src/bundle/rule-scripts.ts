import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { HOME, href } from '../addresses.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { OutputFile } from '../output-file.ts';
import type { Assets } from './assets.ts';
import { COMMON, fileOf } from './scripts.ts';

/** Addresses of the scripts that lead on from old addresses by rules. */
export interface RuleScripts {
  /** That of the page 404. */
  lost: string;
  /** That by which the home page loads it when it is asked something. */
  asked: string;
}

/**
 * The assets of a newspaper with what leads on from old addresses, where it has rules for any.
 *
 * @param folder path of assets/scripts
 */
export async function withRuleScripts(
  assets: Assets,
  folder: string,
  { addressRules, site }: Pick<Newsroom, 'addressRules' | 'site'>,
): Promise<Assets> {
  if (addressRules.length === 0) return assets;
  const addressOf = ({ path }: OutputFile) => href(`/${path}`, site);
  const lost = await bundle('old-address', folder, { SITE_ROOT: href(HOME, site) });
  const asked = await bundle('asked-address', folder, { OLD_ADDRESS_SCRIPT: addressOf(lost) });
  return {
    ...assets,
    oldAddresses: { lost: addressOf(lost), asked: addressOf(asked) },
    files: [...assets.files, lost, asked],
  };
}

async function bundle(
  name: string,
  folder: string,
  knows: Record<string, string>,
): Promise<OutputFile> {
  const define = Object.entries(knows).map(([word, text]) => [word, JSON.stringify(text)]);
  const { outputFiles } = await build({
    ...COMMON,
    entryPoints: [join(folder, `${name}.ts`)],
    format: 'esm',
    entryNames: '[name]-[hash]',
    outdir: 'assets',
    write: false,
    // The other script is loaded by its address, and not taken in.
    external: Object.values(knows).filter((address) => address.endsWith('.js')),
    define: Object.fromEntries(define) as Record<string, string>,
  });
  const files = outputFiles.map(({ path, contents }) => {
    return { path: `assets/${basename(path)}`, contents };
  });
  return fileOf(name, files);
}
