import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { threadsOf, type PlacedComment } from '../model/thread.ts';
import { discussionStrings } from '../strings/comments.ts';
import { inDigits } from '../text/digits.ts';
import { isolated } from '../text/isolated.ts';
import { counted } from '../text/plurals.ts';
import type { Discussion, ReaderComment } from './discussion-props.ts';
import { momentOf } from './edition.ts';
import type { ArticleProps } from './props.ts';

/** How many levels there are: on a phone nothing would be left of comments that stand further in. */
const DEEPEST = 3;

/**
 * What an article's page shows of its comments; undefined where it has none.
 *
 * @param form what the page has for new ones
 */
export function discussionOf(
  { id }: Pick<Article, 'id'>,
  newsroom: Newsroom,
  form: ArticleProps['comments'],
): Discussion | undefined {
  const comments = newsroom.comments?.of(id) ?? [];
  if (comments.length === 0) return undefined;
  const { digits } = newsroom.site;
  const { threads } = threadsOf(comments);
  const hasForm = form !== undefined && form !== 'closed';
  return {
    count: counted(comments.length, discussionStrings.count, digits),
    isClosed: form === 'closed',
    hasForm,
    threads: threads.map((thread) => withReplies(thread, 1, newsroom)),
    answerable: hasForm ? answerableIn(threads, newsroom) : [],
  };
}

function withReplies(placed: PlacedComment, depth: number, newsroom: Newsroom): ReaderComment {
  if (depth < DEEPEST - 1) {
    const replies = placed.replies.map((reply) => withReplies(reply, depth + 1, newsroom));
    return { ...shown(placed, newsroom), replies };
  }
  // From here on all stand at the greatest depth, and say whom they answer where it is not the one above.
  const replies = below(placed).map((reply): ReaderComment => {
    const isHere = reply.parent === placed;
    const answers = isHere || !reply.parent ? undefined : nameOf(reply.parent);
    return { ...shown(reply, newsroom), answers };
  });
  return { ...shown(placed, newsroom), replies };
}

function shown({ comment, number }: PlacedComment, newsroom: Newsroom): ReaderComment {
  const { id, name, published, text } = comment;
  return {
    id,
    number: inDigits(number, newsroom.site.digits),
    name,
    published: momentOf(published, newsroom),
    paragraphs: text.split(/\n{2,}/).map((paragraph) => paragraph.split('\n')),
    replies: [],
  };
}

function nameOf({ comment: { id, name } }: PlacedComment): { id: string; name: string } {
  return { id, name };
}

/** All that answers a comment, and what answers that, each before the next answer to the same. */
function below(placed: PlacedComment): PlacedComment[] {
  const found: PlacedComment[] = [];
  const waiting = placed.replies.toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    waiting.push(...next.replies.toReversed());
  }
  return found;
}

/** All comments in the order in which the page shows them. */
function answerableIn(
  threads: readonly PlacedComment[],
  { site: { digits } }: Newsroom,
): Discussion['answerable'] {
  return threads
    .flatMap((thread) => [thread, ...below(thread)])
    .map(({ comment: { id, name }, number }) => [
      id,
      `${inDigits(number, digits)}. ${isolated(name)}`,
    ]);
}
