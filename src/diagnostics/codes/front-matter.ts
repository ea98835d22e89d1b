import type { CodeGuide } from './guide.ts';

/** What can be wrong with how fields are written, before any of them is judged. */
export const FRONT_MATTER_CODES = {
  'git-conflict': {
    title: { ar: 'نسختان في ملف واحد', en: 'Two versions of the same lines' },
    why: {
      ar: 'حين يغيّر اثنان الأسطر نفسها لا يعرف Git أي النصين يُنشر، ولو نُشر الملف كما هو لقرأ الناس النصين معا وبينهما علامات.',
      en: 'When two people change the same lines Git cannot know which text is meant; published as it is, readers would see both with marks between them.',
    },
  },
  'missing-front-matter': {
    title: { ar: 'ملف بلا رأس', en: 'No front-matter' },
    why: {
      ar: 'بلا رأس لا نعرف عنوان المقال ولا تاريخه ولا ركنه، فلا مكان له في الجريدة.',
      en: 'Without front-matter nobody knows the headline, the date or the category: the article has no place in the newspaper.',
    },
  },
  'unclosed-front-matter': {
    title: { ar: 'رأس لم يُغلق', en: 'Front-matter without an end' },
    why: {
      ar: 'ما لم يُغلق الرأس حُسب المقال كله حقولا، فلا يبقى منه نص يُقرأ.',
      en: 'Until it is closed the whole article counts as fields, and no text is left to read.',
    },
  },
  'front-matter-not-yaml': {
    title: { ar: 'رأس بصيغة أخرى', en: 'Front-matter in another language' },
    why: {
      ar: 'رأس من نوع آخر قد يحمل شيفرة تُنفَّذ على جهاز من يبني الجريدة.',
      en: 'Front-matter of another kind may carry code that would run on the machine that builds the newspaper.',
    },
  },
  'unreadable-line': {
    title: { ar: 'سطر لا يُقرأ', en: 'Unreadable line' },
    why: {
      ar: 'سطر واحد لا يُقرأ يحجب ما بعده، وقد يضيع معه العنوان أو التاريخ.',
      en: 'One line that cannot be read hides those after it, the headline or the date among them.',
    },
  },
  'mark-left-open': {
    title: { ar: 'علامة فُتحت ولم تُغلق', en: 'Mark left open' },
    why: {
      ar: 'ما بعد علامة لم تُغلق يُقرأ كله قيمة واحدة، فتضيع الحقول التي تليها.',
      en: 'All that follows an unclosed mark is one value, and the fields after it are lost.',
    },
  },
  'field-indented': {
    title: { ar: 'حقل لا يبدأ من أول السطر', en: 'Indented field' },
    why: {
      ar: 'قد يكون السطر بقية ما قبله، فلا يُنسب إلى حقل بالتخمين.',
      en: 'The line may be the rest of the one above, and is not guessed to be a field.',
    },
  },
  'no-fields': {
    title: { ar: 'لا حقول في الرأس', en: 'No fields here' },
    why: {
      ar: 'من الحقول وحدها نعرف عنوان المقال وتاريخه وركنه.',
      en: 'Fields alone say what the headline, the date and the category are.',
    },
  },
  'field-twice': {
    title: { ar: 'حقل مكتوب مرتين', en: 'Field written twice' },
    why: {
      ar: 'لا نعرف أي القيمتين هي المقصودة، ولا نختار عنك.',
      en: 'Nobody can tell which of two values is meant, and none is chosen for you.',
    },
  },
  'unseen-mark-at-edge': {
    title: { ar: 'علامة خفية عند طرف الحقل', en: 'Unseen mark at the edge of a field' },
    why: {
      ar: 'علامة لا تُرى تجعل اسمين متشابهين اسمين مختلفين في البحث وفي القوائم.',
      en: 'A mark that nobody sees makes two names of one, in search and in lists.',
    },
  },
  'unseen-mark-in-address': {
    title: { ar: 'علامة خفية في رابط', en: 'Unseen mark in an address' },
    why: {
      ar: 'عنوان فيه علامة لا تُرى لا يستطيع أحد أن يكتبه.',
      en: 'Nobody can type an address that holds a mark which is not seen.',
    },
  },
  'unknown-field': {
    title: { ar: 'حقل غير معروف', en: 'Unknown field' },
    why: {
      ar: 'حقل لا نعرفه لا يظهر أثره للقارئ، والغالب أنه خطأ في كتابة حقل معروف.',
      en: 'A field that is not known shows nowhere; most often it is a known one, misspelt.',
    },
  },
  'missing-field': {
    title: { ar: 'حقل ناقص', en: 'Missing field' },
    why: {
      ar: 'بدون هذا الحقل لا يكتمل ما يُعرض على القارئ.',
      en: 'What readers are shown is not whole without this field.',
    },
  },
  'empty-field': {
    title: { ar: 'حقل فارغ', en: 'Empty field' },
    why: {
      ar: 'الحقل الفارغ كأنه غير مكتوب، فلا يُعرف ما كان يراد به.',
      en: 'An empty field is as good as none, and nobody knows what was meant by it.',
    },
  },
} as const satisfies Record<string, CodeGuide>;
