import { planMedia, type MediaPlan } from './media/media-plan.ts';
import { planPageNames } from './page-names.ts';
import type { Plans } from './plans.ts';
import type { Survey } from './survey.ts';
import { reservedNames } from '../addresses.ts';
import type { Site } from '../model/site.ts';

/** Settles what concerns the export as a whole. */
export function planImport(survey: Survey, site: Site): Plans & { media: MediaPlan } {
  const terms = new Map(survey.terms.map((term) => [`${term.taxonomy}/${term.slug}`, term.name]));
  const media = planMedia(survey);
  return {
    survey,
    newest: newestIn(survey),
    site,
    newsroom: {
      names: [...new Set([site.name, survey.site.title])],
      writers: survey.authors.map(({ displayName }) => displayName),
    },
    sections: {
      namesOf: (card) => card.categories.map((slug) => terms.get(`category/${slug}`) ?? slug),
      frontPage: undefined,
    },
    signersOf: () => [],
    tagsOf: (card) => card.tags.map((slug) => terms.get(`post_tag/${slug}`) ?? slug),
    pageNameOf: planPageNames(survey, reservedNames(site)),
    addresses: { of: () => ({ aliases: [] }), newAddress: () => undefined },
    media,
    attachedTo: attachmentsOf(survey),
  };
}

function newestIn({ items }: Survey): number {
  let newest = Date.UTC(2000, 0, 1);
  for (const { published = 0, modified = 0 } of items.values())
    newest = Math.max(newest, published, modified);
  return newest;
}

/** The attachments of each item, as galleries that name none show them: in the order that was given, then by age. */
function attachmentsOf({ items }: Survey): (id: number) => readonly number[] {
  const byParent = new Map<number, number[]>();
  const cards = [...items.values()].filter(({ attachment, parent }) => attachment && parent > 0);
  for (const { id, parent } of cards.toSorted((a, b) => a.order - b.order || a.id - b.id)) {
    const known = byParent.get(parent);
    if (known) known.push(id);
    else byParent.set(parent, [id]);
  }
  return (id) => byParent.get(id) ?? [];
}
