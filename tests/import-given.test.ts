import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { loadContent } from '../src/content/load.ts';
import { importArchive } from '../src/import/import-archive.ts';
import { readExport } from '../src/import/read-export.ts';
import { UsageFault } from '../src/problems.ts';
import { SILENT } from './support/boxed-import.ts';
import { asRead } from './support/content-folder.ts';
import { exportFile } from './support/export-text.ts';
import { temporaryFolder } from './support/folder.ts';
import { EXPORT } from './support/old-archive.ts';

/** Exports that others wrote are tried where a folder of them is named: in the repository there is none. */
const FOLDER = process.env['WXR_FOLDER'];
const GIVEN =
  FOLDER === undefined ? [] : readdirSync(FOLDER).filter((name) => name.endsWith('.xml'));

for (const name of ['our own', ...GIVEN]) {
  test(`an export (${name}) is refused, or all of it is in the newspaper or in the report`, async (t) => {
    const path = name === 'our own' ? await exportFile(t, EXPORT) : join(FOLDER ?? '', name);
    const content = join(await temporaryFolder(t), 'content');

    const order = { exports: [path], content, isTrial: false };
    const report = await importArchive(order, SILENT).catch((fault: unknown) => {
      assert.ok(fault instanceof UsageFault, String(fault));
      assert.ok(fault.said.ar.includes(basename(path)));
    });
    if (!report) return;
    const list = await readFile(join(content, 'import.list'), 'utf8').catch(() => '');
    const remarks = [...report.items];
    const known = new Map(report.otherKinds);
    for await (const entry of readExport(path)) {
      if (entry.kind !== 'item') continue;
      const { id, type } = entry.item;
      const isWritten = new RegExp(`/${id}\\.md$`, 'm').test(list);
      const isNamed = remarks.some(({ item }) => item.id === id);
      const isCounted =
        type === 'attachment' || (known.get(type || '?') ?? 0) > 0 || type === 'page';
      assert.ok(isWritten || isNamed || isCounted, `${type} ${id}`);
    }
    const pages = list.match(/ pages\//g)?.length ?? 0;
    assert.equal(pages, report.tallies.pages.new);
    const { problems } = await loadContent(content);
    assert.deepEqual(problems.filter(({ severity }) => severity === 'error').map(asRead), []);
  });
}
