import type { Category } from '../model/category.ts';
import { storyKey } from '../model/story.ts';

/** Names by which Arab newspapers call their sections and placements, and the slug that each gets in addresses. */

/** Slugs of sections, each with its names, parted by commas. Hamza, tashkeel, ال and the space after و do not count. */
const SECTIONS: Readonly<Record<string, string>> = {
  news: 'أخبار, خبر',
  politics: 'سياسة, سياسية, سياسي, أخبار سياسية, شؤون سياسية, حياة سياسية, سياسة ومجتمع',
  government: 'حكومة, أنشطة حكومية, عمل حكومي',
  parliament: 'برلمان, أخبار البرلمان, شؤون برلمانية',
  parties: 'أحزاب, أحزاب ونقابات, أنشطة حزبية',
  elections: 'انتخابات, استحقاقات انتخابية',
  'royal-activities': 'أنشطة ملكية, نشاط ملكي, أنشطة ملكية وأميرية, أخبار ملكية',
  diplomacy: 'دبلوماسية, شؤون خارجية',
  sahara: 'صحراء, الصحراء المغربية, قضية الصحراء',
  society: 'مجتمع, اجتماعي, اجتماعية, اجتماعيات, شؤون اجتماعية, قضايا المجتمع, قضايا مجتمعية',
  'civil-society': 'مجتمع مدني, جمعيات, عمل جمعوي',
  unions: 'نقابات, شؤون نقابية, عمل نقابي',
  migration: 'هجرة, هجرة ولجوء',
  diaspora: 'مغاربة العالم, جالية, الجالية المغربية, مغاربة المهجر, مغتربون, مهجر',
  economy: 'اقتصاد, اقتصادي, اقتصادية, أخبار اقتصادية, مال واقتصاد, اقتصاد ومال, شؤون اقتصادية',
  business: 'مال وأعمال, أعمال, اقتصاد وأعمال, مقاولات, شركات',
  markets: 'أسواق, بورصة, عملات, أسواق المال',
  employment: 'شغل, تشغيل, توظيف, وظائف, مباريات, وظائف ومباريات, فرص عمل',
  agriculture: 'فلاحة, زراعة, فلاحة وصيد بحري',
  energy: 'طاقة, طاقة ومعادن, نفط وغاز',
  tourism: 'سياحة, سياحة وسفر, سياحة وأسفار',
  transport: 'نقل, نقل ولوجستيك',
  cars: 'سيارات, عالم السيارات, محركات',
  'real-estate': 'عقار, عقارات',
  consumers: 'مستهلك, استهلاك, حماية المستهلك',
  sports: 'رياضة, رياضي, رياضية, رياضات, أخبار الرياضة, أخبار رياضية, عالم الرياضة, ملاعب',
  football: 'كرة القدم, كرة قدم, كرة',
  world:
    'دولية, دولي, دوليات, عالم, عالمي, عالمية, أخبار دولية, أخبار العالم, شؤون دولية, عربي ودولي, عربية ودولية, ' +
    'عرب وعالم, حول العالم, خارج الحدود, من العالم',
  national: 'وطنية, وطني, وطنيات, أخبار وطنية, شأن وطني',
  morocco: 'مغرب, أخبار المغرب',
  maghreb: 'مغاربية, مغاربي, مغاربيات, مغرب كبير, مغرب عربي',
  'arab-world': 'عربية, عربي, عربيات, عالم عربي, شؤون عربية, أخبار عربية, وطن عربي',
  africa: 'إفريقيا, إفريقية, إفريقي',
  europe: 'أوروبا, أوربا',
  palestine: 'فلسطين, غزة, قضية فلسطينية',
  local: 'محلية, محلي, محليات, أخبار محلية, شأن محلي, شؤون محلية',
  regions: 'جهات, جهوية, جهوي, جهويات, أخبار الجهات, أخبار جهوية, من الجهات, أقاليم, جهات وأقاليم',
  cities: 'مدن, أخبار المدن, من المدن',
  governorates: 'محافظات, ولايات, أخبار المحافظات',
  incidents: 'حوادث, حوادث وقضايا, قضايا وحوادث, أخبار الحوادث, حوادث وجرائم, حادثة',
  crime: 'جريمة, جرائم',
  courts: 'محاكم, قضاء, عدالة, محاكم وقضايا, قضايا ومحاكم',
  law: 'قانون, قانون وقضاء, شؤون قانونية',
  'human-rights': 'حقوق الإنسان, حقوق, حقوقيات, حقوق وحريات',
  security: 'أمن, أمن ودفاع, شؤون أمنية',
  culture:
    'ثقافة, ثقافي, ثقافية, ثقافة وفن, ثقافة وفنون, فن وثقافة, فنون وثقافة, ثقافة وإعلام, ثقافة وأدب, شؤون ثقافية',
  arts: 'فن, فنون, الفن, فني, فنية, فن ومشاهير, فنون وآداب, أخبار الفن',
  cinema: 'سينما, سينما وتلفزيون',
  music: 'موسيقى, أغان, أغاني',
  theatre: 'مسرح',
  literature: 'أدب, آداب, أدب وفكر, أدبيات',
  books: 'كتب, إصدارات, إصدارات جديدة, مكتبة',
  poetry: 'شعر, قصائد',
  ideas: 'فكر, أفكار, فكر وفلسفة',
  celebrities: 'مشاهير, نجوم, أخبار النجوم',
  heritage: 'تراث, آثار',
  history: 'تاريخ, ذاكرة, من الذاكرة',
  amazigh: 'أمازيغية, تمازيغت, شؤون أمازيغية',
  health: 'صحة, صحي, طب, صحة وطب, طب وصحة, صحة وجمال, صحتك, صحة وتغذية',
  technology:
    'تكنولوجيا, تقنية, تقنيات, علوم وتكنولوجيا, تكنولوجيا وعلوم, علوم وتقنية, عالم التقنية, تقانة',
  science: 'علوم, علم, بحث علمي',
  education: 'تعليم, تربية, تربية وتعليم, تعليم وتربية, تربية وتكوين, شؤون تربوية, شؤون تعليمية',
  universities: 'جامعات, جامعة, تعليم عال, شؤون جامعية',
  religion: 'دين, إسلاميات, إسلام, دين ودنيا, دين وحياة, شؤون دينية, دينيات',
  ramadan: 'رمضان, رمضانيات',
  environment: 'بيئة, بيئة ومناخ, بيئة وتنمية, ماء وبيئة',
  weather: 'طقس, أحوال الطقس, حالة الطقس, أرصاد جوية, نشرة جوية',
  women: 'مرأة, نساء, امرأة, حواء, عالم المرأة, نون النسوة',
  family: 'أسرة, أسرة ومجتمع, عائلة',
  children: 'أطفال, طفل, طفولة',
  youth: 'شباب, شباب وجامعات',
  cooking: 'مطبخ, طبخ, وصفات, أكلات',
  lifestyle: 'نمط حياة, أسلوب حياة, لايف ستايل, حياة',
  fashion: 'موضة, موضة وجمال, أزياء',
  travel: 'سفر, رحلات',
  video: 'فيديو, فيديوهات, صوت وصورة, مرئيات, بالفيديو, صوت و صورة, فيديو وصور',
  photos: 'صور, ألبوم, بالصور, ألبوم الصور',
  audio: 'صوتيات, إذاعة, راديو',
  podcast: 'بودكاست',
  tv: 'تلفزة, تلفزيون, قناة, برامج, ويب تيفي',
  press: 'إعلام, صحافة, إعلام وصحافة, صحافة وإعلام',
  'press-review': 'أقوال الصحف, صحف, جولة الصحافة, قراءة في الصحف, صحافة اليوم, رصيف الصحافة',
  caricature: 'كاريكاتير, كاريكاتور',
  interviews: 'حوارات, حوار, مقابلات, لقاءات, لقاء, حوار خاص',
  investigations: 'تحقيقات, تحقيق, استقصاء, صحافة استقصائية',
  reports: 'تقارير, تقرير, تقارير خاصة',
  reportage: 'روبورتاج, ربورتاج, ريبورتاج, ربورطاج, روبورتاجات, ربورتاجات, استطلاعات',
  files: 'ملفات, ملف, ملف العدد, ملفات خاصة',
  portraits: 'بورتريه, بورتريهات, وجوه, شخصيات',
  analysis: 'تحليل, تحليلات, تحاليل, قراءات',
  studies: 'دراسات, أبحاث, دراسات وأبحاث',
  miscellany: 'منوعات, متنوعات, متفرقات, منوع, من كل فن طرب',
  oddities: 'غرائب, طرائف, غرائب وطرائف, غرائب وعجائب',
  announcements: 'إعلانات, إعلان',
  'legal-notices': 'إعلانات قانونية, إعلانات قضائية',
  statements: 'بلاغات, بيانات, بيانات وبلاغات, بلاغات وبيانات',
  letters: 'بريد القراء, رسائل القراء, شكايات, شكايات المواطنين',
  obituaries: 'وفيات, تعاز, تعازي, تعازي ووفيات',
};

