import type { Environment } from '../environment.ts';
import type { Delivery, Host } from '../hosts/delivery.ts';
import { UsageFault } from '../problems.ts';
import { objectHeaders } from '../hosts/s3.ts';
import { openCloudflarePages } from './transports/cloudflare-pages.ts';
import { openGithubPages } from './transports/github-pages.ts';
import { openNetlify } from './transports/netlify.ts';
import { openS3 } from './transports/open-s3.ts';
import { openServer } from './transports/server.ts';
import type { OpenTransport, Transport } from './transport.ts';

/** How each host is reached. */
const TRANSPORTS: Record<Host, OpenTransport> = {
  'github-pages': (delivery, env) => openGithubPages(delivery, env),
  netlify: (delivery, env) => openNetlify(delivery, env),
  'cloudflare-pages': (delivery, env) => openCloudflarePages(delivery, env),
  s3: (delivery, env) => openS3(delivery, env, objectHeaders),
  nginx: (delivery, env) => openServer(delivery, env),
  caddy: (delivery, env) => openServer(delivery, env),
};

/**
 * The way to a newspaper's host.
 *
 * @throws UsageFault where no host is named, or something that it needs is missing
 */
export function openTransport(delivery: Delivery, env: Environment): Transport {
  const open = delivery.host && TRANSPORTS[delivery.host];
  if (open) return open(delivery, env);
  const known = Object.keys(TRANSPORTS);
  throw new UsageFault({
    ar: `لا يعرف الأمر إلى أين يرسل الموقع. اكتب في site.yaml السطر host، وقيمته: ${known.join(' أو ')}، ثم ابنِ من جديد.`,
    en: `There is no telling where the site is sent to. Write host in site.yaml, one of ${known.join(', ')}, and build again.`,
  });
}
