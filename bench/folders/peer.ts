import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchiveArticle } from '../archive/archive.ts';
import { CATEGORIES, FRONT_PAGE, FRONT_PAGE_NAME } from '../archive/categories.ts';
import { frontMatter, type FolderShape, type WrittenFile } from './writer.ts';

/** Where the peers' own projects lie: configuration and templates, without articles. */
const PROJECTS = join(import.meta.dirname, '..', 'peers');

/** How a peer wants the same articles that Midad is given. */
export interface PeerShape {
  /** The folder of its project in bench/peers. */
  name: string;
  /** The folder, below the project's, from which sections follow: `content` for `content/politics/1.md`. */
  articles: string;
  /** The folder, below the project's, that is copied into the site as it is. */
  assets: string;
  /** The field that names the lists, besides the section, on which an article stands. */
  lists: (article: ArchiveArticle) => Record<string, readonly string[]>;
  rest?: readonly WrittenFile[];
}

const HUGO: PeerShape = {
  name: 'hugo',
  articles: 'content',
  assets: 'static',
  lists: ({ categories }) => ({ placements: categories.slice(1) }),
  rest: [
    ...CATEGORIES.map(({ slug, name, description }) => ({
      path: join('content', slug, '_index.md'),
      contents: frontMatter({ title: name, description }),
    })),
    {
      path: join('content', 'placements', FRONT_PAGE, '_index.md'),
      contents: frontMatter({ title: FRONT_PAGE_NAME }),
    },
  ],
};

/** The lists that a site has, as a file for templates. */
const LISTS = JSON.stringify([
  ...CATEGORIES.map(({ slug, name, description }) => ({ slug, name, description })),
  { slug: FRONT_PAGE, name: FRONT_PAGE_NAME, placement: true },
]);

const ELEVENTY: PeerShape = {
  name: 'eleventy',
  articles: 'content',
  assets: 'public',
  lists: ({ categories }) => ({ tags: categories }),
  rest: [
    { path: join('_data', 'lists.json'), contents: LISTS },
    ...CATEGORIES.map(({ slug, name }) => ({
      path: join('content', slug, `${slug}.json`),
      contents: JSON.stringify({
        layout: 'article.njk',
        tags: ['articles'],
        section: { slug, name },
      }),
    })),
  ],
};

const ASTRO: PeerShape = {
  name: 'astro',
  articles: join('src', 'articles'),
  assets: 'public',
  lists: ({ categories }) => ({ categories }),
  rest: [{ path: join('src', 'lists.json'), contents: LISTS }],
};

/** Every peer, by the name that the command knows it by. */
export const PEER_SHAPES = { hugo: HUGO, eleventy: ELEVENTY, astro: ASTRO };

export type PeerName = keyof typeof PEER_SHAPES;

export const PEER_NAMES = Object.keys(PEER_SHAPES) as PeerName[];

/** Copies a peer's project, and says how articles are written into it. */
export async function peerFolder(
  peer: PeerShape,
  root: string,
  pictures: readonly WrittenFile[],
): Promise<FolderShape> {
  await cp(join(PROJECTS, peer.name), root, { recursive: true });
  await cp(join(PROJECTS, 'style.css'), join(root, peer.assets, 'style.css'));
  return {
    root,
    article: (article) => peerArticle(peer, article),
    rest: [
      ...(peer.rest ?? []),
      ...pictures.map(({ path, contents }) => ({
        path: join(peer.assets, 'media', path),
        contents,
      })),
    ],
  };
}

/** `content/politics/20510.md`, of which every peer makes `/politics/20510/` by itself. */
function peerArticle(peer: PeerShape, article: ArchiveArticle): WrittenFile {
  const { id, title, date, categories, followUp, via, authors, tags, story, summary } = article;
  const [section = ''] = categories;
  const head = frontMatter({
    title,
    date: `${date}:00+01:00`,
    ...peer.lists(article),
    source: 'إكسبريس تيفي',
    followUp: followUp ? 'متابعة' : undefined,
    via,
    story,
    description: summary,
    authors,
    keywords: tags,
    image: article.image,
  });
  return { path: join(peer.articles, section, `${id}.md`), contents: `${head}\n${article.body}\n` };
}
