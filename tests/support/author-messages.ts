import { PATIENCE, type Patience } from '../../src/author-messages/request.ts';
import { fakeTime } from './fake-time.ts';
import assert from 'node:assert/strict';
import type { Fate } from '../../src/author-messages/fates.ts';
import { messageTo } from '../../src/author-messages/message.ts';
import { plainText } from '../../src/author-messages/plain-text.ts';
import type { Problem } from '../../src/problems.ts';
import { NOW, site } from './newspaper.ts';

/** What may become of an author's files, as messages tell of it. */

export const CALENDAR = site();
export const TITLE = 'سوق الأحد يفتح أبوابه في واد الزيتون';
export const URL = 'https://express-tv.example/society/20510/';

export const live = (title: string, id = 20510): Fate => {
  return { is: 'live', title, url: `https://express-tv.example/society/${id}/` };
};
export const waiting = (at: string): Fate => {
  return { is: 'waiting', title: TITLE, at: Date.parse(at), wasLive: false };
};
export const UNKNOWN_CATEGORY: Problem = {
  code: 'unknown-category',
  severity: 'error',
  file: 'articles/20511.md',
  line: 4,
  message: { ar: 'لا يوجد ركن بهذا الاسم. هل تقصد «مجتمع»؟', en: '' },
  found: 'مجمتع',
  fix: 'categories: [مجتمع]',
};
export const heldBack = (
  outcome: 'kept' | 'left-out' | 'in-part',
  problems = [UNKNOWN_CATEGORY],
): Fate => {
  return { is: 'held', file: 'articles/20511.md', outcome, problems, title: 'ميناء الصيد' };
};

/** The message as it looks, without marks that are not seen. */
export function told(
  fates: Fate[],
  occasion: 'push' | 'opened' = 'push',
  calendar = CALENDAR,
): string {
  const message = messageTo('سلمى', fates, { calendar, now: NOW }, occasion);
  assert.ok(message);
  return plainText(message).replace(/[\u200e\u200f\u2067-\u2069]/g, '');
}

/** Patience that notes how long it would wait, and waits for nothing. */
export function hurry(own: Partial<Patience> = {}): { patience: Patience; waited: number[] } {
  const time = fakeTime();
  return { patience: { ...PATIENCE, answer: 2_000, time, ...own }, waited: time.waits };
}
