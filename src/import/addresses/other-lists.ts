import { ARCHIVE } from '../../addresses.ts';
import { slugOf } from '../arabic/slug.ts';
import type { ExportTerm } from '../export.ts';
import type { ItemRemarks } from '../report/import-report.ts';
import type { Survey } from '../survey.ts';
import type { OldRedirect } from './address-plan.ts';
import { list, searchFor, wordsOf } from './old-lists.ts';
import { frontOf, type Permalinks } from './permalinks.ts';

/** Lists of the old site by terms of kinds that no newspaper has: series, places, cities of a plugin. */
export interface OtherLists {
  redirects: OldRedirect[];
  /** Those that lead nowhere. */
  remarks: ItemRemarks[];
}

/** Terms by which WordPress and its plugins keep order among themselves: no page lists what is of one. */
const INNER_TERMS =
  /^(?:category|post_tag|author|nav_menu|link_category|wp_.*|language|(?:term_language|(?:post|term)_translations|translation_priority)|elementor_.*|amp_.*|ef_.*|following_users|product_(?:type|visibility|shipping_class)|action-group)$/;

/** By which form an article had: WordPress calls these lists `/type/video/`. */
const POST_FORMAT = 'post_format';

/** What WordPress lets a kind be called; one of any other name had no list. */
const KIND = /^[a-z][\w-]{0,31}$/;

/** How many lead to a search for their names. */
const MOST_SEARCHES = 500;

/**
 * Where such lists lead: each to a search for its name, as those of tags without a page do. WordPress answers for each
 * at the name of its kind, unless its plugin calls it otherwise.
 */
export function otherLists(
  { terms }: Pick<Survey, 'terms'>,
  permalinks: Pick<Permalinks, 'structure'>,
): OtherLists {
  const front = frontOf(permalinks);
  const others = terms.filter(({ taxonomy }) => !INNER_TERMS.test(taxonomy));
  const formats = others.filter(({ taxonomy }) => taxonomy === POST_FORMAT);
  const named = others.filter(({ taxonomy }) => taxonomy !== POST_FORMAT);
  const found = named.filter(
    ({ taxonomy, slug, name }) =>
      KIND.test(taxonomy) && slugOf(slug) !== '' && wordsOf(name) !== '',
  );
  const sought = new Set(found.slice(0, MOST_SEARCHES));
  return {
    redirects: [
      ...[...sought].flatMap(({ taxonomy, slug, name }) =>
        list(`${front}${taxonomy}/${slugOf(slug)}/`, searchFor(name), false),
      ),
      ...(formats.length > 0 ? list(`${front}type/`, ARCHIVE, false) : []),
    ],
    remarks: named.filter((term) => !sought.has(term)).map(unanswered),
  };
}

function unanswered({ id, taxonomy, name, slug }: ExportTerm): ItemRemarks {
  const address = `/${taxonomy}/${slug}/`;
  return {
    item: { id, type: taxonomy, title: name, link: address },
    remarks: [{ kind: 'address-unanswered', address, why: 'no-such-list' }],
  };
}
