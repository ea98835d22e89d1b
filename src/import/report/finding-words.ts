import type { FindingKind } from '../body/context.ts';
import type { ConcernWords } from './concern-words.ts';

const PICTURE_MEND =
  'أعد الأمر ومعه مجلد الصور، أو ضع الصورة في `content/media` واكتب اسمها في موضعها من النص.';
const READ_ONCE = 'اقرأ المقال مرة، وقارنه بصفحته القديمة.';
const TABLE_MEND = 'انظر الجدول في صفحته الجديدة، وأعد ترتيبه إن لم يُفهم.';
const NOTHING = 'لا شيء، إلا أن يكون مهما في مقال بعينه.';

/** What was found while texts were converted, said to an editor. */
export const FINDING_WORDS: Readonly<Record<FindingKind, ConcernWords>> = {
  shortcode: {
    title: { ar: 'رموز إضافات لا نعرفها', en: 'Shortcodes of unknown plugins' },
    means:
      'رمز بين قوسين مثل `[slider]` كانت إضافة في الموقع القديم تضع مكانه شيئا: عرض صور أو استمارة أو إعلانا. حُذف الرمز حتى لا يقرأه القراء، وبقي ما كان فيه من نص.',
    mend: 'انظر في الصفحة القديمة ما كان يظهر مكانه. إن كان مهما فاكتبه نصا أو صورة أو رابطا.',
  },
  'possible-shortcode': {
    title: { ar: 'كلمات لاتينية بين قوسين', en: 'Words in brackets that may be shortcodes' },
    means: 'قد تكون رمز إضافة، وقد تكون من كلام الكاتب مثل `[sic]`، فبقيت في النص كما هي.',
    mend: 'احذف من النص ما كان رمزا.',
  },
  block: {
    title: { ar: 'أجزاء كان ووردبريس يملؤها', en: 'Blocks that WordPress filled itself' },
    means: 'مثل «آخر المقالات» أو خانة البحث داخل صفحة: لا نص لها في التصدير، فلم تدخل.',
    mend: 'لا شيء في الغالب، ففي الجريدة قوائمها. انظر الصفحة القديمة إن كانت مبنية عليها.',
  },
  'broken-block': {
    title: { ar: 'أجزاء علاماتها غير تامة', en: 'Blocks with broken marks' },
    means:
      'بدأ المحرر القديم جزءا ولم يغلقه، أو أخطأ في خصائصه. دخل النص، وقد يكون ترتيبه غير ما كان.',
    mend: READ_ONCE,
  },
  'shared-block': {
    title: { ar: 'أجزاء مشتركة ليست في التصدير', en: 'Shared blocks that the export has not' },
    means:
      'نص يُكتب مرة ويظهر في مقالات كثيرة. لم يكن في ملفات التصدير، أو كان داخل نفسه، فلم يدخل.',
    mend: 'صدّر «كل المحتوى» لا «المقالات» وحدها، وأعد الأمر.',
  },
  embed: {
    title: { ar: 'مقاطع من مواقع أخرى صارت روابط', en: 'Embeds that became links' },
    means: 'كان في مكانها مشغل أو إطار لا تعرضه الجريدة، فبقي رابطها إن كان لها رابط.',
    mend: 'إن كان للمقطع صفحة على يوتيوب أو غيره مما تعرضه الجريدة فضع رابطها وحده في سطر. وإلا فالرابط يكفي.',
  },
  script: {
    title: { ar: 'برامج حُذفت', en: 'Scripts that were removed' },
    means: 'شيفرة كانت تعمل في متصفح القارئ: إعلان أو عداد أو استطلاع. لا تحمل مقالاتنا شيفرة.',
    mend: 'لا شيء في الغالب. إن كانت تعرض خريطة أو استطلاعا فضع مكانه رابطا.',
  },
  form: {
    title: { ar: 'استمارات حُذفت', en: 'Forms that were removed' },
    means: 'خانات يملؤها القارئ ليتصل أو يشترك أو يصوت.',
    mend: 'اكتب في الصفحة عنوان بريد، أو رابطا إلى استمارة.',
  },
  hidden: {
    title: { ar: 'نص كان مخفيا', en: 'Text that was hidden' },
    means:
      'كان في الصفحة ولا يراه القارئ، فلم يدخل. قد تكون إضافة أخفته، وقد تكون روابط دسها من اخترق الموقع.',
    mend: 'إن كان من كلام المقال فأعده إليه.',
  },
  'table-span': {
    title: { ar: 'خانات جدول تمتد على غيرها', en: 'Table cells that spanned others' },
    means: 'خانات جداولنا متساوية: بقي النص في الأولى، وما كانت تمتد عليه صار فارغا.',
    mend: TABLE_MEND,
  },
  'table-cell': {
    title: { ar: 'خانات جدول فيها قوائم أو عناوين', en: 'Table cells with lists or headings' },
    means: 'صار ما في الخانة سطرا واحدا.',
    mend: TABLE_MEND,
  },
  'table-nested': {
    title: { ar: 'جدول داخل جدول', en: 'Tables within tables' },
    means: 'صار الجدول الداخلي سطرا في خانة من الخارجي.',
    mend: 'اجعله جدولا قائما بنفسه تحت الأول.',
  },
  'deep-list': {
    title: { ar: 'قوائم بعضها في بعض', en: 'Lists too deep within each other' },
    means: 'كانت أعمق مما يُقرأ، فرُفع الأعمق إلى ما فوقه. لم يُحذف نص.',
    mend: READ_ONCE,
  },
  'deep-nesting': {
    title: { ar: 'أجزاء بعضها في بعض', en: 'Parts too deep within each other' },
    means: 'كانت أعمق مما يُقرأ، فرُفع الأعمق إلى ما فوقه. لم يُحذف نص.',
    mend: READ_ONCE,
  },
  tangled: {
    title: { ar: 'نصوص لا يُقرأ تنسيقها', en: 'Texts whose markup cannot be read' },
    means: 'تنسيقها متشابك إلى حد لا تقرؤه البرامج. دخل الكلام وحده، بلا صور ولا روابط.',
    mend: 'أعد تنسيق المقال عن صفحته القديمة.',
  },
  picture: {
    title: { ar: 'صور في النصوص بلا ملف', en: 'Pictures in texts without a file' },
    means:
      'كانت في هذا الموضع صورة لم يوجد ملفها. بقي شرحها إن كان لها شرح، وما كان في موقع آخر صار رابطا.',
    mend: PICTURE_MEND,
  },
  'picture-link': {
    title: { ar: 'صور كانت تفتح صفحة', en: 'Pictures that led to a page' },
    means: 'كان الضغط على الصورة يفتح صفحة أخرى. بقيت الصورة، ورابطها هنا.',
    mend: 'إن كان الرابط مهما فاكتبه تحت الصورة.',
  },
  'caption-markup': {
    title: { ar: 'روابط كانت في شرح صورة', en: 'Links in captions' },
    means: 'شروح الصور عندنا نص بلا روابط. بقي النص، والرابط هنا.',
    mend: NOTHING,
  },
  sound: {
    title: { ar: 'ملفات صوت صارت روابط', en: 'Sounds that became links' },
    means: 'مكان المشغل رابط إلى الملف. وما لم يُعرف ملفه فلا رابط له.',
    mend: 'إن كان الملف على الموقع القديم فانقله قبل أن يُغلق.',
  },
  film: {
    title: { ar: 'ملفات فيديو صارت روابط', en: 'Films that became links' },
    means: 'مكان المشغل رابط إلى الملف. وما لم يُعرف ملفه فلا رابط له.',
    mend: 'انشر الفيديو على يوتيوب أو غيره وضع رابطه وحده في سطر، أو انقل الملف قبل أن يُغلق الموقع القديم.',
  },
  link: {
    title: { ar: 'روابط إلى صفحات لم تدخل', en: 'Links to pages that are not carried' },
    means: 'روابط إلى الموقع القديم لا يُعرف ما يقابلها هنا، فبقيت كما كُتبت، وقد لا تفتح شيئا.',
    mend: 'صحح الرابط أو احذفه، أو اكتب عنوانه في `content/redirects.yaml`.',
  },
  'unfit-link': {
    title: { ar: 'روابط لا تصلح', en: 'Links that cannot be' },
    means: 'عنوان ناقص، أو شيفرة، أو ملف في حاسوب كاتبه. بقيت كلمات الرابط نصا.',
    mend: 'اكتب الرابط الصحيح إن عُرف.',
  },
  anchor: {
    title: { ar: 'روابط إلى موضع في الصفحة نفسها', en: 'Links within a page' },
    means: 'بقيت كلماتها نصا بلا رابط.',
    mend: NOTHING,
  },
  footnote: {
    title: { ar: 'هوامش لم يوجد نصها', en: 'Footnotes without their text' },
    means: 'كان في النص رقم هامش، ولم يكن الهامش في التصدير، فحُذف الرقم.',
    mend: 'انظر الصفحة القديمة، وأعد الهامش إلى المقال.',
  },
  'small-letters': {
    title: { ar: 'حروف صغيرة فوق السطر أو تحته', en: 'Small letters above or below the line' },
    means: 'صارت حروفا عادية في السطر.',
    mend: NOTHING,
  },
  'pages-joined': {
    title: { ar: 'مقالات كانت على صفحات', en: 'Articles of several pages' },
    means: 'كان المقال مقسوما على صفحات، فصار صفحة واحدة.',
    mend: NOTHING,
  },
};
