import { absolute, articlePath, href, storyNewsPath, storyPath, THANKS } from '../addresses.ts';
import { formatHijriDay } from '../calendar/in-words.ts';
import { commentForm, commentOrigins, type CommentForm } from '../comments/form.ts';
import { adOrigins, adScripts, adStylesheets, slotsOn } from './advertising.ts';
import { withComments } from '../machines/comment-data.ts';
import { articleData } from '../machines/linked-data.ts';
import type { Article } from '../model/article.ts';
import { companyOf, neighboursInStory } from '../model/company.ts';
import { isYouTube } from '../model/video.ts';
import { labelled } from '../model/kicker.ts';
import { relatedTo } from '../model/related.ts';
import type { Site } from '../model/site.ts';
import { articleStrings } from '../strings.ts';
import { counted } from '../text/plurals.ts';
import { readingMinutes } from '../text/words.ts';
import { articleRevisions, toldCorrections } from './corrections.ts';
import { bylineOf, licencesOf } from './byline.ts';
import {
  articleLink,
  bodyOf,
  cardImage,
  cardOf,
  categoryLink,
  embedScripts,
  headOf,
  momentOf,
  photoOf,
  publisherOf,
  type Edition,
} from './edition.ts';
import { leadVideoOf, shownVideo } from './lead-video.ts';
import { livePlaceOf } from './live-coverage.ts';
import { discussionOf } from './discussion.ts';
import { liteLink } from './lite-page.ts';
import type { Outline } from './outline.ts';
import type { ArticleProps, Frame, Head, Page, Photo } from './props.ts';
import { ribbonOf } from './ribbon.ts';
import { partOf } from './story-pages.ts';
import { linkedTags, tagsOf } from './tag-pages.ts';
import { articleAlternates, articleTwins } from './twins.ts';

/** The page of one article, before it is planned. */
export function articleOutline(article: Article, frame: Frame, edition: Edition): Outline {
  const { newsroom } = edition;
  const { before, after } = neighboursInStory(article, newsroom);
  const comments = newsroom.comments?.hashOf(article.id);
  const card = edition.socialCards?.ofArticle(article);
  const younger = after ? [after] : [];
  const madeOf = () => {
    const { story, shelves } = companyOf(article, newsroom);
    const { id, name } = article.story ? newsroom.stories.of(article.story) : {};
    const around = [before !== undefined, after !== undefined];
    return {
      articles: [article, ...(before ? [before] : []), ...younger],
      places: JSON.stringify([...around, id, name, comments, ...linkedTags(article, edition)]),
      runs: [story, ...shelves],
      card,
    };
  };
  return {
    layout: 'article',
    path: articlePath(article, newsroom.site),
    descent: { article, besides: younger, notes: `${comments ?? ''} ${card ?? ''}` },
    madeOf,
    page: () => articlePage(article, frame, edition),
  };
}

/** The page of one article. */
function articlePage(article: Article, frame: Frame, edition: Edition): Page {
  const { newsroom } = edition;
  const { site } = newsroom;
  const path = articlePath(article, site);
  const url = absolute(path, site);
  const photo = article.image && photoOf(article.image, edition);
  const comments = commentsOf(article, url, edition);
  const ads = slotsOn('article', article.section, edition);
  return {
    layout: 'article',
    path,
    body: bodyOf(article, edition),
    props: {
      frame,
      ...ribbonOf(article, newsroom),
      head: articleHead(article, path, photo, { comments, ads }, edition),
      title: article.title,
      kicker: article.kicker,
      standfirst: article.hasStandfirst ? article.summary : undefined,
      categories: article.categories.map((slug) => categoryLink(slug, newsroom)),
      byline: bylineOf(article, edition),
      twins: articleTwins(article, newsroom),
      published: cardOf(article, edition).published,
      hijri: hijriOf(article, site),
      updated: article.updated === undefined ? undefined : momentOf(article.updated, newsroom),
      revisions: articleRevisions(article, newsroom),
      oldAfter: site.oldAfter || undefined,
      readingTime: counted(
        readingMinutes(article.words, picturesOf(article)),
        articleStrings.readingTime,
        site.digits,
      ),
      video: leadVideoOf(article, edition),
      figure: photo && { photo, caption: article.image?.caption, credit: article.image?.credit },
      ads,
      adParagraph: site.advertising?.paragraph ?? 0,
      live: livePlaceOf(article, edition),
      licences: licencesOf(article, edition),
      tags: tagsOf(article, edition),
      story: storyOf(article, edition),
      share: { url, title: labelled(article.title, article), brands: edition.assets.brands },
      lite: liteLink(article, newsroom),
      related: relatedTo(article, newsroom).map((related) => cardOf(related, edition)),
      comments,
      discussion: discussionOf(article, newsroom, comments),
    },
  };
}

