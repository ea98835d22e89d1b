import { spawnSync } from 'node:child_process';
import { Agent, request } from 'node:http';
import { readDelivery } from '../../src/hosts/delivery.ts';
import { finderIn } from '../../src/old-media.ts';
import { inParallel } from '../../src/parallel.ts';
import { serveBuiltByNginx } from '../../tests/support/nginx-site.ts';
import { BenchRefusal } from '../refusals.ts';
import { oldAddresses, type OldAddress, type OldAddressKind } from './old-addresses.ts';

/** How addresses of one kind were answered. */
export interface Answers {
  asked: number;
  /** With the page itself. */
  page: number;
  /** With one redirect to it. */
  redirect: number;
  /** With several redirects. */
  roundabout: number;
  /** With nothing: some of them. */
  unanswered: string[];
  /** How many there are. */
  missing: number;
}

/** How many are asked for at once, and how many of those without an answer are named. */
const AT_ONCE = 32;
const NAMED = 20;
const MOST_REDIRECTS = 3;

/** @throws BenchRefusal that says how to get it */
export function requireNginx(): void {
  if (spawnSync('nginx', ['-v']).status === 0) return;
  throw new BenchRefusal(
    'nginx is missing. Get it by: apt-get install nginx libnginx-mod-http-brotli-static',
  );
}

/**
 * Asks a built site behind nginx, by the rules that its build wrote, for every address of an export: of files, for
 * those that the site publishes, since a file that nothing shows is left behind.
 */
export async function askBuiltSite({
  file,
  site,
}: {
  file: string;
  site: string;
}): Promise<Map<OldAddressKind, Answers>> {
  const { origin, close } = await serveBuiltByNginx(site);
  try {
    const { media = {} } = await readDelivery(site);
    return await askAddresses(published(oldAddresses(file), media), origin);
  } finally {
    await close();
  }
}

async function* published(
  addresses: AsyncIterable<OldAddress>,
  media: Record<string, string>,
): AsyncGenerator<OldAddress> {
  const find = finderIn(new Map(Object.entries(media)));
  for await (const address of addresses) {
    if (address.upload === undefined || find(address.upload) !== undefined) yield address;
  }
}

/**
 * Asks a server for each address, as a reader's browser would, and follows where it is sent.
 *
 * @param origin of the server
 * @returns answers by kind
 */
async function askAddresses(
  addresses: AsyncIterable<OldAddress>,
  origin: string,
): Promise<Map<OldAddressKind, Answers>> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const answers = new Map<OldAddressKind, Answers>();
  try {
    for await (const batch of batches(addresses)) {
      await inParallel(batch, AT_ONCE, async (address) => {
        const { kind, path } = address;
        const redirects = await redirectsTo(address, { origin, agent });
        const of = answers.get(kind) ?? noAnswers();
        answers.set(kind, of);
        count(of, path, redirects);
      });
    }
  } finally {
    agent.destroy();
  }
  return answers;
}

function noAnswers(): Answers {
  return { asked: 0, page: 0, redirect: 0, roundabout: 0, unanswered: [], missing: 0 };
}

function count(answers: Answers, path: string, redirects: number | undefined): void {
  answers.asked += 1;
  if (redirects === 0) answers.page += 1;
  else if (redirects === 1) answers.redirect += 1;
  else if (redirects !== undefined) answers.roundabout += 1;
  else {
    answers.missing += 1;
    if (answers.unanswered.length < NAMED) answers.unanswered.push(path);
  }
}

interface Server {
  origin: string;
  agent: Agent;
}

/** How many redirects lead from an address to its page; undefined where none do. */
async function redirectsTo(
  { path, article }: OldAddress,
  server: Server,
): Promise<number | undefined> {
  let at = path;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const { status, location } = await ask(at, server);
    // Whatever the front page is asked, it answers with itself.
    if (status === 200) return at.startsWith('/?') || isOther(at, article) ? undefined : redirects;
    if (status < 300 || status > 399 || location === undefined) return undefined;
    const { pathname, search } = new URL(location, server.origin);
    at = pathname + search;
  }
  return undefined;
}

/** Whether a page is not that of the article. */
function isOther(path: string, article: number | undefined): boolean {
  return article !== undefined && !path.includes(`/${article}/`);
}

function ask(
  path: string,
  { origin, agent }: Server,
): Promise<{ status: number; location: string | undefined }> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, agent, method: 'HEAD' }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location });
    });
    asked.on('error', reject);
    asked.end();
  });
}

async function* batches(addresses: AsyncIterable<OldAddress>): AsyncGenerator<OldAddress[]> {
  let batch: OldAddress[] = [];
  for await (const address of addresses) {
    batch.push(address);
    if (batch.length < AT_ONCE * 8) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
