import type { Article } from '../model/article.ts';
import type { CategoryBook } from '../model/category.ts';
import type { Content } from '../model/newsroom.ts';
import type { Site } from '../model/site.ts';
import type { Problem } from '../problems.ts';
import { BANNERS, bannerFaults, readBanners } from './banners.ts';
import { FRONT, frontFaults, readFront } from './front-page.ts';
import { MOST_READ, mostReadFaults, readMostRead } from './most-read.ts';
import { oldAddressFaults, readOldAddresses, REDIRECTS } from './old-addresses.ts';
import { AUTHORS, readSignatories, SOURCES } from './signatories.ts';
import type { ReadSource } from './source-reader.ts';
import { readStories, STORIES, storyFaults } from './stories.ts';
import { readTags, tagFaults, TAGS } from './tags.ts';

/** The files beside its settings that a newspaper may do without, inside its content folder. */
export const OPTIONAL_FILES: readonly string[] = [
  REDIRECTS,
  STORIES,
  FRONT,
  TAGS,
  MOST_READ,
  BANNERS,
  AUTHORS,
  SOURCES,
];

/** What they give. */
interface Optional {
  value: Pick<
    Content,
    | 'oldAddresses'
    | 'addressRules'
    | 'stories'
    | 'front'
    | 'tags'
    | 'mostRead'
    | 'banners'
    | 'signatories'
  >;
  problems: Problem[];
  /**
   * What only shows beside the articles.
   *
   * @param areAllRead whether no article is at fault
   */
  faultsBeside: (content: Content, areAllRead: boolean) => Problem[];
}

/**
 * Reads each of them.
 *
 * @param categories undefined when categories.yaml is at fault
 */
export function readOptionalFiles(
  site: Site,
  categories: CategoryBook | undefined,
  read: ReadSource,
): Optional {
  const old = readOldAddresses(site, read);
  const stories = readStories(site, read);
  const front = readFront(categories, read);
  const tags = readTags(site, read);
  const mostRead = readMostRead(site, read);
  const banners = readBanners(site, read);
  const signatories = readSignatories(site, read);
  const all = [old, stories, front, tags, mostRead, banners, signatories];
  const besideArticles = (articles: readonly Article[], areAllRead: boolean) => [
    ...storyFaults(stories.value?.entries ?? [], articles),
    ...tagFaults(tags.value?.entries ?? [], articles),
    ...mostReadFaults(mostRead.value, articles),
    ...(front.value ? frontFaults(front.value, articles, areAllRead) : []),
  ];
  return {
    value: {
      oldAddresses: old.value?.addresses ?? [],
      addressRules: old.value?.rules,
      stories: stories.value?.book,
      front: front.value?.plan,
      tags: tags.value?.book,
      mostRead: mostRead.value,
      banners: banners.value?.map(({ value }) => value),
      signatories: signatories.value,
    },
    problems: all.flatMap(({ problems }) => problems),
    faultsBeside: (content, areAllRead) => [
      ...oldAddressFaults(content),
      ...besideArticles(content.articles, areAllRead),
      ...bannerFaults(banners.value ?? [], content.site, content.categories),
    ],
  };
}
