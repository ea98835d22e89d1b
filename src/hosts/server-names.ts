import { hashOf } from '../hash.ts';
import type { Delivery } from './delivery.ts';

/**
 * What the variables of a newspaper begin with in the configuration of a server that serves several: `midad_`, and what
 * eight digits are of its address, since nginx takes no name of more than 46 letters by itself.
 */
export function namesOf({ url }: Pick<Delivery['site'], 'url'>): (what: string) => string {
  const site = hashOf(url).slice(0, 8);
  return (what) => `midad_${site}_${what.toLowerCase().replaceAll('-', '_')}`;
}
