import {
  absolute,
  ARCHIVE,
  articlePath,
  categoryPath,
  feedPath,
  HOME,
  href,
  LATEST,
  plainPath,
  SEARCH,
  WEB_MANIFEST,
} from '../addresses.ts';
import type { FindFile } from '../address-rules.ts';
import type { Assets } from '../bundle/assets.ts';
import { palettes } from '../colours.ts';
import { formatMoment } from '../calendar/in-words.ts';
import { isoDate, type Instant } from '../dates.ts';
import type { Guide } from '../guide/guide.ts';
import type { Publisher } from '../machines/linked-data.ts';
import type { FindCaptions } from '../media/captions.ts';
import type { FindPicture } from '../media/picture.ts';
import type { FindVideo } from '../media/videos.ts';
import type { Article } from '../model/article.ts';
import type { LeadImage } from '../model/lead-image.ts';
import { isPaid, labelled } from '../model/kicker.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { HEIGHT, WIDTH, type SocialCards } from '../social-cards/social-cards.ts';
import type { DeskProgram } from '../web-desk/program.ts';
import { correctionsLink } from './corrections.ts';
import { portraitOnCard } from './byline.ts';
import { share } from './fingerprint.ts';
import { cardVideoOf, posterOf } from './lead-video.ts';
import { legalNotice } from './legal-notice.ts';
import { contentPolicy, type PolicyNeeds } from './policy.ts';
import type { Card, FeedLink, Frame, Head, Link, Moment, PageBody, Photo } from './props.ts';
import { ribbonOf } from './ribbon.ts';
import { editionLinks } from './twins.ts';
import { excerpt } from '../text/excerpt.ts';
import { joinWithAnd } from '../text/lists.ts';

/** The newspaper with everything that its pages are made from. */
export interface Edition {
  newsroom: Newsroom;
  assets: Assets;
  picture: FindPicture;
  /** Finds video files; absent where there are none. */
  video?: FindVideo | undefined;
  /** Finds files of captions; absent where there are none. */
  captions?: FindCaptions | undefined;
  /** Finds where files of an old site are now; absent where no rule asks for them. */
  oldFile?: FindFile | undefined;
  /** The program of the web desk; absent where the newspaper has none. */
  desk?: DeskProgram | undefined;
  /** Absent where the newspaper does not have it on its site. */
  guide?: Guide | undefined;
  /** Absent where the newspaper has no social cards. */
  socialCards?: SocialCards | undefined;
}

/** Cards are made once for an edition: an article stands in some ten lists. */
const cards = new WeakMap<Edition, Map<Article, Card>>();
const listCards = new WeakMap<Edition, Map<Article, Card>>();

/** What every page of an edition has around it. */
export function frameOf({ newsroom, assets }: Edition): Frame {
  const { site, categories, pages } = newsroom;
  const { light, dark } = palettes(site.accent);
  const pageLinks = (menu: 'header' | 'footer') =>
    pages
      .filter((page) => page.menu === menu)
      .map(({ slug, title }) => ({ href: href(plainPath(slug), site), text: title }));
  return share({
    language: site.language,
    digits: site.digits,
    siteName: site.name,
    description: site.description,
    home: href(HOME, site),
    search: href(SEARCH, site),
    latest: href(LATEST, site),
    archive: href(ARCHIVE, site),
    sections: categories.all
      .filter(({ navigation }) => navigation)
      .map(({ slug }) => categoryLink(slug, newsroom)),
    headerPages: pageLinks('header'),
    footerPages: [...pageLinks('footer'), ...correctionsLink(newsroom)],
    editions: editionLinks(newsroom),
    legal: legalNotice(newsroom),
    feed: href(feedPath(HOME), site),
    stylesheet: assets.stylesheet,
    fonts: assets.fonts,
    reader: assets.reader,
    icon: assets.icon,
    touchIcon: assets.touchIcon,
    manifest: href(WEB_MANIFEST, site),
    barColours: { light: light.paper, dark: dark.paper },
    offlineScript: site.offline ? assets.scripts.offline : undefined,
  });
}

/** What the head of a page says of it. */
interface HeadOf {
  title: string;
  description?: string | undefined;
  path?: string;
  noIndex?: boolean;
  /** The feeds of what is on the page. */
  feeds?: readonly FeedLink[];
  /** Slug of the category whose social card the page has; the newspaper's, when not given. */
  category?: string;
}