function hijriOf({ published }: Article, site: Site): string | undefined {
  const day = formatHijriDay(published, site);
  return day && articleStrings.hijri.replace('#', day);
}

/** How many pictures an article shows. */
function picturesOf({ image, bodyImages }: Article): number {
  return bodyImages.length + (image ? 1 : 0);
}

/** The style sheets that an article needs besides that of all pages. */
function sheetsOf({ coverage }: Article, ads: ArticleProps['ads'], edition: Edition): string[] {
  const live = coverage ? [edition.assets.sheets.live] : [];
  return [...live, ...adStylesheets(ads, edition)];
}

function articleHead(
  article: Article,
  path: string,
  photo: Photo | undefined,
  { comments, ads }: Pick<ArticleProps, 'comments' | 'ads'>,
  edition: Edition,
): Head {
  const { newsroom, assets } = edition;
  const { settings, hasForm } = { settings: newsroom.site.comments, hasForm: isForm(comments) };
  const section = newsroom.categories.of(article.section);
  const page = {
    title: labelled(article.title, article),
    description: labelled(article.summary, article),
    path,
  };
  const { caption, credit } = article.image ?? {};
  const video = leadVideoOf(article, edition);
  const lead = photo && { ...photo, caption, credit };
  const tags = tagsOf(article, edition).map(({ text }) => text);
  const policy = {
    ...(settings && hasForm ? commentOrigins(settings) : {}),
    frame: [...article.bodyEmbeds, ...adOrigins(newsroom.site, ads)],
    media: article.video !== undefined && !isYouTube(article.video.src),
  };
  return {
    ...headOf(edition, page, policy),
    ...articleAlternates(article, path, newsroom),
    kind: 'article',
    image: coverOf(article, photo, edition),
    published: cardOf(article, edition).published.iso,
    updated: article.updated === undefined ? undefined : momentOf(article.updated, newsroom).iso,
    section: section.name,
    authors: article.authors,
    tags,
    stylesheets: sheetsOf(article, ads, edition),
    linkedData: withComments(
      articleData(article, section, lead, publisherOf(edition), newsroom, {
        corrections: toldCorrections(article, newsroom),
        tags,
        video: video && shownVideo(video),
      }),
      newsroom.comments?.of(article.id) ?? [],
      absolute(path, newsroom.site),
      newsroom.site,
    ),
    scripts: [
      assets.scripts.article,
      ...(hasForm ? [assets.scripts.comments] : []),
      ...embedScripts(article, assets),
      ...adScripts(ads, edition),
      ...(newsroom.live.has(article) ? [assets.scripts.live] : []),
    ],
  };
}

/** What messengers show of it: its picture, or its social card. */
function coverOf(article: Article, photo: Photo | undefined, edition: Edition): Head['image'] {
  if (!photo) return cardImage(edition.socialCards?.ofArticle(article), article.title, edition);
  const { width, height, alt } = photo;
  return { url: new URL(photo.src, edition.newsroom.site.url).href, width, height, alt };
}

function commentsOf(
  article: Article,
  url: string,
  { newsroom }: Edition,
): ArticleProps['comments'] {
  const { site } = newsroom;
  if (!site.comments) return undefined;
  if (!article.comments) return 'closed';
  return commentForm(site.comments, { id: article.id, url }, absolute(THANKS, site));
}

function isForm(comments: ArticleProps['comments']): comments is CommentForm {
  return comments !== undefined && comments !== 'closed';
}

function storyOf(article: Article, { newsroom }: Edition): ArticleProps['story'] {
  if (!article.story) return undefined;
  const { site, stories } = newsroom;
  const { id, name } = stories.of(article.story);
  const { before, after } = neighboursInStory(article, newsroom);
  return {
    story: { href: href(storyPath(id), site), text: name },
    news: href(storyNewsPath(id), site),
    part: partOf(article, site),
    before: before && articleLink(before, newsroom),
    after: after && articleLink(after, newsroom),
  };
}
