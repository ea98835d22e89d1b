import { nearest } from '../model/nearest.ts';
import { fault, line, NO_CHOICE, oneOf } from '../model/values.ts';
import { HOST_PLANS, HOSTS, type Host } from './host-names.ts';

/** `host` and `hostPlan` in site.yaml: where the site is served from. */
export function hostSettings() {
  return { host: hostName().optional(), hostPlan: oneOf(HOST_PLANS).optional() };
}

/** How people call hosts besides. */
const OTHER_NAMES: Readonly<Record<string, Host>> = {
  cloudflare: 'cloudflare-pages',
  pages: 'cloudflare-pages',
  github: 'github-pages',
  'gh-pages': 'github-pages',
  amazon: 's3',
  aws: 's3',
};

function hostName() {
  return line()
    .transform((text, context): Host => {
      const word = text.toLowerCase();
      const host = HOSTS.find((name) => name === word.replace(/[\s_]+/g, '-'));
      const meant = OTHER_NAMES[word] ?? nearest(text, HOSTS);
      return host ?? fault(context, 'unknown-choice', NO_CHOICE, { meant });
    })
    .meta({ kind: 'choice', enum: [...HOSTS] });
}
