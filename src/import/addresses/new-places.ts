import { oldAddressesFrom } from '../../content/old-addresses.ts';
import type { Instant } from '../../dates.ts';
import type { Category } from '../../model/category.ts';
import type { Site } from '../../model/site.ts';
import type { PeoplePlan } from '../people.ts';
import type { SectionPlan } from '../sections.ts';
import type { ItemCard } from '../survey.ts';
import type { TagPlan } from '../tags.ts';
import type { NewPlaces } from './address-plan.ts';
import { nicknameOf } from './old-lists.ts';

/** What the other plans of an import settle. */
interface OtherPlans {
  site: Site;
  sections: SectionPlan;
  people: PeoplePlan;
  tags: TagPlan;
  pageNameOf: (item: ItemCard) => string;
  /** The date of what has none. */
  newest: Instant;
  /** The text of redirects.yaml as it stands; empty where there is none. */
  redirects: string;
}

/** Where the other plans of an import put what was on the old site. */
export function newPlaces(plans: OtherPlans): NewPlaces {
  const { site, sections, people, tags, pageNameOf, newest, redirects } = plans;
  const standing = oldAddressesFrom(redirects, site).value?.addresses ?? [];
  return {
    site,
    categories: sections.book.all,
    articleOf: (item) =>
      item.type === 'post'
        ? {
            section: mainOf(sections.of(item)),
            published: item.published ?? item.modified ?? newest,
            draft: item.isLocked === true,
          }
        : undefined,
    pageOf: (item) => (item.type === 'page' ? pageNameOf(item) : undefined),
    categoryAt: (slug) => sections.at(slug)?.slug,
    tagAt: (slug) => tags.at(slug)?.id,
    authorAt: (login) => (people.at(login) ?? people.at(nicknameOf(login)))?.id,
    taken: new Map(standing.flatMap(({ from, to }) => [[from, to ?? 'redirects.yaml']])),
  };
}

/** The section that an article's address bears: the first of its categories that is no placement. */
function mainOf(categories: readonly Category[]): string {
  return (categories.find(({ kind }) => kind !== 'placement') ?? categories[0])?.slug ?? '';
}
