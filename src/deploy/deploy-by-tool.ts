import { readFile, rm } from 'node:fs/promises';
import { UsageFault } from '../problems.ts';
import { writeWhole } from '../whole-file.ts';
import type { Deployed } from './deployed.ts';
import { bytesOf } from './release.ts';
import type { SiteOnDisk, Tool, ToolWatcher } from './transport.ts';

/** What was sent last, by path: beside the output, since the host has no place for it. */
type Received = Record<string, string>;

/**
 * Sends a whole site by a host's own tool, which finds out what the host lacks. How the site differs is told against
 * what was sent from this output last (`<output>.deployed.json`); where that is not known, all of it counts as added.
 *
 * @throws HostFault with what the tool said
 */
export async function deployByTool(
  site: SiteOnDisk,
  tool: Tool,
  watcher: ToolWatcher,
): Promise<Deployed> {
  const record = recordPath(site);
  const before = await readReceived(record);
  const present: Received = Object.fromEntries(site.files.map((file) => [file.path, file.sha256]));
  const added = site.files.filter(({ path }) => before[path] === undefined);
  const changed = site.files.filter(
    ({ path, sha256 }) => before[path] !== undefined && before[path] !== sha256,
  );
  const removed = Object.keys(before).filter((path) => present[path] === undefined);
  await tool.send(site, watcher);
  await writeWhole(record, `${JSON.stringify(present)}\n`);
  return {
    release: 0,
    isNew: added.length + changed.length + removed.length > 0,
    files: new Map(site.files.map((file) => [file.path, file])),
    sent: { files: added.length + changed.length, bytes: bytesOf([...added, ...changed]) },
    added: added.map(({ path }) => path),
    changed: changed.map(({ path }) => path),
    removed,
    deleted: removed,
    waiting: { files: 0, due: undefined },
  };
}

/**
 * Has a host's own tool put a former release back. What it holds is not known here: every file counts as changed, now
 * and at the next deploy.
 *
 * @throws UsageFault where the tool knows no way back
 * @throws HostFault with what the tool said
 */
export async function goBackByTool(
  site: SiteOnDisk,
  tool: Tool,
  release: string | undefined,
): Promise<Deployed> {
  if (!tool.goBack) {
    throw new UsageFault({
      ar: `لا يرجع ${tool.name} إلى نسخة سابقة من هنا. ارجع بالتغيير في المستودع (git revert) ثم ابنِ وانشر.`,
      en: `${tool.name} cannot be taken back from here. Undo the change in the repository (git revert), build and deploy.`,
    });
  }
  await tool.goBack(release);
  await rm(recordPath(site), { force: true });
  const changed = site.files.map(({ path }) => path);
  const nothing = { added: [], removed: [], deleted: [], sent: { files: 0, bytes: 0 } };
  return { release: 0, isNew: true, ...nothing, changed, waiting: { files: 0, due: undefined } };
}

function recordPath({ output }: SiteOnDisk): string {
  return `${output}.deployed.json`;
}

async function readReceived(path: string): Promise<Received> {
  const text = await readFile(path, 'utf8').catch(() => '{}');
  return JSON.parse(text) as Received;
}
