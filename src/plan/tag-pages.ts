import { archivePath, feedPath, href, tagPath } from '../addresses.ts';
import { formatRange } from '../calendar/in-words.ts';
import { listData } from '../machines/list-data.ts';
import { archiveOf } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import { usedTags } from '../model/newsroom.ts';
import type { Tag } from '../model/tag.ts';
import { tagStrings } from '../strings/tags.ts';
import { cardOf, headOf, publisherOf, type Edition } from './edition.ts';
import { feedLinks } from './feeds.ts';
import type { Outline } from './outline.ts';
import type { Frame, Page } from './props.ts';
import type { ShownTag, TagProps } from './tag-props.ts';

/** A page of a tag, before it is planned. */
interface PageOf extends Pick<TagProps, 'older' | 'newer'> {
  path: string;
  articles: readonly Article[];
  /** On an archive page: the days that it holds. */
  range?: string;
}

/** The pages of the tags that have some: each tag's own, then its archive, which is numbered from the oldest. */
export function* tagOutlines(frame: Frame, edition: Edition): Generator<Outline> {
  const { site } = edition.newsroom;
  for (const { tag, articles } of usedTags(edition.newsroom)) {
    const list = tagPath(tag.id);
    const { front, older, pages } = archiveOf(articles, site.perPage);
    const toPage = (number: number | undefined) =>
      number ? href(archivePath(list, number), site) : undefined;
    yield outlineOf(tag, { path: list, articles: front, older: toPage(older) }, frame, edition);
    for (const { number, items } of pages) {
      const page = {
        path: archivePath(list, number),
        articles: items,
        range: formatRange(items.at(-1)?.published ?? 0, items[0]?.published ?? 0, site),
        older: toPage(number - 1),
        newer: number === pages.length ? href(list, site) : toPage(number + 1),
      };
      yield outlineOf(tag, page, frame, edition);
    }
  }
}

function outlineOf(tag: Tag, page: PageOf, frame: Frame, edition: Edition): Outline {
  const { path, articles, ...place } = page;
  return {
    layout: 'tag',
    path,
    madeOf: {
      articles,
      places: JSON.stringify([tag.name, tag.description, place]),
      card: edition.socialCards?.outlet,
    },
    page: () => tagPage(tag, page, frame, edition),
  };
}

function tagPage(tag: Tag, page: PageOf, frame: Frame, edition: Edition): Page {
  const { id, name, description } = tag;
  const { path, articles, range, older, newer } = page;
  const { site } = edition.newsroom;
  const list = tagPath(id);
  const title = range === undefined ? name : `${tagStrings.archiveOf.replace('#', name)}: ${range}`;
  const feeds = range === undefined ? { feeds: feedLinks(list, name, site) } : {};
  return {
    layout: 'tag',
    path,
    props: {
      frame,
      head: {
        ...headOf(edition, { title, description, path, ...feeds }),
        linkedData: listData(
          { name: title, path, description: range === undefined ? description : undefined },
          [{ name, path: list }],
          publisherOf(edition),
        ),
        scripts: range === undefined ? [edition.assets.scripts.times] : [],
      },
      name,
      description: range === undefined ? description : undefined,
      archive:
        range === undefined ? undefined : { range, list: { href: href(list, site), text: name } },
      feed: range === undefined ? href(feedPath(list), site) : undefined,
      cards: articles.map((article) => cardOf(article, edition)),
      older,
      newer,
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
