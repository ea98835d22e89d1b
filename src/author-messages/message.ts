import { counted } from '../text/plurals.ts';
import type { Fate } from './fates.ts';
import { entryOf, type Entry, type Telling } from './entries.ts';
import {
  GREETING,
  GREETING_OPENED,
  HEADINGS,
  HINTS,
  MANY,
  MANY_SOUND,
  MORE,
  PICTURES,
  PICTURES_GONE,
  STILL_HELD,
} from './wording.ts';

/** What an author is told, in no channel's form. Texts are Arabic; what they quote stands between isolates. */
export interface Message {
  greeting: string;
  groups: Group[];
}

/** The files of one fate. */
export interface Group {
  heading: string;
  entries: Entry[];
  /** What follows the entries: how many were left out, and what is to be done. */
  after: string[];
}

export type GroupName = keyof typeof HEADINGS;

/** In the order of a message: first what readers have, then what waits, then what needs a hand. */
const ORDER = [
  'live',
  'page',
  'waiting',
  'left-out',
  'kept',
  'in-part',
  'unread',
  'late',
  'draft',
  'removed',
  'deleted',
  'settings',
] as const satisfies readonly GroupName[];

/** How many files of one fate are listed: a message is read on a phone. */
const MOST = 12;

/**
 * The message to an author about all that became of one push. Where nothing is to be said there is none.
 *
 * @param name the author's
 * @param occasion `opened`: the hour of what waited has come, and nobody pushed
 */
export function messageTo(
  name: string,
  fates: readonly Fate[],
  telling: Telling,
  occasion: 'push' | 'opened' = 'push',
): Message | undefined {
  const groups = ORDER.flatMap((group) => groupOf(group, fates, telling));
  groups.push(...countedGroups(fates, telling));
  if (groups.length === 0) return undefined;
  const greeting = occasion === 'push' ? GREETING : GREETING_OPENED;
  return { greeting: greeting.replace('#', () => `\u2068${name}\u2069`), groups };
}

/** All that waits to be mended, for the newsroom; none where nothing does. */
export function heldMessage(held: readonly Fate[], telling: Telling): Message | undefined {
  const message = messageTo('', held, telling);
  return message && { ...message, greeting: STILL_HELD };
}

/** The group that a fate is told in; undefined for what is only counted. */
export function groupNameOf(fate: Fate): GroupName | undefined {
  if (fate.is === 'held') return fate.outcome;
  if (fate.is === 'removed') return fate.wasLive ? 'removed' : 'deleted';
  return fate.is === 'picture' || fate.is === 'many' ? undefined : fate.is;
}

function groupOf(name: GroupName, fates: readonly Fate[], telling: Telling): Group[] {
  const own = fates.filter((fate) => groupNameOf(fate) === name);
  if (own.length === 0) return [];
  const { digits } = telling.calendar;
  const heading = counted(own.length, HEADINGS[name], digits);
  const entries = own.slice(0, MOST).map((fate) => entryOf(fate, telling));
  const more = own.length > MOST ? [counted(own.length - MOST, MORE, digits)] : [];
  const hint = HINTS[name];
  return [{ heading, entries, after: hint === undefined ? more : [...more, hint] }];
}

/** What is told in one sentence. */
function countedGroups(fates: readonly Fate[], { calendar: { digits } }: Telling): Group[] {
  const pictures = (isGone: boolean) => {
    return fates.filter((fate) => fate.is === 'picture' && fate.isGone === isGone).length;
  };
  const many = fates.find((fate) => fate.is === 'many');
  const isSound = !fates.some((fate) => fate.is === 'held');
  const [come, gone] = [pictures(false), pictures(true)];
  const sentences = [
    many ? counted(many.files, isSound ? MANY_SOUND : MANY, digits) : '',
    come > 0 ? counted(come, PICTURES, digits) : '',
    gone > 0 ? counted(gone, PICTURES_GONE, digits) : '',
  ];
  return sentences
    .filter((text) => text !== '')
    .map((heading) => ({ heading, entries: [], after: [] }));
}
