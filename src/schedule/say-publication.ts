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

/** That what the publication wrote into redirects.yaml could not be pushed, and what Git says of it. */
export function pushRefused(error: unknown): Said {
  const { stderr, message } = error as { stderr?: string; message?: string };
  const detail = (stderr || message || String(error)).trim();
  return {
    ar: `لم يُقبل ما كُتب في redirects.yaml في مستودع المحتوى. الموقع المنشور يعرفه، وكل نشر يعيد كتابته. ليبقى، احفظ الملف في المستودع بنفسك:\n${detail}`,
    en: `What was written into redirects.yaml could not be pushed to the content's repository. The published site has it, and each publication writes it again. To keep it, commit the file yourself:\n${detail}`,
  };
}

/** That authors could not be told of a publication, and why. */
export function notTold(error: unknown): Said {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    ar: `نُشر الموقع، وتعذر إخبار الكتّاب. تعاد المحاولة مع النشر التالي: ${detail}`,
    en: `The site is published, and authors could not be told; it is tried again with the next publication: ${detail}`,
  };
}

/** That the addresses of what moved or went could not be written down, and why. */
export function notKept(error: unknown): Said {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    ar: `تعذر حفظ العناوين التي تغيرت أو سُحبت. يُنشر الموقع بدونها، وتعاد المحاولة مع النشر التالي: ${detail}`,
    en: `The addresses of what moved or went could not be kept; the site is published without them, and it is tried again with the next publication: ${detail}`,
  };
}

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
