import type { CodeGuide } from './guide.ts';

/** Pictures that cannot be published as they are, and social cards. */
export const PICTURES_CODES = {
  'picture-missing': {
    title: { ar: 'صورة غير موجودة', en: 'Missing picture' },
    why: {
      ar: 'بلا ملفها يظهر المقال للقارئ بلا صورة.',
      en: 'Without its file readers see the article without a picture.',
    },
  },
  'picture-elsewhere': {
    title: { ar: 'صورة في موقع آخر', en: 'Picture on another site' },
    why: {
      ar: 'لا يطلب متصفح القارئ شيئا من موقع آخر بغير علمه، وقد تختفي الصورة هناك يوما.',
      en: "Readers' browsers ask no other site for anything behind their backs, and the picture may vanish there.",
    },
  },
  'picture-in-text': {
    title: { ar: 'صورة مكتوبة بحروفها في النص', en: 'Picture written into the text' },
    why: {
      ar: 'تثقل الصفحة على هواتف القراء، ولا تُصغَّر لشاشاتهم.',
      en: "It weighs on readers' phones, and is not made smaller for their screens.",
    },
  },
  'picture-outside-media': {
    title: { ar: 'صورة خارج مجلد الصور', en: 'Picture outside of the media folder' },
    why: {
      ar: 'لا يُنشر من الجهاز إلا ما في مجلد الصور، فلا يتسرب ملف لم يُقصد نشره.',
      en: 'Nothing but the media folder is published, so that no other file gets out by mistake.',
    },
  },
  'picture-is-folder': {
    title: { ar: 'مجلد مكان صورة', en: 'Folder in place of a picture' },
    why: {
      ar: 'لا نعرف أي صورة من المجلد هي المقصودة.',
      en: 'Nobody can tell which picture of the folder is meant.',
    },
  },
  'picture-is-drawing': {
    title: { ar: 'رسم SVG مكان صورة', en: 'SVG in place of a picture' },
    why: {
      ar: 'رسم SVG قد يحمل شيفرة تعمل في متصفح القارئ.',
      en: "An SVG may carry code that runs in readers' browsers.",
    },
  },
  'picture-is-heic': {
    title: { ar: 'صورة آيفون HEIC', en: 'HEIC picture' },
    why: { ar: 'لا تعرضها أكثر المتصفحات، فلا يراها القارئ.', en: 'Most browsers do not show it.' },
  },
  'picture-is-pointer': {
    title: { ar: 'مؤشر Git LFS مكان صورة', en: 'Git LFS pointer in place of a picture' },
    why: {
      ar: 'المؤشر نص قصير يدل على الصورة، وليس الصورة.',
      en: 'A pointer is a short text that says where the picture is, and not the picture.',
    },
  },
  'picture-is-web-page': {
    title: { ar: 'صفحة ويب مكان صورة', en: 'Web page in place of a picture' },
    why: {
      ar: 'حُفظت الصفحة التي فيها الصورة، لا الصورة.',
      en: 'The page that shows the picture was saved, and not the picture.',
    },
  },
  'picture-is-document': {
    title: { ar: 'وثيقة مكان صورة', en: 'Document in place of a picture' },
    why: {
      ar: 'لا تعرض المتصفحات الوثائق في مكان الصور.',
      en: 'Browsers do not show documents in the place of pictures.',
    },
  },
  'picture-is-video': {
    title: { ar: 'فيديو مكان صورة', en: 'Video in place of a picture' },
    why: {
      ar: 'الفيديو ثقيل ولا يُعرض في مكان الصور.',
      en: 'A video is heavy and is not shown in the place of pictures.',
    },
  },
  'picture-of-unread-kind': {
    title: { ar: 'نوع صورة لا نقرؤه', en: 'Picture of a kind that is not read' },
    why: { ar: 'لا تعرضه أكثر المتصفحات، فلا يراها القارئ.', en: 'Most browsers do not show it.' },
  },
  'picture-damaged': {
    title: { ar: 'صورة تالفة', en: 'Damaged picture' },
    why: {
      ar: 'صورة مقطوعة يراها القارئ ناقصة أو رمادية.',
      en: 'Readers see a picture that was cut short as half grey, or not at all.',
    },
  },
  'picture-empty': {
    title: { ar: 'ملف صورة فارغ', en: 'Empty picture' },
    why: { ar: 'لا شيء في الملف يُعرض على القارئ.', en: 'There is nothing in the file to show.' },
  },
  'picture-unreadable': {
    title: { ar: 'ملف ليس صورة', en: 'File that is no picture' },
    why: {
      ar: 'ما لا يُقرأ هنا لا يعرضه متصفح القارئ.',
      en: 'What cannot be read here is not shown by browsers either.',
    },
  },
  'picture-too-large': {
    title: { ar: 'صورة أكبر مما يُعالج', en: 'Picture too large' },
    why: {
      ar: 'صورة بهذا الحجم قد توقف بناء الجريدة كلها.',
      en: 'A picture of this size can stop the whole newspaper from being built.',
    },
  },
  'picture-moving': {
    title: { ar: 'صورة متحركة', en: 'Moving picture' },
    why: {
      ar: 'الصور المتحركة ثقيلة وتشغل القارئ عن النص.',
      en: 'Moving pictures are heavy, and draw readers away from the text.',
    },
  },
  'file-missing': {
    title: { ar: 'ملف غير موجود', en: 'Missing file' },
    why: {
      ar: 'من يضغط الرابط لا يجد الوثيقة أو التسجيل الذي وعده به المقال.',
      en: 'Who follows the link does not find the document or recording that the article promised.',
    },
  },
  'card-not-drawn': {
    title: { ar: 'بطاقة مشاركة لم تُرسم', en: 'Social card that was not drawn' },
    why: {
      ar: 'حين يُشارَك المقال يظهر ببطاقة أعم، أو بلا بطاقة.',
      en: 'When the article is shared it shows with a more general card, or none.',
    },
  },
} as const satisfies Record<string, CodeGuide>;
