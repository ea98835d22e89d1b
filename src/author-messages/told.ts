import { readFile } from 'node:fs/promises';
import { hashOf } from '../hash.ts';
import { writeWhole } from '../whole-file.ts';
import type { Channel, Notice } from './notice.ts';
import { plainText } from './plain-text.ts';

/** How many messages are remembered: a job that runs again does so within days. */
const MOST = 500;

/**
 * What was told already, in `<output>.told.json`: a job that runs again for the same push and finds the same state
 * says nothing twice. It holds hashes only, neither names nor texts.
 */
export class ToldBefore {
  readonly #path: string;
  readonly #keys: Set<string>;

  private constructor(path: string, keys: readonly string[]) {
    this.#path = path;
    this.#keys = new Set(keys);
  }

  /** Reads the file; nothing was told where there is none, or none that can be read. */
  static async read(output: string): Promise<ToldBefore> {
    const path = `${output}.told.json`;
    try {
      const { told } = JSON.parse(await readFile(path, 'utf8')) as { told: string[] };
      return new ToldBefore(path, told);
    } catch {
      return new ToldBefore(path, []);
    }
  }

  has(notice: Notice, channel: Channel): boolean {
    return this.#keys.has(keyOf(notice, channel));
  }

  /** Remembers at once: a job may be cut after any message. */
  async add(notice: Notice, channel: Channel): Promise<void> {
    this.#keys.add(keyOf(notice, channel));
    const told = [...this.#keys].slice(-MOST);
    await writeWhole(this.#path, `${JSON.stringify({ version: 1, told }, null, 1)}\n`);
  }
}

function keyOf({ id, message }: Notice, { name }: Channel): string {
  return hashOf(JSON.stringify([name, id, plainText(message)]));
}
