import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oldMenus } from '../src/import/old-menus.ts';
import { surveyExport } from '../src/import/survey-export.ts';
import { elements, exportFile, exportText, itemText } from './support/export-text.ts';

const meta = (key: string, value: string) =>
  `<wp:postmeta>${elements({ 'wp:meta_key': key, 'wp:meta_value': value })}</wp:postmeta>`;

/** An entry of the main menu. */
function entry(id: number, title: string, fields: Record<string, string>): string {
  const inMenu = '<category domain="nav_menu" nicename="main"><![CDATA[الرئيسية]]></category>';
  const rows = Object.entries(fields).map(([key, value]) => meta(`_menu_item_${key}`, value));
  return itemText(
    { 'wp:post_id': id, 'wp:post_type': 'nav_menu_item', 'wp:menu_order': 100 - id, title },
    `${inMenu}${rows.join('')}`,
  );
}

test('Menus of the old site are told, without the sections in them, whatever editor made them', async (t) => {
  const blocks = `<!-- wp:navigation-link {"label":"اتصل \\u0026 أعلن","url":"https://old.example/ads/","kind":"custom"} /-->
<!-- wp:navigation-submenu {"label":"خدمات","url":"#"} --><!-- wp:navigation-link {broken} /-->`;
  const path = await exportFile(
    t,
    exportText(
      [
        `<wp:term>${elements({ 'wp:term_taxonomy': 'nav_menu', 'wp:term_slug': 'main', 'wp:term_name': 'القائمة الرئيسية' })}</wp:term>`,
        entry(20, '', { type: 'post_type', object: 'page', object_id: '7' }),
        entry(21, 'البث المباشر', {
          type: 'custom',
          object: 'custom',
          url: 'https://live.example/',
        }),
        entry(22, '', { type: 'taxonomy', object: 'category', object_id: '3' }),
        itemText({
          'wp:post_id': 7,
          'wp:post_type': 'page',
          title: 'من نحن',
          link: 'https://old.example/about/',
        }),
        itemText({
          'wp:post_id': 8,
          'wp:post_type': 'wp_navigation',
          title: 'تذييل',
          'content:encoded': blocks,
        }),
      ].join(''),
    ),
  );
  const survey = await surveyExport([path], 'Africa/Casablanca');
  assert.deepEqual(survey.menu, [3]);
  assert.deepEqual(oldMenus(survey), [
    {
      what: 'menu',
      name: 'القائمة الرئيسية',
      entries: ['البث المباشر: https://live.example/', 'من نحن: https://old.example/about/'],
    },
    { what: 'menu', name: 'تذييل', entries: ['اتصل & أعلن: https://old.example/ads/', 'خدمات: #'] },
  ]);
});
