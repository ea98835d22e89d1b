import type { CodeGuide } from './guide.ts';

/** What can be wrong with the value of a field. */
export const VALUES_CODES = {
  'list-for-text': {
    title: { ar: 'قائمة مكان نص', en: 'List in place of a text' },
    why: {
      ar: 'يُطبع هذا الحقل في موضع واحد، فلا نعرف أي عنصر من القائمة نطبع.',
      en: 'The field is printed in one place: nobody can tell which item of a list goes there.',
    },
  },
  'fields-for-text': {
    title: { ar: 'حقول مكان نص', en: 'Fields in place of a text' },
    why: {
      ar: 'هذا الحقل نص يُطبع كما هو، ولا تُقرأ حقول تحته.',
      en: 'The field is a text that is printed as it stands; fields below it are not read.',
    },
  },
  'unknown-choice': {
    title: { ar: 'قيمة ليست من القيم المقبولة', en: 'Value that is none of the choices' },
    why: {
      ar: 'لا نعرف ما المقصود من قيمة خارج القائمة، ولا نخمنه.',
      en: 'Nobody knows what a value outside of the list means, and none is guessed.',
    },
  },
  'not-yes-or-no': {
    title: { ar: 'جواب ليس نعم ولا لا', en: 'Neither yes nor no' },
    why: {
      ar: 'لو خمنّا لنُشر ما لا يراد نشره، أو حُجب ما يراد نشره.',
      en: 'A guess could publish what is not to be published, or hold back what is.',
    },
  },
  'weekday-not-of-date': {
    title: { ar: 'يوم ليس يوم هذا التاريخ', en: 'Weekday of another date' },
    why: {
      ar: 'أحد الاثنين خطأ، ولا يُعرف أيهما.',
      en: 'One of the two is wrong, and nobody can tell which.',
    },
  },
  'unreadable-date': {
    title: { ar: 'تاريخ لا يُفهم', en: 'Unreadable date' },
    why: {
      ar: 'بالتاريخ تُرتب المقالات، وبه يُعرف متى يُنشر المقال.',
      en: 'The date orders the articles, and says when each is published.',
    },
  },
  'unreadable-day': {
    title: { ar: 'يوم لا يُفهم', en: 'Unreadable day' },
    why: {
      ar: 'بيوم لا يُقرأ لا يُعرف متى يبدأ ما طلبته أو ينتهي.',
      en: 'Without the day nobody knows when what was asked for begins or ends.',
    },
  },
  'correction-before-article': {
    title: { ar: 'تصويب أقدم من المقال', en: 'Correction older than its article' },
    why: {
      ar: 'القارئ يعرف من التاريخ متى قيل له الصحيح، وتاريخ قبل النشر لا يقول له شيئا.',
      en: 'The date tells readers since when they were told right; one before the article tells them nothing.',
    },
  },
  'number-out-of-range': {
    title: { ar: 'عدد خارج الحدود', en: 'Number out of range' },
    why: {
      ar: 'خارج هذه الحدود تثقل الصفحات أو تتفتت.',
      en: 'Beyond these bounds pages grow heavy, or fall to pieces.',
    },
  },
  'unfit-address': {
    title: { ar: 'رابط لا يصلح', en: 'Unfit address' },
    why: {
      ar: 'رابط فيه رموز كهذه ينقطع حين يُنسخ في رسالة أو تغريدة.',
      en: 'A link with such signs breaks when it is copied into a message or a post.',
    },
  },
  'address-too-long': {
    title: { ar: 'رابط أطول مما يُحفظ', en: 'Address longer than disks take' },
    why: {
      ar: 'لا يُكتب ملف باسم أطول من هذا، فلا تقوم الصفحة.',
      en: 'No file can have a longer name, and so there would be no page.',
    },
  },
  'unknown-category': {
    title: { ar: 'ركن غير معروف', en: 'Unknown category' },
    why: {
      ar: 'مقال في ركن غير موجود لا يظهر في أي قائمة، فلا يجده القارئ.',
      en: 'An article in a category that does not exist is in no list, and readers do not find it.',
    },
  },
  'unlikely-writer': {
    title: { ar: 'اسم كاتب كُتب على غير عادته', en: "Writer's name spelt otherwise than usual" },
    why: {
      ar: 'اسم يُكتب بطريقتين كأنه كاتبان، فلا يجد القارئ كل ما كتب.',
      en: 'A name that is spelt in two ways is two writers: readers do not find all that one has written.',
    },
  },
  'unfit-id': {
    title: { ar: 'رقم مقال لا يصلح', en: 'Unfit article id' },
    why: {
      ar: 'هو آخر الرابط، فما لا يصلح فيه يكسر الرابط حين يُشارَك.',
      en: "The id ends the article's address: what does not fit there breaks the link when it is shared.",
    },
  },
  'unknown-side': {
    title: { ar: 'جهة غير معروفة', en: 'Unknown side of a picture' },
    why: {
      ar: 'بهذه الجهة نعرف ما لا يجوز قصه من الصورة، كوجه المتحدث.',
      en: 'The side says what must not be cut away, as the face of who speaks.',
    },
  },
  'opposite-sides': {
    title: { ar: 'جهتان متقابلتان', en: 'Opposite sides of a picture' },
    why: {
      ar: 'لا يبقى الطرفان معا حين تُقص الصورة في القوائم.',
      en: 'Both ends cannot stay when lists cut the picture.',
    },
  },
  'picture-without-description': {
    title: { ar: 'صورة بلا وصف', en: 'Picture without a description' },
    why: {
      ar: 'من لا يرى الصورة يسمع وصفها، وبدونه لا يعرف ما فيها.',
      en: 'Who does not see the picture hears its description, and without one knows nothing of it.',
    },
  },
  'picture-without-file': {
    title: { ar: 'وصف بلا صورة', en: 'Description without a picture' },
    why: {
      ar: 'وُصفت صورة ولم يُذكر ملفها، فلا صورة مع المقال.',
      en: 'A picture is described and its file is not named: the article has none.',
    },
  },
} as const satisfies Record<string, CodeGuide>;
