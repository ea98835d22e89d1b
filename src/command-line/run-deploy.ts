import { openSite } from '../deploy/built-site.ts';
import type { Deployed } from '../deploy/deployed.ts';
import { forecast } from '../deploy/deploy.ts';
import { forecastByTool } from '../deploy/deploy-by-tool.ts';
import { commitOf, doerOf } from '../deploy/doer.ts';
import { openTransport } from '../deploy/open-transport.ts';
import { goBack, optionsFor, publishSite, type Sending } from '../deploy/publish-site.ts';
import { deployedText, forecastText, releasesText, toolForecastText } from '../deploy/report.ts';
import { releasesOf } from '../deploy/rollback.ts';
import type { SiteOnDisk, Transport } from '../deploy/transport.ts';
import { readDelivery } from '../hosts/delivery.ts';
import { UsageFault, type Language } from '../problems.ts';
import { afterDeploy } from '../aftercare/after-deploy.ts';
import { deployProgress } from './deploy-progress.ts';
import { sayOutcome } from './say-outcome.ts';
import type { Voice } from './voice.ts';

/** A host that is reached, and how what happens is said. */
interface Reached {
  site: SiteOnDisk;
  transport: Transport;
  sending: Sending;
}

/** Sends the built site to its host and does what follows, or says what would be sent. */
export async function runDeploy(
  {
    output,
    isTrial,
    removeNow,
    wait,
  }: { output: string; isTrial: boolean; removeNow: boolean; wait?: number },
  voice: Voice,
): Promise<void> {
  const { language } = voice;
  await reach({ output, wait }, voice, async ({ site, transport, sending }) => {
    const options = { ...sending, removeNow };
    if (!isTrial) return publishSite(site, transport, options);
    await sayForecast(site, transport, options, language);
    return undefined;
  });
}

/** Sends a site that was just built, where its newspaper says how; else the output itself is what readers get. */
export async function bringToHost(output: string, voice: Voice): Promise<void> {
  const { deploy } = await readDelivery(output);
  if (deploy) await runDeploy({ output, isTrial: false, removeNow: false }, voice);
}

/** Puts a former release back and does what follows, or says which there are. */
export async function runRollback(
  {
    output,
    to,
    list,
    wait,
  }: { output: string; to?: string | undefined; list: boolean; wait: number },
  voice: Voice,
): Promise<void> {
  await reach({ output, wait }, voice, async ({ site, transport, sending }) => {
    if (!list) return goBack(site, transport, to, sending);
    await sayReleases(site, transport, voice.language);
    return undefined;
  });
}

/** Works on a host while nobody else does, and then on what follows, for which nobody needs to wait. */
async function reach(
  { output, wait = 120 }: { output: string; wait?: number | undefined },
  voice: Voice,
  work: (reached: Reached) => Promise<Deployed | undefined>,
): Promise<void> {
  const { language } = voice;
  const building = deployProgress(process.stdout, 'UTC', language).building;
  const { site, close } = await openSite(output, building);
  const { timezone } = site.delivery.site;
  const progress = deployProgress(process.stdout, timezone, language);
  let done: Deployed | undefined;
  try {
    const transport = openTransport(site.delivery, process.env);
    const { env } = process;
    const sending = { now: Date.now, by: doerOf(env), commit: commitOf(env), watcher: progress };
    try {
      done = await work({ site, transport, sending });
      if (done) process.stdout.write(`${deployedText(done, transport.name, timezone, language)}\n`);
    } finally {
      if (transport.kind === 'store') await transport.close?.();
    }
  } finally {
    progress.end();
    await close();
  }
  if (done) await follow(done, site, { wait: wait * 1000, voice });
}

/** What follows once a release is live; it cannot make a publication fail. */
async function follow(
  done: Deployed,
  { delivery, output }: SiteOnDisk,
  { wait, voice }: { wait: number; voice: Voice },
): Promise<void> {
  const listed = done.files ?? ('unknown' as const);
  const circumstances = { output, env: process.env, listed, wait };
  sayOutcome(await afterDeploy(delivery, done, circumstances), voice);
}

async function sayForecast(
  site: SiteOnDisk,
  transport: Transport,
  sending: Sending,
  lang: Language,
): Promise<void> {
  if (transport.kind === 'tool') {
    const text = toolForecastText(await forecastByTool(site), transport.name, lang);
    return void process.stdout.write(`${text}\n`);
  }
  const plan = await forecast(site, transport, optionsFor(site, sending));
  process.stdout.write(`${forecastText(plan, transport.name, lang)}\n`);
}

async function sayReleases(site: SiteOnDisk, transport: Transport, lang: Language): Promise<void> {
  const { timezone } = site.delivery.site;
  if (transport.kind === 'store') {
    const text = releasesText(await releasesOf(transport), timezone, lang);
    return void process.stdout.write(`${text}\n`);
  }
  if (!transport.releases) throw unknownTo(transport.name);
  for (const { id = '', at, address = '' } of await transport.releases()) {
    const when = at === undefined ? '' : new Date(at).toISOString();
    process.stdout.write(`${[id, when, address].filter(Boolean).join('  ')}\n`);
  }
}

/** Some tools of hosts cannot say what these keep. */
function unknownTo(name: string): UsageFault {
  return new UsageFault({
    ar: `لا يُعرف هذا من هنا عند ${name}: أداته وحدها تعرف ما يحتفظ به.`,
    en: `This cannot be known from here of ${name}: only its own tool knows what it keeps.`,
  });
}
