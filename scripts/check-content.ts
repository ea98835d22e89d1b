import { checkContent } from '../src/check/check-content.ts';
import { sayCheck } from '../src/command-line/say-check.ts';
import { readCheckOptions } from '../src/command-line/options.ts';
import { EXIT, runCommand } from '../src/command-line/run.ts';
import { isForPrograms } from '../src/command-line/say-problems.ts';
import { wantFolder } from '../src/content/files.ts';
import { hasErrors } from '../src/problems.ts';

/** `npm run check-content`: says all that is wrong with what was written, and builds nothing. */
await runCommand(async (voice) => {
  const { content, rules, fix } = readCheckOptions(process.argv.slice(2));
  await wantFolder(content);
  const allRemarks = isForPrograms(voice);
  const check = await checkContent(content, { now: Date.now(), rules, fix, allRemarks });
  sayCheck(check, voice);
  if (hasErrors(check.problems)) process.exitCode = EXIT.contentFault;
});
