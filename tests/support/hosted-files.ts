import { listFiles } from '../../src/content/files.ts';
import type { HostedSite } from './hosted-sites.ts';

/** The files of a site that readers may ask for: not what a host reads itself, nor what is compressed beside them. */
export async function publishedFiles({ site }: Pick<HostedSite, 'site'>): Promise<string[]> {
  const files = await listFiles(site, '');
  return files.filter((file) => !/\.(br|gz)$|^_(headers|redirects)$/.test(file));
}

/** The first file whose path fits. */
export async function fileLike(hosted: HostedSite, path: RegExp): Promise<string> {
  const found = (await publishedFiles(hosted)).find((file) => path.test(file));
  if (found === undefined) throw new Error(`The site has no file like ${String(path)}`);
  return found;
}

/** The first file whose path fits and beside which its compressed forms lie: small ones have none. */
export async function compressedFileLike({ site }: HostedSite, path: RegExp): Promise<string> {
  const files = new Set(await listFiles(site, ''));
  const found = [...files].find((file) => path.test(file) && files.has(`${file}.br`));
  if (found === undefined) throw new Error(`Nothing like ${String(path)} is compressed`);
  return found;
}

/** The address of a file of a site, as a reader's browser asks for it: pages by their folder. */
export function addressOf({ delivery }: Pick<HostedSite, 'delivery'>, file: string): string {
  return `${delivery.site.basePath}${encodeURI(`/${file.replace(/(^|\/)index\.html$/, '$1')}`)}`;
}
