import { appendFile } from 'node:fs/promises';
import { runCommand } from '../src/command-line/run.ts';
import { readNextBuildOptions } from '../src/command-line/publishing-options.ts';
import { isDue } from '../src/schedule/due.mjs';
import { readNextBuild, readNextBuildText } from '../src/schedule/next-build.ts';
import { nextBuildJson, sayNextBuild } from '../src/schedule/say-next-build.ts';

/** `npm run next-build`: says when the newspaper must be built again though nobody writes. */
await runCommand(async () => {
  const { output, now, due, lang, format } = readNextBuildOptions(process.argv.slice(2));
  const is = isDue(await readNextBuildText(output), now);
  if (due) {
    console.log(`due=${is}`);
    const steps = process.env['GITHUB_OUTPUT'];
    if (steps) await appendFile(steps, `due=${is}\n`);
    return;
  }
  const next = await readNextBuild(output);
  console.log(format === 'json' ? nextBuildJson(next, is) : sayNextBuild(next, is, lang));
});
