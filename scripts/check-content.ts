import { refuseMissing } from '../src/build/build.ts';
import { checkContent } from '../src/check/check-content.ts';
import { readCheckOptions } from '../src/command-line/options.ts';
import { EXIT, runCommand } from '../src/command-line/run.ts';
import { sayProblems } from '../src/command-line/say-problems.ts';
import { hasErrors } from '../src/problems.ts';

/** `npm run check-content`: says all that is wrong with what was written, and builds nothing. */
await runCommand(async (voice) => {
  const { content } = readCheckOptions(process.argv.slice(2));
  await refuseMissing(content);
  const problems = await checkContent(content);
  sayProblems(problems, voice, 'log');
  if (hasErrors(problems)) process.exitCode = EXIT.contentFault;
});
