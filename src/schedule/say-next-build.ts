import type { Turn } from '../model/turning-points.ts';
import type { Language, Said } from '../problems.ts';
import type { NextBuild } from './next-build.ts';

const TURNS: Record<Turn, Said> = {
  embargo: {
    ar: 'يُنشر ما ينتظر موعده من المقالات',
    en: 'what waits for its time is published',
  },
  'breaking-ends': { ar: 'ينتهي شريط عاجل', en: 'a bar of breaking news ends' },
  banner: { ar: 'يبدأ إعلان أو ينتهي', en: 'a banner begins or ends' },
  'live-entry': {
    ar: 'يُنشر ما ينتظر موعده في تغطية مباشرة',
    en: 'an entry of a live coverage is published',
  },
  'live-ends': { ar: 'تنتهي تغطية مباشرة', en: 'a live coverage ends' },
  correction: { ar: 'يحين موعد تصويب أو تحيين', en: 'the time of a correction comes' },
  'count-ages': { ar: 'تتقادم قائمة الأكثر قراءة', en: 'the list of what is read most is too old' },
  month: { ar: 'يبدأ شهر جديد', en: 'a month begins' },
};

const UNKNOWN: Said = {
  ar: 'لا يُعرف متى يحين البناء التالي: لم يُبن شيء هنا بعد. فهو مطلوب الآن.',
  en: 'It is not known when the next build is due: none was made here. So it is due now.',
};

/** Says in one line when the next build is, and why. */
export function sayNextBuild(
  next: NextBuild | undefined,
  isDue: boolean,
  language: Language,
): string {
  if (!next) return UNKNOWN[language];
  const moment = next.at.replace('T', ' ').replace(/:\d{2}(?=Z|[+-])/, ' ');
  const why = next.because.map(({ what }) => TURNS[what][language]);
  return language === 'ar'
    ? `${isDue ? 'حان موعد البناء' : 'البناء التالي'}: ${moment} (${why.join('، و')}).`
    : `${isDue ? 'A build is due since' : 'The next build is due at'} ${moment} (${why.join(', and ')}).`;
}

/** The same for programs. */
export function nextBuildJson(next: NextBuild | undefined, isDue: boolean): string {
  const { at = null, because = [] } = next ?? {};
  return JSON.stringify({ due: isDue, at, because }, null, 1);
}
