import type { FunctionComponent } from 'preact';
import type { Layout, LayoutProps } from '../src/plan/props.ts';
import { ArticlePage } from './article.tsx';
import { BannersPage } from './banners.tsx';
import { AuthorPage } from './author.tsx';
import { AuthorsPage } from './authors.tsx';
import { CategoryPage } from './category.tsx';
import { CorrectionsPage } from './corrections.tsx';
import { DateArchivePage } from './date-archive.tsx';
import { DeskPage } from './desk.tsx';
import { GuidePage } from './guide.tsx';
import { HomePage } from './home.tsx';
import { LatestPage } from './latest.tsx';
import { LitePage } from './lite.tsx';
import { GonePage, NotFoundPage, OfflinePage, RedirectPage, ThanksPage } from './notices.tsx';
import { PlainPage } from './plain.tsx';
import { SearchPage } from './search.tsx';
import { SourcePage } from './source.tsx';
import { StoryNewsPage } from './story-news.tsx';
import { StoryPage } from './story.tsx';
import { TagPage } from './tag.tsx';

/** Layouts that draw documents: what is new in a live coverage is none. */
export type DocumentLayout = Exclude<Layout, 'liveNews'>;

/** The layout of each kind of page. */
export const layouts: { [L in DocumentLayout]: FunctionComponent<LayoutProps[L]> } = {
  home: HomePage,
  category: CategoryPage,
  article: ArticlePage,
  author: AuthorPage,
  authors: AuthorsPage,
  source: SourcePage,
  story: StoryPage,
  storyNews: StoryNewsPage,
  corrections: CorrectionsPage,
  tag: TagPage,
  dateArchive: DateArchivePage,
  lite: LitePage,
  plain: PlainPage,
  guide: GuidePage,
  search: SearchPage,
  thanks: ThanksPage,
  notFound: NotFoundPage,
  gone: GonePage,
  latest: LatestPage,
  banners: BannersPage,
  offline: OfflinePage,
  redirect: RedirectPage,
  desk: DeskPage,
};
