import { isFileAddress } from '../model/linked-file.ts';
import type { OutputFile } from '../output-file.ts';
import { caddyfile, leftByCaddy } from './caddy.ts';
import { cloudflareFiles, cloudflareRules, fitting } from './cloudflare-pages.ts';
import {
  SERVER_FILES,
  type DeliveredRule,
  type Delivery,
  type Redirect,
  type ServerFile,
} from './delivery.ts';
import { githubFiles } from './github-pages.ts';
import type { Host } from './host-names.ts';
import { netlifyFileMoves, netlifyFiles, netlifyRules } from './netlify.ts';
import { nginxMaps, nginxServer } from './nginx.ts';
import { fileRedirects } from './rule-lines.ts';

/** The files of the site that its host reads. */
export function hostFiles(delivery: Delivery): OutputFile[] {
  const { host } = delivery;
  return (host && INSIDE[host]?.(delivery)) ?? [];
}

/** What hosts read inside a site. */
const INSIDE: Partial<Record<Host, (delivery: Delivery) => OutputFile[]>> = {
  netlify: netlifyFiles,
  'cloudflare-pages': cloudflareFiles,
  'github-pages': githubFiles,
};

/** What the configuration of a server takes in, which is no part of the site. */
const BESIDE: Readonly<Record<ServerFile, { host: Host; text: (delivery: Delivery) => string }>> = {
  'nginx.conf': { host: 'nginx', text: nginxServer },
  'nginx-maps.conf': { host: 'nginx', text: nginxMaps },
  Caddyfile: { host: 'caddy', text: caddyfile },
};

/** A file that lies beside an output: `dist.nginx.conf`. */
export interface BesideFile {
  ending: ServerFile;
  /** Absent where this host reads no such file. */
  text: string | undefined;
}

/** The files beside an output for its host. */
export function filesBeside(delivery: Delivery): BesideFile[] {
  return SERVER_FILES.map((ending) => {
    const { host, text } = BESIDE[ending];
    return { ending, text: delivery.host === host ? text(delivery) : undefined };
  });
}

/** The redirects that a host does not make by itself, so that pages at the old addresses lead on. */
export function redirectsLeft(
  redirects: readonly Redirect[],
  site: { host?: Host | undefined; basePath: string },
): readonly Redirect[] {
  const { host } = site;
  if (host === 'netlify' || host === 'nginx') return [];
  if (host === 'cloudflare-pages') return fitting(redirects, site).left;
  return host === 'caddy' ? leftByCaddy(redirects) : redirects;
}

/**
 * Old addresses of files that a host does not lead on from by itself: no page can stand there, so the file does, or
 * the script of the page 404 leads on.
 */
export function filesLeft(delivery: Delivery): readonly Redirect[] {
  const { host, redirects, site } = delivery;
  const moved = redirectsLeft(redirects, { host, basePath: site.basePath });
  const named = moved.filter(({ from }) => isFileAddress(from));
  if (host === 'nginx' || host === 'caddy') return named;
  if (host === 'netlify') return netlifyFileMoves(delivery).left;
  const byRule = fileRedirects(delivery);
  if (host !== 'cloudflare-pages') return [...named, ...byRule];
  return fitting([...redirects, ...byRule], site).left.filter(({ from }) => isFileAddress(from));
}

/** The rules for old addresses that a host does not follow by itself, so that the script of the page 404 does. */
export function rulesLeft(delivery: Delivery): readonly DeliveredRule[] {
  const { host, rules = [] } = delivery;
  if (host === 'nginx' || host === 'caddy') return [];
  if (host === 'netlify') return netlifyRules(delivery).left;
  return host === 'cloudflare-pages' ? cloudflareRules(delivery).left : rules;
}
