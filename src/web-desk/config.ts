import type { Article } from '../model/article.ts';
import { ARTICLE_FIELDS, PAGE_FIELDS } from '../model/fields.ts';
import { articleSchema } from '../model/article.ts';
import type { Category, CategoryBook } from '../model/category.ts';
import { plainPageSchema } from '../model/plain-page.ts';
import type { Site } from '../model/site.ts';
import { choicesOf } from './choices.ts';
import { deskFields } from './fields.ts';
import { formOf } from './form.ts';
import type { DeskSettings } from './settings.ts';
import { deskStrings } from './wording.ts';

/** What the desk at /admin/ is told of the newspaper. */
export interface DeskConfig {
  /** The configuration of its program, Sveltia CMS. */
  cms: object;
  /** What files are checked by before they are saved. */
  site: Pick<Site, 'name' | 'timezone' | 'quotes'>;
  categories: readonly Category[];
}

/** Names under which the desk's program is given our way to read and write files. */
export const ARTICLE_FORMAT = 'midad-article';
export const PAGE_FORMAT = 'midad-page';

/** Most that a picture may weigh before it is shrunk, in bytes: photographs of telephones have up to 25 MB. */
const HEAVIEST = 50_000_000;

/** How wide and high pictures are at most, in pixels: the widest that pages show is 1600 px. */
const LARGEST = 2000;

/** What the configuration is made of. */
export interface DeskFacts {
  site: Site;
  desk: DeskSettings;
  categories: CategoryBook;
  /** Published articles, newest first. */
  articles: readonly Article[];
  /** Address of the newspaper's icon. */
  icon: string;
}

/** The configuration of the desk. Names of drafts are not in it: they leave no trace in the output. */
export function deskConfig({ site, desk, categories, articles, icon }: DeskFacts): DeskConfig {
  const facts = { categories, timezone: site.timezone, choices: choicesOf(articles) };
  const { articles: label, article, pages, page, commits } = deskStrings;
  const place = placeOf(articles);
  const media = { media_folder: `/${desk.folder}/media`, public_folder: '/media' };
  // Said for each collection: else pictures of those in folders of years would lie beside the articles.
  const common = { ...media, duplicate: false, delete: false };
  return {
    site: { name: site.name, timezone: site.timezone, quotes: site.quotes },
    categories: categories.all,
    cms: {
      load_config_file: false,
      backend: backendOf(desk, commits),
      publish_mode: desk.review ? 'editorial_workflow' : 'simple',
      app_title: `${deskStrings.title} – ${site.name}`,
      logo: { src: icon },
      site_url: site.url,
      display_url: site.url,
      show_preview_links: false,
      ...media,
      media_libraries: { default: { config: PICTURES }, stock_assets: { providers: [] } },
      slug: { timezone: 'local' },
      editor: { preview: false },
      output: { omit_empty_optional_fields: true },
      collections: [
        {
          ...common,
          name: 'articles',
          label,
          label_singular: article,
          icon: 'article',
          folder: `${desk.folder}/${place.folder}`,
          format: ARTICLE_FORMAT,
          path: `${place.path}{{slug}}`,
          slug: '{{year}}{{month}}{{day}}-{{hour}}{{minute}}{{second}}',
          summary: '{{title}}',
          sortable_fields: {
            fields: ['date', 'title'],
            default: { field: 'date', direction: 'descending' },
          },
          view_filters: [{ label: deskStrings.drafts, field: 'draft', pattern: true }],
          fields: deskFields(formOf(articleSchema(site, categories, site.quotes)), {
            ...facts,
            book: ARTICLE_FIELDS,
          }),
        },
        {
          ...common,
          name: 'pages',
          label: pages,
          label_singular: page,
          icon: 'description',
          folder: `${desk.folder}/pages`,
          format: PAGE_FORMAT,
          create: false,
          fields: deskFields(formOf(plainPageSchema(site.quotes)), { ...facts, book: PAGE_FIELDS }),
        },
      ],
    },
  };
}

/** Pictures are drawn anew, so that nothing is left of where and with what they were taken. */
const PICTURES = {
  max_file_size: HEAVIEST,
  slugify_filename: true,
  transformations: {
    raster_image: { format: 'webp', quality: 85, width: LARGEST, height: LARGEST },
  },
};

/** How many articles the desk reads at sign-in at most, where they lie in folders of years. */
const MOST = 3000;

/**
 * The folder whose articles the desk shows, and in which folders below it new ones lie: in those of years and
 * months, if most articles of the newspaper do. Of a large archive it is the newest year's folder.
 */
function placeOf(articles: readonly Article[]): { folder: string; path: string } {
  const depths = [0, 0, 0];
  for (const { file } of articles) {
    const depth = file.split('/').length - 2;
    if (depth < depths.length) depths[depth] = (depths[depth] ?? 0) + 1;
  }
  const usual = articles.length === 0 ? 1 : depths.indexOf(Math.max(...depths));
  const years = usual > 0 ? '{{year}}/' : '';
  const months = usual > 1 ? '{{month}}/' : '';
  const newest = articles.find(({ file }) => /^articles\/\d{4}\//.test(file))?.file.split('/')[1];
  if (articles.length <= MOST || usual === 0 || !newest) {
    return { folder: 'articles', path: years + months };
  }
  return { folder: `articles/${newest}`, path: months };
}

/** The Git service, and how one signs in to it. */
function backendOf(desk: DeskSettings, commits: object): object {
  const { backend, repository, branch, server, authenticator, application } = desk;
  if (backend === 'trial') return { name: 'test-repo' };
  const canAsk = backend === 'github' ? authenticator : application;
  return {
    name: backend,
    repo: repository,
    ...(branch && { branch }),
    ...(server && { base_url: server, api_root: `${server}${API[backend]}` }),
    ...(backend === 'github' && authenticator && { base_url: authenticator }),
    ...(backend === 'gitlab' && application && { auth_type: 'pkce' }),
    ...(application && { app_id: application }),
    auth_methods: canAsk ? ['oauth', 'token'] : ['token'],
    commit_messages: commits,
  };
}

/** Where the programming interface of a Git service lies on its server. */
const API = { github: '/api/v3', gitlab: '/api/v4', gitea: '/api/v1' } as const;
