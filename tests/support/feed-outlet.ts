import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '../../src/build/build.ts';
import { writeFiles, type Files } from './content-folder.ts';
import { NOW, OUTLET } from './site.ts';

/** The hub that its feeds name. */
export const HUB = 'https://hub.example/';

/** Articles beside those of the small newspaper: what is hard to say in a feed. */
const ARTICLES: Files = {
  'articles/arabic.md': `---
title: 'عنوان فيه ]]> و<b> & "علامات" 😀 وGoogle'
date: 2026-07-07 08:00
categories: رأي
permalink: /مقال/بالعربية/
summary: 'ملخص ]]> فيه <script>alert(1)</script> & 300 000 درهم.'
---

نص ]]> فيه رمز 😀، و[صفحة](/charter/) و[جار](../arabic-2/)، و[بريد](mailto:desk@outlet.example).

https://www.youtube.com/watch?v=dQw4w9WgXcQ
`,
  'articles/statement.md': `---
title: 'بلاغ: "كما كتب"...'
date: 2026-07-07 09:00
categories: رأي
verbatim: نعم
---

قررت الوزارة "ما يلي" : كتـاب...
`,
};

/**
 * Builds the small newspaper below a path, with more articles, for tests of its feeds.
 *
 * @param folder one that is not there yet, which then holds `content` and `site`
 * @param feeds YAML of the setting
 */
export async function buildWithFeeds(folder: string, feeds: string): Promise<void> {
  const content = join(folder, 'content');
  await cp(OUTLET, content, { recursive: true });
  await writeFiles(content, ARTICLES);
  const file = join(content, 'site.yaml');
  const text = await readFile(file, 'utf8');
  const own = text.replace(/^url: .*$/m, 'url: https://outlet.example/paper');
  await writeFile(file, `${own}${feeds}announce:\n  webSub: ${HUB}\n`);
  await build({ content, output: join(folder, 'site'), now: NOW, onFault: 'stop' });
}
