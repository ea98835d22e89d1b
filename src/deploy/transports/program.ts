import { spawn } from 'node:child_process';
import type { Environment } from '../../environment.ts';
import { UsageFault } from '../../problems.ts';

/** Programs of the machine that transports call: `ssh`, `rsync`, `git`, `npx`. */

/** How a program ended, and what it said. */
export interface Ran {
  code: number;
  stdout: Buffer;
  stderr: string;
}

/** How a program is called. */
export interface Call {
  args: readonly string[];
  /** What it reads; nothing where it is absent. */
  input?: string | Uint8Array | undefined;
  env?: Environment | undefined;
  cwd?: string | undefined;
  /** Hears what it says, line by line, while it works. */
  says?: ((line: string) => void) | undefined;
}

/** Where a program comes from, as those are told who lack it. */
const PACKAGES: Record<string, string> = {
  ssh: 'apt-get install openssh-client',
  rsync: 'apt-get install rsync',
  git: 'apt-get install git',
};

/**
 * Runs a program to its end. No shell is between: arguments are given as they are.
 *
 * @throws UsageFault where there is no such program, with how to get it
 */
export async function run(program: string, call: Call): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, call.args, { cwd: call.cwd, env: call.env ?? process.env });
    const stdout: Buffer[] = [];
    let stderr = '';
    const says = inLines(call.says);
    child.stdout.on('data', (bytes: Buffer) => {
      stdout.push(bytes);
      says(bytes);
    });
    child.stderr.on('data', (bytes: Buffer) => {
      stderr += bytes.toString('utf8');
      says(bytes);
    });
    child.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ENOENT' ? missing(program) : error);
    });
    child.once('close', (code, signal) => {
      const ended = code ?? (signal ? 128 : 1);
      resolve({ code: ended, stdout: Buffer.concat(stdout), stderr });
    });
    // A program that ends before it has read everything says why by its code.
    child.stdin.on('error', () => {});
    child.stdin.end(call.input ?? '');
  });
}

/** Tells a listener whole lines of what comes in pieces, without colours. */
function inLines(listener: ((line: string) => void) | undefined): (bytes: Buffer) => void {
  let rest = '';
  return (bytes) => {
    if (!listener) return;
    const lines = (rest + bytes.toString('utf8')).split(/[\r\n]+/);
    rest = lines.pop() ?? '';
    for (const line of lines.map(withoutColours).filter((text) => text.trim() !== '')) {
      listener(line);
    }
  };
}

/** Text without the codes by which terminals colour it. */
export function withoutColours(text: string): string {
  // oxlint-disable-next-line no-control-regex -- that is how such codes begin
  return text.replace(/\u001b\[[\d;?]*[A-Za-z]/g, '');
}

function missing(program: string): UsageFault {
  const install = PACKAGES[program] ?? `apt-get install ${program}`;
  return new UsageFault({
    ar: `لا يوجد البرنامج ${program} على هذا الجهاز، والإرسال يحتاجه. على Debian: ${install}`,
    en: `The program ${program} is not on this machine, and sending needs it. On Debian: ${install}`,
  });
}
