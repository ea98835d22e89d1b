import { join } from 'node:path';
import { HOME, href } from '../addresses.ts';
import type { MadeOnce } from '../made-once.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { OutputFile } from '../output-file.ts';
import type { Assets, Workshop } from './assets.ts';
import { bundledScripts } from './bundle.ts';
import { fileOf } from './scripts.ts';

/** Addresses of the scripts that lead on from old addresses by rules. */
export interface RuleScripts {
  /** That of the page 404. */
  lost: string;
  /** That by which the home page loads it when it is asked something. */
  asked: string;
}

/** The assets of a newspaper with what leads on from old addresses, where it has rules for any. */
export async function withRuleScripts(
  assets: Assets,
  { addressRules, site }: Pick<Newsroom, 'addressRules' | 'site'>,
  { folder, once }: Workshop,
): Promise<Assets> {
  if (addressRules.length === 0) return assets;
  const addressOf = ({ path }: OutputFile) => href(`/${path}`, site);
  const scripts = join(folder, 'scripts');
  const knowsRoot = { SITE_ROOT: href(HOME, site) };
  const lost = await bundle('old-address', scripts, knowsRoot, once);
  const knowsOther = { OLD_ADDRESS_SCRIPT: addressOf(lost) };
  const asked = await bundle('asked-address', scripts, knowsOther, once);
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
  once: MadeOnce,
): Promise<OutputFile> {
  const define = Object.entries(knows).map(([word, text]) => [word, JSON.stringify(text)]);
  const files = await once([name, knows], () =>
    bundledScripts({
      entryPoints: [join(folder, `${name}.ts`)],
      format: 'esm',
      // The other script is loaded by its address, and not taken in.
      external: Object.values(knows).filter((address) => address.endsWith('.js')),
      define: Object.fromEntries(define) as Record<string, string>,
    }),
  );
  return fileOf(name, files);
}
