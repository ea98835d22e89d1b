import { UsageFault } from '../problems.ts';
import { deployByTool, goBackByTool } from './deploy-by-tool.ts';
import { deploy } from './deploy.ts';
import type { Deployed } from './deployed.ts';
import { rollback } from './rollback.ts';
import { deploySettings, type DeploySettings } from './settings.ts';
import type { SiteOnDisk, ToolWatcher, Transport } from './transport.ts';
import type { DeployOptions } from './with-host.ts';

/** How the site of a newspaper is sent, apart from what its settings say. */
export interface Sending extends Omit<DeployOptions, 'settings' | 'gone' | 'watcher'> {
  watcher: NonNullable<DeployOptions['watcher']> & ToolWatcher;
}

/** The settings of a newspaper, or the usual ones. */
function settingsOf({ delivery }: SiteOnDisk): DeploySettings {
  return delivery.deploy ?? deploySettings().parse({});
}

/** All that deploying to a store wants to know. */
export function optionsFor(site: SiteOnDisk, sending: Sending): DeployOptions {
  return { ...sending, settings: settingsOf(site), gone: site.delivery.gone };
}

/**
 * Sends a built site to its host, by whatever way.
 *
 * @throws HostFault where the host fails
 */
export async function publishSite(
  site: SiteOnDisk,
  transport: Transport,
  sending: Sending,
): Promise<Deployed> {
  if (transport.kind === 'tool') return deployByTool(site, transport, sending.watcher);
  return deploy(site, transport, optionsFor(site, sending));
}

/**
 * Puts a former release back, by whatever way.
 *
 * @throws UsageFault where the host knows no such release, or no way back
 */
export async function goBack(
  site: SiteOnDisk,
  transport: Transport,
  to: string | undefined,
  sending: Sending,
): Promise<Deployed> {
  if (transport.kind === 'tool') return goBackByTool(site, transport, to);
  return rollback(transport, numberOf(to), optionsFor(site, sending));
}

/** The number of a release, on hosts whose releases we number. */
function numberOf(to: string | undefined): number | undefined {
  if (to === undefined) return undefined;
  if (/^\d{1,9}$/.test(to)) return Number(to);
  throw new UsageFault({
    ar: `هذا ليس رقم نسخة: ${to}. الأرقام يذكرها: npm run rollback -- --list`,
    en: `This is no number of a release: ${to}. This lists them: npm run rollback -- --list`,
  });
}
