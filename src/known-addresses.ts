import {
  ARCHIVE,
  archivePath,
  articlePath,
  authorPath,
  AUTHORS_PAGE,
  categoryPath,
  datePath,
  FEED_NAMES,
  feedPath,
  HOME,
  litePath,
  OFFLINE,
  plainPath,
  SEARCH,
  sourcePath,
  storyPath,
  tagPath,
  THANKS,
} from './addresses.ts';
import type { AddressRule } from './address-rules.ts';
import { archivedDates, dateArchive } from './model/date-archive.ts';
import type { Content } from './model/newsroom.ts';
import { rulesOf } from './followed-rules.ts';
import { movesOf } from './old-addresses.ts';
import { finderIn, mediaTable } from './old-media.ts';
import { authorsOf, NOBODY, sourcesOf } from './model/signatures.ts';
import { StoryBook } from './model/story.ts';
import { TagBook } from './model/tag.ts';

/** Which addresses of the newspaper lead somewhere. */
export interface KnownAddresses {
  /** Whether a path, as `/opinion/20510/`, has a page. */
  has: (path: string) => boolean;
  /** The path that was probably meant by one that has none: an article of the same id in another category. */
  meantBy: (path: string) => string | undefined;
  /** Where an old address leads, by itself or by a rule. The query is one of the home page. */
  leadsTo: (path: string, query?: string) => string | undefined;
  /** Change when any of the addresses does, and with the rules. */
  paths: ReadonlySet<string>;
  rules: readonly AddressRule[];
}

/**
 * The addresses of articles, pages, categories and old ones that lead to them. An article that is not published yet
 * has one, since it will be; a draft has none, and one that was withdrawn none any more.
 */
export function knownAddresses(content: Content): KnownAddresses {
  const { site, categories, pages, articles, oldAddresses, addressRules = [] } = content;
  const { stories = new StoryBook([]), tags = new TagBook([]) } = content;
  const paths = new Set<string>([HOME, SEARCH, ARCHIVE, THANKS, OFFLINE]);
  for (const name of FEED_NAMES) paths.add(feedPath(HOME, name));
  const byId = new Map<string, string>();
  for (const { slug, aliases } of categories.all) {
    for (const path of [slug, ...aliases].map(categoryPath)) paths.add(path).add(feedPath(path));
  }
  for (const { slug } of pages) paths.add(plainPath(slug));
  for (const { from, to } of oldAddresses) if (to !== undefined) paths.add(from);
  for (const article of articles) {
    if (article.draft || article.withdrawn) continue;
    const path = articlePath(article, site);
    const oldSections = categories.named(article.section)?.aliases ?? [];
    for (const section of oldSections) paths.add(articlePath({ ...idOf(article), section }, site));
    for (const one of [path, litePath(article, site), ...article.aliases]) if (one) paths.add(one);
    for (const tag of article.tags) {
      const id = tags.named(tag)?.id;
      if (id !== undefined) paths.add(tagPath(id)).add(feedPath(tagPath(id)));
    }
    if (article.story) paths.add(storyPath(stories.of(article.story).id));
    for (const one of pathsOfSigners(article, content)) paths.add(one);
    byId.set(article.id, path);
  }
  const dated = dateArchive(
    articles.filter(({ draft }) => !draft),
    site,
  );
  for (const date of archivedDates(dated)) paths.add(datePath(date));
  // Documents are published where somebody leads to them; whether their files are there, the build says.
  const files = documentsOf(content);
  for (const path of files.values()) paths.add(path);
  const lists = [
    ...categories.all.map(({ slug }) => categoryPath(slug)),
    ...tags.all.map(({ id }) => tagPath(id)),
  ];
  const archives = lists.map((list) => archivePath(list, 0));
  const folders = archives.map((path) => path.slice(0, -'0/'.length));
  const has = (path: string) => paths.has(path) || folders.some((one) => path.startsWith(one));
  // Most who ask for addresses never ask where old ones lead.
  const moves = onceAsked(() => new Map([...movesOf(content)].map(({ from, to }) => [from, to])));
  const shown = () => articles.filter(({ draft, withdrawn }) => !draft && !withdrawn);
  const follow = onceAsked(() => {
    const findFile = finderIn(mediaTable(files));
    return rulesOf({ ...content, addressRules, articles: shown() }, findFile);
  });
  return {
    paths,
    rules: addressRules.map(({ from, to }) => ({ from, to })),
    has,
    leadsTo(path, query) {
      return moves().get(path) ?? (has(path) && !query ? undefined : follow()(path, query));
    },
    meantBy(path) {
      const last = path.split('/').findLast(Boolean) ?? '';
      return byId.get(last.replace(/\.(?:md|markdown|html)$/, ''));
    },
  };
}

/** Addresses of the sounds, films and documents that texts lead to, by their paths inside content/media. */
function documentsOf({ articles, pages }: Content): ReadonlyMap<string, string> {
  const shown = articles.filter(({ draft, withdrawn }) => !draft && !withdrawn);
  const files = [...shown, ...pages].flatMap(({ linkedFiles = [] }) => linkedFiles);
  return new Map(files.map((file) => [file, `/media/${file}`]));
}

/** Makes something once, when it is asked for. */
function onceAsked<Thing>(make: () => Thing): () => Thing {
  let made: { thing: Thing } | undefined;
  return () => (made ??= { thing: make() }).thing;
}

/** The pages of those who sign an article, with the feeds of its authors. */
function pathsOfSigners(
  article: Content['articles'][number],
  { signatories: { authors, sources } = NOBODY }: Content,
): string[] {
  const written = authorsOf(article, authors).map(({ id }) => authorPath(id));
  return [
    ...(written.length > 0 ? [AUTHORS_PAGE] : []),
    ...written.flatMap((path) => [path, feedPath(path)]),
    ...sourcesOf(article, sources).map(({ id }) => sourcePath(id)),
  ];
}

/** What of an article an address is made of; one that was remembered is not to be spread. */
function idOf({ id, published, permalink }: Content['articles'][number]) {
  return { id, published, permalink };
}
