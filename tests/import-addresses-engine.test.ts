import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadContent } from '../src/content/load.ts';
import { withRedirects } from '../src/import/addresses/redirects-file.ts';
import { knownAddresses } from '../src/known-addresses.ts';
import { contentFolder } from './support/content-folder.ts';
import { filesOf } from './support/moved-in.ts';
import { BY_ID, DATED, placesFor, planFor } from './support/old-survey.ts';

/** What is planned for old addresses is what the newspaper does, with the content folder that says it. */

for (const [name, old] of Object.entries({ ids: BY_ID, 'dates and names': DATED })) {
  test(`The newspaper answers all that a site with ${name} in its addresses did`, async (t) => {
    const files = filesOf(old);
    const { content, problems } = await loadContent(await contentFolder(t, files));
    assert.deepEqual(problems, []);
    assert.ok(content);
    const known = knownAddresses(content);
    for (const [address, now] of Object.entries(old.answers)) {
      const [path = '', query = ''] = decodeURIComponent(address).split('?');
      const asked = /\/$|\.html$/.test(path) ? path : `${path}/`;
      // Which numbers a list's pages have, its host alone knows.
      if (known.has(asked) && asked.includes('/page/')) continue;
      const found = known.leadsTo(asked, query) ?? (known.has(asked) ? asked : undefined);
      assert.equal(found, now, address);
    }

    // A second import writes what the first did, and tells of nothing else.
    const taken = new Map(content.oldAddresses.map(({ from, to = '' }) => [from, to]));
    const again = planFor(old.items, placesFor({ taken }));
    assert.equal(
      withRedirects(String(files['redirects.yaml']), again.redirects),
      files['redirects.yaml'],
    );
    assert.deepEqual(again.remarks, planFor(old.items).remarks);
  });
}