/** Sections of signed pieces. */
const OPINIONS: Readonly<Record<string, string>> = {
  opinion:
    'رأي, الرأي, آراء, أراء, في رأي, أقلام, أقلام حرة, أقلام وآراء, كتاب وآراء, كتاب الرأي, كتاب ورأي, رأي حر, مقالات الرأي, ' +
    'مقالات رأي, آراء ومواقف, رأي وتحليل, منبر, منبر الرأي, منبر حر, وجهة نظر, وجهات نظر, ضيف, أعمدة, عمود, زاوية, ' +
    'opinion, opinions, tribune, tribunes, column, columns, chronique, chroniques, op ed, avis, point de vue, points de vue',
  editorial: 'افتتاحية, افتتاحيات, كلمة العدد, كلمة التحرير, editorial, editoriaux, edito',
  blogs: 'مدونات, مدونة, مدونات وآراء, blogs',
};

/** Where articles are shown, whatever they are about. */
const PLACEMENTS: Readonly<Record<string, string>> = {
  'en-vedette':
    'واجهة, في الواجهة, مختارات, اختيارات المحرر, مميز, مميزة, مواضيع مميزة, أخبار مميزة, مقالات مميزة, أبرز الأخبار, ' +
    'أبرز العناوين, أهم الأخبار, صدارة, مثبت, مواضيع مثبتة, en vedette, featured, feature, editors picks, editor picks, ' +
    'sticky, highlights, highlight',
  'front-page':
    'رئيسية, الصفحة الأولى, الصفحة الرئيسية, front page, home, homepage, accueil, a la une, la une, une, main',
  slider: 'سلايدر, سلايد, شريط متحرك, عرض الشرائح, slider, slideshow, slide, slides, carousel',
  breaking:
    'عاجل, أخبار عاجلة, عاجلة, خبر عاجل, شريط الأخبار, شريط عاجل, breaking, breaking news, urgent, flash, ticker',
  latest:
    'آخر الأخبار, أحدث الأخبار, آخر المستجدات, مستجدات, latest, latest news, dernieres nouvelles',
  headlines:
    'عناوين, headline, headlines, top, top news, top stories, hot, trending, most read, الأكثر قراءة, ترند',
};

