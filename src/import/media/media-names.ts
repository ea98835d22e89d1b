import { hashOf } from '../../hash.ts';
import { mediaPath } from '../../model/media-path.ts';
import { LONGEST_NAME } from '../../model/site-path.ts';
import { mendText } from '../arabic/mend-text.ts';

/** How deep files may lie inside content/media: uploads have a year and a month. */
const DEEPEST = 6;

/** What no name may hold: characters that nobody sees, and all that turn the text around them. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]+/gu;

/** What names of files hold that need no escaping in Markdown, YAML and addresses. */
const UNFIT = /[^\p{L}\p{M}\p{N}._-]+/gu;

/** Names that Windows keeps for itself, with any ending. */
const OF_WINDOWS = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?:\.|$)/i;

const ENDING = /\.[a-z\d]{1,5}$/i;

/**
 * A path inside content/media for a path below the uploads of the old site, which may be anything that an export says:
 * without steps upwards, in composed form (NFC), of names that all disks take and no one is deceived by.
 *
 * @param path decoded: `2019/05/سد الوحدة.jpg`
 */
export function soundPath(path: string): string {
  const steps = mendText(path.replaceAll('\\', '/')).text.split('/').filter(Boolean);
  const folders = steps.slice(0, -1).map(soundFolder).filter(Boolean).slice(-DEEPEST);
  const sound = [...folders, soundFile(steps.at(-1) ?? '')].join('/');
  // Authors begin paths with the names of these folders too, so they are not read as a part of it.
  return mediaPath(sound) === sound ? sound : `uploads/${sound}`;
}

/** A path with something added to its name: `2019/05/dam.jpg`, `-47` → `2019/05/dam-47.jpg`. */
export function withAddition(path: string, addition: string): string {
  const ending = endingOf(path);
  return `${path.slice(0, path.length - ending.length)}${addition}${ending}`;
}

/** The end of a name with its point, as written; empty where there is none. */
export function endingOf(path: string): string {
  return ENDING.exec(path)?.[0] ?? '';
}

/** By which two paths are one on disks that know no capitals. */
export function caseless(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function soundFolder(name: string): string {
  return short(freed(soundLetters(name)), '');
}

function soundFile(name: string): string {
  const ending = endingOf(name);
  const stem = soundLetters(name.slice(0, name.length - ending.length));
  return freed(short(stem || 'file', ending) + ending);
}

function soundLetters(name: string): string {
  return name
    .replace(UNSEEN, '')
    .replace(UNFIT, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[\p{M}.-]+|[.-]+$/gu, '')
    .normalize('NFC');
}

function freed(name: string): string {
  return OF_WINDOWS.test(name) ? `_${name}` : name;
}

/** A name that disks take; what is cut is told apart from others that begin alike. */
function short(stem: string, ending: string): string {
  const room = LONGEST_NAME - ending.length;
  if (Buffer.byteLength(stem) <= room) return stem;
  const mark = `-${hashOf(stem).slice(0, 8)}`;
  let kept = '';
  let bytes = mark.length;
  for (const letter of stem) {
    bytes += Buffer.byteLength(letter);
    if (bytes > room) break;
    kept += letter;
  }
  return `${kept.replace(/[.-]+$/, '')}${mark}`;
}
