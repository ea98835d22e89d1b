import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ENGINE } from '../src/engine-folder.ts';

const run = promisify(execFile);

const BUNDLE = pathToFileURL(join(ENGINE, 'src', 'bundle', 'bundle.ts')).href;
const ENTRY = join(ENGINE, 'assets', 'scripts', 'reader.ts');

/** The name of a script's file, as a process in a folder gives it. */
async function nameFrom(cwd: string): Promise<string> {
  const code = `
    import { bundledScripts } from ${JSON.stringify(BUNDLE)};
    const define = { SITE_ROOT: '"/"' };
    const [script] = await bundledScripts({ entryPoints: [${JSON.stringify(ENTRY)}], format: 'esm', define });
    console.log(script.path);`;
  const args = ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', code];
  const { stdout } = await run(process.execPath, args, { cwd });
  return stdout.trim();
}

describe('Bundles', () => {
  it('have the same names wherever a build is begun', async () => {
    const [here, elsewhere] = await Promise.all([nameFrom(ENGINE), nameFrom(tmpdir())]);
    assert.match(here, /^assets\/reader-[0-9A-Z]{8}\.js$/);
    assert.equal(elsewhere, here);
  });
});
