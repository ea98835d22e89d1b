import type { Delivery } from './delivery.ts';

/**
 * What the variables of a newspaper begin with in the configuration of a server that serves several:
 * `midad_express_tv_example`, from its address.
 */
export function namesOf({ url }: Pick<Delivery['site'], 'url'>): (what: string) => string {
  const site = url.replace(/^https?:\/\//, '').replace(/[^a-z0-9]+/gi, '_');
  return (what) => `midad_${site}_${what.toLowerCase().replaceAll('-', '_')}`;
}