/** The head of a page that is no article. */
export function headOf(edition: Edition, page: HeadOf, policy: PolicyNeeds = {}): Head {
  const { site } = edition.newsroom;
  return {
    title: page.title,
    // What is longer search engines and messengers cut where it falls.
    description: excerpt(page.description || site.description),
    canonical: page.path && absolute(page.path, site),
    kind: 'website',
    image: page.path === undefined ? undefined : coverOf(page.category, edition),
    noIndex: page.noIndex ?? false,
    ...(page.feeds && { feeds: page.feeds }),
    policy: contentPolicy(policy),
    scripts: [],
  };
}

/** Who publishes, for what pages say of themselves to machines. */
export function publisherOf({ newsroom, assets }: Edition): Publisher {
  return { site: newsroom.site, logo: assets.touchIcon };
}

/** The social card of a category, or else of the newspaper. */
function coverOf(category: string | undefined, edition: Edition): Head['image'] {
  const { newsroom, socialCards } = edition;
  if (category === undefined) return cardImage(socialCards?.outlet, newsroom.site.name, edition);
  const { name } = newsroom.categories.of(category);
  return cardImage(socialCards?.ofCategory(category), name, edition);
}

/** A social card as the head of a page names it, by the path of its file. */
export function cardImage(
  path: string | undefined,
  alt: string,
  { newsroom }: Edition,
): Head['image'] {
  if (path === undefined) return undefined;
  return { url: absolute(path, newsroom.site), width: WIDTH, height: HEIGHT, alt };
}

/** An article as lists show it. */
export function cardOf(article: Article, edition: Edition): Card {
  return once(cards, edition, article, () => share(makeCard(article, edition)));
}

/** An article in lists of one category, where it does not name its own. */
export function cardInCategory(article: Article, edition: Edition): Card {
  const make = () => share({ ...cardOf(article, edition), category: undefined });
  return once(listCards, edition, article, make);
}

function once(
  made: WeakMap<Edition, Map<Article, Card>>,
  edition: Edition,
  article: Article,
  make: () => Card,
): Card {
  const ofEdition = made.get(edition) ?? new Map<Article, Card>();
  made.set(edition, ofEdition);
  const card = ofEdition.get(article) ?? make();
  ofEdition.set(article, card);
  return card;
}

function makeCard(article: Article, edition: Edition): Card {
  const { newsroom } = edition;
  const isOpinion = newsroom.categories.of(article.section).kind === 'opinion';
  return {
    href: href(articlePath(article, newsroom.site), newsroom.site),
    title: article.title,
    summary: article.summary,
    category: categoryLink(article.section, newsroom),
    published: momentOf(article.published, newsroom),
    photo: article.image ? photoOf(article.image, edition) : posterOf(article, edition),
    kicker: article.kicker,
    video: cardVideoOf(article, edition),
    signedBy: isOpinion ? joinWithAnd(article.authors) : undefined,
    portrait: isOpinion ? portraitOnCard(article, edition) : undefined,
    followUp: article.followUp,
    ...(article.coverage && { liveUntil: isoDate(article.coverage.until, newsroom.site) }),
    ...ribbonOf(article, newsroom),
  };
}

/** The text of an article or plain page, which is rendered when its page is. */
export function bodyOf(
  text: Pick<Article, 'file' | 'bodyHash' | 'bodyImages'> &
    Partial<Pick<Article, 'verbatim' | 'kicker' | 'coverage'>>,
  { picture }: Edition,
): PageBody {
  const { file, bodyHash, bodyImages, verbatim = false, coverage } = text;
  const pictures = bodyImages.flatMap((src) => picture(src) ?? []);
  const how = { verbatim, paid: isPaid(text), ...(coverage && { coverage }) };
  return { file, hash: bodyHash, ...how, pictures };
}

/** The scripts of a text: the one that loads embeds, where there are any. */
export function embedScripts(
  { bodyEmbeds }: Pick<Article, 'bodyEmbeds'>,
  { scripts }: Assets,
): string[] {
  return bodyEmbeds.length > 0 ? [scripts.embeds] : [];
}

/** A lead picture, when its file could be read. */
export function photoOf(image: LeadImage, edition: Edition): Photo | undefined {
  const picture = edition.picture(image.src);
  return picture && { ...picture, alt: image.alt, focus: image.focus };
}

export function momentOf(instant: Instant, { site }: Newsroom): Moment {
  return { iso: isoDate(instant, site), text: formatMoment(instant, site) };
}

export function categoryLink(slug: string, { site, categories }: Newsroom): Link {
  return { href: href(categoryPath(slug), site), text: categories.of(slug).name };
}

/** A link that is nothing but the headline. */
export function articleLink(article: Article, { site }: Newsroom): Link {
  return { href: href(articlePath(article, site), site), text: labelled(article.title, article) };
}
