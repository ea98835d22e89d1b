import { sourcePath } from '../addresses.ts';
import { sourceData } from '../machines/people-data.ts';
import { whoSigns } from '../model/signatures.ts';
import type { Source } from '../model/source.ts';
import { sourceStrings } from '../strings/people.ts';
import { cardOf, headOf, publisherOf, type Edition } from './edition.ts';
import { pagesOfList, type ListPage } from './list-pages.ts';
import type { Outline } from './outline.ts';
import type { Frame, Page, Photo } from './props.ts';

/** The pages of the sources of which something is printed. */
export function* sourceOutlines(frame: Frame, edition: Edition): Generator<Outline> {
  const { newsroom } = edition;
  for (const source of whoSigns(newsroom).sources) {
    const about = JSON.stringify([source, logoOf(source, edition)]);
    const list = { path: sourcePath(source.id), name: source.name };
    for (const page of pagesOfList(list, newsroom.bySource.get(source.id) ?? [], newsroom)) {
      const { path, articles, ...place } = page;
      yield {
        layout: 'source',
        path,
        madeOf: () => ({
          articles,
          places: JSON.stringify([about, place]),
          card: edition.socialCards?.outlet,
        }),
        page: () => sourcePage(source, page, frame, edition),
      };
    }
  }
}

function sourcePage(
  source: Source,
  { path, articles, archive, ...way }: ListPage,
  frame: Frame,
  edition: Edition,
): Page {
  const { name, address, licence } = source;
  const { site } = edition.newsroom;
  const isFront = archive === undefined;
  const title = archive ? `${sourceStrings.archive.replace('#', name)}: ${archive.range}` : name;
  const description = source.description ?? sourceStrings.description.replace('#', site.name);
  const head = headOf(edition, { title, description, path });
  return {
    layout: 'source',
    path,
    props: {
      frame,
      head: {
        ...head,
        ...(isFront && { linkedData: sourceData(source, description, publisherOf(edition)) }),
        scripts: isFront ? [edition.assets.scripts.times] : [],
      },
      name,
      description: isFront ? description : undefined,
      logo: isFront ? logoOf(source, edition) : undefined,
      site: isFront && address ? { href: address, text: new URL(address).host } : undefined,
      licence: isFront ? licence : undefined,
      archive,
      ...way,
      cards: articles.map((article) => cardOf(article, edition)),
    },
  };
}

/** The logo beside the name, which says all that it shows. */
function logoOf({ logo }: Source, { picture }: Edition): Photo | undefined {
  const found = logo === undefined ? undefined : picture(logo);
  return found && { ...found, alt: '' };
}
