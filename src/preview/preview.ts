import { watch } from 'chokidar';
import { build, type BuildReport } from '../build/build.ts';
import { buildSummary } from '../build/summary.ts';
import { ContentFault } from '../problems.ts';
import { LoopbackServer } from './loopback-server.ts';

export interface PreviewOptions {
  /** Path of the content folder. */
  content: string;
  /** Where the previewed site is built. */
  folder: string;
  /** Other folders whose changes show in the site. */
  alsoWatch: string[];
  port: number;
  /** Is told what is going on. */
  say: (text: string) => void;
}

/** A running preview. */
export interface Preview {
  address: string;
  close: () => Promise<void>;
}

/** How long the files must be still before they are read, in milliseconds. */
const STILLNESS = 100;

/**
 * Builds the newspaper, serves it on this machine only, and builds it again whenever its content
 * changes; open pages reload by themselves. A file at fault is reported and left out.
 *
 * @throws ContentFault when the settings are at fault from the start
 */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { content, folder, say } = options;
  const first = await buildOnce(options);
  const server = new LoopbackServer(folder, {
    pathPrefix: `${first.basePath}/`,
    domDiff: false,
    messageOnStart: () => '',
  });
  server.serve(options.port);
  await server.ready();
  const watcher = watch([content, ...options.alsoWatch], {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: STILLNESS, pollInterval: STILLNESS / 4 },
  });
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  const rebuild = oneAtATime(async () => {
    try {
      await buildOnce(options);
      server.reload({ files: [] });
    } catch (error) {
      if (!(error instanceof ContentFault)) throw error;
      say(error.message);
    }
  });
  watcher.on('all', rebuild);
  say(`المعاينة في ${server.address} (للإيقاف: Ctrl+C)`);
  return {
    address: server.address,
    async close() {
      await watcher.close();
      await server.close();
    },
  };
}

async function buildOnce({ content, folder, say }: PreviewOptions): Promise<BuildReport> {
  const started = performance.now();
  const report = await build({ content, output: folder, now: Date.now(), onFault: 'leave out' });
  say(buildSummary(report, folder, performance.now() - started));
  return report;
}

/** Work that never overlaps with itself: asked for while it runs, it runs once more. */
function oneAtATime(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async () => {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await work();
    }
    running = false;
  };
  return () => void run();
}
