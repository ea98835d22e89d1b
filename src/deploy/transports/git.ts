import type { Environment } from '../../environment.ts';
import { HostFault } from '../host-fault.ts';
import { run } from './program.ts';

/** What a call of Git may need besides its arguments. */
interface About {
  /** The folder whose files it looks at. */
  workTree?: string;
  input?: string;
  /** When a commit was made, in milliseconds since 1970. */
  at?: number;
}

/** Calls Git: first what it needs, if anything, then its arguments, at the end who hears what it says. */
export type Git = (...words: (string | About | ((line: string) => void))[]) => Promise<string>;

/** Settings that make the same commit of the same files on each machine. */
const SETTINGS = [
  ['core.autocrlf', 'false'],
  ['core.excludesFile', '/dev/null'],
  ['core.attributesFile', '/dev/null'],
  ['core.fileMode', 'false'],
  ['gc.autoDetach', 'false'],
  ['gc.pruneExpire', '1.hour.ago'],
  ['advice.detachedHead', 'false'],
] as const;

/**
 * Git in a bare repository of its own. The token is told by the environment, since arguments are seen by all of the
 * machine, and for GitHub alone.
 *
 * @returns what calls it: its answer on standard output; a HostFault with what it said where it fails
 */
export function gitIn(folder: string, env: Environment, token: string | undefined): Git {
  const settings = [...SETTINGS, ...(token ? [authorization(token)] : [])];
  return async (...words) => {
    const about = words.find((word): word is About => typeof word === 'object') ?? {};
    const args = words.filter((word): word is string => typeof word === 'string');
    const says = words.find((word): word is (line: string) => void => typeof word === 'function');
    const { code, stdout, stderr } = await run('git', {
      args,
      cwd: about.workTree ?? folder,
      input: about.input,
      says,
      env: { ...environment(env, settings, about), GIT_DIR: folder },
    });
    if (code === 0) return stdout.toString('utf8');
    throw failed(args[0] ?? '', stderr.trim());
  };
}

function authorization(token: string): readonly [string, string] {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return ['http.https://github.com/.extraheader', `AUTHORIZATION: basic ${basic}`];
}

/** The environment of a call: nothing of a repository in whose hook or folder we may run. */
function environment(
  env: Environment,
  settings: readonly (readonly [string, string])[],
  { workTree, at }: About,
): Record<string, string | undefined> {
  const others = Object.entries(env).filter(([name]) => !name.startsWith('GIT_'));
  const date = at === undefined ? undefined : `${Math.floor(at / 1_000)} +0000`;
  const counted = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  const who = { NAME: 'Midad', EMAIL: 'midad@localhost', DATE: date };
  const people = Object.entries(who).flatMap(([name, value]) => [
    [`GIT_AUTHOR_${name}`, value],
    [`GIT_COMMITTER_${name}`, value],
  ]);
  return {
    ...(Object.fromEntries([...others, ...counted, ...people]) as Record<string, string>),
    GIT_CONFIG_COUNT: String(settings.length),
    GIT_TERMINAL_PROMPT: '0',
    ...(workTree && { GIT_WORK_TREE: workTree }),
  };
}

function failed(command: string, said: string): HostFault {
  if (/stale info|\(fetch first\)/.test(said)) {
    return new HostFault({
      ar: 'أرسل غيرك الموقع في هذه اللحظة، فلم يُرسل هذا. أعد الإرسال.',
      en: 'Somebody else sent the site at this moment, and this one was not sent. Send it again.',
    });
  }
  return new HostFault(
    {
      ar: `تعذر الأمر git ${command}، وبقي الموقع السابق كما هو.`,
      en: `git ${command} failed; the former site stands.`,
    },
    said,
  );
}
