import type { Instant } from '../dates.ts';
import { askGit, askGitLine } from './git.ts';

/** Who wrote a commit. Addresses of mail are used to tell people apart, and go nowhere. */
export interface Author {
  name: string;
  key: string;
}

/** Who commits what the publication itself wrote (.ci/addresses, src/schedule/push-addresses.ts): nobody to tell. */
export const MACHINE = 'publication@newspaper.invalid';

/** A commit by one of its authors. */
export interface Commit {
  hash: string;
  /** When it was committed. */
  at: Instant;
  author: Author;
  /** Paths inside the content folder. */
  files: string[];
}

/** Where a commit begins, and what parts its fields: signs that no name has. */
const BEGIN = '\u0001';
const BETWEEN = '\u0002';

const FIELDS = [
  '%H',
  '%ct',
  '%aN',
  '%aE',
  '%(trailers:key=Co-authored-by,valueonly,separator=%x02)',
];

/**
 * Commits with who wrote them and the files that they touched, newest first; one with several authors comes once for
 * each. A merge touches only what it has otherwise than all that it joins.
 *
 * @param range arguments of `git log`
 * @param file only commits that touched this file, a path inside the content folder
 */
export async function authorsOf(
  content: string,
  range: readonly string[],
  file?: string,
): Promise<Commit[]> {
  const form = [
    `--format=${BEGIN}${FIELDS.join(BETWEEN)}`,
    '--name-only',
    '-z',
    '-c',
    '--no-renames',
  ];
  const paths = file === undefined ? [] : [`./${file}`];
  const said = await askGit(content, 'log', ...form, '--root', ...range, '--', ...paths);
  // Not by `--relative`, which Git 2.39 forgets where it tells of merges.
  const prefix = (await askGitLine(content, 'rev-parse', '--show-prefix')) ?? '';
  const commits: Commit[] = [];
  let own: Commit[] = [];
  for (const word of said?.toString().split('\0') ?? []) {
    const text = word.replace(/^\n+/, '');
    if (text.startsWith(BEGIN)) {
      own = commitsFrom(text.slice(1).split(BETWEEN));
      commits.push(...own);
    } else if (text.startsWith(prefix) && text !== '') {
      for (const { files } of own) files.push(text.slice(prefix.length));
    }
  }
  return commits;
}

function commitsFrom([
  hash = '',
  seconds = '',
  name = '',
  mail = '',
  ...others
]: string[]): Commit[] {
  const authors = [authorOf(name, mail), ...others.flatMap(coAuthor)];
  const distinct = new Map(authors.map((author) => [author.key, author]));
  return [...distinct.values()].map((author) => ({
    hash,
    at: Number(seconds) * 1_000,
    author,
    files: [],
  }));
}

function coAuthor(text: string): Author[] {
  const [, name, mail] = /^(.+?)\s*<([^>]*)>$/.exec(text.trim()) ?? [];
  return name !== undefined && mail !== undefined ? [authorOf(name, mail)] : [];
}

function authorOf(name: string, mail: string): Author {
  return { name: bare(name), key: mail.toLowerCase() || name };
}

/** A name without what a terminal or a reader of both directions would obey. */
function bare(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
}
