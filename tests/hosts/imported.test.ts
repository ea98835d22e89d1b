import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { build } from '../../src/build/build.ts';
import { CATEGORIES, SITE, writeFiles } from '../support/content-folder.ts';
import { temporaryFolder } from '../support/folder.ts';
import { HOST_SERVERS } from '../support/host-servers.ts';
import { filesOf } from '../support/moved-in.ts';
import { filesWithMedia, OLD_FILES, seenIn } from '../support/old-files.ts';
import { BY_ID, DATED } from '../support/old-survey.ts';
import { ask } from '../support/raw-http.ts';
import { NOW } from '../support/site.ts';

/** Every address that an old site answered, asked of the newspaper that it became, behind a server that is its host. */

describe('The newspaper that an old site became', () => {
  // Cloudflare has no tables for ids: the script of the page 404 leads on there (tests/old-addresses.test.ts).
  for (const { host, serve } of HOST_SERVERS.filter(
    (server) => server.host !== 'cloudflare-pages',
  )) {
    for (const [name, old] of Object.entries({ ids: BY_ID, 'dates and names': DATED })) {
      test(`answers by ${host} all that one with ${name} in its addresses did`, async (t) => {
        const folder = await temporaryFolder(t);
        const [content, output] = [join(folder, 'content'), join(folder, 'site')];
        await writeFiles(content, { 'site.yaml': `${SITE}host: ${host}\n`, ...filesOf(old) });
        await build({ content, output, now: NOW, onFault: 'stop' });
        const { origin, close } = await serve(output);
        t.after(close);
        for (const [asked, now] of Object.entries(old.answers)) {
          const encoded = asked.replace(/[^ -~]+/g, encodeURIComponent);
          const { status, headers } = await ask(origin, encoded);
          const target = new URL(headers.location ?? encoded, origin);
          const found = decodeURIComponent(
            `${target.pathname}${now.includes('?') ? target.search : ''}`,
          );
          assert.equal(found, now, `${asked}: ${status}`);
          assert.ok(
            headers.location === undefined ? status === 200 : [301, 308].includes(status),
            asked,
          );
          const there = await ask(origin, `${target.pathname}${target.search}`);
          assert.equal(there.status, 200, asked);
        }
        // A month of which there is no page is none at once, and leads to no other address.
        for (const asked of ['/1999/05/', '/date/1999/05/page/2/', '/date/1999/']) {
          const { status, headers } = await ask(origin, asked);
          assert.deepEqual([status, headers.location], [404, undefined], asked);
        }
      });
    }

    test(`gives by ${host} the files that lay below its uploads, by one redirect`, async (t) => {
      const folder = await temporaryFolder(t);
      const [content, output] = [join(folder, 'content'), join(folder, 'site')];
      await writeFiles(content, {
        ...(await filesWithMedia()),
        'site.yaml': `${SITE}host: ${host}\n`,
        'categories.yaml': CATEGORIES,
      });
      const { problems } = await build({ content, output, now: NOW, onFault: 'stop' });
      assert.deepEqual(problems, []);
      const { origin, close } = await serve(output);
      t.after(close);
      for (const [asked, wanted] of Object.entries(OLD_FILES)) {
        const path = asked.replace(/#.*/, '').replace(/[^ -~]+/g, encodeURIComponent);
        const { status, headers } = await ask(origin, path);
        assert.equal(status, wanted === '' ? 404 : 301, asked);
        if (wanted === '') continue;
        const { pathname } = new URL(headers.location ?? '', origin);
        const there = await ask(origin, pathname);
        assert.equal(there.status, 200, `${asked}: ${pathname}`);
        assert.equal(await seenIn(there.body), wanted, asked);
      }
    });
  }
});
