import { hash } from 'node:crypto';
import { readManifest } from '../../src/build/manifest.ts';

/** The editions that a site has had, one after the other: by them every answer is known, or is none of ours. */
export class Editions {
  /** By path and content, in which editions a file was, counted from 1. */
  readonly #known = new Map<string, Map<string, number[]>>();
  #count = 0;

  /** Takes in what was just built. */
  async add(output: string): Promise<ReadonlyMap<string, { sha256: string }>> {
    const { files } = await readManifest(`${output}.manifest.json`);
    this.#count += 1;
    for (const [path, { sha256 }] of files) {
      const versions = this.#known.get(path) ?? new Map<string, number[]>();
      versions.set(sha256, [...(versions.get(sha256) ?? []), this.#count]);
      this.#known.set(path, versions);
    }
    return files;
  }

  /** Whether any edition has a file of that path. */
  has(path: string): boolean {
    return this.#known.has(path);
  }

  /** The editions in which a file was just so; none for half a file, or one of two. */
  of(path: string, bytes: Uint8Array): readonly number[] {
    return this.#known.get(path)?.get(hash('sha256', bytes)) ?? [];
  }
}
