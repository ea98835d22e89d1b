import type { Comment, Graph, NewsArticle, OpinionNewsArticle } from 'schema-dts';
import { isoDate } from '../dates.ts';
import type { Comment as ReadersComment } from '../model/comment.ts';
import type { Site } from '../model/site.ts';
import { threadsOf, type PlacedComment } from '../model/thread.ts';

/** Of more comments the oldest are told of: each stands in the page twice. */
const MOST = 50;

/**
 * What the page of an article says of itself to machines, with its readers' comments: `comment` and `commentCount` of
 * schema.org/CreativeWork. Their texts are those that readers see.
 *
 * @param url absolute address of the page
 */
export function withComments(
  data: Graph,
  comments: readonly ReadersComment[],
  url: string,
  site: Pick<Site, 'timezone'>,
): Graph {
  const [article, ...others] = data['@graph'];
  if (comments.length === 0 || typeof article !== 'object') return data;
  const told = inOrder(threadsOf(comments).threads)
    .slice(0, MOST)
    .map((placed) => commentData(placed, url, site));
  const news = article as Exclude<NewsArticle | OpinionNewsArticle, string>;
  const talkedOf = { ...news, commentCount: comments.length, comment: told };
  return { ...data, '@graph': [talkedOf, ...others] };
}

function commentData(
  { comment, parent }: PlacedComment,
  url: string,
  site: Pick<Site, 'timezone'>,
): Comment {
  const { id, name, published, text } = comment;
  return {
    '@type': 'Comment',
    '@id': `${url}#comment-${id}`,
    text,
    datePublished: isoDate(published, site),
    author: { '@type': 'Person', name },
    ...(parent && { parentItem: { '@id': `${url}#comment-${parent.comment.id}` } }),
  };
}

/** The comments of all threads by age. */
function inOrder(threads: readonly PlacedComment[]): PlacedComment[] {
  const all = [...threads];
  for (const one of all) all.push(...one.replies);
  return all.toSorted((a, b) => a.number - b.number);
}
