import type { Comment } from './comment.ts';

/** A comment in its place below an article. */
export interface PlacedComment {
  comment: Comment;
  /** By age, from 1: it stays when others come. */
  number: number;
  /** The comment that it answers; absent where it answers none, or one that is not there. */
  parent?: PlacedComment | undefined;
  /** What answers it, the oldest first. */
  replies: PlacedComment[];
}

/** Why a comment does not answer the one that it names. */
export type ParentFault = 'missing' | 'circle';

/** What an article's comments give: their threads, the oldest first, and those whose parent is none. */
export interface Threads {
  threads: PlacedComment[];
  faults: ReadonlyMap<Comment, ParentFault>;
}

/**
 * Orders the comments of one article. One whose parent is missing, or that is its own parent in the end, stands at the
 * top level. No step goes deeper with each reply: a thread may be of any length.
 */
export function threadsOf(comments: readonly Comment[]): Threads {
  const placed = comments
    .toSorted((a, b) => a.published - b.published || (a.id < b.id ? -1 : 1))
    .map((comment, index): PlacedComment => ({ comment, number: index + 1, replies: [] }));
  const byId = new Map(placed.map((one) => [one.comment.id, one]));
  const faults = new Map<Comment, ParentFault>();
  const circles = inCircles(comments);
  const threads: PlacedComment[] = [];
  for (const one of placed) {
    const { comment } = one;
    const parent = comment.parent === undefined ? undefined : byId.get(comment.parent);
    if (comment.parent !== undefined && !parent) faults.set(comment, 'missing');
    if (parent && circles.has(comment.id)) faults.set(comment, 'circle');
    if (!parent || circles.has(comment.id)) threads.push(one);
    else {
      one.parent = parent;
      parent.replies.push(one);
    }
  }
  return { threads, faults };
}

/** The ids of comments that are among their own ancestors. */
function inCircles(comments: readonly Comment[]): ReadonlySet<string> {
  const parents = new Map(comments.map(({ id, parent }) => [id, parent]));
  const done = new Set<string>();
  const circles = new Set<string>();
  for (const { id } of comments) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && parents.has(at) && !done.has(at) && !onWay.has(at)) {
      way.push(at);
      onWay.add(at);
      at = parents.get(at);
    }
    if (at !== undefined && onWay.has(at)) {
      for (const other of way.slice(way.indexOf(at))) circles.add(other);
    }
    for (const other of way) done.add(other);
  }
  return circles;
}
