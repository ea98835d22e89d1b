import {
  announceSettings,
  purgeSettings,
  type AnnounceSettings,
  type PurgeSettings,
} from '../aftercare/settings.ts';
import { notifySettings, type NotifySettings } from '../author-messages/settings.ts';
import { deploySettings, type DeploySettings } from '../deploy/settings.ts';
import type { Host, HostPlan } from '../hosts/host-names.ts';
import { hostSettings } from '../hosts/settings.ts';
import type { Site } from './site.ts';

/** The settings that say how a built site is published. No page shows them, so none is made again for them. */
export interface Publishing {
  /** Where the site is served from; absent: nothing is known of it. */
  host?: Host | undefined;
  /** Which plan the newspaper has with its host; absent: the one that costs nothing. */
  hostPlan?: HostPlan | undefined;
  /** How the site is sent to its host. */
  deploy?: DeploySettings | undefined;
  /** Whose caches are purged once a change is live. */
  purge?: PurgeSettings | undefined;
  /** Who is told of it. */
  announce?: AnnounceSettings | undefined;
  /** Where authors are told what became of what they saved; absent: in the log of the job alone. */
  notify?: NotifySettings | undefined;
}

/** Their schemas, by the name of the setting. */
export function publishingSettings() {
  return {
    ...hostSettings(),
    deploy: deploySettings().optional(),
    purge: purgeSettings().optional(),
    announce: announceSettings().optional(),
    notify: notifySettings().optional(),
  } satisfies Record<keyof Publishing, unknown>;
}

const PUBLISHING = Object.keys(publishingSettings()) as (keyof Publishing)[];

/** The settings of publishing alone. */
export function publishingOf(site: Site): Publishing {
  return Object.fromEntries(PUBLISHING.map((name) => [name, site[name]]));
}

/** What those who write want to know, and readers never see; the web desk's own page is planned in any case. */
const FOR_WRITERS = ['coach', 'desk'] as const satisfies (keyof Site)[];

/** The settings that pages may show: what tells whether a page is stale goes by these. */
export function siteForPages(
  site: Site,
): Omit<Site, keyof Publishing | (typeof FOR_WRITERS)[number]> {
  const shown: Site = { ...site };
  for (const name of [...PUBLISHING, ...FOR_WRITERS]) delete shown[name];
  return shown;
}
