import { absolute } from './old-bodies.ts';
import { oldItem, type OldItem } from './old-items.ts';
import { oldSlug } from './old-newspaper.ts';
import { oldTime } from './old-times.ts';

/** What an export holds beside posts and their files: pages, menus, shared blocks, things of plugins. */

const PAGES = [
  [101, 'من نحن', 'man-nahnu', 'جريدة إلكترونية مستقلة، تصدر من وجدة منذ ثماني سنوات.'],
  [102, 'اتصل بنا', oldSlug('اتصل بنا'), 'اكتبوا إلينا: [contact-form-7 id="77" title="راسلنا"]'],
  [
    103,
    'هيئة التحرير',
    oldSlug('هيئة التحرير'),
    '<ul><li>مدير النشر</li><li>رئيسة التحرير</li></ul>',
  ],
] as const;

/** Kinds of things that no newspaper has. */
const OTHERS = [
  [201, 'nav_menu_item', 'الرئيسية'],
  [202, 'nav_menu_item', 'سياسة'],
  [203, 'nav_menu_item', 'رياضة'],
  [204, 'wp_block', 'تنبيه مشترك'],
  [205, 'custom_css', 'old-theme'],
  [206, 'wpcf7_contact_form', 'راسلنا'],
  [207, 'revision', 'من نحن'],
] as const;

export function oldSiteItems(): OldItem[] {
  const time = oldTime('2018-11-01 09:00:00');
  const pages = PAGES.map(([id, title, slug, content]) => {
    return oldItem({ ...time, id, type: 'page', title, slug, content, link: absolute(`/${slug}`) });
  });
  const others = OTHERS.map(([id, type, title]) => {
    const content =
      type === 'wp_block' ? '<!-- wp:paragraph --><p>تنبيه</p><!-- /wp:paragraph -->' : '';
    return oldItem({ ...time, id, type, title, content, link: absolute(`/?p=${id}`) });
  });
  return [...pages, ...others];
}
