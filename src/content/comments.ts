import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../model/article.ts';
import {
  commentSchema,
  LONGEST_COMMENT,
  READER_COMMENT_FIELDS,
  type Comment,
  type CommentBook,
} from '../model/comment.ts';
import { problemsOf } from '../model/diagnose.ts';
import { idFrom, isId } from '../model/ids.ts';
import type { Site } from '../model/site.ts';
import { threadsOf } from '../model/thread.ts';
import { hasErrors, type Problem } from '../problems.ts';
import { readersText } from '../text/readers-words.ts';
import { COMMENTS, isCommentFolder, namesIn } from './comment-folders.ts';
import {
  answersNone,
  emptyComment,
  longComment,
  noComment,
  strayComments,
  unfitCommentName,
} from './comment-problems.ts';
import type { Read } from './documents.ts';
import { readFields } from './fields.ts';
import { splitFrontMatter } from './front-matter.ts';
import { pinpoint } from './pinpoint.ts';
import { sourceText } from './source-text.ts';
import { isMarkdown } from './survey.ts';

/** What the folders of comments give. */
export interface ReadComments {
  book: CommentBook;
  problems: Problem[];
  /** The folders of which nothing was to be said, each with the hash that it had: they are not read again. */
  sound: ReadonlyMap<string, string>;
}

/** The largest file that is opened, in bytes: four for each character, and its front-matter. */
const LARGEST_FILE = 4 * LONGEST_COMMENT + 4096;

/**
 * Reads the comments of those articles whose folder is not known to be sound. A comment at fault is left out with a
 * warning, and stops no build: what a reader wrote never holds up the newspaper.
 *
 * @param root path of the content folder
 * @param folders all folders of comments with their hashes
 * @param known as `sound` was before
 */
export function readComments(
  root: string,
  folders: readonly [folder: string, hash: string][],
  known: ReadonlyMap<string, string>,
  site: Pick<Site, 'timezone'>,
): ReadComments {
  const read = folderReader(root, site);
  const problems: Problem[] = [];
  const sound = new Map<string, string>();
  const shelves = new Map<string, { hash: string; comments?: readonly Comment[] }>();
  for (const [folder, hash] of folders) {
    const article = articleOf(folder);
    shelves.set(article, { hash });
    if (known.get(folder) === hash) {
      sound.set(folder, hash);
      continue;
    }
    const found = read(folder);
    shelves.set(article, { hash, comments: found.comments });
    problems.push(...found.problems);
    if (found.problems.length === 0) sound.set(folder, hash);
  }
  const of = (article: string) => {
    const shelf = shelves.get(article);
    return shelf ? (shelf.comments ??= read(`${COMMENTS}/${article}`).comments) : [];
  };
  const book = {
    of,
    hashOf: (article: string) => shelves.get(article)?.hash,
    articles: () => shelves.keys(),
  };
  return { book, problems, sound: isSame(sound, known) ? known : sound };
}

/** Folders whose name is no article's id. Articles that are not published yet count. */
export function commentFaults(
  { articles: withComments }: Pick<CommentBook, 'articles'>,
  articles: readonly Pick<Article, 'id'>[],
): Problem[] {
  const folders = [...withComments()];
  if (folders.length === 0) return [];
  const known = new Set(articles.map(({ id }) => id));
  return folders.filter((id) => !known.has(id)).map((id) => strayComments(`${COMMENTS}/${id}`, id));
}

/** The folders of comments in a survey. */
export function commentFolders(survey: ReadonlyMap<string, string>): [string, string][] {
  return [...survey].filter(([path]) => isCommentFolder(path));
}

function articleOf(folder: string): string {
  return folder.slice(COMMENTS.length + 1);
}

/** Makes the function that reads all comments of one article. */
function folderReader(root: string, site: Pick<Site, 'timezone'>) {
  const schema = commentSchema(site);
  return (folder: string): { comments: Comment[]; problems: Problem[] } => {
    const names = namesIn(join(root, folder));
    const read = names.map((name) => readFile(root, `${folder}/${name}`, schema));
    const isFile = statSync(join(root, folder), { throwIfNoEntry: false })?.isFile();
    const comments = read.flatMap(({ value }) => value ?? []);
    const { faults } = threadsOf(comments);
    const problems = [
      ...(isFile ? [noComment(folder)] : []),
      ...read.flatMap((one) => one.problems),
      ...pinpoint(
        [...faults].map(([comment, fault]) => answersNone(comment, fault)),
        root,
      ),
    ];
    return { comments, problems: problems.map(asWarning) };
  };
}

function asWarning(problem: Problem): Problem {
  return { ...problem, severity: 'warning' };
}

function readFile(
  root: string,
  file: string,
  schema: ReturnType<typeof commentSchema>,
): Read<Comment> {
  const found = statSync(join(root, file), { throwIfNoEntry: false });
  if (!isMarkdown(file) || !found?.isFile()) return { problems: [noComment(file)] };
  if (found.size > LARGEST_FILE) return { problems: [longComment(file)] };
  const text = sourceText(readFileSync(join(root, file)), file);
  return typeof text === 'string' ? readComment(text, file, schema) : { problems: text };
}

/**
 * Reads one comment. Its text is plain: what is Markdown or HTML in it is shown as it was typed.
 *
 * @param file its path inside the content folder
 */
export function readComment(
  written: string,
  file: string,
  schema: ReturnType<typeof commentSchema>,
): Read<Comment> {
  const split = splitFrontMatter(written, file);
  if ('severity' in split) return { problems: [withOwnExample(split)] };
  const { yaml, linesBefore, linesBeforeBody, body } = split;
  const read = readFields(yaml, READER_COMMENT_FIELDS, { file, linesBefore });
  const { source, problems } = read;
  if (!read.readable) return { problems };
  const parsed = schema.safeParse(source.values);
  if (!parsed.success) {
    problems.push(...problemsOf(parsed.error, source, READER_COMMENT_FIELDS, problems));
  }
  const id = idFrom(file.slice(file.lastIndexOf('/') + 1).replace(/\.(md|markdown)$/i, ''));
  if (!isId(id)) problems.push(unfitCommentName(file, id));
  const text = readersText(body);
  if (text === '') problems.push(emptyComment(file, linesBeforeBody));
  if (text.length > LONGEST_COMMENT) problems.push(longComment(file, linesBeforeBody + 1));
  if (!parsed.success || hasErrors(problems)) return { problems };
  const { name, date, parent } = parsed.data;
  return { value: { id, file, name, published: date, parent, text }, problems };
}

/** What is pasted at the top of a comment is no article's front-matter. */
function withOwnExample(problem: Problem): Problem {
  const isOfArticles = problem.code === 'missing-front-matter' && problem.fix !== '---';
  if (!isOfArticles) return problem;
  const { name, date } = READER_COMMENT_FIELDS;
  return { ...problem, fix: `---\n${name?.example}\n${date?.example}\n---` };
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
