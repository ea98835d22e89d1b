import { spawn } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { ticksOfEndedChildren, TICKS } from './proc.ts';
import { ProcessTree } from './process-tree.ts';
import { BenchRefusal } from './refusals.ts';

/** What a command took. */
export interface Measured {
  /** Seconds from start to end. */
  wall: number;
  /** Seconds of CPU, user and system, of the command and of every process that came of it. */
  cpu: number;
  /** Most memory that one process had resident at any moment, in bytes. */
  peakOfOne: number;
  /** Most memory that all of them had at one moment, in bytes; what they share counts more than once. */
  peakOfAll: number;
}

/** A command to be measured. */
export interface Command {
  program: string;
  args: readonly string[];
  cwd: string;
  /** Where its output goes. */
  log: string;
  /** Whether others are measured at the same moments. Only by itself it has all of its CPU from the kernel. */
  besideOthers?: boolean | undefined;
}

/** How often /proc is looked at, in milliseconds. */
const INTERVAL = 50;

/**
 * Runs a command to its end and measures it with all its descendants.
 *
 * The CPU of processes that their parents waited for comes exactly from the kernel, which adds it up to
 * us. Those that nobody waits for (services that end with their master) are known from the last look
 * before their end, so the sum may lack up to 50 ms of each core, and nothing is counted twice. Of a
 * command beside others everything is known from looks.
 *
 * @throws when the command fails, with the end of what it said
 */
export async function measure(command: Command): Promise<Measured> {
  if (!existsSync('/proc/self/stat')) throw new BenchRefusal('Measuring needs Linux (/proc).');
  const before = ticksOfEndedChildren();
  const started = performance.now();
  const tree = await watch(command);
  const wall = (performance.now() - started) / 1000;
  const waitedFor = ticksOfEndedChildren() - before;
  return {
    wall,
    cpu: (command.besideOthers ? tree.ticks : Math.max(waitedFor, tree.ticks)) / TICKS,
    peakOfOne: tree.peakOfOne * 1024,
    peakOfAll: tree.peakOfAll * 1024,
  };
}

/** One after the other, as one: times add up, peaks are the higher ones. */
export function together(parts: readonly Measured[]): Measured {
  const sum = (of: (part: Measured) => number) =>
    parts.reduce((total, part) => total + of(part), 0);
  return {
    wall: sum(({ wall }) => wall),
    cpu: sum(({ cpu }) => cpu),
    peakOfOne: Math.max(...parts.map(({ peakOfOne }) => peakOfOne)),
    peakOfAll: Math.max(...parts.map(({ peakOfAll }) => peakOfAll)),
  };
}

function watch({ program, args, cwd, log }: Command): Promise<ProcessTree> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = createWriteStream(log);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output.write(text);
        said = (said + text).slice(-2000);
      });
    }
    const tree = new ProcessTree(child.pid ?? 0);
    const timer = setInterval(() => tree.look(), INTERVAL);
    child.once('error', reject);
    child.once('exit', () => tree.look());
    child.once('close', (code, signal) => {
      clearInterval(timer);
      output.end();
      if (code === 0) return resolve(tree);
      reject(new Error(`${program} ended with ${signal ?? code}; all it said: ${log}\n${said}`));
    });
  });
}
