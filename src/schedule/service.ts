import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ENGINE } from '../engine-folder.ts';
import { inLanguage, type Language, type Said } from '../problems.ts';
import type { Work } from './publication.ts';
import { PUBLICATION, pullFailed } from './say-publication.ts';

/** What runs our commands. */
const COMMANDS = join(ENGINE, 'scripts', 'midad.mjs');

/** How a publication in a process of its own ended, and what it complained of. */
interface Ended {
  code: number | null;
  complaint: string;
}

/** What a newspaper's own machine does at each waking. */
export interface Service {
  /** Brings what was pushed, where that is asked for. */
  pull?: (() => Promise<void>) | undefined;
  /** Says what there is to do. */
  work: () => Promise<Work>;
  /** Does it. */
  publish: () => Promise<Ended>;
  /** Says something to whoever reads the log. */
  say: (text: string) => void;
}

/**
 * Makes the function that is called at each waking: it says whether all was done that there was to do. What could
 * not be fetched keeps nothing from being published. A complaint that is that of the waking before is not repeated.
 */
export function serviceRound(service: Service, language: Language): () => Promise<boolean> {
  const complaints = new Map<'pull' | 'publish', string>();
  const complain = (about: 'pull' | 'publish', text: string, again?: Said) => {
    const isKnown = complaints.get(about) === text;
    complaints.set(about, text);
    if (!isKnown) service.say(text);
    else if (again) service.say(again[language]);
  };
  return async () => {
    try {
      await service.pull?.();
      complaints.delete('pull');
    } catch (error) {
      complain('pull', inLanguage(pullFailed(error), language));
    }
    const { code, complaint } = await attempt(service);
    if (code === 0) {
      complaints.delete('publish');
      return true;
    }
    const text = `${complaint.trim()}\n${PUBLICATION.failed[language]}`;
    complain('publish', text, PUBLICATION.failedAgain);
    return false;
  };
}

async function attempt({ work, publish }: Service): Promise<Ended> {
  try {
    return (await work()) === 'nothing' ? { code: 0, complaint: '' } : await publish();
  } catch (error) {
    return { code: null, complaint: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Runs a command of ours in a process of its own: the memory of a build is free again when it ended, an engine that
 * was renewed meanwhile is the new one, and what stops who waits (Ctrl+C, systemd) does not reach it. What it says
 * is said, what it complains of is given back.
 *
 * @param args its name and its arguments
 */
export async function inOwnProcess(args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [...process.execArgv, COMMANDS, ...args], {
    stdio: ['ignore', 'inherit', 'pipe'],
    detached: true,
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, complaint }));
  });
}
