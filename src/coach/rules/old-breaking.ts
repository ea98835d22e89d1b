import type { Article } from '../../model/article.ts';
import { BREAKING } from '../../model/kicker.ts';
import type { ArticleRule, Finding } from '../manuscript.ts';

/** For how long after it was published, or changed, news may be called breaking, in milliseconds. */
const A_DAY = 86_400_000;

/** «عاجل» at the head of a headline, or at its end after a sign: «رجل عاجل» is none. */
const LABEL = /^[\s([|]*عاجل(?=[\s:|،.!)\]/–—-])|[|/([–—-]\s*عاجل[\s)\]!]*$/u;

/** Whether an article is called breaking, so that what is said of it may change with the day. */
export function isCalledBreaking({
  title,
  breaking,
  kicker,
}: Pick<Article, 'title' | 'breaking' | 'kicker'>): boolean {
  return breaking !== undefined || kicker === BREAKING || LABEL.test(title);
}

/** News that is older than a day and is still called breaking. */
export const oldBreaking: ArticleRule = (article, _, { now }) => {
  const { title, published, updated, breaking, kicker } = article;
  const findings: Finding[] = [];
  const isOld = now - Math.max(published, updated ?? published) > A_DAY;
  if (isOld && kicker === BREAKING) {
    findings.push({
      field: 'kicker',
      found: kicker,
      message: {
        ar: 'الشارة «عاجل»، وقد مر على نشر المقال أكثر من يوم. احذفها.',
        en: 'The kicker says \u2068عاجل\u2069 (breaking), and the article is more than a day old. Take it out.',
      },
    });
  }
  if (isOld && LABEL.test(title)) {
    findings.push({
      field: 'title',
      found: title,
      message: {
        ar: 'في العنوان «عاجل»، وقد مر على نشر المقال أكثر من يوم. احذفها.',
        en: 'The headline says \u2068عاجل\u2069 (breaking), and the article is more than a day old. Take it out.',
      },
    });
  }
  if (breaking !== undefined && breaking > now && now - published > A_DAY) {
    findings.push({
      field: 'breaking',
      message: {
        ar: 'الخبر ما يزال في شريط «عاجل»، وقد مر على نشره أكثر من يوم. احذف الحقل.',
        en: 'The article is still in the breaking bar, and is more than a day old. Take the field out.',
      },
    });
  }
  return findings;
};
