import type { Article } from '../model/article.ts';
import type { Content } from '../model/newsroom.ts';
import type { Site } from '../model/site.ts';
import type { Problem } from '../problems.ts';
import { mostReadFaults, readMostRead } from './most-read.ts';
import type { ReadSource } from './source-reader.ts';
import { readStories, storyFaults } from './stories.ts';
import { readTags, tagFaults } from './tags.ts';

/** What a newspaper lists of what its articles are about, and of how they are read. */
interface Lists {
  value: Pick<Content, 'stories' | 'tags' | 'mostRead'>;
  problems: Problem[];
  /** What only shows beside the articles. */
  faultsBeside: (articles: readonly Article[]) => Problem[];
}

/** Reads stories.yaml, tags.yaml and most-read.json, each of which a newspaper may do without. */
export function readLists(site: Site, read: ReadSource): Lists {
  const stories = readStories(site, read);
  const tags = readTags(site, read);
  const mostRead = readMostRead(site, read);
  return {
    value: {
      stories: stories.value?.book,
      tags: tags.value?.book,
      mostRead: mostRead.value,
    },
    problems: [...stories.problems, ...tags.problems, ...mostRead.problems],
    faultsBeside: (articles) => [
      ...storyFaults(stories.value?.entries ?? [], articles),
      ...tagFaults(tags.value?.entries ?? [], articles),
      ...mostReadFaults(mostRead.value, articles),
    ],
  };
}
