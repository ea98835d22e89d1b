/** What authors are told of a field. */
export interface FieldGuide {
  /** Other names that are read as this field. */
  aliases?: readonly string[];
  /** What the field takes, in Arabic. */
  wanted: string;
  /** A line, or lines, that may be pasted as they are. */
  example: string;
  /** Whether it becomes part of an address, where nothing may stand that no one sees. */
  isAddress?: true;
}

/** A guide to the fields of one kind of file, by canonical name; a dot leads into a nested field. */
export type FieldBook = Readonly<Record<string, FieldGuide>>;

/** The fields of a file as they were read, under their canonical names, before any of them is judged. */
export interface FieldSource {
  /** Path inside the content folder. */
  file: string;
  /** Field values by canonical name; a field that was left empty is absent. */
  values: Record<string, unknown>;
  /** Where each field stands, counted from 1; a dot leads into a nested field. */
  lines: Record<string, number>;
  /** How the author wrote each field's name. */
  spelled: Record<string, string>;
  /** The whole line on which each field stands. */
  written: Record<string, string>;
}

/** The front-matter of an article: docs/guide/fields.md describes each field with an example. */
export const ARTICLE_FIELDS: FieldBook = {
  title: {
    aliases: ['العنوان'],
    wanted: 'عنوان المقال في سطر واحد',
    example: "title: 'الترامواي يصل إلى واد الزيتون'",
  },
  date: {
    aliases: ['التاريخ'],
    wanted: 'تاريخ النشر بتوقيت الجريدة: سنة-شهر-يوم ساعة:دقيقة',
    example: 'date: 2026-07-05 14:05',
  },
  source: {
    aliases: ['المصدر', 'التوقيع'],
    wanted: 'التوقيع كما يُطبع، مثل إكسبريس تيفي',
    example: 'source: إكسبريس تيفي',
  },
  via: {
    aliases: ['نقلاً عن', 'نقلا عن'],
    wanted: 'اسم الجهة التي نُقل عنها الخبر',
    example: 'via: صحيفة مرافئ',
  },
  categories: {
    aliases: ['الأقسام', 'التصنيفات', 'الركن', 'الأركان'],
    wanted: 'ركن أو أكثر من أركان categories.yaml',
    example: 'categories: [رأي, واجهة]',
  },
  followUp: {
    aliases: ['متابعة'],
    wanted: 'نعم أو لا',
    example: 'followUp: نعم',
  },
  story: {
    aliases: ['الملف', 'القصة'],
    wanted: 'اسم الملف الذي يتبعه المقال',
    example: 'story: ترامواي واد الزيتون',
  },
  summary: {
    aliases: ['المقدمة', 'الشابو', 'الملخص'],
    wanted: 'جملة أو جملتان تلخصان المقال',
    example: "summary: 'أول رحلة تجريبية بين المحطة والجامعة.'",
  },
  image: {
    aliases: ['الصورة'],
    wanted: 'اسم ملف من content/media مع وصف لمن لا يرى الصورة',
    example: 'image:\n  src: tramway.jpg\n  alt: ترامواي يعبر شارعا تصطف على جانبيه النخيل',
  },
  'image.src': { wanted: 'اسم ملف من content/media', example: 'src: tramway.jpg' },
  'image.alt': {
    aliases: ['وصف الصورة', 'الوصف'],
    wanted: 'وصف ما في الصورة لمن لا يراها',
    example: 'alt: ترامواي يعبر شارعا تصطف على جانبيه النخيل',
  },
  'image.caption': {
    aliases: ['شرح الصورة', 'الشرح'],
    wanted: 'النص الذي يظهر تحت الصورة',
    example: 'caption: أول رحلة تجريبية صباح الاثنين',
  },
  'image.credit': {
    aliases: ['مصدر الصورة'],
    wanted: 'صاحب الصورة',
    example: "credit: 'تصوير: سعاد المرابط'",
  },
  'image.focus': {
    aliases: ['مركز الصورة'],
    wanted: 'أين أهم ما في الصورة: أعلى أو أسفل أو يمين أو يسار أو وسط، أو جهتان مثل يمين أعلى',
    example: 'focus: يمين أعلى',
  },
  authors: {
    aliases: ['الكاتب', 'بقلم', 'إعداد'],
    wanted: 'اسم كاتب أو أكثر',
    example: 'authors: [سعاد المرابط]',
  },
  tags: { aliases: ['الوسوم'], wanted: 'كلمات تصف المقال', example: 'tags: [النقل, المدينة]' },
  updated: {
    aliases: ['تحيين', 'التحديث'],
    wanted: 'تاريخ آخر تعديل، بصيغة تاريخ النشر نفسها',
    example: 'updated: 2026-07-06 09:30',
  },
  breaking: {
    aliases: ['عاجل', 'عاجل حتى'],
    wanted: 'متى ينتهي الخبر العاجل، بصيغة تاريخ النشر نفسها',
    example: 'breaking: 2026-07-06 12:00',
  },
  draft: { aliases: ['مسودة'], wanted: 'نعم أو لا', example: 'draft: نعم' },
  comments: { aliases: ['التعليقات'], wanted: 'نعم أو لا', example: 'comments: لا' },
  id: {
    aliases: ['رقم المقال'],
    wanted: 'حروف وأرقام وواصلات (-) فقط، ولا يتكرر في الجريدة كلها',
    example: 'id: 20510',
    isAddress: true,
  },
  permalink: {
    aliases: ['الرابط'],
    wanted: 'عنوان يبدأ بشرطة مائلة، بلا فراغات',
    example: 'permalink: /opinion/20510/',
    isAddress: true,
  },
  aliases: {
    aliases: ['روابط قديمة'],
    wanted: 'عناوين قديمة تبدأ كل منها بشرطة مائلة',
    example: 'aliases: [/2026/07/old-address/]',
    isAddress: true,
  },
};

