import type { Holder } from '../build/lock.ts';
import type { Said } from '../problems.ts';

/** What `npm run publish-when-due` says besides what builds say. */
export const PUBLICATION = {
  watching: {
    ar: 'ننتظر المواعيد وما يُكتب.',
    en: 'Waiting for moments that come, and for what is written.',
  },
  nothing: { ar: 'لا شيء يُنشر الآن.', en: 'There is nothing to publish now.' },
  failed: {
    ar: 'لم يكتمل النشر، وتعاد المحاولة بعد دقيقة.',
    en: 'The publication is not complete; it is tried again in a minute.',
  },
  failedAgain: {
    ar: 'لم يكتمل النشر للسبب نفسه، وتعاد المحاولة بعد دقيقة.',
    en: 'The publication is not complete for the same reason; it is tried again in a minute.',
  },
  stopped: { ar: 'انتهى الانتظار.', en: 'Waiting no more.' },
} as const satisfies Record<string, Said>;

/** Why a publication does not begin. */
export function publicationWaits({ pid, host }: Holder): Said {
  return {
    ar: `نشر آخر يعمل على المجلد نفسه (العملية ${pid} في ${host})، ننتظر نهايته…`,
    en: `Another publication has this folder (process ${pid} on ${host}); waiting for its end…`,
  };
}

/** That what was pushed could not be fetched, and what Git says of it. */
export function pullFailed(error: unknown): Said {
  const { stderr, message } = error as { stderr?: string; message?: string };
  const detail = (stderr || message || String(error)).trim();
  return {
    ar: `تعذر جلب ما دُفع إلى مستودع المحتوى، فيُنشر ما هنا:\n${detail}`,
    en: `What was pushed to the content's repository could not be fetched; what is here is published:\n${detail}`,
  };
}
