import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The engine's own folder, in which src/ and assets/ lie. Its code may run from a file of .cache/ in there. */
export const ENGINE = engineAbove(import.meta.dirname);

function engineAbove(folder: string): string {
  const above = dirname(folder);
  return existsSync(join(folder, 'eleventy.config.ts')) || above === folder
    ? folder
    : engineAbove(above);
}
