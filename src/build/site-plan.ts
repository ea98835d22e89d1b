import { outputFile, SEARCH_CATALOGUE } from '../addresses.ts';
import { packedWording, type Remembered } from '../content/remembered.ts';
import type { ReadSource } from '../content/source-reader.ts';
import type { Instant } from '../dates.ts';
import { hashOf } from '../hash.ts';
import type { Article } from '../model/article.ts';
import { siteForPages } from '../model/publishing.ts';
import type { OutputFile } from '../output-file.ts';
import { frameOf } from '../plan/edition.ts';
import { fingerprint } from '../plan/fingerprint.ts';
import type { Outline } from '../plan/outline.ts';
import { outlinePages } from '../plan/plan.ts';
import type { Frame, Layout, Page } from '../plan/props.ts';
import { planShards, shardCatalogue, type PlannedShard } from '../search/plan-shards.ts';
import { articleHashes, type ArticleHashes } from './article-hashes.ts';
import type { CodeHashes } from './code-parts.ts';
import type { Composed } from './compose.ts';
import { plannedFeeds, type FeedFile } from './feeds.ts';
import { runHashes } from './run-hashes.ts';

/** All that a site consists of, each with what tells whether it is stale. */
export interface SitePlan {
  /** One after the other, as they are asked for. */
  pages: Iterable<OutlinedPage>;
  files: PlannedFile[];
  shards: PlannedShard[];
}

/** A page with the file that it is written to. */
export interface OutlinedPage {
  path: string;
  /** Changes with anything that the page comes from; empty where that is not known. */
  descent: string;
  /** Hash of what the page is made of; empty where only planning it tells. */
  ingredients: () => string;
  /** Plans the page. */
  page: () => Page;
  fingerprint: (page: Page) => string;
}

/** A page that is to be printed. */
export interface PlannedPage extends Omit<OutlinedPage, 'ingredients'> {
  ingredients: string;
}

/** A file that is copied or written as it is, or a feed. */
export interface PlannedFile {
  path: string;
  fingerprint: string;
  file: OutputFile | FeedFile;
}

/** What a plan is made from. */
export interface PlanBasis {
  composed: Composed;
  code: CodeHashes;
  /** The sources as they were read. */
  sources: Remembered;
  /** Reads the texts. */
  readSource: ReadSource;
  now: Instant;
}

/** Plans every file of a site. */
export function planSite(basis: PlanBasis): SitePlan {
  const { edition, files } = basis.composed;
  const { site, unpublished } = edition.newsroom;
  const { now, code, sources } = basis;
  // Results of a search have no ribbon that would tell what is not published.
  const articles = edition.newsroom.articles.filter((article) => !unpublished?.has(article));
  const wordingOf = (article: Article) => {
    const kept = sources.articles.get(article.file);
    if (kept?.value === article) return kept.hash;
    // Names that the newspaper spells otherwise than the file are what search finds.
    return JSON.stringify([kept?.hash ?? packedWording(article), article.authors, article.source]);
  };
  const recipe = hashOf(code.index, hashOf(JSON.stringify(basis.composed.words)));
  const shards = planShards(articles, { now, site, recipe, wordingOf });
  const catalogue = {
    path: outputFile(SEARCH_CATALOGUE),
    contents: shardCatalogue(shards, site),
  };
  const hashes = articleHashes(edition, sources);
  const feeds = plannedFeeds(basis, hashes);
  return {
    pages: outlined(basis, hashes),
    files: [...plannedFiles([...files, catalogue]), ...feeds],
    shards,
  };
}

function* outlined(basis: PlanBasis, hashes: ArticleHashes): Generator<OutlinedPage> {
  const { code, composed } = basis;
  const { basePath, digits, quotes } = composed.edition.newsroom.site;
  const text = hashOf(`${code.text} ${basePath} ${digits} ${quotes}`);
  const frame = frameOf(composed.edition);
  const { hashIngredients, hashDescent } = pageHashers(basis, frame, hashes);
  for (const outline of outlinePages(composed.edition, frame)) {
    const { layout, path, page } = outline;
    const file = outputFile(path);
    yield {
      path: file,
      descent: hashDescent(outline),
      ingredients: () => hashIngredients(outline),
      page,
      fingerprint: (planned) => fingerprint(planned, { layout: code[layout], text }),
    };
  }
}

/** Makes the functions that hash what a page is made of and what it comes from: articles, and all settings that pages show. */
function pageHashers({ composed, code, sources }: PlanBasis, frame: Frame, hashes: ArticleHashes) {
  const { newsroom, assets } = composed.edition;
  const { scripts, liteStylesheet } = assets;
  const site = siteForPages(newsroom.site);
  const settings = [frame, site, newsroom.categories.all, scripts, liteStylesheet];
  const common = hashOf(JSON.stringify([settings, sources.terms, code.plan, code.text]));
  const books = hashOf(JSON.stringify([common, newsroom.stories.all, newsroom.tags.all]));
  const { ofRun, sumsFrom } = runHashes(hashes.ofArticle);
  const sums = sumsFrom(newsroom.articles);
  const hashIngredients = ({ layout, madeOf }: Outline): string => {
    if (!madeOf) return '';
    const { articles, places, runs = [], card = '' } = madeOf();
    const made = articles.map(hashes.ofFile);
    if (made.includes('')) return '';
    return hashOf([common, code[layout], places, card, ...made, ...runs.map(ofRun)].join(' '));
  };
  const roots = new Map<Layout, string>();
  const rootOf = (layout: Layout): string => {
    const root = roots.get(layout) ?? hashOf([books, code[layout]].join(' '));
    roots.set(layout, root);
    return root;
  };
  const hashDescent = ({ layout, descent }: Outline): string => {
    if (!descent) return '';
    const { article, besides, notes } = descent;
    // Most pages come from their articles and nothing else: what is short needs no hash.
    const isPlain = besides.length === 0 && notes.trim() === '';
    const others = isPlain ? '' : hashOf([notes, ...besides.map(hashes.ofArticle)].join(' '));
    const sum = (sums.get(article) ?? 0).toString(16).padStart(12, '0');
    return `${rootOf(layout)}${sum}${others}`;
  };
  return { hashIngredients, hashDescent };
}

/** Files to be copied lie in the cache, where another content has another path, or say what is in them. */
function plannedFiles(files: readonly OutputFile[]): PlannedFile[] {
  return files.map((file) => ({
    path: file.path,
    fingerprint: hashOf('from' in file ? file.from + (file.sha256 ?? '') : file.contents),
    file,
  }));
}
