import { hashOf } from '../hash.ts';
import type { Delivery } from './delivery.ts';

/**
 * What the variables of a newspaper are called in the configuration of a server that may serve several:
 * `midad_5f0c2a_moved`. They are short, since nginx has little room for names.
 */
export function namesOf({ url }: Pick<Delivery['site'], 'url'>): (what: string) => string {
  const site = hashOf(url).slice(0, 6);
  return (what) => `midad_${site}_${what.toLowerCase().replaceAll('-', '_')}`;
}
