import { test, type TestContext } from 'node:test';
import assert from 'node:assert/strict';
import { cp, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startBuild, type Ended } from './support/build-command.ts';
import { temporaryFolder } from './support/folder.ts';

/** `node scripts/midad.mjs`: commands run from what was compiled of the sources. */

const ROOT = join(import.meta.dirname, '..');

const SAID: Ended = { code: 0, signal: null, stdout: 'سلام سعاد\n', stderr: '' };

/** An engine with a single command, `greet`. */
async function smallEngine(t: TestContext): Promise<string> {
  const engine = await temporaryFolder(t);
  for (const folder of ['scripts', 'src', 'layouts']) await mkdir(join(engine, folder));
  await cp(join(ROOT, 'scripts/midad.mjs'), join(engine, 'scripts/midad.mjs'));
  await cp(join(ROOT, 'package.json'), join(engine, 'package.json'));
  await symlink(join(ROOT, 'node_modules'), join(engine, 'node_modules'));
  const script = `import { greeting } from '../src/greeting.ts';\nconsole.log(greeting(process.argv.slice(2)));\n`;
  await writeFile(join(engine, 'scripts/greet.ts'), script);
  await write(engine, 'سلام');
  return engine;
}

async function write(engine: string, greeting: string): Promise<void> {
  const source = `\n\nexport function greeting(names: string[]): string {
  if (names.length === 0) throw new TypeError('nobody');
  return \`${greeting} \${names.join('، ')}\`;
}\n`;
  await writeFile(join(engine, 'src/greeting.ts'), source);
}

function greet(engine: string, ...names: string[]): Promise<Ended> {
  return startBuild(names, { engine, command: 'greet' }).ended;
}

/** The folders of what was compiled, one for each state of the sources. */
async function compiledIn(engine: string): Promise<string[]> {
  const folder = join(engine, '.cache/commands');
  return (await readdir(folder)).map((name) => join(folder, name, 'greet'));
}

test('A command is compiled once, and again when a source has changed', async (t) => {
  const engine = await smallEngine(t);
  const said = await greet(engine, 'سعاد', '--lang', 'en');
  assert.deepEqual(said, { ...SAID, stdout: 'سلام سعاد، --lang، en\n' });
  const [first = ''] = await compiledIn(engine);
  const { ino } = await stat(first);
  assert.equal((await greet(engine, 'سعاد')).stdout, 'سلام سعاد\n');
  assert.equal((await stat(first)).ino, ino);
  await write(engine, 'أهلا');
  assert.equal((await greet(engine, 'سعاد')).stdout, 'أهلا سعاد\n');
  assert.equal((await compiledIn(engine)).length, 2);
});

test('Of many states of the sources the last four stay compiled', async (t) => {
  const engine = await smallEngine(t);
  for (const greeting of ['أ', 'ب', 'ج', 'د', 'ه', 'و']) {
    await write(engine, greeting);
    assert.equal((await greet(engine, 'سعاد')).stdout, `${greeting} سعاد\n`);
  }
  assert.equal((await compiledIn(engine)).length, 4);
});

test('What was compiled and damaged since is compiled again', async (t) => {
  const engine = await smallEngine(t);
  await greet(engine, 'سعاد');
  const [folder = ''] = await compiledIn(engine);
  const file = join(folder, 'greet.mjs');
  const whole = await readFile(file);
  for (const damaged of ['', whole.subarray(0, whole.length / 2), 'console.log("other")']) {
    await writeFile(file, damaged);
    assert.equal((await greet(engine, 'سعاد')).stdout, 'سلام سعاد\n');
    assert.deepEqual(await readFile(file), whole);
  }
});

test('Several that begin at once are all right, and leave one', async (t) => {
  const engine = await smallEngine(t);
  const all = await Promise.all(['أ', 'ب', 'ج'].map((name) => greet(engine, name)));
  assert.deepEqual(
    all.map(({ stdout }) => stdout),
    ['سلام أ\n', 'سلام ب\n', 'سلام ج\n'],
  );
  const [folder = ''] = await compiledIn(engine);
  assert.deepEqual(await readdir(join(folder, '..')), ['greet']);
});

test('Where nothing can be kept, or what is kept lies elsewhere, it runs from its sources', async (t) => {
  const [full, linked] = [await smallEngine(t), await smallEngine(t)];
  await writeFile(join(full, '.cache'), 'no folder');
  assert.deepEqual(await greet(full, 'سعاد'), SAID);
  await symlink(await temporaryFolder(t), join(linked, '.cache'));
  assert.deepEqual(await greet(linked, 'سعاد'), SAID);
});

test('A fault of the engine is told by the line of its source', async (t) => {
  const { code, stderr } = await greet(await smallEngine(t));
  assert.equal(code, 1);
  assert.match(stderr, /TypeError: nobody\n\s+at greeting \(.*src\/greeting\.ts:4:\d+\)/);
});

test('What is no command is told with the names of those that are', async (t) => {
  const engine = await smallEngine(t);
  for (const command of ['gret', '../scripts/greet', '']) {
    const { code, stderr } = await startBuild([], { engine, command }).ended;
    assert.equal(code, 2);
    assert.equal(stderr, `لا أمر بهذا الاسم: «${command}». الأوامر: greet\n`);
  }
});

test('Who has not installed the packages is told to', async (t) => {
  const engine = await smallEngine(t);
  await rm(join(engine, 'node_modules'));
  const { code, stderr } = await greet(engine, 'سعاد');
  assert.equal(code, 2);
  assert.equal(
    stderr,
    `لم تُثبَّت حزم مداد بعد. نفّذ هذا أولا في ${engine}، ثم أعد الأمر:\n\n  npm ci\n`,
  );
});
