import type { Delivery, Host } from '../hosts/delivery.ts';
import { UsageFault } from '../problems.ts';
import { openS3 } from './transports/open-s3.ts';
import { objectHeaders } from '../hosts/s3.ts';
import type { OpenTransport, Transport } from './transport.ts';

/** How each host is reached. */
const TRANSPORTS: Partial<Record<Host, OpenTransport>> = {
  s3: (delivery, env) => openS3(delivery, env, objectHeaders),
};

/**
 * The way to a newspaper's host.
 *
 * @throws UsageFault where no host is named, or something that it needs is missing
 */
export function openTransport(
  delivery: Delivery,
  env: Readonly<Record<string, string | undefined>>,
): Transport {
  const open = delivery.host && TRANSPORTS[delivery.host];
  if (open) return open(delivery, env);
  const known = Object.keys(TRANSPORTS);
  throw new UsageFault({
    ar: `لا يعرف الأمر إلى أين يرسل الموقع. اكتب في site.yaml السطر host، وقيمته: ${known.join(' أو ')}، ثم ابنِ من جديد.`,
    en: `There is no telling where the site is sent to. Write host in site.yaml, one of ${known.join(', ')}, and build again.`,
  });
}
