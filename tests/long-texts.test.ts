import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

/** Renders texts of a million characters, and reads one; what grows with the square takes hours. */
const RENDERING = `
  import { createMarkdown } from './src/markdown/markdown.ts';
  import { bodyFacts } from './src/markdown/reading.ts';
  const render = createMarkdown({ basePath: '', digits: 'latn', picture: () => '' });
  for (const text of ['[', '*ا **ب ', '«ا $1 +2 www.. ']) {
    const body = text.repeat(1_000_000 / text.length);
    if (render(body).length < body.length / 2) throw new Error('Something is missing: ' + text);
    if (text.startsWith('*')) bodyFacts(body);
  }
`;

/** Has the coach read texts of 300,000 signs of which each could begin something. */
const COACHING = `
  import { linksIn } from './src/coach/links.ts';
  import { proseOf } from './src/coach/prose.ts';
  for (const text of ['[', '<!--', '<a', 'a@', 'a.', '[^', '« ']) {
    const body = text.repeat(300_000 / text.length);
    if (proseOf(body).length !== body.length || linksIn(body).length > 0) throw new Error(text);
  }
`;

/** Far above what it takes (some 8 s of CPU), and far below what it would take were it not linear. */
const LIMIT = 5 * 60_000;

for (const [what, code] of [
  ['A text of a million brackets, marks or numbers takes seconds', RENDERING],
  ['So does one of 300,000 signs that the coach reads', COACHING],
] as const) {
  test(what, () => {
    const { status, signal, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', code],
      { cwd: join(import.meta.dirname, '..'), timeout: LIMIT, encoding: 'utf8' },
    );
    assert.equal(signal, null, 'It was not done after five minutes');
    assert.equal(status, 0, stderr);
  });
}
