import { githubCommands } from '../diagnostics/github.ts';
import { problemsJson } from '../diagnostics/json.ts';
import { problemsSarif } from '../diagnostics/sarif.ts';
import { problemsText } from '../diagnostics/text.ts';
import { sortProblems, type Problem } from '../problems.ts';
import type { Voice } from './voice.ts';

/**
 * Says what is wrong, in the form that was asked for. A form for programs has standard output to itself; on GitHub
 * annotations are said besides.
 *
 * @param stream where a text for people goes
 * @param held of a build: the problems of held files, which people are told of in its summary; to them nothing is
 *   said here where nothing else is wrong
 */
export function sayProblems(
  problems: readonly Problem[],
  voice: Voice,
  stream: 'log' | 'error',
  held?: readonly Problem[],
): void {
  const all = sortProblems([...problems, ...(held ?? [])]);
  const isToldOf = problems.length > 0 || held === undefined;
  if (voice.format === 'json') console.log(problemsJson(all, voice));
  else if (voice.format === 'sarif') console.log(problemsSarif(all, voice));
  else if (voice.format === 'text' && isToldOf) console[stream](problemsText(problems, voice));
  if (all.length === 0) return;
  if (voice.format === 'github') console.log(githubCommands(all, voice));
  else if (voice.isOnGitHub) annotate(all, voice);
}

/** GitHub reads its commands from both streams. */
function annotate(problems: readonly Problem[], voice: Voice): void {
  const commands = githubCommands(problems, voice);
  if (isForPrograms(voice)) console.error(commands);
  else console.log(commands);
}

/** Whether standard output belongs to a program, so that all else goes to standard error. */
export function isForPrograms({ format }: Pick<Voice, 'format'>): boolean {
  return format === 'json' || format === 'sarif';
}
