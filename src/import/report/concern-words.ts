import type { Said } from '../../problems.ts';
import type { FindingKind } from '../body/context.ts';
import type { ConcernKey } from './concerns.ts';
import { FINDING_WORDS } from './finding-words.ts';

/** What a part of the report says to an editor who has no technical knowledge. Between backticks stands what is typed. */
export interface ConcernWords {
  title: Said;
  /** What it is, and what became of it. */
  means: string;
  /** What to do. */
  mend: string;
}

type OfItsOwn = Exclude<ConcernKey, `text-${FindingKind}`>;

const FILES_MEND =
  'اطلب من مستضيف الموقع القديم نسخة كاملة من مجلد `wp-content/uploads` وأعد الأمر ومعه المجلد، أو ضع ما يهمك في `content/media` بيدك.';

/** What to do for files where none were given at all. */
export const FILES_NOT_GIVEN =
  'لا يحمل التصدير الصور نفسها. انسخ مجلد `wp-content/uploads` من خادم الموقع القديم وأعد الأمر ومعه `--media المجلد`، أو أعده ومعه `--fetch-media` فينزلها من الموقع القديم ما دام يعمل.';

const WORDS: Readonly<Record<OfItsOwn, ConcernWords>> = {
  faults: {
    title: { ar: 'خلل في ملفات التصدير', en: 'Faults of the export' },
    means:
      'إن كان الملف مقطوعا فما بعد موضع القطع لم يصل، وقد يكون مقالات كثيرة. وإن كان فيه خلل قُفز فوقه وقُرئ ما بعده.',
    mend: 'صدّر الموقع القديم من جديد («أدوات» ثم «تصدير» ثم «كل المحتوى»)، وأعد الأمر: ما دخل لا يدخل مرتين.',
  },
  'left-out': {
    title: { ar: 'مواد لم تدخل الجريدة', en: 'Items that were left out' },
    means: 'كانت في التصدير، ولم يُكتب لها ملف. السبب مع كل واحدة.',
    mend: 'انقل ما تريده منها: افتح مقالا جديدا بالأمر `npm run new`، والصق فيه النص من الصفحة القديمة.',
  },
  'left-out-rightly': {
    title: { ar: 'تُرك لأنه ليس مما يُنشر', en: 'Left out, as it should be' },
    means:
      'ما حذفه أهله، ونسخ قديمة، ومكررات، وأقسام فارغة، وملفات لا يستعملها مقال، وما يحتاجه ووردبريس لنفسه. لا يخسر القارئ منها شيئا، غير أن العنوان القديم لملف لا يستعمله مقال لا يجيب.',
    mend: 'لا شيء. من أراد مادة من سلة المهملات أعادها في الموقع القديم وصدّر من جديد.',
  },
  'other-kinds': {
    title: { ar: 'أنواع من المحتوى لا نعرفها', en: 'Kinds of content nobody here knows' },
    means:
      'أضاف قالب أو إضافة في الموقع القديم أنواعا غير المقالات والصفحات، مثل سلع أو وظائف أو فيديوهات. لم يدخل منها شيء.',
    mend: 'إن كان نوع منها مقالات تريدها فأخبر من يتولى الموقع، ومعه اسم النوع كما هو هنا.',
  },
  'other-kinds-rightly': {
    title: { ar: 'ما يحتاجه ووردبريس لنفسه', en: 'What WordPress keeps for itself' },
    means: 'عناصر قوائم وقوالب وما شابهها. للجريدة قوائمها وشكلها.',
    mend: 'لا شيء.',
  },
  'address-unanswered': {
    title: { ar: 'عناوين قديمة لا تفتح شيئا', en: 'Old addresses without an answer' },
    means: 'من جاء إليها من غوغل أو من رابط قديم يجد أن الصفحة غير موجودة.',
    mend: 'اكتب في `content/redirects.yaml` إلى أين يؤدي كل عنوان يهمك، في سطرين كالتي فيه: `- from:` العنوان القديم، وتحته `to:` الجديد. واترك الباقي.',
  },
  'address-of-upload': {
    title: { ar: 'صفحات صور لا مقال لها', en: 'Pages of pictures that belong to no article' },
    means:
      'كان ووردبريس يصنع لكل ملف مرفوع صفحة لا شيء فيها سواه. هذه صفحات ملفات لم تُرفع من مقال، أو رُفعت من مقال لم يُنشر هنا، فلا تفتح شيئا. أما الصور نفسها فتظهر حيث وضعتها المقالات.',
    mend: 'لا شيء في الغالب: لا يزور هذه الصفحات أحد.',
  },
  'address-taken': {
    title: { ar: 'عناوين قديمة تتنازعها مادتان', en: 'Old addresses that two items had' },
    means: 'كان العنوان لمادتين. صار لواحدة، والأخرى لا تُفتح إلا من عنوانها الجديد.',
    mend: 'إن كان أحق به غيرُ من أخذه فبدّل السطر `aliases` بين الملفين.',
  },
  words: {
    title: { ar: 'مقالات تختلف كلماتها عما كانت', en: 'Articles whose words differ' },
    means:
      'عُدّت كلمات كل نص كما كان القارئ يراها، وكلماته في صفحته الجديدة، فلم تتطابق. الأكثر اختلافا أولا.',
    mend: 'افتح الصفحة القديمة والملف جنبا إلى جنب، وأضف ما نقص. كلمة أو كلمتان لا تستحقان العناء.',
  },
  'words-added': {
    title: { ar: 'كلمات زادت على النص', en: 'Words that were added' },
    means:
      'في الصفحة الجديدة كلمات لم تكن في القديمة: أسماء ملفات صارت روابط، وشروح صور لم تكن تظهر. لم ينقص من النص شيء.',
    mend: 'لا شيء، إلا أن يكون مهما في مقال بعينه.',
  },
  'plugin-blocks': {
    title: { ar: 'أجزاء كانت إضافات تملؤها', en: 'Blocks of plugins' },
    means: 'لا نص لها في التصدير، والإضافة وحدها كانت تعرف ما تعرضه، فلم يدخل منها شيء.',
    mend: 'انظر في الصفحة القديمة ما كان يظهر مكانها. إن كان مهما فاكتبه نصا أو صورة أو رابطا.',
  },
  'picture-missing': {
    title: { ar: 'صور بلا ملف', en: 'Pictures without a file' },
    means: 'ذكرها التصدير، ولم يوجد ملفها، فلا تظهر في الجريدة.',
    mend: FILES_MEND,
  },
  'without-text': {
    title: { ar: 'مواد لها عنوان ولا نص', en: 'Items with a title and no text' },
    means:
      'كان قالب الموقع القديم أو إضافة فيه يملأ مكان النص، كما في الصفحة الرئيسية وصفحة «اتصل بنا»، أو لم يكن في المقال غير صورة. تظهر هنا بعنوانها وحده.',
    mend: 'اكتب نصها في ملفها، أو احذف الملف إن كان في الجريدة ما يقوم مقامها: لا يعيده استيراد بعد هذا.',
  },
  'picture-undescribed': {
    title: { ar: 'صور رئيسية تنتظر وصفا', en: 'Lead pictures waiting for a description' },
    means:
      'لم يصفها أحد في الموقع القديم، فتظهر مع مقالها ولا يعرف قارئ لا يراها ما فيها. لم نضع لها وصفا من عندنا.',
    mend: 'ابدأ بأكثر المقالات قراءة: اكتب في رأس ملفه مكان `alt: بلا وصف` ما تراه في الصورة. والبحث عن `alt: بلا وصف` في `content/articles` يجد ما بقي.',
  },
  'picture-unfit': {
    title: { ar: 'صور لا تصلح للنشر', en: 'Pictures that cannot be published' },
    means: 'ملفها موجود، وليس صورة من نوع يُنشر. السبب مع كل واحدة.',
    mend: 'احفظها من برنامج صور بنوع JPEG أو PNG، وضعها في مكانها في `content/media`.',
  },
  'file-missing': {
    title: { ar: 'ملفات أخرى غير موجودة', en: 'Other files that are missing' },
    means: 'وثائق وأصوات وفيديوهات ذكرها التصدير، ولم يوجد ملفها.',
    mend: FILES_MEND,
  },
  locked: {
    title: { ar: 'مواد لم تكن لكل القراء', en: 'Items that not everybody could read' },
    means: 'دخلت مسودات، فلا يراها قارئ.',
    mend: 'من أراد نشر واحدة منها حذف السطر `draft: true` من رأس ملفها.',
  },
  'made-up': {
    title: { ar: 'عناوين وتواريخ وأقسام وُضعت', en: 'Values that had to be made' },
    means: 'لم يكن للمادة في التصدير ما يُقرأ، ولا تُنشر بدونه، فوُضع ما تراه هنا.',
    mend: 'صحح القيمة في رأس ملف المقال.',
  },
  'not-carried': {
    title: { ar: 'معلومات لا مكان لها في الجريدة', en: 'Values without a place here' },
    means: 'كانت في المادة القديمة، وليس في الجريدة حقل لها. لم تدخل، وهي هنا حتى لا تضيع.',
    mend: 'إن كان منها ما يهم القارئ فاكتبه في النص.',
  },
  decisions: {
    title: { ar: 'ما اختاره النقل عنك', en: 'What the import settled' },
    means: 'أسماء أقسام في العناوين، وشكل عناوين المقالات، وإعدادات: لم يكن في التصدير ما يكفي.',
    mend: 'غيّر ما لا يعجبك في الملف المذكور قبل أول نشر. بعد النشر يبقى العنوان كما عرفه القراء.',
  },
  comments: {
    title: { ar: 'تعليقات لم تدخل', en: 'Comments that were left out' },
    means: 'دخلت التعليقات المقبولة وحدها، بأسماء أصحابها، بلا بريد ولا عنوان جهاز.',
    mend: 'اقبل في الموقع القديم ما تريده مما ينتظر، وصدّر من جديد، وأعد الأمر.',
  },
  'byline-lifted': {
    title: { ar: 'توقيعات صارت في حقولها', en: 'Bylines that were lifted' },
    means:
      'كان أول سطر في النص توقيعا مثل «بقلم فلان»، فصار في حقل الكاتب أو المصدر، وحُذف من النص.',
    mend: 'انظر في بعضها. ما كان كلاما من المقال فأعده إلى أول النص.',
  },
  'edited-by-hand': {
    title: { ar: 'ملفات حُررت بعد النقل، فلم تُمس', en: 'Files edited by hand, left alone' },
    means: 'غيّرها أحد منكم منذ النقل السابق، فبقيت كما كتبها.',
    mend: 'من أراد نص الموقع القديم بدلها حذف الملف وأعاد الأمر.',
  },
  marks: {
    title: { ar: 'علامات خفية أزيلت وحروف أُصلحت', en: 'Marks removed and letters mended' },
    means:
      'علامات لا تُرى، تخفي الكلمات عن البحث وتقلب ترتيب السطور، وحروف كُتبت بترميز خاطئ. لم ينقص من الكلام شيء.',
    mend: 'لا شيء. اقرأ إن شئت واحدا مما أُصلح ترميزه.',
  },
  'unknown-fields': {
    title: { ar: 'حقول إضافات لا نعرفها', en: 'Fields of unknown plugins' },
    means: 'معلومات كتبتها إضافات الموقع القديم لنفسها. لم يدخل ما فيها.',
    mend: 'إن عرفت بينها ما تحتاجه فأخبر من يتولى الموقع.',
  },
};

/** What a part of the report says. */
export function wordsOf(key: ConcernKey): ConcernWords {
  return isOfTexts(key) ? FINDING_WORDS[key.slice('text-'.length) as FindingKind] : WORDS[key];
}

function isOfTexts(key: ConcernKey): key is `text-${FindingKind}` {
  return key.startsWith('text-');
}
