import type { Said } from '../problems.ts';
import type { Channel } from './notice.ts';
import type { Push } from './push.ts';

/** What whoever keeps the job is told where authors could not be. */

export const UNKNOWN_PUSH: Record<Extract<Push, { is: 'unknown' }>['why'], Said> = {
  'no-repository': {
    ar: 'مجلد المحتوى ليس في مستودع Git، فلا يُعرف من حفظ ماذا.',
    en: 'The content folder is in no Git repository: nobody knows who saved what.',
  },
  'no-commit': {
    ar: 'لا يعرف المستودع هنا الإيداع المذكور في --until.',
    en: 'The repository here does not have the commit that --until names.',
  },
  'no-history': {
    ar: 'النسخة هنا بلا تاريخ، فلا يُعرف من حفظ ماذا. في خطوة actions/checkout اكتب: fetch-depth: 50',
    en: 'The clone here has no history: nobody knows who saved what. In the step actions/checkout write fetch-depth: 50',
  },
};

/** The messages were sent, and nothing remembers it. */
export const NOT_TOLD: Said = {
  ar: 'أُرسلت الرسائل، ولم يُحفظ أنها أُرسلت: قد تُرسَل مرة أخرى إن أُعيدت المهمة.',
  en: 'The messages were sent, but this could not be noted: they may be sent again if the job runs again.',
};

/**
 * A service did not take a message.
 *
 * @param reason its own words
 */
export function refusedBy(channel: Channel['name'], reason: string): Said {
  return {
    ar: `لم تصل الرسالة عبر ${channel}، والموقع منشور كما هو: ${reason}`,
    en: `The message did not arrive by ${channel}; the site is published all the same: ${reason}`,
  };
}
