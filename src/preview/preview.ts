import { setTimeout as pause } from 'node:timers/promises';
import { watch } from 'chokidar';
import { madeOfEngine } from '../build/engine.ts';
import { UsageFault } from '../problems.ts';
import { PreviewDesk, type DeskOptions } from './desk.ts';
import { freePort } from './free-port.ts';
import { LoopbackServer } from './loopback-server.ts';
import { oneAtATime, type Work } from './one-at-a-time.ts';
import { bundleOwnFiles } from './own-files.ts';
import { stateOfFiles } from './state-of-files.ts';

export interface PreviewOptions extends DeskOptions {
  /** Other folders whose changes show in the site. */
  alsoWatch: string[];
  /** Where it is served; the next one that is free, when this one is taken. */
  port: number;
}

/** A running preview. */
export interface Preview {
  address: string;
  /** Ends it, once the build that runs is through. */
  close: () => Promise<void>;
}

/** How long the files must be still before they are read, in milliseconds. */
const STILLNESS = 100;

/** When more files than this change at once, as by Git, none is shown before the site is built. */
const FEW = 3;

/**
 * Builds the newspaper, serves it on this machine only, and builds it again whenever its content changes; open pages
 * reload by themselves. What is not published yet is shown with a ribbon. An article that is saved is shown at once,
 * and the rest of the site follows. A file at fault is left out; faults are told here and on the open pages.
 *
 * @throws UsageFault when there is no content folder, or no port
 */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { content, folder, say } = options;
  const server = new LoopbackServer(folder, await bundleOwnFiles(madeOfEngine()));
  const desk = new PreviewDesk(options, server);
  server.serve(await freePort(options.port));
  await server.ready();
  // Not always the one that was free: another program may have been faster.
  const { port } = server;
  const changes = await followChanges([content, ...options.alsoWatch], server, desk);
  const end = async () => {
    await changes.stop();
    await server.close();
  };
  let ending: Promise<void> | undefined;
  const close = () => (ending ??= end());
  const hindrance = await desk.build();
  if (hindrance instanceof UsageFault) {
    await close();
    throw hindrance;
  }
  changes.start();
  if (port !== options.port) say(`المنفذ ${options.port} مشغول، فاختارت المعاينة ${port}.`);
  say(`المعاينة (للإيقاف: Ctrl+C):\n\n  ${server.address}\n`);
  return { address: server.address, close };
}

/** Once it is started, shows what changes in some folders and then builds the site again, until it is stopped. */
async function followChanges(folders: string[], server: LoopbackServer, desk: PreviewDesk) {
  const changed = new Set<string>();
  const building: Work = oneAtATime(async () => {
    await server.untilQuiet();
    const state = stateOfFiles(folders);
    await desk.build();
    // The watcher does not tell of what is saved again, or removed, within its time of stillness.
    await pause(2 * STILLNESS);
    if (stateOfFiles(folders) !== state) building.ask();
  });
  const proving = oneAtATime(async () => {
    const paths = [...changed];
    changed.clear();
    for (const path of paths.length > FEW ? [] : paths) await desk.prove(path);
    building.ask();
  });
  const watcher = watch(folders, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: STILLNESS, pollInterval: STILLNESS / 4 },
  });
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  let started = false;
  watcher.on('all', (_event, path) => {
    changed.add(path);
    if (started) proving.ask();
  });
  return {
    start() {
      started = true;
      if (changed.size > 0) proving.ask();
    },
    async stop() {
      await watcher.close();
      await proving.end();
      await building.end();
    },
  };
}
