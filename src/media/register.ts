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

/** What is known of a video from an earlier build. */
export interface Filmed {
  stamp: string;
  sha256: string;
  type: 'video/mp4' | 'video/webm';
}

/**
 * The register of the pictures and videos of one folder, by path: what a build learned of an original it need not learn again,
 * while the file has its size and time. It is only a cache.
 */
export interface Register {
  pictures: Map<string, Registered>;
  videos: Map<string, Filmed>;
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
}

/** Opens the register that lies at a path; it is empty where none does, or one of other forms. */
export async function openRegister(path: string): Promise<Register> {
  const before = await readRegister(path);
  const pictures = new Map(before.pictures);
  const videos = new Map(before.videos);
  return {
    pictures,
    videos,
    async keep() {
      if (isSame(pictures, before.pictures) && isSame(videos, before.videos)) return;
      await mkdir(dirname(path), { recursive: true });
      const all = { pictures: [...pictures], videos: [...videos] };
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
  { pictures, videos }: Register,
  files: readonly (readonly [path: string, sha256: string, stamp: string])[],
): void {
  for (const [path, sha256, stamp] of files) {
    const known = pictures.get(path);
    if (known?.sha256 === sha256) pictures.set(path, { ...known, stamp });
    const film = videos.get(path);
    if (film?.sha256 === sha256) videos.set(path, { ...film, stamp });
  }
}

async function readRegister(path: string): Promise<Pick<Register, 'pictures' | 'videos'>> {
  try {
    const { version, recipe, pictures, videos } = JSON.parse(await readFile(path, 'utf8')) as Kept;
    if (version !== VERSION) return { pictures: new Map(), videos: new Map() };
    return { pictures: new Map(recipe === RECIPE ? pictures : []), videos: new Map(videos) };
  } catch {
    return { pictures: new Map(), videos: new Map() };
  }
}
