import assert from 'node:assert/strict';
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test, type TestContext } from 'node:test';
import { build } from '../src/build/build.ts';
import { loadContent } from '../src/content/load.ts';
import { ContentFault, inArabic, type Problem } from '../src/problems.ts';
import { anyText, fc } from './support/any.ts';
import { temporaryFolder } from './support/folder.ts';
import { NOW } from './support/site.ts';

/**
 * Sound files of the sample newspaper, spoiled at random: bytes turned over, lines cut, doubled and put elsewhere,
 * signs thrown in. What comes of it is a newspaper or a list of faults, never a crash, and nothing disappears in
 * silence.
 */

/** What keyboards, editors, Git and copying throw in. */
const THROWN_IN = [
  ':',
  ': ',
  '#',
  ' #',
  '"',
  "'",
  '«',
  '“',
  '،',
  '[',
  ']',
  '{',
  '}',
  '*',
  '&',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  '\t',
  '\r',
  '\r\n',
  '\n',
  '\n\n',
  '\0',
  '\ufeff',
  '\u200f',
  '\u202e',
  '\u2066',
  '\u00a0',
  '\u2028',
  '\u0640',
  '---\n',
  '\n---\n',
  '...\n',
  '<<<<<<< HEAD\n',
  '=======\n',
  '>>>>>>> other\n',
  '- ',
  '  - ',
  '? ',
  '!!js/function ',
  '<<: ',
  '__proto__: ',
  'constructor: ',
  'title: ',
  'العنوان: ',
  'date: ',
  '٢٠٢٦',
  'نعم',
  '![](',
  '[^1]: ',
  '</script>',
  '💡',
];

/** One way to spoil a file. Places are parts of its length, from 0 to 1. */
type Spoiling =
  | { how: 'turn over'; at: number; bits: number }
  | { how: 'cut away' | 'cut off' | 'double line' | 'drop line'; at: number }
  | { how: 'move line'; at: number; to: number }
  | { how: 'throw in'; at: number; text: string };

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** Most faults happen in the front-matter, which is the first part of a file. */
const early = fc.oneof(
  place,
  place.map((at) => at / 5),
);

const spoiling: fc.Arbitrary<Spoiling> = fc.oneof(
  fc.record({
    how: fc.constant('turn over'),
    at: early,
    bits: fc.integer({ min: 1, max: 255 }),
  } as const),
  fc.record({
    how: fc.constantFrom('cut away', 'cut off', 'double line', 'drop line'),
    at: early,
  }),
  fc.record({ how: fc.constant('move line'), at: early, to: early } as const),
  fc.record({
    how: fc.constant('throw in'),
    at: early,
    text: fc.oneof(fc.constantFrom(...THROWN_IN), anyText({ maxLength: 12 })),
  } as const),
);

function spoiled(bytes: Buffer, one: Spoiling): Buffer {
  const at = Math.floor(one.at * bytes.length);
  if (bytes.length === 0 && one.how !== 'throw in') return bytes;
  if (one.how === 'turn over') {
    const copy = Buffer.from(bytes);
    copy.set([(copy[at] ?? 0) ^ one.bits], at);
    return copy;
  }
  if (one.how === 'cut off') return bytes.subarray(0, at);
  if (one.how === 'cut away') {
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 20)]);
  }
  if (one.how === 'throw in') {
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(one.text), bytes.subarray(at)]);
  }
  // Latin-1 keeps each byte as it is.
  const lines = bytes.toString('latin1').split('\n');
  const row = Math.floor(one.at * lines.length);
  const [line = ''] = lines.splice(row, 1);
  if (one.how === 'double line') lines.splice(row, 0, line, line);
  if (one.how === 'move line') lines.splice(Math.floor(one.to * lines.length), 0, line);
  return Buffer.from(lines.join('\n'), 'latin1');
}

const spoilings = fc.array(spoiling, { minLength: 1, maxLength: 4 });

