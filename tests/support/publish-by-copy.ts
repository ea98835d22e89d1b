import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from '../../src/build/build.ts';
import { hashEngine } from '../../src/build/engine.ts';
import { publishWhenDue } from '../../src/schedule/publication.ts';

/**
 * A command that publishes what is due to a host which is a folder: what is new file by file, then what is gone.
 * `CONTENT OUTPUT HOST MOMENT`, and `stuck` for a deploy that says «half» in its middle and never ends.
 */
const [content = '', output = '', host = '', moment = '', stuck] = process.argv.slice(2);

async function deploy(site: string): Promise<void> {
  const changes = await readFile(`${site}.changes.json`, 'utf8');
  const { added, changed } = JSON.parse(changes) as { added: string[]; changed: string[] };
  console.log(JSON.stringify([...added, ...changed].toSorted()));
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(site.length + 1));
  for (const [index, path] of paths.entries()) {
    if (stuck && index > paths.length / 2) {
      console.log('half');
      await new Promise(() => void setInterval(() => {}, 1000));
    }
    await mkdir(dirname(join(host, path)), { recursive: true });
    await copyFile(join(site, path), join(host, path));
  }
  const there = await readdir(host, { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of there.filter((entry) => entry.isFile())) {
    const path = join(parentPath, name);
    if (!paths.includes(path.slice(host.length + 1))) await rm(path);
  }
}

const hands = {
  build: (now: number) => build({ content, output, now, onFault: 'hold' as const }),
  deploy,
};
const newspaper = { content, output, engine: async () => hashEngine() };
const waits = ({ pid }: { pid: number }) => console.log(`waits for ${pid}`);
console.log(await publishWhenDue(newspaper, hands, () => Date.parse(moment), waits));
