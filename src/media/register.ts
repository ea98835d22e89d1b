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

/** What is known of a file that is published as it is. */
export interface Hashed {
  stamp: string;
  sha256: string;
}

/** What is known of a video from an earlier build. */
export interface Filmed extends Hashed {
  type: 'video/mp4' | 'video/webm';
}

/**
 * The register of the pictures, videos and files of one folder, by path: what a build learned of an original it need not learn again,
 * while the file has its size and time. It is only a cache.
 */
export interface Register {
  pictures: Map<string, Registered>;
  videos: Map<string, Filmed>;
  files: Map<string, Hashed>;
  /** Writes it down for the next build, where something was learned. */
  keep: () => Promise<void>;
}

/** Goes up whenever the form of the file changes. */
const VERSION = 1;

interface Kept {
  version: number;
  recipe: string;
  pictures: [src: string, picture: Registered][];
  /** Absent in registers of before there were videos. */
  videos?: [src: string, video: Filmed][];
  /** Likewise. */
  files?: [src: string, file: Hashed][];
}

/** Opens the register that lies at a path; it is empty where none does, or one of other forms. */
export async function openRegister(path: string): Promise<Register> {
  const before = await readRegister(path);
  const pictures = new Map(before.pictures);
  const videos = new Map(before.videos);
  const files = new Map(before.files);
  return {
    pictures,
    videos,
    files,
    async keep() {
      const isKnown = isSame(pictures, before.pictures) && isSame(videos, before.videos);
      if (isKnown && isSame(files, before.files)) return;
      await mkdir(dirname(path), { recursive: true });
      const all = { pictures: [...pictures], videos: [...videos], files: [...files] };
      const kept: Kept = { version: VERSION, recipe: RECIPE, ...all };
      await writeWhole(path, JSON.stringify(kept));
    },
  };
}

function isSame<Known>(now: ReadonlyMap<string, Known>, before: ReadonlyMap<string, Known>) {
  return now.size === before.size && [...now].every(([src, known]) => before.get(src) === known);
}

/** Learns the stamps of files that have the bytes that they had. */
export function restamp(
  { pictures, videos, files: documents }: Register,
  files: readonly (readonly [path: string, sha256: string, stamp: string])[],
): void {
  for (const [path, sha256, stamp] of files) {
    const known = pictures.get(path);
    if (known?.sha256 === sha256) pictures.set(path, { ...known, stamp });
    const film = videos.get(path);
    if (film?.sha256 === sha256) videos.set(path, { ...film, stamp });
    const document = documents.get(path);
    if (document?.sha256 === sha256) documents.set(path, { ...document, stamp });
  }
}

async function readRegister(path: string): Promise<Omit<Register, 'keep'>> {
  const nothing = { pictures: new Map(), videos: new Map(), files: new Map() };
  try {
    const kept = JSON.parse(await readFile(path, 'utf8')) as Kept;
    if (kept.version !== VERSION) return nothing;
    const pictures = kept.recipe === RECIPE ? kept.pictures : [];
    return {
      pictures: new Map(pictures),
      videos: new Map(kept.videos),
      files: new Map(kept.files),
    };
  } catch {
    return nothing;
  }
}
