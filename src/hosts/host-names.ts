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

/** Hosts that lead readers of an old address on by themselves, and say 410 for what was withdrawn. */
export function answersForOldAddresses(host: Host | undefined): boolean {
  return host === 'netlify' || host === 'nginx' || host === 'caddy';
}
