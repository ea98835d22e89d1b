import { appendFileSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDue } from '../src/schedule/due.mjs';

/**
 * `node scripts/due.mjs dist`: says `due=true` or `due=false` of an output, to the next steps of a GitHub workflow
 * too. It needs no package: docs/publishing.md, «At its minute».
 */
const [output = 'dist'] = process.argv.slice(2);
const answer = `due=${isDue(textOf(`${resolve(output)}.next-build.json`), Date.now())}\n`;
process.stdout.write(answer);
if (process.env['GITHUB_OUTPUT']) appendFileSync(process.env['GITHUB_OUTPUT'], answer);

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
