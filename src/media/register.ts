import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeWhole } from '../whole-file.ts';
import { RECIPE, type Developed } from './forms.ts';

/** What is known of a picture from an earlier build. */
export interface Registered {
  /** Of the file that was read (src/media/originals.ts). */
  stamp: string;
  /** Hash of its bytes. */
  sha256: string;
  developed: Developed;
}

/**
 * The register of the pictures of one folder, by path: what a build learned of an original it need not learn again,
 * while the file has its size and time. It is only a cache.
 */
export interface Register {
  pictures: Map<string, Registered>;
  /** Writes it down for the next build, where something was learned. */
  keep: () => Promise<void>;
}

/** Goes up whenever the form of the file changes. */
const VERSION = 1;

interface Kept {
  version: number;
  recipe: string;
  pictures: [src: string, picture: Registered][];
}

/** Opens the register that lies at a path; it is empty where none does, or one of other forms. */
export async function openRegister(path: string): Promise<Register> {
  const before = await readRegister(path);
  const pictures = new Map(before);
  return {
    pictures,
    async keep() {
      const isSame =
        pictures.size === before.size &&
        [...pictures].every(([src, picture]) => before.get(src) === picture);
      if (isSame) return;
      await mkdir(dirname(path), { recursive: true });
      const kept: Kept = { version: VERSION, recipe: RECIPE, pictures: [...pictures] };
      await writeWhole(path, JSON.stringify(kept));
    },
  };
}

/** Learns the stamps of files that have the bytes that they had. */
export function restamp(
  { pictures }: Register,
  files: readonly (readonly [path: string, sha256: string, stamp: string])[],
): void {
  for (const [path, sha256, stamp] of files) {
    const known = pictures.get(path);
    if (known?.sha256 === sha256) pictures.set(path, { ...known, stamp });
  }
}

async function readRegister(path: string): Promise<ReadonlyMap<string, Registered>> {
  try {
    const { version, recipe, pictures } = JSON.parse(await readFile(path, 'utf8')) as Kept;
    return new Map(version === VERSION && recipe === RECIPE ? pictures : []);
  } catch {
    return new Map();
  }
}