describe('Spoiled files', () => {
  let sound: Map<string, Buffer>;
  before(async () => {
    const names = await readdir('content', { recursive: true });
    const files = names.filter((name) => /\.(md|yaml)$/.test(name));
    sound = new Map(
      await Promise.all(
        files.map(async (file) => [file, await readFile(join('content', file))] as const),
      ),
    );
  });

  /** A folder with the settings and media of the sample, in which files are spoiled one at a time. */
  async function desk(t: TestContext): Promise<string> {
    const folder = await temporaryFolder(t);
    for (const file of ['site.yaml', 'categories.yaml']) {
      await writeFile(join(folder, file), sound.get(file) ?? '');
    }
    for (const part of ['articles/2024', 'pages'])
      await cp(join('content', part), join(folder, part), { recursive: true });
    return folder;
  }

  test('are read or told of, one by one', async (t) => {
    const folder = await desk(t);
    const files = [...sound.keys()].filter((file) => !/2025|2026/.test(file));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), spoilings, async (file, all) => {
        const bytes = all.reduce(spoiled, sound.get(file) ?? Buffer.alloc(0));
        await writeFile(join(folder, file), bytes);
        try {
          const { content, problems } = await loadContent(folder);
          for (const problem of problems) assertTellable(problem);
          assert.ok(
            content
              ? isIn(content, file) || isTold(problems, file)
              : problems.some(({ severity }) => severity === 'error'),
            `${file} disappeared in silence`,
          );
        } finally {
          await writeFile(join(folder, file), sound.get(file) ?? '');
        }
      }),
      { numRuns: 150 },
    );
  });

  test('leave a newspaper of the others', async (t) => {
    const folder = await temporaryFolder(t);
    const output = join(await temporaryFolder(t), 'dist');
    await cp('content', folder, { recursive: true });
    const articles = [...sound.keys()].filter((file) => file.startsWith('articles/'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...articles), spoilings), {
          minLength: 20,
          maxLength: 30,
        }),
        async (cases) => {
          for (const [file, all] of cases) {
            const bytes = all.reduce(spoiled, sound.get(file) ?? Buffer.alloc(0));
            await writeFile(join(folder, file), bytes);
          }
          const report = await build({ content: folder, output, now: NOW, onFault: 'leave out' });
          for (const problem of report.problems) assertTellable(problem);
          const home = await readFile(join(output, 'index.html'), 'utf8');
          assert.match(home, /<html lang="ar-MA" dir="rtl"/);
          for (const file of articles) await writeFile(join(folder, file), sound.get(file) ?? '');
        },
      ),
      { numRuns: 2 },
    );
  });

  test('of settings stop a build with a list of faults', async (t) => {
    const folder = await desk(t);
    const output = join(await temporaryFolder(t), 'dist');
    await writeFile(join(folder, 'site.yaml'), '\0\ufeff: [\n\t- {');
    await assert.rejects(
      build({ content: folder, output, now: NOW, onFault: 'leave out' }),
      (error) => error instanceof ContentFault && isTold(error.problems, 'site.yaml'),
    );
  });
});

/** An author is told where it is and what it is, in Arabic, and shown no insides of the program. */
function assertTellable({ file, line, message, found, fix }: Problem): void {
  const words = inArabic(message);
  assert.match(words, /\p{Script=Arabic}/u);
  assert.ok(file.length > 0);
  assert.ok(line === undefined || (Number.isInteger(line) && line > 0), `line ${line}`);
  for (const text of [words, found && inArabic(found), fix]) {
    assert.doesNotMatch(text ?? '', /\bat .*\.(ts|js):\d|\[object |undefined/);
  }
}

function isIn(
  { articles, pages }: NonNullable<Awaited<ReturnType<typeof loadContent>>['content']>,
  file: string,
): boolean {
  const isSettings = file.endsWith('.yaml');
  return isSettings || [...articles, ...pages].some((one) => one.file === file);
}

function isTold(problems: readonly Problem[], file: string): boolean {
  return problems.some((problem) => problem.severity === 'error' && problem.file === file);
}
