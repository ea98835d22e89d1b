import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import configure from '../../eleventy.config.ts';
import type { Press } from './newspaper.ts';

/**
 * Writes every page of the plan into a folder. Eleventy's input is an empty folder, since its templates
 * are made by the plugin: nothing in the content is ever taken for a template.
 *
 * @throws what the first page that failed could not be rendered for
 */
export async function writePages(
  press: Omit<Press, 'onFailure'>,
  outputFolder: string,
): Promise<void> {
  const failures: unknown[] = [];
  const onFailure = (reason: unknown) => void failures.push(reason);
  const Eleventy = await loadEleventy();
  const input = await mkdtemp(join(tmpdir(), 'midad-'));
  try {
    const eleventy = new Eleventy(input, outputFolder, {
      config: (config) => {
        // Made before quietMode is heard: on a slow machine it prints what its own steps take.
        config.benchmarks.config.setIsVerbose(false);
        configure(config, { ...press, onFailure });
      },
      configPath: false,
      quietMode: true,
    });
    eleventy.disableLogger();
    await eleventy.write();
    if (failures.length > 0) throw failures[0];
  } finally {
    await rm(input, { recursive: true, force: true });
  }
}

/**
 * Eleventy without the thread in which it asks at each import whether that file is a template and has changed: none of
 * ours is, and the thread takes a quarter of its start.
 */
async function loadEleventy() {
  process.env['ELEVENTY_SKIP_ESM_RESOLVER'] ??= 'true';
  return (await import('@11ty/eleventy')).default;
}
