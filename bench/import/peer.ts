import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { measure, type Measured } from '../measure.ts';
import { BenchRefusal } from '../refusals.ts';
import type { ImportPlace } from './runs.ts';

/** `wordpress-export-to-markdown`, the public tool that most who leave WordPress use. */

const PACKAGE = join(import.meta.dirname, '..', 'node_modules', 'wordpress-export-to-markdown');
const PROGRAM = join(PACKAGE, 'index.js');

/** @throws BenchRefusal that says how to get it */
export function requireImportPeer(): void {
  if (existsSync(PROGRAM)) return;
  throw new BenchRefusal("The peers' packages are missing. Get them by: npm --prefix bench ci");
}

/**
 * Runs it as its page describes, without its questions and without fetching pictures. It waits 25 milliseconds
 * between files, so only its CPU says something.
 */
export function peerImport({ file, logs }: ImportPlace): Promise<Measured> {
  const options = {
    wizard: false,
    input: file,
    output: peerFolder(logs),
    'year-folders': true,
    'post-folders': false,
    'save-attached-images': false,
    'save-scraped-images': false,
    'include-other-types': true,
  };
  return measure({
    program: process.execPath,
    args: [PROGRAM, ...Object.entries(options).map(([name, value]) => `--${name}=${value}`)],
    cwd: logs,
    log: join(logs, 'peer.log'),
  });
}

export function peerFolder(folder: string): string {
  return join(folder, 'peer');
}
