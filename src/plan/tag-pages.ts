import { feedPath, href, tagPath } from '../addresses.ts';
import { listData } from '../machines/list-data.ts';
import type { Article } from '../model/article.ts';
import { usedTags } from '../model/newsroom.ts';
import type { Tag } from '../model/tag.ts';
import { tagStrings } from '../strings/tags.ts';
import { cardOf, headOf, publisherOf, type Edition } from './edition.ts';
import { feedLinks } from './feeds.ts';
import { pagesOfList, type ListPage } from './list-pages.ts';
import type { Outline } from './outline.ts';
import type { Frame, Page } from './props.ts';
import type { ShownTag } from './tag-props.ts';

/** The pages of the tags that have some: each tag's own, then its archive, which is numbered from the oldest. */
export function* tagOutlines(frame: Frame, edition: Edition): Generator<Outline> {
  const { newsroom } = edition;
  for (const { tag, articles: all } of usedTags(newsroom)) {
    const list = { path: tagPath(tag.id), name: tag.name };
    for (const page of pagesOfList(list, all, newsroom)) {
      const { path, articles, ...place } = page;
      yield {
        layout: 'tag',
        path,
        madeOf: () => ({
          articles,
          places: JSON.stringify([tag.name, tag.description, place]),
          card: edition.socialCards?.outlet,
        }),
        page: () => tagPage(tag, page, frame, edition),
      };
    }
  }
}

function tagPage(tag: Tag, page: ListPage, frame: Frame, edition: Edition): Page {
  const { id, name, description } = tag;
  const { path, articles, archive, ...way } = page;
  const { site } = edition.newsroom;
  const list = tagPath(id);
  const isFront = archive === undefined;
  const title = archive ? `${tagStrings.archiveOf.replace('#', name)}: ${archive.range}` : name;
  const told = isFront ? description : undefined;
  const head = headOf(edition, {
    title,
    description,
    path,
    ...(isFront && { feeds: feedLinks(list, name, site) }),
  });
  return {
    layout: 'tag',
    path,
    props: {
      frame,
      head: {
        ...head,
        linkedData: listData(
          { name: title, path, description: told },
          [{ name, path: list }],
          publisherOf(edition),
        ),
        scripts: isFront ? [edition.assets.scripts.times] : [],
      },
      name,
      description: told,
      archive,
      feed: isFront ? href(feedPath(list), site) : undefined,
      cards: articles.map((article) => cardOf(article, edition)),
      ...way,
    },
  };
}

/** The tags of an article as its page shows them: those that have pages are links. */
export function tagsOf({ tags }: Article, { newsroom }: Edition): ShownTag[] {
  return newsroom.tags.of(tags).map(({ id, name }) => ({
    text: name,
    ...(id !== undefined && { href: href(tagPath(id), newsroom.site) }),
  }));
}

/** What tags.yaml makes of the tags of an article: all of it that its page shows besides what its author wrote. */
export function linkedTags({ tags }: Article, { newsroom }: Edition): (string | undefined)[] {
  if (newsroom.tags.all.length === 0) return [];
  return tags.flatMap((word) => {
    const tag = newsroom.tags.named(word);
    return tag ? [tag.id, tag.name] : [];
  });
}
