import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { temporaryFolder } from './folder.ts';

/** Exports of WordPress as tests write them. */

const HEAD = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.5" created="2026-01-10 10:00" -->
<rss version="2.0"
	xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
	<title>مرافئ</title>
	<link>https://old.example</link>
	<description>صحيفة من الشمال</description>
	<language>ar</language>
	<wp:wxr_version>1.2</wp:wxr_version>
	<wp:base_blog_url>https://old.example</wp:base_blog_url>
`;

/** An export that holds this inside its channel. */
export function exportText(inside: string): string {
  return `${HEAD}${inside}\n</channel>\n</rss>\n`;
}

/** Elements as WordPress writes them, each in a CDATA section: `{ 'wp:post_id': 5 }`. */
export function elements(fields: Readonly<Record<string, string | number>>): string {
  return Object.entries(fields)
    .map(([name, text]) => `<${name}><![CDATA[${inCdata(text)}]]></${name}>`)
    .join('\n');
}

/** The end of a section inside of one, as WordPress writes it. */
function inCdata(text: string | number): string {
  return String(text).replaceAll(']]>', ']]]]><![CDATA[>');
}

/** An item: a published post, but for the fields that are given, with more of its elements behind them. */
export function itemText(fields: Readonly<Record<string, string | number>>, more = ''): string {
  return `<item>\n${elements({
    title: 'سوق الأحد',
    'dc:creator': 'souad',
    'content:encoded': '<p>افتتح السوق أبوابه.</p>',
    'wp:post_id': 1,
    'wp:post_date': '2019-07-01 10:20:00',
    'wp:post_date_gmt': '2019-07-01 09:20:00',
    'wp:status': 'publish',
    'wp:post_type': 'post',
    ...fields,
  })}\n${more}\n</item>\n`;
}

/** A file with this in it, in a folder that is gone when the test is over: its path. */
export async function exportFile(
  t: TestContext,
  text: string | Uint8Array,
  name = 'export.xml',
): Promise<string> {
  const path = join(await temporaryFolder(t), name);
  await writeFile(path, text);
  return path;
}
