import assert from 'node:assert/strict';
import { access, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from '../src/build/build.ts';
import type { Stage } from '../src/build/watcher.ts';
import { articleOf, builtArchive } from './support/archive.ts';
import { asRead, writeFiles } from './support/content-folder.ts';
import { NOW } from './support/desk.ts';

/** Sounds, films and documents that articles lead to. */

const LINKS = `[القانون](/media/files/2026/قانون-الماء.pdf) و[الخطاب](/media/files/speech.mp3#t=10)
و[الغائب](/media/files/speach.mp3) و[البرنامج](/media/files/x.html) و[الهارب](/media/files/../../site.yaml)
و[النص المرمّز](/media/files/2026/%D9%86%D8%B5.txt).`;

test('A file that an article leads to is published as it is, and no other', async (t) => {
  const { folder, content, output } = await builtArchive(t);
  const linking = (body: string, fields: string[] = []) => `${articleOf(28, fields)}\n${body}\n`;
  await writeFiles(folder, {
    'content/articles/20000.md': linking(LINKS),
    'content/articles/20001.md': linking('[سر](/media/files/secret.pdf)', ['draft: نعم']),
    'content/articles/20002.md': linking('## 14:05 بداية\n\n[بث](/media/files/live.mp3)', [
      'liveUntil: 2030-01-01',
    ]),
    'content/pages/about.md': "---\ntitle: 'من نحن'\n---\n\n[الميثاق](/media/files/charter.pdf)\n",
    'content/media/files/2026/قانون-الماء.pdf': '%PDF-1.4 one',
    [`content/media/files/2026/${'نصّ'.replace('ّ', '')}.txt`]: 'نص',
    'content/media/files/speech.mp3': 'ID3',
    'content/media/files/secret.pdf': '%PDF-1.4 secret',
    'content/media/files/live.mp3': 'ID3 live',
    'content/media/files/charter.pdf': '%PDF-1.4 charter',
    'content/media/files/x.html': '<script>alert(1)</script>',
    'content/media/files/unlinked.pdf': '%PDF-1.4',
  });
  const rebuild = async () => {
    const stages: Stage[] = [];
    const watcher = { stage: (stage: Stage) => void stages.push(stage) };
    const { problems } = await build({ content, output, now: NOW, onFault: 'stop', watcher });
    return { told: problems.map(asRead), isHeld: stages.join() === 'reading' };
  };
  const published = (name: string) => readFile(join(output, 'media/files', name), 'utf8');

  const { told } = await rebuild();
  assert.equal(told.length, 1);
  assert.match(
    told[0] ?? '',
    /^articles\/20000\.md:\d+:\d+\n {2}تنبيه: هذا الملف غير موجود في content\/media\/files، فالرابط إليه مكسور\. هل تقصد \/media\/files\/speech\.mp3؟ \[file-missing\]/,
  );
  assert.equal(await published('2026/قانون-الماء.pdf'), '%PDF-1.4 one');
  assert.equal(await published('2026/نص.txt'), 'نص');
  assert.equal(await published('speech.mp3'), 'ID3');
  assert.equal(await published('live.mp3'), 'ID3 live');
  assert.equal(await published('charter.pdf'), '%PDF-1.4 charter');
  for (const name of ['secret.pdf', 'x.html', 'unlinked.pdf', 'site.yaml']) {
    await assert.rejects(access(join(output, 'media/files', name)), name);
  }

  // Another content of the same name is published, and a build that finds all as it was makes nothing.
  await writeFile(join(content, 'articles/20000.md'), linking(LINKS.replace('speach', 'speech')));
  await writeFile(join(content, 'media/files/2026/قانون-الماء.pdf'), '%PDF-1.4 two');
  assert.deepEqual((await rebuild()).told, []);
  assert.equal(await published('2026/قانون-الماء.pdf'), '%PDF-1.4 two');
  assert.ok((await rebuild()).isHeld);
  await writeFile(join(content, 'media/files/2026/قانون-الماء.pdf'), '%PDF-1.4 six');
  assert.ok(!(await rebuild()).isHeld);
  assert.equal(await published('2026/قانون-الماء.pdf'), '%PDF-1.4 six');

  // Nobody leads to it any more, from what was remembered too.
  await writeFile(join(content, 'articles/20002.md'), linking('بلا رابط.'));
  await rebuild();
  await assert.rejects(access(join(output, 'media/files/live.mp3')));
  assert.equal(await published('speech.mp3'), 'ID3');
  await rm(join(content, 'articles/20000.md'));
  await rebuild();
  await assert.rejects(access(join(output, 'media/files/speech.mp3')));
  assert.equal(await published('charter.pdf'), '%PDF-1.4 charter');
});
