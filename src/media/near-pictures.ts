import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { nearest } from '../model/nearest.ts';

/** Knows what lies in a media folder beside a name that no file has, and proposes what was most likely meant by it. */
export interface NearPictures {
  /** The path of the file whose name is the same in composed form (NFC): some disks keep names in another. */
  twinOf: (src: string) => Promise<string | undefined>;
  /** Its path inside the media folder; undefined where none is near, or where too many were asked for. */
  to: (src: string) => Promise<string | undefined>;
}

/**
 * After so many none is proposed any more: these are no slips, but an archive whose pictures are not here yet. Each
 * proposal compares a name with all that lie beside it.
 */
const MOST_PROPOSALS = 100;

/** Each folder is read once, when it is first asked for: one for each build. */
export function nearPictures(mediaFolder: string): NearPictures {
  let asked = 0;
  let everywhere: Promise<ReadonlyMap<string, string>> | undefined;
  const folders = new Map<string, Promise<ReadonlyMap<string, string>>>();
  /** Names by their composed form. */
  const namesIn = (folder: string) => {
    const known =
      folders.get(folder) ?? readdir(join(mediaFolder, folder)).then(byForm, () => NONE);
    folders.set(folder, known);
    return known;
  };
  return {
    async twinOf(src) {
      const folder = dirname(src);
      const twin = (await namesIn(folder)).get(basename(src));
      return twin === undefined ? undefined : join(folder, twin);
    },
    async to(src) {
      asked += 1;
      if (asked > MOST_PROPOSALS) return undefined;
      const folder = dirname(src);
      const near = nearIn([...(await namesIn(folder)).values()], basename(src));
      if (near !== undefined) return folder === '.' ? near : `${folder}/${near}`;
      everywhere ??= pathsByName(mediaFolder);
      return (await everywhere).get(basename(src));
    },
  };
}

const NONE: ReadonlyMap<string, string> = new Map();

function byForm(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name.normalize('NFC'), name]));
}

/** One of another ending or other letters in the same folder. */
function nearIn(names: readonly string[], wanted: string): string | undefined {
  const name = wanted.toLowerCase();
  return (
    names.find((other) => other.toLowerCase() === name) ??
    names.find((other) => other.toLowerCase().replace(/\.[^.]+$/, '') === name) ??
    nearest(wanted, [...names])
  );
}

/** The first path of each name in a folder and those below it. */
async function pathsByName(mediaFolder: string): Promise<Map<string, string>> {
  const all = await readdir(mediaFolder, { recursive: true }).catch(() => []);
  const paths = all.map((path) => path.replaceAll('\\', '/'));
  return new Map(paths.toReversed().map((path) => [basename(path), path]));
}
