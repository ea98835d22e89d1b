import type { CodeGuide } from './guide.ts';

/** The settings of the newspaper: site.yaml, categories.yaml, the word lists of search. */
export const SETTINGS_CODES = {
  'missing-settings-file': {
    title: { ar: 'ملف إعدادات غير موجود', en: 'Settings file that is missing' },
    why: {
      ar: 'منه يُعرف اسم الجريدة وعنوانها وأركانها.',
      en: "It says the newspaper's name, its address and its categories.",
    },
  },
  'unknown-front-page': {
    title: { ar: 'ركن الصفحة الأولى غير معروف', en: 'Unknown category of the front page' },
    why: {
      ar: 'بدونه لا يُعرف ما يتصدر الصفحة الأولى.',
      en: 'Without it nobody knows what leads the front page.',
    },
  },
  'categories-not-a-list': {
    title: { ar: 'أركان ليست قائمة', en: 'Categories that are no list' },
    why: {
      ar: 'ترتيب القائمة هو ترتيب الأركان في رأس كل صفحة.',
      en: 'The order of the list is the order of the categories at the head of each page.',
    },
  },
  'category-name-taken': {
    title: { ar: 'ركنان باسم واحد', en: 'Two categories of one name' },
    why: {
      ar: 'لا نعرف في أي الركنين يوضع المقال.',
      en: 'Nobody can tell in which of the two an article belongs.',
    },
  },
  'reserved-category': {
    title: { ar: 'اسم ركن محجوز', en: 'Reserved name of a category' },
    why: {
      ar: 'هذا العنوان لصفحة يحتاجها الموقع، كالبحث، فلو أخذه ركن ضاعت.',
      en: 'The address is that of a page which the site needs, as search: it would be lost.',
    },
  },
  'stories-not-a-list': {
    title: { ar: 'ملفات ليست قائمة', en: 'Stories that are no list' },
    why: {
      ar: 'بلا قائمة لا يُعرف أين ينتهي ملف ويبدأ آخر.',
      en: 'Without a list nobody can tell where one story ends and the next begins.',
    },
  },
  'story-name-taken': {
    title: { ar: 'ملفان باسم واحد', en: 'Two stories of one name' },
    why: {
      ar: 'المقال يذكر ملفه باسمه، فلا يُعرف أي الملفين يقصد.',
      en: 'Articles name their story: nobody can tell which of the two is meant.',
    },
  },
  'story-without-articles': {
    title: { ar: 'ملف بلا مقالات', en: 'Story without articles' },
    why: {
      ar: 'ما كُتب عن الملف لا يراه أحد حتى يكون فيه مقال.',
      en: 'What is written of the story is seen by nobody until it has an article.',
    },
  },
  'names-not-a-list': {
    title: { ar: 'أسماء ليست قائمة', en: 'Names that are no list' },
    why: {
      ar: 'بلا قائمة لا يُعرف أين ينتهي كاتب أو مصدر ويبدأ آخر.',
      en: 'Without a list nobody can tell where one writer or source ends and the next begins.',
    },
  },
  'name-taken': {
    title: { ar: 'اسم لاثنين', en: 'Name of two' },
    why: {
      ar: 'المقال يذكر كاتبه ومصدره بالاسم، فلا يُعرف أيهما يقصد.',
      en: 'Articles name their writers and sources: nobody can tell which of the two is meant.',
    },
  },
  'unfit-link': {
    title: { ar: 'رابط أو بريد لا يصلح', en: 'Unfit link or e-mail address' },
    why: {
      ar: 'من يضغط رابطا ناقصا لا يصل إلى الكاتب ولا إلى المصدر.',
      en: 'Who opens a link that is not whole reaches neither the writer nor the source.',
    },
  },
  'unfit-slug': {
    title: { ar: 'اسم ركن لا يصلح في الروابط', en: 'Unfit slug' },
    why: {
      ar: 'هو أول روابط الركن كلها، فيبقى قصيرا وواضحا في كل تطبيق.',
      en: 'It begins each link of the category, and stays short and plain in every app.',
    },
  },
  'unfit-site-address': {
    title: { ar: 'عنوان موقع لا يصلح', en: 'Unfit address of the site' },
    why: {
      ar: 'منه تُبنى كل روابط الجريدة التي تُشارَك.',
      en: 'All links that are shared are made from it.',
    },
  },
  'not-a-colour': {
    title: { ar: 'لون غير معروف', en: 'Not a colour' },
    why: {
      ar: 'بهذا اللون تُرسم الروابط والعناوين في كل صفحة.',
      en: 'Links and headings of every page are in this colour.',
    },
  },
  'colour-too-light': {
    title: { ar: 'لون أفتح من أن يُقرأ', en: 'Colour too light to read' },
    why: {
      ar: 'كلمات بلون فاتح لا يقرؤها ضعيف البصر ولا من يقرأ تحت الشمس.',
      en: 'Pale words are not read by those who see little, nor in the sun.',
    },
  },
  'unfit-address-pattern': {
    title: { ar: 'نمط روابط لا يصلح', en: 'Unfit pattern of addresses' },
    why: {
      ar: 'منه رابط كل مقال، وبلا رقم المقال تتشابه الروابط.',
      en: "Every article's address is made from it, and without the id addresses are alike.",
    },
  },
  'unknown-country': {
    title: { ar: 'بلد غير معروف', en: 'Unknown country' },
    why: {
      ar: 'بالبلد تُعرف أسماء الشهور والأرقام كما اعتادها القراء.',
      en: 'The country decides the names of months and the digits that readers are used to.',
    },
  },
  'unknown-language': {
    title: { ar: 'لغة غير معروفة', en: 'Unknown language' },
    why: {
      ar: 'باللغة يعرف المتصفح وقارئ الشاشة كيف تُقرأ الصفحة.',
      en: 'The language tells browsers and screen readers how to read the page.',
    },
  },
  'unknown-timezone': {
    title: { ar: 'منطقة زمنية غير معروفة', en: 'Unknown time zone' },
    why: {
      ar: 'خطأ في المنطقة ينشر المقال قبل ساعته أو بعدها.',
      en: 'A wrong zone publishes articles before their hour, or after it.',
    },
  },
  'unfit-hijri-offset': {
    title: { ar: 'فرق هجري خارج حدوده', en: 'Unfit Hijri offset' },
    why: {
      ar: 'فرق أكبر من يومين تاريخ خاطئ تحت كل مقال.',
      en: 'A difference of more than two days is a wrong date below each article.',
    },
  },
  'unfit-comment-address': {
    title: { ar: 'عنوان خدمة تعليقات لا يصلح', en: 'Unfit address for comments' },
    why: {
      ar: 'إليه تُرسل تعليقات القراء، وبخطأ فيه تضيع.',
      en: "Readers' comments are sent there: with a mistake in it they are lost.",
    },
  },
  'comment-fields-not-custom': {
    title: { ar: 'أسماء حقول مع خدمة جاهزة', en: 'Field names for a service that takes none' },
    why: {
      ar: 'خدمة التعليقات المعروفة لها أسماء حقول ثابتة، وبغيرها تضيع التعليقات.',
      en: 'Known services have names of their own: with others comments are lost.',
    },
  },
  'unfit-icon': {
    title: { ar: 'أيقونة لا تصلح', en: 'Unfit icon' },
    why: {
      ar: 'الأيقونة وجه الجريدة على شاشة الهاتف، وبما لا يصلح تظهر مشوهة أو لا تظهر.',
      en: "The icon is the newspaper's face on a phone: an unfit one is distorted, or not there.",
    },
  },
  'word-alone': {
    title: { ar: 'كلمة وحدها في سطر', en: 'Word alone on its line' },
    why: {
      ar: 'سطر من كلمة واحدة لا يقول للبحث شيئا.',
      en: 'A line of one word tells search nothing.',
    },
  },
  'word-twice': {
    title: { ar: 'كلمة في سطرين', en: 'Word on two lines' },
    why: {
      ar: 'كلمة في سطرين لها معنيان عند البحث، فلا يُعرف أيهما يُتبع.',
      en: 'A word on two lines means two things to search, which cannot follow both.',
    },
  },
  'unknown-word-list': {
    title: { ar: 'ملف ليس من قوائم البحث', en: 'Unknown word list' },
    why: {
      ar: 'ملف باسم آخر لا يقرؤه البحث، فلا أثر لكلماته.',
      en: 'Search does not read a file of another name, and its words do nothing.',
    },
  },
  'unknown-coach-rule': {
    title: { ar: 'قاعدة لا يعرفها المدقق', en: 'Unknown rule of the coach' },
    why: {
      ar: 'قاعدة باسم لا نعرفه لا تُشغَّل ولا توقَف، فيبقى المدقق على ما كان عليه.',
      en: 'A rule of an unknown name is neither put on nor off.',
    },
  },
  'desk-setting-of-another-service': {
    title: { ar: 'إعداد لخدمة Git أخرى', en: 'Setting of another Git service' },
    why: {
      ar: 'هذا الإعداد لا تفهمه خدمة Git التي اخترتها لمكتب التحرير، فلا أثر له.',
      en: 'The Git service that the web desk uses does not know this setting, which would do nothing.',
    },
  },
  'unfit-repository': {
    title: { ar: 'مستودع لا يُهتدى إليه', en: 'Unfit repository' },
    why: {
      ar: 'بلا مستودع صحيح لا يجد مكتب التحرير أين يحفظ ما يُكتب فيه.',
      en: 'Without a sound repository the web desk finds nowhere to save what is written.',
    },
  },
  'unfit-service-address': {
    title: { ar: 'عنوان خدمة لا يصلح', en: 'Unfit address of a service' },
    why: {
      ar: 'ما تقوله جريدتك لخدمة أخرى لا يمر إلا بعنوان آمن وكامل.',
      en: 'What a newspaper says to another service takes a whole and safe address.',
    },
  },
  'unfit-service-id': {
    title: { ar: 'رقم أو مفتاح خدمة لا يصلح', en: 'Unfit id or key of a service' },
    why: {
      ar: 'برقم خاطئ تردّ الخدمة كل طلب، فيبقى القراء على النسخة القديمة ولا يُعلَن الجديد.',
      en: 'With a wrong id the service refuses: readers keep old copies, and nothing new is announced.',
    },
  },
  'unfit-deploy-place': {
    title: { ar: 'مكان نشر لا يصلح', en: 'Unfit place to deploy to' },
    why: {
      ar: 'إلى هذا المكان يُرسل الموقع، وبغيره لا يصل إلى القراء أو يصل إلى غير موضعه.',
      en: 'The site is sent to this place; without it, it does not reach readers, or lands elsewhere.',
    },
  },
  'unfit-security-contact': {
    title: { ar: 'جهة اتصال لا يُهتدى إليها', en: 'Unfit contact for holes' },
    why: {
      ar: 'من وجد ثغرة ولم يجد من يخبره نشرها على الناس، أو سكت عنها حتى يستغلها غيره.',
      en: 'Who finds a hole and nobody to tell publishes it, or leaves it to others.',
    },
  },
  'security-runs-out': {
    title: { ar: 'ملف security.txt ينتهي أجله', en: 'security.txt that runs out' },
    why: {
      ar: 'بعد هذا اليوم لا يُعرف هل ما زال أحد يقرأ ذلك العنوان.',
      en: 'After this day nobody knows whether the contact is still read.',
    },
  },
  'unfit-ads-line': {
    title: { ar: 'سطر ads.txt لا يصلح', en: 'Unfit line of ads.txt' },
    why: {
      ar: 'سطر لا يُقرأ كأنه غير موجود، فلا تشتري الشبكة إعلانا في موقعك.',
      en: 'A line that cannot be read is as good as none, and the network buys no place on the site.',
    },
  },
} as const satisfies Record<string, CodeGuide>;
