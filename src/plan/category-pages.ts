import { archivePath, categoryPath, href } from '../addresses.ts';
import { formatRange } from '../dates.ts';
import { archiveOf, type ArchivePage } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import type { Category } from '../model/category.ts';
import { listStrings } from '../strings.ts';
import { cardInCategory, categoryLink, headOf, type Edition } from './edition.ts';
import type { CategoryProps, Frame, Page } from './props.ts';

/** A category's index and its archive pages, which are numbered from the oldest. */
export function categoryPages(category: Category, frame: Frame, edition: Edition): Page[] {
  const { site, byCategory } = edition.newsroom;
  const archive = archiveOf(byCategory.get(category.slug) ?? [], site.perPage);
  const list = categoryPath(category.slug);
  const pageAddress = (number: number) => href(archivePath(list, number), site);
  const index: CategoryProps = {
    frame,
    head: headOf(edition, { title: category.name, description: category.description, path: list }),
    title: category.name,
    description: category.description,
    cards: archive.front.map((article) => cardInCategory(article, edition)),
    older: archive.older === undefined ? undefined : pageAddress(archive.older),
  };
  const pages = archive.pages.map(({ number, items }): Page => {
    const isNewest = number === archive.pages.length;
    const props = {
      ...archiveProps(category, { number, items }, frame, edition),
      older: number > 1 ? pageAddress(number - 1) : undefined,
      newer: isNewest ? href(list, site) : pageAddress(number + 1),
    };
    return { layout: 'category', path: archivePath(list, number), props };
  });
  return [{ layout: 'category', path: list, props: index }, ...pages];
}

function archiveProps(
  category: Category,
  { number, items }: ArchivePage<Article>,
  frame: Frame,
  edition: Edition,
): CategoryProps {
  const { site } = edition.newsroom;
  const range = formatRange(items.at(-1)?.published ?? 0, items[0]?.published ?? 0, site);
  return {
    frame,
    head: headOf(edition, {
      title: `${listStrings.archiveOf} ${category.name}: ${range}`,
      description: category.description,
      path: archivePath(categoryPath(category.slug), number),
    }),
    title: category.name,
    archive: { range, list: categoryLink(category.slug, edition.newsroom) },
    cards: items.map((article) => cardInCategory(article, edition)),
  };
}
