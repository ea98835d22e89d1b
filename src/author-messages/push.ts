import { askGit, askGitLine, commitNamed, isCutOff } from './git.ts';
import { authorsOf, MACHINE, type Author, type Commit } from './authors.ts';

/** What a push did to one file of the content folder. */
export interface FileChange {
  /** Path inside the content folder; of a removed file the one that it had. */
  file: string;
  /** The path that it had before. */
  old: string;
  how: 'added' | 'changed' | 'removed';
  /** The file as it was before the push; undefined for a new one. */
  before: () => Promise<Buffer | undefined>;
}

/** What a push brought of one author's. */
export interface Share {
  author: Author;
  /** The author's newest commit in the push. */
  commit: string;
  changes: FileChange[];
}

/** A push as far as the repository here knows it. */
export type Push =
  /** No Git here, or not enough of its history. */
  | { is: 'unknown'; why: 'no-repository' | 'no-commit' | 'no-history' }
  | { is: 'known'; until: string; shares: Share[] };

/** The tree that holds nothing: what a repository's first commit is compared with. Git knows it by itself. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/**
 * Which files of the content folder a push changed, and who did. What counts is the difference between the two
 * ends: a fault that was mended before the push is told to nobody. Each author who had a part in a file is told of
 * it; what no commit between the ends explains, as after a force push, is the newest commit's author's.
 *
 * @param content path of the content folder
 * @param since the commit that the branch was at before; one that is not here (a new branch, a force push) stands
 *   for the newest commit's parent
 */
export async function readPush(content: string, since: string, until: string): Promise<Push> {
  if ((await askGitLine(content, 'rev-parse', '--is-inside-work-tree')) !== 'true')
    return { is: 'unknown', why: 'no-repository' };
  const end = await commitNamed(content, until);
  if (end === undefined) return { is: 'unknown', why: 'no-commit' };
  const base = (await commitNamed(content, since)) ?? (await baseOf(content, end));
  if (base === undefined) return { is: 'unknown', why: 'no-history' };
  const changes = await changesBetween(content, base, end);
  const newest = [end, '-1'];
  const commits = await authorsOf(content, base === EMPTY_TREE ? newest : [`${base}..${end}`]);
  const [last] = await authorsOf(content, newest);
  const shares = last ? sharesOf(changes, commits, last) : [];
  return { is: 'known', until: end, shares };
}

/** What the newest commit is compared with when nothing is known of the push: its first parent, or nothing at all. */
async function baseOf(content: string, end: string): Promise<string | undefined> {
  const parent = await commitNamed(content, `${end}^`);
  if (parent !== undefined) return parent;
  return (await isCutOff(content, end)) ? undefined : EMPTY_TREE;
}

async function changesBetween(content: string, base: string, end: string): Promise<FileChange[]> {
  const form = ['--name-status', '-z', '--relative', '--no-ext-diff'];
  const ask = (renames: string) => {
    return askGit(content, 'diff', renames, '-l0', ...form, base, end, '--', '.');
  };
  // Likeness takes the texts, which a clone without them may not get.
  const said = (await ask('-M')) ?? (await ask('--no-renames'));
  const words = said?.toString().split('\0').slice(0, -1) ?? [];
  const changes: FileChange[] = [];
  for (let at = 0; at < words.length;) {
    const status = words[at] ?? '';
    const isMoved = /^[RC]/.test(status);
    const old = words[at + 1] ?? '';
    const file = isMoved ? (words[at + 2] ?? '') : old;
    at += isMoved ? 3 : 2;
    const how = status.startsWith('A') ? 'added' : status.startsWith('D') ? 'removed' : 'changed';
    const before = async () => {
      return how === 'added' ? undefined : askGit(content, 'show', `${base}:./${old}`);
    };
    changes.push({ file, old, how, before });
  }
  return changes;
}

/** Gives each change to those who made it, in the order in which they first appear. */
function sharesOf(
  changes: readonly FileChange[],
  commits: readonly Commit[],
  last: Commit,
): Share[] {
  const shares = new Map<string, Share>();
  const give = (change: FileChange, { hash, author }: Commit) => {
    const share = shares.get(author.key) ?? { author, commit: hash, changes: [] };
    if (!share.changes.includes(change)) share.changes.push(change);
    shares.set(author.key, share);
  };
  const byFile = new Map<string, Commit[]>();
  for (const commit of commits) {
    for (const file of commit.files) byFile.set(file, [...(byFile.get(file) ?? []), commit]);
  }
  for (const change of changes) {
    const own = [...(byFile.get(change.file) ?? []), ...(byFile.get(change.old) ?? [])];
    for (const commit of own.length > 0 ? own : [last]) give(change, commit);
  }
  const newest = new Map(commits.toReversed().map(({ author, hash }) => [author.key, hash]));
  return [...shares.values()]
    .filter(({ author }) => author.key !== MACHINE)
    .map((share) => ({
      ...share,
      commit: newest.get(share.author.key) ?? share.commit,
    }));
}
