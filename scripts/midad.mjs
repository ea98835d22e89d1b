import { createHash, hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

/*
 * `node scripts/midad.mjs build …`: runs a command of this folder from a few files of plain JavaScript, made of the
 * sources whenever one of them has changed. To load the nine hundred modules one by one takes longer than to publish
 * an article: docs/decisions/compiled-commands.md.
 */

const ENGINE = dirname(import.meta.dirname);

/** What commands are made of; the last says which packages are installed, the compiler too. */
const FOLDERS = ['src', 'layouts', 'scripts'];
const FILES = ['eleventy.config.ts', 'tsconfig.json', 'node_modules/.package-lock.json'];

const KEPT = join(ENGINE, '.cache', 'commands');

/** Of how many engines commands are kept: one that runs while the engine is renewed may load a part of its own later. */
const MOST_ENGINES = 4;

/** Says of a command's files that they are whole. */
const SUMS = 'sums.json';

const [name = '', ...args] = process.argv.slice(2);
const script = join(ENGINE, 'scripts', `${name}.ts`);
if (basename(script) !== `${name}.ts` || !existsSync(script)) {
  const names = readdirSync(import.meta.dirname).flatMap(
    (file) => /^(.+)\.ts$/.exec(file)?.[1] ?? [],
  );
  console.error(`لا أمر بهذا الاسم: «${name}». الأوامر: ${names.join('، ')}`);
  process.exit(2);
}
if (!existsSync(join(ENGINE, 'node_modules'))) {
  console.error(`لم تُثبَّت حزم مداد بعد. نفّذ هذا أولا في ${ENGINE}، ثم أعد الأمر:\n\n  npm ci`);
  process.exit(2);
}
// What has gone wrong in the engine is told by lines of its sources.
process.setSourceMapsEnabled(true);
process.argv = [process.execPath, script, ...args];
await import(pathToFileURL(await compiled()).href);

/** The file that runs the command: compiled, or where nothing can be kept its source. */
async function compiled() {
  const folder = join(KEPT, hashOfSources(), name);
  try {
    if (!isWhole(folder)) await compile(folder);
    // Packages are looked for above a file's true place.
    if (realpathSync(folder).startsWith(realpathSync(ENGINE))) return join(folder, `${name}.mjs`);
  } catch (error) {
    // A disk that is full or cannot be written to. A fault in the sources has no such code.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
  const { register } = await import('tsx/esm/api');
  register();
  return script;
}

function hashOfSources() {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(ENGINE, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs|json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const paths = [...files.toSorted(), ...FILES.map((file) => join(ENGINE, file))];
  const all = createHash('sha256');
  for (const path of paths.filter((one) => existsSync(one))) {
    const bytes = readFileSync(path);
    all.update(`${relative(ENGINE, path)} ${bytes.length}\n`).update(bytes);
  }
  return all.digest('hex').slice(0, 16);
}

/**
 * Whether a command was made, and nothing of it was lost or damaged since.
 *
 * @param {string} folder
 */
function isWhole(folder) {
  try {
    const sums = JSON.parse(readFileSync(join(folder, SUMS), 'utf8'));
    return Object.entries(sums).every(
      ([file, sum]) => sum === sumOf(readFileSync(join(folder, file))),
    );
  } catch {
    return false;
  }
}

/** @param {Uint8Array} bytes */
function sumOf(bytes) {
  return hash('sha256', bytes);
}

/**
 * Makes a command beside its place and puts it there as a whole: others may do the same at this moment.
 *
 * @param {string} folder
 */
async function compile(folder) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: ENGINE,
    entryPoints: [script],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.20',
    packages: 'external',
    sourcemap: 'linked',
    sourcesContent: false,
    write: false,
  });
  const making = `${folder}-${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  for (const { path, contents } of outputFiles)
    writeFileSync(join(making, basename(path)), contents);
  const sums = outputFiles.map(({ path, contents }) => [basename(path), sumOf(contents)]);
  writeFileSync(join(making, SUMS), JSON.stringify(Object.fromEntries(sums)));
  if (!isWhole(folder)) rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!isWhole(folder)) throw error;
  }
  removeOld();
}

/** Removes what was made of the engine as it was long ago. */
function removeOld() {
  const engines = readdirSync(KEPT).map((engine) => join(KEPT, engine));
  const byAge = engines.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of byAge.slice(MOST_ENGINES)) rmSync(old, { recursive: true, force: true });
}