/** The front-matter of a plain page. */
export const PAGE_FIELDS: FieldBook = {
  title: { aliases: ['العنوان'], wanted: 'عنوان الصفحة', example: 'title: من نحن' },
  summary: {
    aliases: ['الملخص'],
    wanted: 'جملة تصف الصفحة',
    example: "summary: 'كيف تعمل هيئة تحريرنا.'",
  },
  menu: {
    aliases: ['القائمة'],
    wanted: 'header أو footer: أين يظهر رابط الصفحة',
    example: 'menu: footer',
  },
};

/** One entry of categories.yaml. */
export const CATEGORY_FIELDS: FieldBook = {
  slug: {
    wanted: 'حروف لاتينية صغيرة وأرقام وواصلات',
    example: 'slug: opinion',
    isAddress: true,
  },
  name: { wanted: 'اسم الركن كما يقرؤه القارئ', example: 'name: رأي' },
  description: { wanted: 'جملة تصف الركن', example: 'description: أقلام الجريدة وضيوفها.' },
  navigation: { wanted: 'نعم أو لا: هل يظهر الركن في القائمة', example: 'navigation: لا' },
  synonyms: { wanted: 'أسماء أخرى للركن نفسه', example: 'synonyms: [في رأي]' },
  aliases: {
    wanted: 'أسماء قديمة للركن في العناوين',
    example: 'aliases: [avis]',
    isAddress: true,
  },
  kind: {
    wanted: 'section لركن عادي، أو opinion لركن الرأي، أو placement لموضع عرض مثل «واجهة»',
    example: 'kind: placement',
  },
};

