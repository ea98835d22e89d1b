import type { Comment } from '../model/comment.ts';
import { LONGEST_COMMENT } from '../model/comment.ts';
import { proposeId } from '../model/ids.ts';
import type { ParentFault } from '../model/thread.ts';
import type { Problem, Said } from '../problems.ts';
import { spelledOut } from '../text/characters/characters.ts';

/** What is said of readers' comments that cannot be shown, or not where they say. */

/** @param line where its text begins */
export function longComment(file: string, line?: number): Problem {
  return {
    code: 'comment-too-long',
    severity: 'error',
    file,
    line,
    message: {
      ar: `هذا التعليق أطول من ${LONGEST_COMMENT} حرف، فلم يُنشر.`,
      en: `This comment is longer than ${LONGEST_COMMENT} characters and is not published.`,
    },
    wanted: {
      ar: `نص لا يتجاوز ${LONGEST_COMMENT} حرف`,
      en: `a text of ${LONGEST_COMMENT} characters at most`,
    },
  };
}

/** @param line the last of its front-matter */
export function emptyComment(file: string, line: number): Problem {
  return {
    code: 'comment-without-text',
    severity: 'error',
    file,
    line,
    message: {
      ar: 'لا نص في هذا التعليق، فلم يُنشر.',
      en: 'This comment has no text and is not published.',
    },
  };
}

/** A file that is no comment, or a folder among comments. */
export function noComment(file: string): Problem {
  const bare = file.slice(file.lastIndexOf('/') + 1).replace(/\.(?:txt|text)$/i, '');
  return {
    code: 'not-markdown',
    severity: 'warning',
    file,
    message: {
      ar: 'هذا ليس تعليقا، فلم يُنشر. أسماء التعليقات تنتهي بـ .md، وكل تعليق في مجلد مقاله.',
      en: 'This is no comment and is not published. Comments end in .md, each in the folder of its article.',
    },
    fix: bare.includes('.') ? undefined : `${bare}.md`,
  };
}

/** A file whose name cannot be the anchor of a comment. */
export function unfitCommentName(file: string, id: string): Problem {
  return {
    code: 'unfit-file-name',
    severity: 'error',
    file,
    message: {
      ar: 'اسم الملف جزء من رابط التعليق، وفيه رموز لا تصلح لذلك.',
      en: "The file's name is a part of the comment's address, and has signs that do not fit there.",
    },
    found: spelledOut(id),
    wanted: {
      ar: 'حروف وأرقام وواصلات (-) فقط',
      en: 'letters, digits and hyphens (-) only',
    },
    fix: `${proposeId(id)}.md`,
  };
}

const ANSWERS: Record<ParentFault, Said> = {
  missing: {
    ar: 'لا تعليق بهذا الاسم في المجلد، فنُشر الرد تعليقا قائما بنفسه.',
    en: 'The folder has no comment of this name: the answer is shown as a comment of its own.',
  },
  circle: {
    ar: 'هذا الرد يرد في النهاية على نفسه، فنُشر تعليقا قائما بنفسه.',
    en: 'This answer answers itself in the end: it is shown as a comment of its own.',
  },
};

/** A comment that names a parent which it cannot have. */
export function answersNone({ file, parent }: Comment, fault: ParentFault): Problem {
  return {
    code: 'comment-answers-none',
    severity: 'warning',
    file,
    field: 'parent',
    message: ANSWERS[fault],
    found: parent === undefined ? undefined : spelledOut(parent.slice(0, 80)),
    wanted: {
      ar: 'اسم ملف تعليق في المجلد نفسه، أو حذف هذا الحقل',
      en: 'the name of the file of a comment in the same folder, or no such field',
    },
  };
}

/** A folder of comments that belong to no article. */
export function strayComments(file: string, id: string): Problem {
  return {
    code: 'comments-without-article',
    severity: 'warning',
    file,
    message: {
      ar: 'لا مقال بهذا الرقم، فلم تُنشر هذه التعليقات.',
      en: 'No article has this id: these comments are not published.',
    },
    found: spelledOut(id),
    wanted: {
      ar: 'رقم مقال في الجريدة: آخر عنوانه',
      en: "an article's id: the last part of its address",
    },
  };
}
