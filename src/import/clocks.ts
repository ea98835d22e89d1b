import { momentInGmt } from './old-dates.ts';
import type { ExportItem } from './export.ts';
import type { ClockReading } from './survey.ts';

/** Readings are kept this far from each other: a clock is changed for a month at least, as for Ramadan. */
const APART = 15 * 24 * 3_600_000;

/** What the clocks of an old site showed, gathered from items that have their date in both ways. */
export class Clocks {
  private readonly byTime = new Map<number, ClockReading>();

  /** Takes the dates of an item into account. */
  add({ date, dateGmt }: Pick<ExportItem, 'date' | 'dateGmt'>): void {
    const [wall, at] = [momentInGmt(date), momentInGmt(dateGmt)];
    if (wall === undefined || at === undefined) return;
    const minutes = Math.round((wall - at) / 60_000);
    const isOffset = minutes % 15 === 0 && minutes >= -12 * 60 && minutes <= 14 * 60;
    const time = Math.floor(at / APART);
    if (isOffset && !this.byTime.has(time)) this.byTime.set(time, { at, minutes });
  }

  get readings(): readonly ClockReading[] {
    return [...this.byTime.values()];
  }
}
