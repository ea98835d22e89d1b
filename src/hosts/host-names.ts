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

/** Whether a host redirects by itself. Where none is named, nothing is known, and pages lead on. */
export function redirectsItself(host: Host | undefined): boolean {
  return host !== undefined && host !== 'github-pages';
}
