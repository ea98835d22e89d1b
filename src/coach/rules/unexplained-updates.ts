import type { ArticleRule } from '../manuscript.ts';

/** What was changed is said on the day on which it was, or later, in milliseconds. */
const A_DAY = 86_400_000;

/** An article that was changed, and does not say what: readers see «آخر تحيين» and wonder. */
export const unexplainedUpdates: ArticleRule = ({ updated, revisions = [] }) => {
  if (updated === undefined || revisions.some(({ when }) => when >= updated - A_DAY)) return [];
  return [
    {
      field: 'updated',
      message: {
        ar: 'تحيّن المقال ولا يُقال للقارئ ما الذي تغير. قله في «تحيينات»، أو في «تصويبات» إن كان خطأ.',
        en: 'The article was updated, and readers are not told what changed. Say it in `updates`, or in `corrections` where it was wrong.',
      },
      wanted: {
        ar: 'تحيينات، تحتها متى وماذا',
        en: '`updates`, and below it when and what',
      },
    },
  ];
};
