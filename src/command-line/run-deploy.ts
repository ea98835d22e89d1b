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
import { UsageFault, type Language } from '../problems.ts';
import { deployProgress } from './deploy-progress.ts';

/** What follows once a release is live; it cannot make a publication fail. */
export type After = (done: Deployed, site: SiteOnDisk) => Promise<void>;

/** A host that is reached, and how what happens is said. */
interface Reached {
  site: SiteOnDisk;
  transport: Transport;
  sending: Sending;
}

/** Sends the built site to its host, or says what would be sent. */
export async function runDeploy(
  {
    output,
    isTrial,
    removeNow,
    lang,
  }: { output: string; isTrial: boolean; removeNow: boolean; lang: Language },
  after?: After,
): Promise<void> {
  await reach(output, lang, async ({ site, transport, sending }) => {
    const options = { ...sending, removeNow };
    if (isTrial) return sayForecast(site, transport, options, lang);
    const done = await publishSite(site, transport, options);
    say(done, site, transport, lang);
    await after?.(done, site);
  });
}

/** Puts a former release back, or says which there are. */
export async function runRollback(
  {
    output,
    to,
    list,
    lang,
  }: { output: string; to?: string | undefined; list: boolean; lang: Language },
  after?: After,
): Promise<void> {
  await reach(output, lang, async ({ site, transport, sending }) => {
    if (list) return sayReleases(site, transport, lang);
    const done = await goBack(site, transport, to, sending);
    say(done, site, transport, lang);
    await after?.(done, site);
  });
}

async function reach(
  output: string,
  lang: Language,
  work: (reached: Reached) => Promise<void>,
): Promise<void> {
  const building = deployProgress(process.stdout, 'UTC', lang).building;
  const { site, close } = await openSite(output, building);
  const progress = deployProgress(process.stdout, site.delivery.site.timezone, lang);
  try {
    const transport = openTransport(site.delivery, process.env);
    const { env } = process;
    const sending = { now: Date.now, by: doerOf(env), commit: commitOf(env), watcher: progress };
    try {
      await work({ site, transport, sending });
    } finally {
      if (transport.kind === 'store') await transport.close?.();
    }
  } finally {
    progress.end();
    await close();
  }
}

function say(done: Deployed, site: SiteOnDisk, { name }: Transport, lang: Language): void {
  process.stdout.write(`${deployedText(done, name, site.delivery.site.timezone, lang)}\n`);
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
