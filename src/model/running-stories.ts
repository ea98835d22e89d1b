import type { Article } from './article.ts';
import type { Newsroom } from './newsroom.ts';
import type { Story } from './story.ts';

/** A running story with what is published of it. */
export interface RunningStory {
  story: Story;
  /** Newest first; one at least. */
  articles: Article[];
}

/** The stories of a newspaper of which something is published, that of the newest article first. */
export function runningStories({
  byStory,
  stories,
}: Pick<Newsroom, 'byStory' | 'stories'>): RunningStory[] {
  return [...byStory.values()].flatMap((articles) => {
    // Named as its first article names it: a later one in another spelling changes no page.
    const first = articles.at(-1)?.story;
    return first ? [{ story: stories.of(first), articles }] : [];
  });
}