/** What WordPress files articles under that nobody has filed. */
const UNFILED =
  'غير مصنف, غير مصنفة, بدون تصنيف, بلا تصنيف, دون تصنيف, uncategorized, uncategorised, non classe, sans categorie, unfiled, ' +
  'sin categoria';

/** The section that a name is usual for. */
export interface UsualSection {
  slug: string;
  kind: Category['kind'];
}

/**
 * What is left of a section's name when spellings do not count: hamza, tashkeel, ال, accents, and whether a space
 * stands after و.
 */
export function sectionKey(name: string): string {
  const plain = name.normalize('NFKD').replace(/(?<=[a-z])\p{M}+/giu, '');
  return storyKey(plain)
    .replace(/-و-/g, '-و')
    .replace(/-وال(?=\p{L}{2})/gu, '-و');
}

const USUAL: ReadonlyMap<string, UsualSection> = new Map([
  ...rows(SECTIONS, 'section'),
  ...rows(OPINIONS, 'opinion'),
  ...rows(PLACEMENTS, 'placement'),
]);

const UNFILED_KEYS = new Set(UNFILED.split(', ').map(sectionKey));

function rows(
  table: Readonly<Record<string, string>>,
  kind: Category['kind'],
): [string, UsualSection][] {
  return Object.entries(table).flatMap(([slug, names]) =>
    names.split(', ').map((name): [string, UsualSection] => [sectionKey(name), { slug, kind }]),
  );
}

/** The section that a category is, by its name or by its slug in letters; undefined where no table has it. */
export function usualSection(name: string, slug: string): UsualSection | undefined {
  return USUAL.get(sectionKey(name)) ?? USUAL.get(sectionKey(slug));
}

/** Whether a category is the one of articles that nobody has filed. */
export function isUnfiled(name: string, slug: string): boolean {
  return UNFILED_KEYS.has(sectionKey(name)) || UNFILED_KEYS.has(sectionKey(slug));
}
