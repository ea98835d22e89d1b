import type { CodeGuide } from './guide.ts';

/** What can be wrong with the entries of a live coverage. */
export const LIVE_CODES = {
  'live-entry-without-time': {
    title: { ar: 'بند بلا ساعة في تغطية مباشرة', en: 'Entry of a live coverage without a time' },
    why: {
      ar: 'بالساعة يُرتب البند بين غيره، ومنها رابطه.',
      en: 'The time puts the entry in its place among the others, and makes its link.',
    },
  },
  'live-entry-out-of-time': {
    title: { ar: 'بند خارج وقت التغطية', en: 'Entry outside the time of its coverage' },
    why: {
      ar: 'بند في غير وقته يظهر في غير مكانه، أو لا يصل إلى من يتابع.',
      en: 'An entry of another time stands in the wrong place, or does not reach those who follow.',
    },
  },
  'live-entry-without-text': {
    title: { ar: 'بند فارغ في تغطية مباشرة', en: 'Empty entry of a live coverage' },
    why: {
      ar: 'ساعة وحدها لا تقول للقارئ شيئا.',
      en: 'A time alone tells readers nothing.',
    },
  },
  'unknown-live-mark': {
    title: { ar: 'علامة بند غير معروفة', en: 'Unknown mark of an entry' },
    why: {
      ar: 'بعلامة لا نعرفها لا يُثبت البند، ولا يُعد من أبرز الأحداث.',
      en: 'By a mark that we do not know the entry is neither pinned nor a key event.',
    },
  },
} as const satisfies Record<string, CodeGuide>;
