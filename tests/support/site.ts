import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '../../src/build/build.ts';

/** The moment at which the tests' newspapers are built. */
export const NOW = Date.parse('2026-11-24T10:00:00+01:00');

/** The content of a small newspaper whose articles are named by the rules that they prove. */
export const OUTLET = join(import.meta.dirname, '..', 'fixtures', 'outlet');

/** The sample newspaper as it was built once for all tests, or now where a test runs alone. */
export async function sampleSite(): Promise<string> {
  const built = process.env['SAMPLE_SITE'];
  return built ?? buildSampleSite();
}

/** Builds the sample newspaper for the tests. */
export async function buildSampleSite(): Promise<string> {
  const output = join(import.meta.dirname, '..', '..', '.cache', 'test-site');
  await build({ content: 'content', output, now: NOW, onFault: 'stop' });
  return output;
}

/** Whether a file of the output is a page for readers: the web desk is none, and has tests of its own. */
export function isForReaders(file: string): boolean {
  return file.endsWith('.html') && !file.startsWith('admin/');
}

/**
 * Builds the small newspaper.
 *
 * @param folder an empty folder, which then holds `content` and `site`
 * @param settings its address, its name if it has another, and YAML to add to its site.yaml
 */
export async function buildOutlet(
  folder: string,
  settings: { url: string; name?: string; more?: string },
): Promise<void> {
  const content = join(folder, 'content');
  await cp(OUTLET, content, { recursive: true });
  const file = join(content, 'site.yaml');
  const text = await readFile(file, 'utf8');
  const own = text
    .replace(/^url: .*$/m, `url: ${settings.url}`)
    .replace(/^name: .*$/m, (line) => (settings.name ? `name: ${settings.name}` : line));
  await writeFile(file, `${own}${settings.more ?? ''}`);
  await build({ content, output: join(folder, 'site'), now: NOW, onFault: 'stop' });
}
