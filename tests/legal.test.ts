import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { build } from '../src/build/build.ts';
import { article, CATEGORIES, SITE, SOCIETY, TITLE, writeFiles } from './support/content-folder.ts';
import { temporaryFolder } from './support/folder.ts';
import { NOW } from './support/site.ts';

const MORE = `lite: { since: 2026-01-01 }
comments:
  provider: formspree
  endpoint: https://formspree.io/f/abcdwxyz
`;

const LEGAL = `legal:
  director: نعيمة الصفريوي
  directorTitle: مديرة النشر
  company: شركة الضفة
  phone: +212 537-00-00-00
  email: redaction@express-tv.example
  cndp: D-000/2026
  page: /contact/
  privacy: /contact/
  principles: /contact/
`;

test('What the law asks: who answers for the newspaper, and what becomes of data', async (t) => {
  const folder = await temporaryFolder(t);
  const content = join(folder, 'content');
  const output = join(folder, 'site');
  const publish = () => build({ content, output, now: NOW, onFault: 'stop' });
  const page = (path: string) => readFile(join(output, path, 'index.html'), 'utf8');
  await writeFiles(content, {
    'site.yaml': SITE + MORE + LEGAL,
    'categories.yaml': CATEGORIES,
    'pages/contact.md': '---\ntitle: اتصل بنا\n---\n\nراسلنا.\n',
    'articles/1.md': article([TITLE, 'date: 2026-11-20 08:00', SOCIETY]),
  });
  await publish();

  const { document } = parseHTML(await page('society/1'));
  const text = (selector: string) =>
    document.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();
  assert.equal(text('.legal-foot'), 'مديرة النشر نعيمة الصفريويالبيانات القانونية');
  assert.equal(
    text('.data-notice'),
    'المسؤول عن معالجة ما تكتبه في هذه الاستمارة: شركة الضفة. والغرض منها نشر تعليقك والاتصال بك بشأنه.' +
      'صُرّح بهذه المعالجة لدى اللجنة الوطنية لمراقبة حماية المعطيات ذات الطابع الشخصي تحت رقم D-000/2026. ولك، بموجب القانون 09-08، حق الولوج إلى معطياتك وتصحيحها والتعرض على معالجتها بمراسلة redaction@express-tv.example.' +
      'حماية المعطيات الشخصية',
  );
  assert.match(await page('society/1/lite'), /مديرة النشر.*نعيمة الصفريوي/);
  const contact = parseHTML(await page('contact')).document;
  const told = [...contact.querySelectorAll('article .legal dd')].map((part) => part.textContent);
  assert.deepEqual(told, [
    'نعيمة الصفريوي',
    'شركة الضفة',
    '+212 537-00-00-00',
    'redaction@express-tv.example',
    'D-000/2026',
  ]);
  const front = parseHTML(await page('')).document;
  const data = JSON.parse(
    front.querySelector('[type="application/ld+json"]')?.textContent ?? '',
  ) as { '@graph': Record<string, unknown>[] };
  const { legalName, telephone, publishingPrinciples, masthead } = data['@graph'][0] ?? {};
  assert.deepEqual(
    { legalName, telephone, publishingPrinciples, masthead },
    {
      legalName: 'شركة الضفة',
      telephone: '+212 537-00-00-00',
      publishingPrinciples: 'https://express-tv.example/contact/',
      masthead: undefined,
    },
  );
  await writeFiles(content, { 'site.yaml': SITE + MORE });
  await publish();
  for (const path of ['society/1', '', 'contact', 'society/1/lite']) {
    assert.doesNotMatch(await page(path), /class="legal|data-notice|مديرة النشر/, path);
  }
});
