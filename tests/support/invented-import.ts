import type { FindingKind } from '../../src/import/body/context.ts';
import { NEEDS } from '../../src/import/report/concerns.ts';
import type { Remark } from '../../src/import/report/import-report.ts';
import { ReportBook } from '../../src/import/report/report-book.ts';

/** A title that would be a script, would end a quotation, and would turn the words around it. */
export const HOSTILE = `</title></bdi><script>document.title = 'hit'</script>" ' & \u202eفخ\u2069`;

const TITLES = [
  'المجلس الجماعي يصادق على ميزانية السنة المقبلة',
  'أمطار الخير تعيد الحياة إلى سد المسيرة',
  'Maroc Telecom تعلن نتائجها: أرباح تفوق 2.4 مليار درهم',
  'حوار مع مخرج فيلم «الباب السابع»',
  'الوداد يفوز على الرجاء 2-1 في ديربي مثير حضره 45 ألف متفرج، والجماهير تحتفل حتى ساعة متأخرة من الليل',
];

const DETAILS: Partial<Record<FindingKind, string>> = {
  shortcode: '[vc_row full_width="stretch_row"]',
  'possible-shortcode': '[sic]',
  block: 'latest-posts',
  embed: 'https://player.example/video/872634',
  script: 'https://ads.example/js/show_ads.js',
  form: 'اسمك الكريم أرسل',
  link: 'https://old.example/2014/05/%D8%B5%D9%81%D8%AD%D8%A9/',
  picture: 'https://old.example/wp-content/uploads/2014/05/dam.jpg',
  sound: 'https://old.example/wp-content/uploads/interview.mp3',
  hidden: 'تخفيضات كبيرة على حبوب التنحيف',
};

/** One remark of each kind that there is. */
function everyRemark(at: number): Remark[] {
  const findings = Object.keys(NEEDS)
    .filter((key) => key.startsWith('text-'))
    .map((key) => key.slice('text-'.length) as FindingKind);
  const address = `https://old.example/wp-content/uploads/2019/0${(at % 9) + 1}/صورة-${at}.jpg`;
  return [
    { kind: 'left-out', why: at % 2 === 0 ? 'without-id' : 'unreadable' },
    { kind: 'left-out', why: 'trash' },
    { kind: 'locked', why: at % 2 === 0 ? 'private' : 'password' },
    {
      kind: 'words',
      missing: Array.from({ length: (at % 7) + 1 }, (_, one) => `كلمة${one + 1}`),
      added: at % 3 === 0 ? ['WhatsApp'] : [],
      total: 400 + at,
    },
    { kind: 'picture-missing', address, why: 'not-in-folder' },
    { kind: 'without-text' },
    { kind: 'picture-undescribed', address: '2019/05/dam.jpg' },
    {
      kind: 'picture-unfit',
      address: address.replace('.jpg', '.svg'),
      why: { ar: 'هذا رسم SVG، وهو نوع لا يُنشر', en: 'This is an SVG' },
    },
    { kind: 'file-missing', address: 'https://old.example/files/rapport.pdf', why: 'not-fetched' },
    { kind: 'comment-left-out', why: 'too-long', name: 'قارئ من طنجة' },
    {
      kind: 'address-unanswered',
      address: `https://old.example/type/gallery/${at}/`,
      why: 'no-such-list',
    },
    { kind: 'address-taken', address: '/politics/12/', by: 'articles/2019/05/12.md' },
    { kind: 'byline-lifted', lines: ['إكسبريس تيفي: سعاد المرابط', 'متابعة'] },
    {
      kind: 'marks',
      marks: new Map([
        ['U+200F RIGHT-TO-LEFT MARK', (at % 4) + 1],
        ['misread encoding', 1],
      ]),
    },
    { kind: 'made-up', field: 'category', value: 'عام' },
    { kind: 'not-carried', field: 'sticky', value: '' },
    { kind: 'edited-by-hand' },
    { kind: 'words', missing: [], added: ['dam', 'dam', 'jpg'], total: 1 },
    { kind: 'finding', finding: 'block', detail: 'jetpack/contact-form' },
    ...findings.map((finding): Remark => {
      return { kind: 'finding', finding, detail: DETAILS[finding] ?? 'أول الكلام الذي وُجد' };
    }),
    { kind: 'address-unanswered', address, why: 'left-out' },
  ];
}

/** A report of an import that never was, with every kind of remark as often as is asked. */
export function inventedImport(times: number): ReportBook {
  const book = new ReportBook({
    exports: ['alwadi.2026-11-20.000.xml', 'alwadi.2026-11-20.001.xml'],
    isTrial: false,
    mediaFrom: ['folder'],
  });
  book.site = { title: 'صحيفة الوادي', address: 'https://old.example' };
  book.tally('articles', 'new', 1204);
  book.tally('articles', 'left-out', 9);
  book.tally('pages', 'new', 12);
  book.tally('pictures', 'new', 3411);
  book.tally('pictures', 'left-out', 38);
  book.tally('comments', 'new', 703);
  book.leaveOutComments('spam', 5210);
  book.leaveOutComments('waiting', 41);
  book.tally('categories', 'new', 11);
  book.tally('tags', 'new', 102);
  book.tally('authors', 'new', 2);
  book.countWords(812_455, 319);
  book.fault({
    what: 'cut',
    file: 'alwadi.2026-11-20.001.xml',
    line: 88_122,
    detail: 'Unclosed root tag',
  });
  book.decide(
    { what: 'category-slug', name: 'سياسة', slug: 'siyasa', old: '%D8%B3%D9%8A%D8%A7%D8%B3%D8%A9' },
    { what: 'category-joined', name: 'رياضة', slug: 'sport' },
    { what: 'placement', name: 'واجهة', slug: 'en-vedette' },
    { what: 'address-pattern', old: '/%category%/%post_id%/', pattern: '/{category}/{id}/' },
    { what: 'setting', field: 'name', value: 'صحيفة الوادي' },
    { what: 'setting', field: 'tags.yaml', value: '12' },
    { what: 'menu', name: 'القائمة الرئيسية', entries: ['من نحن: https://old.example/about/'] },
    { what: 'bulk-edit', articles: 340, from: '2024-03-01 03:00', until: '2024-03-01 03:12' },
  );
  for (let at = 0; at < 120; at += 1) book.otherKind('nav_menu_item');
  book.otherKind('tie_slider');
  for (const field of ['_tie_views', '_wpb_vc_js_status', '<b>_x</b>']) book.unknownField(field);
  for (let at = 0; at < times; at += 1) {
    for (const [place, remark] of everyRemark(at).entries()) {
      const id = 20_000 + at * 50 + place;
      const isOut = remark.kind === 'left-out';
      const title =
        place === 3 && at === 0 ? HOSTILE : (TITLES[(at + place) % TITLES.length] ?? '');
      const link = `https://old.example/?p=${id}`;
      const file = isOut ? undefined : `articles/2019/05/${id}.md`;
      const isUpload = remark.kind === 'address-unanswered' && remark.why === 'left-out';
      const type = isUpload ? 'attachment' : 'post';
      book.remark({ id, type, title, link, file }, remark);
    }
  }
  return book;
}
