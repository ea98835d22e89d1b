import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Environment } from '../../environment.ts';
import { REAL_TIME, type Time } from '../../errands/time.ts';
import type { Delivery } from '../../hosts/delivery.ts';
import { UsageFault } from '../../problems.ts';
import { HostFault } from '../host-fault.ts';
import type { Tool, ToolRelease, ToolWatcher } from '../transport.ts';
import { wantedRelease } from './former-releases.ts';
import { run, withoutColours, type Call, type Ran } from './program.ts';
import { missingSetting, secret } from './wanted.ts';
import { ask, type WebApi } from './web-api.ts';

/** The newest that runs on Node 20; used where no `wrangler` is on the path. */
const WRANGLER = 'wrangler@4.86.0';

const API = 'https://api.cloudflare.com/client/v4';

/** A deployment as Cloudflare tells of it, as far as it matters here. */
interface Deployment {
  id: string;
  url?: string;
  created_on?: string;
  latest_stage?: { name: string; status: string };
}

/**
 * Cloudflare Pages: files are sent by Cloudflare's own wrangler, since their upload has no public interface; releases
 * are listed and put back by the one that there is (developers.cloudflare.com/api, "Pages").
 *
 * @throws UsageFault where the project or a secret is not told
 */
export function openCloudflarePages(
  delivery: Delivery,
  env: Environment,
  { api: address, time }: { api: string; time: Time } = { api: API, time: REAL_TIME },
): Tool {
  const { project, branch = 'main' } = delivery.deploy ?? {};
  if (!project) throw missingSetting('project', 'my-newspaper', delivery);
  const token = secret('CLOUDFLARE_API_TOKEN', env);
  const account = secret('CLOUDFLARE_ACCOUNT_ID', env);
  const api: WebApi = { name: 'Cloudflare', address, token, time };
  const place = `/accounts/${account}/pages/projects/${encodeURIComponent(project)}`;
  const releases = async () => {
    const path = `${place}/deployments?env=production&per_page=25`;
    const { result } = (await ask(api, path)) as { result: Deployment[] };
    return result.filter(isWhole).map(releaseOf);
  };
  return {
    kind: 'tool',
    name: `Cloudflare Pages (${project})`,
    releases,
    send: ({ output }, watcher) => sendByWrangler(output, { project, branch }, env, watcher),
    async goBack(wanted) {
      const { result } = (await ask(api, place)) as {
        result: { canonical_deployment?: Deployment };
      };
      const { id } = wantedRelease(await releases(), wanted, result.canonical_deployment?.id);
      const path = `${place}/deployments/${encodeURIComponent(String(id))}/rollback`;
      const back = (await ask(api, path, { method: 'POST' })) as { result: Deployment };
      return releaseOf(back.result);
    },
  };
}

function isWhole({ latest_stage: stage }: Deployment): boolean {
  return stage?.name === 'deploy' && stage.status === 'success';
}

function releaseOf({ id, url: address, created_on: at }: Deployment): ToolRelease {
  return { id, address, at: at === undefined ? undefined : Date.parse(at) };
}

/**
 * Sends a site by wrangler, in an empty folder: it would take a `wrangler.toml` or `functions/` that lie where it runs
 * for a part of the site. What became of it is read from its own record, since what it prints is for people.
 */
async function sendByWrangler(
  output: string,
  { project, branch }: { project: string; branch: string },
  env: Environment,
  watcher: ToolWatcher,
): Promise<ToolRelease> {
  const cwd = await mkdtemp(join(tmpdir(), 'midad-'));
  const record = join(cwd, 'record.ndjson');
  try {
    const named = ['--project-name', project, '--branch', branch, '--commit-dirty=true'];
    const ended = await wrangler({
      args: ['pages', 'deploy', resolve(output), ...named],
      cwd,
      env: { ...env, WRANGLER_OUTPUT_FILE_PATH: record, WRANGLER_SEND_METRICS: 'false' },
      says: watcher.says,
    });
    if (ended.code !== 0) throw notSent(ended);
    return releaseIn(await readFile(record, 'utf8').catch(() => ''), branch);
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}

/** Runs the wrangler of this machine, or else fetches the one that is known to run. */
async function wrangler(call: Call): Promise<Ran> {
  try {
    return await run('wrangler', call);
  } catch (error) {
    if (!(error instanceof UsageFault)) throw error;
    return run('npx', { ...call, args: ['--yes', WRANGLER, ...call.args] });
  }
}

function notSent({ code, stdout, stderr }: Ran): HostFault {
  return new HostFault(
    {
      ar: `لم يرسل wrangler الموقع (الرمز ${code})، وبقي السابق كما هو.`,
      en: `wrangler did not send the site (code ${code}); the former one stands.`,
    },
    withoutColours(stderr.trim() || stdout.toString('utf8').trim()),
  );
}

/** What wrangler records of a deployment: a JSON object a line (packages/wrangler/src/output.ts). */
interface Recorded {
  type: string;
  deployment_id?: string | null;
  url?: string;
  environment?: 'production' | 'preview';
  production_branch?: string;
}

/**
 * The release that wrangler recorded.
 *
 * @throws HostFault where it is a preview that no reader sees, since the project publishes another branch
 */
function releaseIn(record: string, branch: string): ToolRelease {
  const rows = record
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Recorded);
  const row = rows.find(({ type }) => type === 'pages-deploy-detailed');
  if (row?.environment === 'preview') throw notLive(branch, row.production_branch ?? 'main');
  return { id: row?.deployment_id ?? undefined, address: row?.url };
}

function notLive(branch: string, published: string): HostFault {
  return new HostFault({
    ar: `وصل الموقع إلى Cloudflare معاينة لا يراها القراء، لأن المشروع ينشر الفرع ${published} لا ${branch}. اكتب في site.yaml تحت deploy:\n  branch: ${published}`,
    en: `The site reached Cloudflare as a preview that no reader sees, since the project publishes the branch ${published} and not ${branch}. Write below deploy in site.yaml:\n  branch: ${published}`,
  });
}
