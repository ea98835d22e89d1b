import { githubCommands } from '../diagnostics/github.ts';
import { problemsJson } from '../diagnostics/json.ts';
import { problemsSarif } from '../diagnostics/sarif.ts';
import { problemsText } from '../diagnostics/text.ts';
import type { Problem } from '../problems.ts';
import type { Voice } from './voice.ts';

/**
 * Says what is wrong, in the form that was asked for. A form for programs has standard output to itself; on GitHub
 * annotations are said besides.
 *
 * @param stream where a text for people goes
 */
export function sayProblems(
  problems: readonly Problem[],
  voice: Voice,
  stream: 'log' | 'error',
): void {
  if (voice.format === 'json') console.log(problemsJson(problems, voice));
  else if (voice.format === 'sarif') console.log(problemsSarif(problems, voice));
  else if (voice.format === 'text') console[stream](problemsText(problems, voice));
  if (problems.length === 0) return;
  if (voice.format === 'github') console.log(githubCommands(problems, voice));
  else if (voice.isOnGitHub) annotate(problems, voice);
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
