import { FAMILY_NAMES, GIVEN_NAMES } from '../archive/news-words.ts';
import { standfirst } from '../archive/prose.ts';
import { urnOf, type Random } from '../archive/random.ts';
import { SECRET_HOST, SECRET_NETWORKS } from './old-newspaper.ts';

/** A comment as WordPress exports it, with what nobody may ever see. */
export interface OldComment {
  id: number;
  author: string;
  email: string;
  ip: string;
  /** Milliseconds since the Unix epoch. */
  moment: number;
  text: string;
  approved: string;
  type: string;
  parent: number;
}

/** How many an article has: two on average, most have none. */
const count = urnOf([
  [0, 50],
  [1, 16],
  [2, 10],
  [4, 10],
  [7, 8],
  [11, 6],
]);

const fate = urnOf([
  [['1', 'comment'], 80],
  [['0', 'comment'], 8],
  [['spam', ''], 6],
  [['trash', 'comment'], 2],
  [['1', 'pingback'], 3],
  [['1', 'trackback'], 1],
] as const);

/** The comments under an article, each answering an earlier one or none. */
export function oldComments(first: number, published: number, random: Random): OldComment[] {
  const comments: OldComment[] = [];
  const many = count(random);
  for (let index = 0; index < many; index += 1) {
    const id = first + index;
    const [approved, type] = fate(random);
    const answered = comments.length > 0 && random.chance(0.4) ? random.pick(comments) : undefined;
    comments.push({
      id,
      author: `${random.pick(GIVEN_NAMES)} ${random.pick(FAMILY_NAMES)}`,
      email: `qari${id}@${SECRET_HOST}`,
      ip: `${random.pick(SECRET_NETWORKS)}${random.whole(1, 254)}`,
      moment: published + (index + 1) * 1000 * random.whole(600, 6000),
      text: commentText(approved, random),
      approved,
      type,
      parent: answered?.id ?? 0,
    });
  }
  return comments;
}

function commentText(approved: string, random: Random): string {
  const text = standfirst(random);
  if (approved === 'spam') return `${text} <a href="https://casino.example/">casino</a>`;
  if (random.chance(0.1)) return `${text}\n\n${standfirst(random)}`;
  return random.chance(0.05) ? `<strong>شكرا</strong>، ${text}` : text;
}
