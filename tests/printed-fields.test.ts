import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadContent, type Loaded } from '../src/content/load.ts';
import {
  article,
  contentFolder,
  DATE,
  SITE,
  SOCIETY,
  writeFiles,
} from './support/content-folder.ts';

test('What readers read of the fields is printed like the text, also when it was read before', async (t) => {
  const fields = [
    `title: 'مشروع "الترامواي"... متى ؟'`,
    DATE,
    SOCIETY,
    `summary: 'قال "نعم" ، ثم سكت'`,
    'image:',
    '  src: a.jpg',
    `  alt: 'لافتة "الدار"'`,
    `  caption: 'المـــدينة'`,
    `  credit: 'عن "مرافئ"'`,
  ];
  const folder = await contentFolder(t, { 'articles/1.md': article(fields) });
  const printed = ({ content }: Loaded) => {
    const { title, summary, image } = content?.articles[0] ?? {};
    return [title, summary, image?.alt, image?.caption, image?.credit];
  };
  const first = await loadContent(folder);
  assert.deepEqual(printed(first), [
    'مشروع «الترامواي»… متى؟',
    'قال «نعم»، ثم سكت',
    'لافتة «الدار»',
    'المدينة',
    'عن «مرافئ»',
  ]);
  await writeFiles(folder, { 'site.yaml': `${SITE}quotes: curly\n` });
  assert.deepEqual(printed(await loadContent(folder, { before: first.remembered })), [
    'مشروع “الترامواي”… متى؟',
    'قال “نعم”، ثم سكت',
    'لافتة “الدار”',
    'المدينة',
    'عن “مرافئ”',
  ]);
});
