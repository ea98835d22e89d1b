import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Eleventy from '@11ty/eleventy';
import configure from '../../eleventy.config.ts';
import type { Press } from './newspaper.ts';

/**
 * Writes every page of the plan into a folder. Eleventy's input is an empty folder, since its templates
 * are made by the plugin: nothing in the content is ever taken for a template.
 */
export async function writePages(press: Press, outputFolder: string): Promise<void> {
  const input = await mkdtemp(join(tmpdir(), 'midad-'));
  try {
    const eleventy = new Eleventy(input, outputFolder, {
      config: (config) => configure(config, press),
      configPath: false,
      quietMode: true,
    });
    eleventy.disableLogger();
    await eleventy.write();
  } finally {
    await rm(input, { recursive: true, force: true });
  }
}
