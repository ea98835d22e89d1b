import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { GUIDE } from '../src/build/engine.ts';
import { checkContent } from '../src/check/check-content.ts';
import { problemsText } from '../src/diagnostics/text.ts';
import type { Language, Problem } from '../src/problems.ts';
import { withoutIsolates } from '../src/text/isolated.ts';
import { writeFiles, type Files } from './support/content-folder.ts';
import { faultyCases, KINDS, mended } from './support/faulty-files.ts';
import { makeFolder } from './support/folder.ts';

/**
 * What journalists get wrong, each a newsroom's files and the whole of what their authors read. Remarks of the
 * coach are no faults, and are left out.
 */

/** What is wrong with a file's name or place, and with no line of it. */
const OF_NAMES = [
  'unfit-file-name',
  'not-markdown',
  'missing-settings-file',
  'unknown-word-list',
  'comments-without-article',
];

function isOfName({ code, file, field }: Problem): boolean {
  return OF_NAMES.includes(code) || (file.startsWith('pages/') && field === undefined);
}

const NOW = Date.parse('2026-11-24T10:00:00+01:00');

const kinds = await Promise.all(
  KINDS.map(async (kind) => ({ kind, cases: await faultyCases(kind) })),
);

let home: Awaited<ReturnType<typeof makeFolder>>;
before(async () => {
  home = await makeFolder();
});
after(() => home.remove());

/** What the command says of these files. All stand in one folder after another: it remembers what it has read. */
async function problemsOf(files: Files): Promise<Problem[]> {
  const folder = join(home.folder, 'content');
  await rm(folder, { recursive: true, force: true });
  await writeFiles(folder, files);
  const { problems } = await checkContent(folder, { now: NOW });
  return problems.filter(({ severity }) => severity !== 'remark');
}

function textOf(problems: readonly Problem[], language: Language): string {
  return problemsText(problems, { language, base: 'content/' });
}

/** What is said in English, without what is quoted and what is to be pasted. */
function ownEnglish(problems: readonly Problem[]): string {
  const bare = problems.map((problem) => ({ ...problem, file: '', fix: undefined }));
  return textOf(bare, 'en').replace(/\u2068[^\u2069]*\u2069/g, '');
}

/** Whether a problem is told of as before: the same words at fault, wherever the lines have moved. */
function isSame(one: Problem, other: Problem): boolean {
  const factsOf = ({ code, file, field, found, line }: Problem) => {
    return { code, file, field, found, line: found === undefined ? line : undefined };
  };
  return isDeepStrictEqual(factsOf(one), factsOf(other));
}

test('There are more than a hundred and twenty faulty files', () => {
  assert.ok(kinds.flatMap(({ cases }) => cases).length >= 120);
});

for (const { kind, cases } of kinds) {
  describe(`Faulty files, ${kind}`, () => {
    for (const { name, files, says } of cases) {
      test(name, async () => {
        const problems = await problemsOf(files);
        assert.equal(withoutIsolates(textOf(problems, 'ar')), says);
        assert.notEqual(problems.length, 0);
        assert.doesNotMatch(ownEnglish(problems), /\p{Script=Arabic}/u);
        for (const problem of problems) {
          const { code, line } = problem;
          assert.ok(existsSync(join(GUIDE, 'mistakes', `${code}.md`)), `${code} has no page`);
          assert.ok(line !== undefined || isOfName(problem), `${code} has no line`);
          const better = mended(files, problem);
          if (!better) continue;
          const left = await problemsOf(better);
          assert.ok(!left.some((other) => isSame(other, problem)), textOf(left, 'en'));
        }
      });
    }
  });
}
