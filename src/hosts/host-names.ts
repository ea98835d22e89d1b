/** The hosts that a newspaper can name in site.yaml. */
export const HOSTS = [
  'github-pages',
  'netlify',
  'cloudflare-pages',
  's3',
  'nginx',
  'caddy',
] as const;

export type Host = (typeof HOSTS)[number];

/** Plans with a host, by which it sets limits. */
export const HOST_PLANS = ['free', 'paid'] as const;

export type HostPlan = (typeof HOST_PLANS)[number];

/** Whether a host says 410 for what was withdrawn. */
export function knowsGone(host: Host | undefined): boolean {
  return host === 'netlify' || host === 'nginx' || host === 'caddy';
}

/** Whether a host answers by rules what the home page is asked (`/?p=20510`). */
export function answersQueries(host: Host | undefined): boolean {
  return host === 'nginx' || host === 'caddy';
}
