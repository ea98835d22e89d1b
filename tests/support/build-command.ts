import { spawn, type ChildProcess } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The command `npm run build` in a process of its own, and what it leaves in a folder. */

const ROOT = join(import.meta.dirname, '..', '..');

/** How a command ended. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Where a command is run, and by what. */
interface Setting {
  /** The folder of the engine. */
  engine?: string;
  /** A command in front of Node’s own, and its arguments. */
  under?: readonly string[];
  /** Modules that run before the command. */
  imports?: readonly string[];
  /** Another command than the build, by its name. */
  command?: string;
  /** A program of the tests in the place of a command, as a path inside the engine. */
  program?: string;
}

/** Starts a build; `ended` is there once the process is gone and all that it said was read. */
export function startBuild(
  args: readonly string[],
  { engine = ROOT, under = [], imports = [], command: name = 'build', program }: Setting = {},
): {
  child: ChildProcess;
  ended: Promise<Ended>;
} {
  const before = [...(program ? ['tsx'] : []), ...imports].flatMap((one) => ['--import', one]);
  const started = program ? [program] : ['scripts/midad.mjs', name];
  const node = [process.execPath, ...before, ...started, ...args];
  const [command = process.execPath, ...rest] = [...under, ...node];
  const child = spawn(command, rest, { cwd: engine, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, ...said }));
  });
  return { child, ended };
}

/** Runs a build to its end. */
export async function runBuild(...args: string[]): Promise<Ended> {
  return startBuild(args).ended;
}

/** Runs another command to its end, as `new`. */
export async function runScript(name: string, ...args: string[]): Promise<Ended> {
  return startBuild(args, { command: name }).ended;
}

/** Runs a build of another engine than this one. */
export async function runBuildIn(engine: string, ...args: string[]): Promise<Ended> {
  return startBuild(args, { engine }).ended;
}

/** Runs a build under another command, which sets limits for it. */
export async function runBuildUnder(
  under: readonly string[],
  { content, output, now }: { content: string; output: string; now: string },
): Promise<Ended> {
  const args = ['--content', content, '--output', output, '--now', now];
  return startBuild(args, { under }).ended;
}

/** Every file below a folder and its bytes, by path with forward slashes. */
export async function filesBelow(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, Buffer>();
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).replaceAll('\\', '/'), await readFile(path));
  }
  return files;
}

/** The files below a folder whose path or text holds a word; what is compressed by gzip is read. */
export async function tracesOf(word: string, folder: string): Promise<string[]> {
  const files = [...(await filesBelow(folder))];
  return files
    .filter(([path, bytes]) => {
      const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
      return path.includes(word) || (isCompressed ? gunzipSync(bytes) : bytes).includes(word);
    })
    .map(([path]) => path)
    .toSorted();
}
