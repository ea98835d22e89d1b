import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { compressSite } from '../../compress/compress.ts';
import { compressedFolder, readCompressed } from '../../compress/record.ts';
import type { Environment } from '../../environment.ts';
import type { Delivery } from '../../hosts/delivery.ts';
import { HostFault } from '../host-fault.ts';
import { isCompressedEdition } from '../order.ts';
import type { Place, SiteOnDisk, Store } from '../transport.ts';
import { COPY, CREATE, HOLDS, LIST, READ, REMOVE, SET_UP, WRITE } from './far-side.ts';
import type { Ran } from './program.ts';
import { reachHere, type Reach } from './reach.ts';
import { serverFault } from './server-faults.ts';
import { reachBySsh } from './ssh.ts';
import { areaOf, nameOf, readTarget, type Target } from './target.ts';
import { missingSetting } from './wanted.ts';

/** Ends of programs that a second attempt may mend: a connection that could not be made, or was cut. */
const CUT = new Set([255, 10, 12, 30, 35, 75]);

/** How long is waited before each further attempt, in milliseconds. */
const PAUSES = [1_000, 3_000, 9_000];

/** How scripts of far-side.ts end where there is nothing to read, or something is there already. */
const ABSENT = 44;
const TAKEN = 17;

/**
 * A folder that nginx, Caddy or another server publishes: on another machine by rsync over SSH, or on this one.
 * `deploy.to` names it. What deploying remembers lies beside it, in `<folder>.midad`, which no server reaches.
 *
 * @param pauses how long is waited before each further attempt, in milliseconds
 * @throws UsageFault where the newspaper does not say where
 */
export function openServer(
  delivery: Delivery,
  env: Environment,
  pauses: readonly number[] = PAUSES,
): Store {
  const { to = '', port } = delivery.deploy ?? {};
  const target = readTarget(to);
  if (!target) throw missingSetting('to', 'www@example.com:/srv/paper', delivery);
  const reach = target.host === undefined ? reachHere(target) : reachBySsh(target, port, env);
  return { ...serverStore(reach, target, pauses), prepare: compressedBeside };
}

/** What is compressed beside a site, made now where it is not yet. */
async function compressedBeside({ output }: SiteOnDisk): ReturnType<NonNullable<Store['prepare']>> {
  await compressSite(output, Date.now());
  const files = await readCompressed(output);
  return [...files.values()]
    .flatMap(({ made }) => made)
    .map((file) => ({ ...file, from: resolve(compressedFolder(output), file.path) }));
}

/** The store of a folder that is reached somehow. */
function serverStore(reach: Reach, target: Target, pauses: readonly number[]): Store {
  const patiently = attempts(pauses, target);
  const folders = [target.folder, areaOf(target)];
  let ready: Promise<unknown> | undefined;
  const setUp = () => patiently(() => reach.sh(SET_UP, folders));
  const sh = async (script: string, args: string[], input?: string | Uint8Array, fine?: number) => {
    await (ready ??= setUp());
    return patiently(() => reach.sh(script, [...folders, ...args], input), fine);
  };
  return {
    kind: 'store',
    name: nameOf(target),
    async send(files, done) {
      await (ready ??= setUp());
      refuseLineEnds(files.map(({ path }) => path));
      // Of what is put together nothing says what comes first: compressed editions are not to be late.
      for (const isFirst of [true, false]) {
        const some = files.filter((file) => isCompressedEdition(file) === isFirst);
        if (some.length > 0) await patiently(() => reach.put(some));
        for (const file of some) done(file);
      }
    },
    async holds(files) {
      const { stdout } = await sh(HOLDS, [], lines(files.map(({ path }) => path)));
      const there = new Map(linesOf(stdout).map((line) => [line.slice(65), line.slice(0, 64)]));
      return new Set(
        files.filter(({ path, sha256 }) => there.get(path) === sha256).map(({ path }) => path),
      );
    },
    async copy(copies, done) {
      const pairs = copies.flatMap(({ from, to }) => [lineOf(from), lineOf(to)]);
      const { stdout } = await sh(COPY, [], lines(pairs));
      const made = new Set(linesOf(stdout));
      for (const copy of copies.filter(({ to }) => made.has(lineOf(to)))) done(copy);
    },
    async remove(places, done) {
      await sh(REMOVE, [], lines(places.map(lineOf)));
      for (const place of places) done(place);
    },
    async read(name) {
      const { code, stdout } = await sh(READ, [name], undefined, ABSENT);
      return code === ABSENT ? undefined : stdout;
    },
    async write(name, bytes) {
      await sh(WRITE, [name, String(bytes.length)], bytes);
    },
    async create(name, bytes) {
      const { code } = await sh(CREATE, [name, String(bytes.length)], bytes, TAKEN);
      return code !== TAKEN;
    },
    async list(beginning) {
      const folder = beginning.slice(0, beginning.lastIndexOf('/') + 1);
      const { stdout } = await sh(LIST, [folder]);
      const names = linesOf(stdout).map((line) => line.replace(/^\.\//, ''));
      return names.filter((name) => name.startsWith(beginning));
    },
    close: () => reach.close(),
  };
}

/**
 * Does something until it is done: again where the connection was cut.
 *
 * @returns how it ended: with 0, or with the code that is fine besides
 * @throws HostFault for any other end
 */
function attempts(pauses: readonly number[], target: Target) {
  return async <Ended extends Pick<Ran, 'code' | 'stderr'>>(
    attempt: () => Promise<Ended>,
    fine = 0,
  ): Promise<Ended> => {
    for (const rest of [...pauses, undefined]) {
      const ended = await attempt();
      if (ended.code === 0 || ended.code === fine) return ended;
      const fault = serverFault(ended, target);
      if (rest === undefined || !CUT.has(ended.code) || fault.isFinal) throw fault.error;
      await pause(rest);
    }
    throw new HostFault({ ar: nameOf(target), en: nameOf(target) });
  };
}

function lineOf(place: Place): string {
  return 'site' in place ? `site ${place.site}` : `record ${place.record}`;
}

/** What a script reads: a line for each. */
function lines(rows: readonly string[]): string {
  refuseLineEnds(rows);
  return rows.map((row) => `${row}\n`).join('');
}

function linesOf(stdout: Buffer): string[] {
  return stdout.toString('utf8').split('\n').filter(Boolean);
}

/** Names with line ends would be read as two. */
function refuseLineEnds(rows: readonly string[]): void {
  const strange = rows.find((row) => /[\n\r\0]/.test(row));
  if (strange === undefined) return;
  const name = JSON.stringify(strange);
  throw new HostFault({
    ar: `في اسم هذا الملف نهاية سطر، ولا يُرسل مثله. غيّر اسمه: ${name}`,
    en: `The name of this file has a line end in it, and such are not sent. Rename it: ${name}`,
  });
}
