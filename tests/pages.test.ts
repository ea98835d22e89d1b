import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { listFiles } from '../src/content/files.ts';
import { isForReaders, sampleSite } from './support/site.ts';

/** Where an address of the sample site leads in its output; undefined for an address elsewhere. */
function fileOf(address: string, page: string): string | undefined {
  const here = `https://express-tv.example/${page}`;
  const url = new URL(address, here);
  if (url.origin !== new URL(here).origin) return undefined;
  const path = decodeURI(url.pathname).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

describe('every page of the sample newspaper', () => {
  let folder: string;
  let pages: { file: string; html: string; document: Document }[];

  before(async () => {
    folder = await sampleSite();
    const files = (await listFiles(folder, '.')).filter(isForReaders);
    pages = await Promise.all(
      files.map(async (file) => {
        const html = await readFile(join(folder, file), 'utf8');
        return { file, html, document: parseHTML(html).document };
      }),
    );
    assert.ok(pages.length > 80, `${pages.length} pages`);
  });

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      // Our own renderer writes `<meta/>`, which HTML allows; a label on a list is allowed too.
      rules: { 'void-style': 'off', 'aria-label-misuse': ['error', { allowAnyNamable: true }] },
    });
    const faults: string[] = [];
    for (const { file, html } of pages) {
      const report = await validator.validateString(html);
      for (const { messages } of report.results) {
        for (const { line, column, ruleId, message } of messages) {
          faults.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
        }
      }
    }
    assert.deepEqual(faults, []);
  });

  test('is Arabic, right to left, with a title, a description and one first heading', () => {
    for (const { file, document } of pages) {
      const root = document.documentElement;
      assert.equal(root.getAttribute('lang'), 'ar-MA', file);
      assert.equal(root.getAttribute('dir'), 'rtl', file);
      assert.match(document.title, /\p{Script=Arabic}/u, file);
      assert.equal(document.querySelectorAll('h1').length, 1, file);
      // A fragment is read by our own script, and by no search engine.
      if (file.startsWith('fragments/')) continue;
      const description = document.querySelector('meta[name=description]');
      assert.ok(description?.getAttribute('content'), file);
    }
  });

  test('carries no style attribute, no event attribute and no inline script', () => {
    for (const { file, document } of pages) {
      for (const element of document.querySelectorAll('*')) {
        const names = element.getAttributeNames();
        assert.ok(!names.includes('style'), `${file}: style on <${element.localName}>`);
        assert.ok(!names.some((name) => name.startsWith('on')), `${file}: on… attribute`);
      }
      // What machines read is data, which no browser runs.
      const inline = 'script:not([src], [type="application/ld+json"])';
      assert.equal(document.querySelectorAll(inline).length, 0, file);
    }
  });

  test('has a security policy without unsafe-inline, before anything that it governs', () => {
    for (const { file, document } of pages) {
      const policies = document.querySelectorAll('meta[http-equiv=Content-Security-Policy]');
      assert.equal(policies.length, 1, file);
      const policy = policies[0]?.getAttribute('content') ?? '';
      assert.doesNotMatch(policy, /'unsafe-(inline|eval|hashes)'/, file);
      assert.match(policy, /^default-src 'none'; script-src 'self'/, file);
      const above = policies[0]?.previousElementSibling;
      assert.equal(above?.getAttribute('charset'), 'utf-8', file);
      const isSearch = file === 'search/index.html';
      assert.equal(policy.includes("'wasm-unsafe-eval'"), isSearch, file);
      assert.equal(policy.includes('https://duckduckgo.com'), isSearch, file);
    }
  });

  test('links only to pages and files that exist', () => {
    const broken = pages.flatMap(({ file, document }) =>
      [...document.querySelectorAll('a[href], link[href], script[src], img[src], source[srcset]')]
        .filter((element) => element.getAttribute('rel') !== 'canonical')
        .flatMap((element) => {
          const single = element.getAttribute('href') ?? element.getAttribute('src');
          const several = element.getAttribute('srcset')?.split(',') ?? [];
          return single ? [single] : several.map((entry) => entry.trim().split(' ')[0] ?? '');
        })
        .filter((address) => {
          const target = fileOf(address, file);
          return target !== undefined && !existsSync(join(folder, target));
        })
        .map((address) => `${file} → ${address}`),
    );
    assert.deepEqual(broken, []);
  });

  test('takes each sign from a file that has it', async () => {
    const signs = new Set(
      pages.flatMap(({ document }) =>
        [...document.querySelectorAll('use')].map((use) => use.getAttribute('href') ?? ''),
      ),
    );
    assert.equal(signs.size, 4);
    for (const sign of signs) {
      const [file = '', name] = sign.split('#');
      const drawings = await readFile(join(folder, file), 'utf8');
      assert.ok(drawings.includes(`<symbol id="${name}" viewBox="0 0 24 24"><path d="`), sign);
    }
  });

  test('links inside itself only to anchors that exist, and has no id twice', () => {
    for (const { file, document } of pages) {
      const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
      assert.equal(new Set(ids).size, ids.length, `${file}: an id stands twice`);
      for (const link of document.querySelectorAll('a[href^="#"]')) {
        const id = decodeURI(link.getAttribute('href')?.slice(1) ?? '');
        assert.ok(ids.includes(id), `${file}: #${id}`);
      }
    }
  });

  test('that search engines may keep names its own address as canonical, or the article whose lite edition it is', () => {
    for (const { file, document } of pages) {
      const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
      if (document.querySelector('meta[name=robots][content=noindex]')) continue;
      const path = file.replace(/(lite\/)?index\.html$/, '');
      assert.equal(canonical, `https://express-tv.example/${encodeURI(path)}`, file);
    }
  });

  test('shows no English word of the interface', () => {
    const interfaceParts = 'header, footer, nav, button, label, select, .times, .byline, .kicker';
    for (const { file, document } of pages) {
      for (const part of document.querySelectorAll(interfaceParts)) {
        // RSS has no other name, in Arabic either.
        const text = (part.textContent ?? '').replaceAll('خلاصة RSS', '');
        const english = /[A-Za-z]{3,}/.exec(text)?.[0];
        const isHeadline = part.querySelector('h1') !== null || part.closest('.story') !== null;
        assert.ok(!english || isHeadline, `${file}: «${english}»`);
      }
    }
  });

  test('gives every picture its size and a description, or none where words beside it say it', () => {
    for (const { file, document } of pages) {
      for (const image of document.querySelectorAll('img')) {
        assert.ok(Number(image.getAttribute('width')) > 0, file);
        assert.ok(Number(image.getAttribute('height')) > 0, file);
        const isSaid = image.closest('.card-photo, .face, .logo') !== null;
        assert.equal(image.getAttribute('alt') === '', isSaid, `${file}: alt`);
      }
    }
  });
});
