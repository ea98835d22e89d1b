import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Environment } from '../../environment.ts';
import { REAL_TIME, SECOND, type Time } from '../../errands/time.ts';
import type { Delivery } from '../../hosts/delivery.ts';
import { inParallel } from '../../parallel.ts';
import { HostFault } from '../host-fault.ts';
import type { SiteOnDisk, Tool, ToolRelease, ToolWatcher } from '../transport.ts';
import { wantedRelease } from './former-releases.ts';
import { missingSetting, secret } from './wanted.ts';
import { ask, type WebApi } from './web-api.ts';

const API = 'https://api.netlify.com/api/v1';

/** How many files are sent at once, and how many are read at once for their digests. */
const AT_ONCE = 8;

/** Where and how patiently Netlify is asked: other than usual in tests alone. */
interface Service {
  api: string;
  time: Time;
  /** Between two looks at how far it is, in milliseconds. */
  look: number;
  /** How long it may take over what it was sent, in milliseconds. */
  patience: number;
}

const USUAL: Service = { api: API, time: REAL_TIME, look: 2 * SECOND, patience: 1200 * SECOND };

/** A deploy as Netlify tells of it, as far as it matters here. */
interface Deploy {
  id: string;
  state: string;
  context?: string;
  /** SHA-1 of the files that Netlify lacks. */
  required?: string[] | null;
  deploy_ssl_url?: string;
  created_at?: string;
  error_message?: string | null;
}

/**
 * Netlify, by its interface for deploys with digests: it is told the SHA-1 of every file, asks for those that it
 * lacks, and changes the site at once when it has them all (docs.netlify.com/api, "File digest method").
 *
 * @throws UsageFault where the project or the token is not told
 */
export function openNetlify(
  delivery: Delivery,
  env: Environment,
  { api: address, time, look, patience }: Service = USUAL,
): Tool {
  const { project } = delivery.deploy ?? {};
  if (!project) throw missingSetting('project', 'my-newspaper', delivery);
  const token = secret('NETLIFY_AUTH_TOKEN', env);
  const api: WebApi = { name: 'Netlify', address, token, time };
  const site = `/sites/${encodeURIComponent(siteId(project))}`;
  const releases = async () => {
    const deploys = (await ask(api, `${site}/deploys?production=true&per_page=50`)) as Deploy[];
    return deploys
      .filter(({ state, context }) => state === 'ready' && context === 'production')
      .map(releaseOf);
  };
  return {
    kind: 'tool',
    name: `Netlify (${project})`,
    releases,
    async send({ files }, watcher) {
      const byDigest = await digests(files);
      const paths = [...byDigest].flatMap(([sha1, same]) => same.map((file) => [file.path, sha1]));
      const body = { async: true, files: Object.fromEntries(paths) };
      const begun = (await ask(api, `${site}/deploys`, { method: 'POST', body })) as Deploy;
      const until = patienceOf(api, begun.id, look, patience);
      const { required } = await until(['prepared', 'uploading', 'uploaded', 'ready']);
      await sendRequired(api, begun.id, required ?? [], byDigest, watcher);
      return releaseOf(await until(['ready']));
    },
    async goBack(wanted) {
      const { published_deploy: live } = (await ask(api, site)) as { published_deploy?: Deploy };
      const { id } = wantedRelease(await releases(), wanted, live?.id);
      const path = `${site}/deploys/${encodeURIComponent(String(id))}/restore`;
      return releaseOf((await ask(api, path, { method: 'POST' })) as Deploy);
    },
  };
}

/** A project is named by its name, its domain or its id: Netlify knows the latter two. */
function siteId(project: string): string {
  const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(project);
  return isId || project.includes('.') ? project : `${project}.netlify.app`;
}

type FilesOnDisk = SiteOnDisk['files'];

/** The files of each SHA-1. */
async function digests(files: FilesOnDisk): Promise<Map<string, FilesOnDisk>> {
  const byDigest = new Map<string, FilesOnDisk>();
  await inParallel(files, AT_ONCE, async (file) => {
    const sha1 = createHash('sha1')
      .update(await readFile(file.from))
      .digest('hex');
    byDigest.set(sha1, [...(byDigest.get(sha1) ?? []), file]);
  });
  return byDigest;
}

/** Sends each content that Netlify lacks, once, under the first of its paths. */
async function sendRequired(
  api: WebApi,
  deploy: string,
  required: readonly string[],
  byDigest: ReadonlyMap<string, FilesOnDisk>,
  watcher: ToolWatcher,
): Promise<void> {
  let sent = 0;
  await inParallel(required, AT_ONCE, async (sha1) => {
    const file = byDigest.get(sha1)?.[0];
    if (!file) return;
    const path = file.path.split('/').map(encodeURIComponent).join('/');
    const body = new Uint8Array(await readFile(file.from));
    await ask(api, `/deploys/${deploy}/files/${path}`, { method: 'PUT', body });
    sent += 1;
    if (sent % 100 === 0 || sent === required.length) watcher.says(`${sent}/${required.length}`);
  });
}

/** Waits until a deploy is in one of some states, and returns it. */
function patienceOf(api: WebApi, id: string, look: number, patience: number) {
  return async (states: readonly string[]): Promise<Deploy> => {
    for (let waited = 0; waited <= patience; waited += look) {
      const deploy = (await ask(api, `/deploys/${id}`)) as Deploy;
      if (states.includes(deploy.state)) return deploy;
      if (deploy.state === 'error' || deploy.state === 'rejected') {
        throw new HostFault(
          {
            ar: 'رفض Netlify الموقع، وبقي السابق كما هو.',
            en: 'Netlify refused the site; the former one stands.',
          },
          deploy.error_message ?? '',
        );
      }
      await api.time.wait(look);
    }
    throw new HostFault({
      ar: 'لم ينته Netlify من الموقع في وقته، وبقي السابق كما هو. أعد الإرسال.',
      en: 'Netlify did not finish in time; the former site stands. Send it again.',
    });
  };
}

function releaseOf({ id, deploy_ssl_url: address, created_at: at }: Deploy): ToolRelease {
  return { id, address, at: at === undefined ? undefined : Date.parse(at) };
}
