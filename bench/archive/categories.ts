/** The sections of the made-up newspaper, shaped like the sample's, in Zipf's proportions. */

export interface ArchiveCategory {
  slug: string;
  name: string;
  description: string;
  /** How often an article is in it, beside the others. */
  weight: number;
}

/** The placement that leads the home page; a tenth of all articles are in it beside their section. */
export const FRONT_PAGE = 'en-vedette';

export const FRONT_PAGE_NAME = 'واجهة';

export const CATEGORIES: readonly ArchiveCategory[] = (
  [
    ['politics', 'سياسة', 'أخبار الأحزاب والمؤسسات والجماعات الترابية، وما وراءها.'],
    ['society', 'مجتمع', 'حياة الناس كما هي، في المدرسة والمستشفى والشارع.'],
    ['sports', 'رياضة', 'نتائج وتحليلات وقصص من ملاعب الأحياء والبطولات.'],
    ['economy', 'اقتصاد', 'الأسعار والفلاحة والشغل والمقاولات، بلغة مفهومة.'],
    ['world', 'دولية', 'العالم كما يهم القارئ المغربي.'],
    ['regions', 'جهات', 'من المدن والقرى، بعيدا عن المركز.'],
    ['incidents', 'حوادث', 'ما وقع وكيف وقع، بلا تهويل ولا تشهير.'],
    ['culture', 'ثقافة وفن', 'كتب ومسرح وسينما وموسيقى.'],
    ['video', 'صوت وصورة', 'بودكاست وربورتاجات مصورة.'],
    ['opinion', 'رأي', 'أقلام الجريدة وضيوفها. الآراء تلزم أصحابها.'],
  ] as const
).map(([slug, name, description], rank) => ({ slug, name, description, weight: 1 / (rank + 2) }));