/** site.yaml */
export const SITE_FIELDS: FieldBook = {
  name: { wanted: 'اسم الجريدة', example: 'name: إكسبريس تيفي' },
  url: {
    wanted: 'عنوان الموقع كاملا، وقد يتبعه مسار',
    example: 'url: https://example.com',
  },
  description: { wanted: 'جملة تصف الجريدة', example: 'description: جريدة إلكترونية مستقلة.' },
  country: { wanted: 'رمز البلد من حرفين، مثل MA للمغرب', example: 'country: MA' },
  language: { wanted: 'العربية مع رمز البلد', example: 'language: ar-MA' },
  timezone: {
    wanted: 'منطقة زمنية من قاعدة IANA',
    example: 'timezone: Africa/Casablanca',
  },
  months: {
    wanted: 'morocco أو algeria أو mauritania أو egypt أو levant أو dual',
    example: 'months: morocco',
  },
  digits: { wanted: 'latn (123) أو arab (١٢٣)', example: 'digits: latn' },
  hours: { wanted: '24 أو 12', example: 'hours: 24' },
  hijri: { wanted: 'نعم أو لا', example: 'hijri: نعم' },
  hijriOffset: {
    wanted: 'عدد أيام من ‎-2 إلى ‎2، يُضاف إلى تقويم أم القرى',
    example: 'hijriOffset: -1',
  },
  quotes: { wanted: 'guillemets («») أو curly (“”)', example: 'quotes: guillemets' },
  frontPage: {
    wanted: 'slug الركن الذي يتصدر الصفحة الأولى، من categories.yaml',
    example: 'frontPage: en-vedette',
  },
  address: {
    wanted: 'نمط عنوان المقال، وفيه {id} و{category} أو {year} أو {month} أو {day}',
    example: "address: '{category}/{id}'",
  },
  perPage: { wanted: 'عدد صحيح من 3 إلى 200', example: 'perPage: 30' },
  fonts: {
    aliases: ['الخطوط'],
    wanted: 'plex لخط الجريدة، أو system لخطوط جهاز القارئ',
    example: 'fonts: system',
  },
  accent: { wanted: 'لون بصيغة ‎#rrggbb', example: "accent: '#b3122f'" },
  cards: {
    wanted: 'اليوم الذي تبدأ منه بطاقات المشاركة: سنة-شهر-يوم',
    example: 'cards:\n  since: 2026-01-01',
  },
  'cards.since': { wanted: 'يوم بصيغة سنة-شهر-يوم', example: 'since: 2026-01-01' },
  icon: {
    wanted: 'اسم ملف من content/media: صورة مربعة عرضها 512 نقطة على الأقل',
    example: 'icon: icon.png',
  },
  offline: {
    wanted: 'نعم أو لا: هل تُحفظ المقالات المقروءة على جهاز القارئ',
    example: 'offline: لا',
  },
  lite: {
    wanted: 'اليوم الذي تبدأ منه النسخة الخفيفة من المقالات',
    example: 'lite:\n  since: 2026-01-01',
  },
  'lite.since': { wanted: 'يوم بصيغة 2026-01-01', example: 'since: 2026-01-01' },
  guide: {
    wanted: 'نعم أو لا: هل يُنشر دليل الكاتب في الموقع، تحت ‎/guide/',
    example: 'guide: نعم',
  },
  comments: {
    wanted: 'خدمة النماذج التي تتوصل بالتعليقات',
    example: 'comments:\n  provider: formspree\n  endpoint: https://formspree.io/f/abcdwxyz',
  },
  'comments.provider': {
    wanted: 'formspree أو netlify أو basin أو web3forms أو staticman أو custom',
    example: 'provider: formspree',
  },
  'comments.endpoint': {
    wanted: 'العنوان الذي تُرسَل إليه التعليقات',
    example: 'endpoint: https://formspree.io/f/abcdwxyz',
  },
  'comments.key': {
    wanted: 'مفتاح الخدمة (Web3Forms)',
    example: 'key: 00000000-0000-0000-0000-000000000000',
  },
  'comments.fields': {
    wanted: 'أسماء حقول أخرى للخدمة من نوع custom',
    example: 'fields:\n  message: comment',
  },
  'comments.fields.name': { wanted: 'اسم الحقل عند خدمتك', example: 'name: name' },
  'comments.fields.email': { wanted: 'اسم الحقل عند خدمتك', example: 'email: email' },
  'comments.fields.message': { wanted: 'اسم الحقل عند خدمتك', example: 'message: comment' },
  'comments.fields.article': { wanted: 'اسم الحقل عند خدمتك', example: 'article: article' },
  'comments.fields.url': { wanted: 'اسم الحقل عند خدمتك', example: 'url: url' },
  'comments.fields.redirect': { wanted: 'اسم الحقل عند خدمتك', example: 'redirect: redirect' },
  'comments.fields.website': { wanted: 'اسم الحقل عند خدمتك', example: 'website: website' },
};
