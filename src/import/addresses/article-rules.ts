import { ARTICLE } from '../../address-rules.ts';
import type { ItemCard } from '../survey.ts';
import type { OldRedirect } from './address-plan.ts';
import type { Former } from './old-items.ts';
import { writtenFormer } from './written-addresses.ts';

/**
 * The rules that lead addresses with ids in them to their articles: `/archives/{id}/*`, one for each way in which
 * such addresses begin, however many articles there are.
 */
export function rulesById(moved: readonly Former[]): OldRedirect[] {
  const patterns = moved.flatMap(({ item, place }) => patternById(place.path, item) ?? []);
  return [...new Set(patterns)].map((from) => ({ from, to: ARTICLE }));
}

/** `/2019/05/3.html` of article 3 as `/{year}/{month}/{id}.html`; undefined where its last name is not its id. */
function patternById(path: string, { id, localDay }: ItemCard): string | undefined {
  const parts = path.split('/').filter(Boolean);
  const last = parts.pop() ?? '';
  if (last.replace(/\.html$/, '') !== String(id)) return undefined;
  // No rule holds letters that no new address may.
  if (writtenFormer(path) !== path) return undefined;
  const dated = DATE_PARTS.map((tag, at) => ({ tag, digits: localDay.split('-')[at] }));
  const names = parts.map((part) => {
    const at = dated.findIndex(({ digits }) => digits === part);
    return at < 0 ? part : (dated.splice(at, 1)[0]?.tag ?? part);
  });
  return `/${[...names, last.endsWith('.html') ? '{id}.html' : '{id}/*'].join('/')}`;
}

const DATE_PARTS = ['{year}', '{month}', '{day}'];
