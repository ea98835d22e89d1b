import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { laterArticle, makeArchive, type Source } from '../folders/make.ts';
import { midadArticle } from '../folders/midad.ts';
import type { PushOptions } from './options.ts';

const ENGINE = fileURLToPath(new URL('../..', import.meta.url));

/** A newspaper's repository, as a host of repositories keeps it, and the folder of the author who pushes. */
export interface Newsroom {
  /** The bare repository. */
  repository: string;
  author: string;
  source: Source;
}

/** What was pushed. */
export interface Pushed {
  title: string;
  /** The path of its page on the site. */
  path: string;
}

/**
 * Makes a repository of this engine, as it lies here, with an archive as its content.
 *
 * @param settings lines of site.yaml that take the place of those of the same names
 */
export async function openNewsroom(
  options: PushOptions,
  folder: string,
  settings: string,
): Promise<Newsroom> {
  const [repository, author] = [join(folder, 'paper.git'), join(folder, 'author')];
  const until = new Date(Date.now() - 86_400_000).toISOString().replace('Z', '+00:00');
  const { articles, seed } = options;
  const source: Source = { articles, seed, until, pictures: 0 };
  await mkdir(author, { recursive: true });
  for (const file of engineFiles()) {
    await mkdir(dirname(join(author, file)), { recursive: true });
    await cp(join(ENGINE, file), join(author, file));
  }
  if (options.content === undefined) await makeArchive(source, join(folder, 'archive'), []);
  const content = options.content ?? join(folder, 'archive', 'midad');
  await cp(content, join(author, 'content'), { recursive: true });
  await resettle(join(author, 'content', 'site.yaml'), settings);
  git(author, 'init', '--quiet', '--initial-branch', 'main');
  commit(author, 'The archive');
  git(folder, 'clone', '--quiet', '--bare', author, repository);
  // As hosts keep them: a fetch then finds packs, and compresses nothing.
  git(repository, 'repack', '-a', '-d', '--quiet');
  git(author, 'remote', 'add', 'origin', repository);
  return { repository, author, source };
}

async function resettle(file: string, settings: string): Promise<void> {
  const names = [...settings.matchAll(/^\w+:/gm)].map(([name]) => name);
  const kept = (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => !names.some((name) => line.startsWith(name)));
  await writeFile(file, `${kept.join('\n').trimEnd()}\n${settings}`);
}

/** An author writes an article and pushes it. */
export async function pushArticle({ author, source }: Newsroom): Promise<Pushed> {
  const article = laterArticle(source, Date.now() - 120_000);
  const { path, contents } = midadArticle(article);
  await mkdir(dirname(join(author, 'content', path)), { recursive: true });
  await writeFile(join(author, 'content', path), contents);
  commit(author, 'One article');
  git(author, 'push', '--quiet', 'origin', 'main');
  return { title: article.title, path: `/${article.categories[0] ?? ''}/${article.id}/` };
}

/** All that would be committed here, but the sample newspaper. */
function engineFiles(): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = git(ENGINE, ...args).split('\0');
  return files.filter((file) => file !== '' && !file.startsWith('content/'));
}

function commit(folder: string, message: string): void {
  git(folder, 'add', '--all');
  const author = ['-c', 'user.name=Author', '-c', 'user.email=author@newspaper.example'];
  git(folder, ...author, 'commit', '--quiet', '--message', message);
}

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
}
