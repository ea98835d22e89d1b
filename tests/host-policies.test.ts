import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import type { Delivery } from '../src/hosts/delivery.ts';
import { headersFor } from '../src/hosts/headers-for.ts';
import { deliveredSample } from './support/delivery.ts';

/** The security policies that hosts send, against those that pages carry themselves. */

describe('The sample newspaper, by its policies,', () => {
  let site: string;
  let delivery: Delivery;
  let paths: string[];

  before(async () => {
    ({ site, delivery, paths } = await deliveredSample());
  });

  test('is sent with what its pages need and nothing that none of them needs', async () => {
    const needed = new Map<string, Set<string>>();
    for (const path of paths.filter((one) => one.endsWith('.html'))) {
      const html = await readFile(join(site, path), 'utf8');
      const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
      // A fragment is no document.
      if (meta === undefined) continue;
      const sent = headersFor(path, delivery)['Content-Security-Policy'] ?? '';
      const own = parts(meta.replaceAll('&#39;', "'"));
      const missing = own.filter((part) => !parts(sent).includes(part));
      assert.deepEqual(missing, [], `${path} may not do what its own policy lets it`);
      needed.set(sent, new Set([...(needed.get(sent) ?? []), ...own]));
    }
    assert.equal(needed.size, 3);
    for (const [sent, own] of needed) {
      const loose = parts(sent).filter((part) => !own.has(part));
      assert.deepEqual(loose, ["frame-ancestors 'none'"]);
    }
  });

  test('runs WebAssembly on the search page and the desk, and inline styles on the desk alone', () => {
    const policy = (path: string) => headersFor(path, delivery)['Content-Security-Policy'] ?? '';
    for (const path of ['/', '/opinion/', '/404.html', '/offline/', '/search/index/pagefind.js']) {
      assert.doesNotMatch(policy(path), /unsafe|duckduckgo/, path);
    }
    assert.match(policy('/search/'), /script-src 'self' 'wasm-unsafe-eval';/);
    assert.doesNotMatch(policy('/search/'), /'unsafe-/);
    assert.match(policy('/admin/'), /style-src 'self' 'unsafe-inline';/);
    assert.doesNotMatch(policy('/admin/'), /script-src[^;]*'unsafe-/);
  });

  test('has policies in which Google’s evaluator finds one thing: a site may hold files of others', () => {
    for (const path of ['/', '/search/', '/admin/']) {
      const policy = headersFor(path, delivery)['Content-Security-Policy'] ?? '';
      const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
      // 50 is "medium, maybe". No file of ours is uploaded by a reader or answers with a function that he names.
      assert.deepEqual(
        findings.map(({ severity, directive, value }) => [severity, directive, value]),
        [[50, 'script-src', "'self'"]],
        path,
      );
    }
    // Of pictures, which hold no script at all, nothing.
    const pictures = headersFor('/media/x.avif', delivery)['Content-Security-Policy'] ?? '';
    assert.deepEqual(new CspEvaluator(new CspParser(pictures).csp).evaluate(), []);
  });
});

/** A policy as its pieces: `connect-src https://a.example`, one for each source. */
function parts(policy: string): string[] {
  return policy.split('; ').flatMap((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return sources.map((source) => `${name} ${source}`);
  });
}
