import { parseDate } from '../../src/dates.ts';
import { OLD_ZONE } from './old-newspaper.ts';

/** A moment in the two ways in which WordPress keeps it. */
export interface OldTime {
  /** Wall time of the newspaper. */
  date: string;
  dateGmt: string;
  /** Milliseconds since the Unix epoch. */
  moment: number;
}

/** @param wall wall time with seconds: `2019-05-03 10:20:31` */
export function oldTime(wall: string): OldTime {
  const moment = parseDate(wall, OLD_ZONE);
  if (moment === undefined) throw new Error(`No such time: ${wall}`);
  return { date: wall, dateGmt: wordpressTime(moment), moment };
}

/** A moment as WordPress writes it, in UTC. */
export function wordpressTime(moment: number): string {
  return new Date(moment).toISOString().slice(0, 19).replace('T', ' ');
}

/** The wall time some seconds later, whatever the clocks do meanwhile. */
export function later(wall: string, seconds: number): string {
  return wordpressTime(Date.parse(`${wall.replace(' ', 'T')}Z`) + seconds * 1000);
}
