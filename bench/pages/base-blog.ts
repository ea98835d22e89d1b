import { spawnSync } from 'node:child_process';
import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bodyOf } from '../../src/content/documents.ts';
import { loadContent } from '../../src/content/load.ts';
import type { Article } from '../../src/model/article.ts';
import { frontMatter } from '../folders/writer.ts';

/** A blog set up as Eleventy's base blog, filled with a newspaper's articles and their lead pictures. */

const PROJECT = join(import.meta.dirname, '..', 'peers', 'base-blog');

const INSTALLED = join(import.meta.dirname, '..', 'node_modules');

/**
 * Writes and builds the blog.
 *
 * @param content the newspaper's content folder
 * @param folder an empty folder, or none yet
 * @returns the folder that the site is in
 * @throws with what Eleventy said, when it fails
 */
export async function makeBaseBlog(content: string, folder: string): Promise<string> {
  await cp(PROJECT, folder, { recursive: true });
  await symlink(INSTALLED, join(folder, 'node_modules'));
  // Texts name their pictures without a folder.
  await cp(join(content, 'media'), join(folder, 'content', 'blog'), { recursive: true });
  const { content: newspaper } = await loadContent(content);
  if (!newspaper) throw new Error(`${content} is at fault`);
  const names = newspaper.categories.all.map(({ slug, name }) => [slug, name]);
  const write = async (path: string, text: string) => writeFile(join(folder, path), text);
  await write('_data/categories.json', JSON.stringify(Object.fromEntries(names)));
  for (const article of newspaper.articles.filter(({ draft }) => !draft)) {
    await write(`content/blog/${article.id}.md`, await postOf(article, content));
  }
  for (const { slug, title, file } of newspaper.pages) {
    const head = frontMatter({ layout: 'plain.njk', title });
    await write(`content/${slug}.md`, `${head}\n${await bodyIn(content, file)}`);
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(INSTALLED, '@11ty', 'eleventy', 'cmd.cjs'), '--quiet'],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The base blog could not be built:\n${stdout}${stderr}`);
  return join(folder, '_site');
}

/** An article as its author would write it for the blog: the lead picture stands above the text. */
async function postOf(article: Article, content: string): Promise<string> {
  const { title, summary, published, categories, image, file } = article;
  const head = frontMatter({
    title,
    description: summary,
    date: new Date(published).toISOString(),
    tags: categories,
  });
  const picture = image ? `![${image.alt}](./${image.src})\n\n` : '';
  return `${head}\n${picture}${await bodyIn(content, file)}`;
}

async function bodyIn(content: string, file: string): Promise<string> {
  return bodyOf(await readFile(join(content, file), 'utf8'), file);
}
