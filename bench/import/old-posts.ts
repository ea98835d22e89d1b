import { archive, type ArchiveArticle, type ArchiveSettings } from '../archive/archive.ts';
import { randomFrom, urnOf, zipfUrn, type Random } from '../archive/random.ts';
import { absolute, oldBody, type OldPicture } from './old-bodies.ts';
import { oldComments } from './old-comments.ts';
import { NO_DATE, oldItem, type OldItem, type OldItemTerm } from './old-items.ts';
import { oldLetters } from './old-letters.ts';
import {
  OLD_AUTHORS,
  oldCategory,
  oldSlug,
  sectionsBelow,
  type OldAuthor,
  type OldTerm,
} from './old-newspaper.ts';
import { pluginFields } from './old-plugins.ts';
import { later, oldTime, type OldTime } from './old-times.ts';

/** The posts of the made-up newspaper with their pictures, from the oldest to the newest. */

export interface OldPostSettings extends ArchiveSettings {
  /** How addresses are made, in the words of WordPress: `/%category%/%post_id%`. */
  structure: string;
  /** Whether no slug is cut in the middle of a letter, for programs that end with such a one. */
  areSlugsWhole?: boolean;
}

/** Attachments are numbered apart, so that links between articles are the archive's. */
const FIRST_ATTACHMENT = 3_000_000;
/** The links of a body lead to one of the last two hundred articles. */
const REMEMBERED = 250;

const status = urnOf([
  ['publish', 970],
  ['draft', 8],
  ['pending', 3],
  ['future', 1],
  ['private', 4],
  ['password', 4],
  ['trash', 7],
  ['auto-draft', 3],
] as const);

const author = zipfUrn(OLD_AUTHORS, 4);

/** Two items a post: its picture, then the post itself. */
export function* oldPosts(settings: OldPostSettings): Generator<OldItem> {
  const random = randomFrom(settings.seed + 7919);
  const links = new Map<string, string>();
  let attachment = FIRST_ATTACHMENT;
  let comment = 1;
  for (const article of archive(settings)) {
    const time = oldTime(`${article.date.replace('T', ' ')}:${twoDigits(random.whole(0, 59))}`);
    const picture = pictureOf(attachment, time, random);
    attachment += 1;
    const post = postOf({ article, time, picture, links, comment, settings }, random);
    comment += post.comments.length;
    yield { ...picture.item, parent: post.id };
    yield post;
    links.set(`/${article.categories[0] ?? ''}/${article.id}/`, post.link);
    const [oldest] = links.keys();
    if (links.size > REMEMBERED && oldest !== undefined) links.delete(oldest);
  }
}

interface Making {
  article: ArchiveArticle;
  time: OldTime;
  picture: { item: OldItem; picture: OldPicture };
  links: ReadonlyMap<string, string>;
  /** The number of the next comment. */
  comment: number;
  settings: OldPostSettings;
}

function postOf(making: Making, random: Random): OldItem {
  const { article, picture, links, comment, settings } = making;
  const fate = status(random);
  const isOut = ['publish', 'private', 'password'].includes(fate);
  const time =
    fate === 'future'
      ? oldTime(later(`${settings.until.replace('T', ' ')}:00`, random.whole(1, 30) * 86_400))
      : making.time;
  const categories = categoriesOf(article, random);
  const writer = author(random);
  const edited = random.chance(0.2) ? oldTime(later(time.date, random.whole(60, 90_000))) : time;
  const slug = isOut ? slugOf(article, settings.areSlugsWhole ?? false, random) : '';
  const address = { article, time, slug, categories, writer };
  return oldItem({
    id: Number(article.id),
    type: 'post',
    status: fate === 'password' ? 'publish' : fate,
    title: titleOf(article, random),
    link: isOut ? permalink(address, settings.structure) : absolute(`/?p=${article.id}`),
    slug,
    ...dates(time, edited, isOut || fate === 'future'),
    creator: writer.login,
    content: oldBody(
      {
        article,
        picture: picture.picture,
        signature: writer.name,
        oldLink: (path) => links.get(path) ?? absolute(path),
      },
      random,
    ),
    excerpt: article.summary && random.chance(0.5) ? article.summary : '',
    password: fate === 'password' ? 'sirr' : '',
    commentsOpen: random.chance(0.9),
    isSticky: random.chance(0.0005),
    terms: [...categories.map(asCategory), ...article.tags.map(asTag), ...coAuthors(random)],
    meta: [
      ['_edit_last', '1'],
      ['_thumbnail_id', String(picture.item.id)],
      ...pluginFields(article, categories, random),
    ],
    comments: isOut ? oldComments(comment, time.moment, random) : [],
  });
}

function dates(time: OldTime, edited: OldTime, isOut: boolean) {
  return {
    date: time.date,
    dateGmt: isOut ? time.dateGmt : NO_DATE,
    modified: edited.date,
    modifiedGmt: edited.dateGmt,
  };
}

function titleOf({ title }: ArchiveArticle, random: Random): string {
  const text = oldLetters(title, random);
  if (random.chance(0.02)) return text.replace(' ', ' &#8211; ');
  return random.chance(0.01) ? `<strong>${text}</strong>` : text;
}

/** Sections first by their numbers, as WordPress looks for the one in the address. */
function categoriesOf(
  { categories: [section = '', ...placements] }: ArchiveArticle,
  random: Random,
) {
  const main = random.chance(0.08) ? random.pick(sectionsBelow(section)) : oldCategory(section);
  const others = random.chance(0.08) ? [oldCategory('society')] : [];
  const all = [main, ...others, ...placements.map(oldCategory)];
  return [...new Set(all)].toSorted((a, b) => a.id - b.id);
}

function asCategory({ slug, name }: OldTerm): OldItemTerm {
  return { domain: 'category', slug, name };
}

function asTag(name: string): OldItemTerm {
  return { domain: 'post_tag', slug: oldSlug(name), name };
}

/** Co-Authors Plus names whoever wrote together. */
function coAuthors(random: Random): OldItemTerm[] {
  if (!random.chance(0.03)) return [];
  return [author(random), author(random)].map(({ login, name }) => {
    return { domain: 'author', slug: `cap-${login}`, name };
  });
}

/** At most 200 bytes: some databases cut in the middle of a letter. */
function slugOf({ title, id }: ArchiveArticle, isWhole: boolean, random: Random): string {
  if (random.chance(0.1)) return `khabar-${id}`;
  const slug = oldSlug(title);
  const isCut = random.chance(0.05) && !isWhole;
  if (isCut) return slug.slice(0, random.whole(40, 197));
  const fitting = slug.slice(0, 200).replace(/%[0-9a-f]?$/, '');
  return fitting.replace(/%[c-f][0-9a-f]$/, '');
}

interface Addressed {
  article: ArchiveArticle;
  time: OldTime;
  slug: string;
  categories: readonly OldTerm[];
  writer: OldAuthor;
}

/** The address by WordPress's rule: the category with the lowest number, below those above it. */
function permalink({ article, time, slug, categories, writer }: Addressed, structure: string) {
  const [year = '', month = '', day = ''] = time.date.slice(0, 10).split('-');
  const [category] = categories;
  const path = [category?.parent, category?.slug].filter(Boolean).join('/');
  const values: Record<string, string> = {
    category: path,
    post_id: article.id,
    postname: slug,
    author: writer.login,
    year,
    monthnum: month,
    day,
  };
  return absolute(structure.replace(/%(\w+)%/g, (tag, name: string) => values[name] ?? tag));
}

function pictureOf(id: number, time: OldTime, random: Random) {
  const path = `${time.date.slice(0, 4)}/${time.date.slice(5, 7)}/soura-${id}`;
  const stem = absolute(`/wp-content/uploads/${path}`);
  const caption = random.chance(0.3) ? `من السوق رقم ${random.whole(1, 99)}` : '';
  const item = oldItem({
    id,
    type: 'attachment',
    status: 'inherit',
    title: `soura-${id}`,
    link: absolute(`/soura-${id}`),
    slug: `soura-${id}`,
    date: time.date,
    dateGmt: time.dateGmt,
    excerpt: caption,
    attachment: `${stem}.jpg`,
    meta: [
      ['_wp_attached_file', `${path}.jpg`],
      ['_wp_attachment_metadata', metadata(path)],
      ...(random.chance(0.5) ? ([['_wp_attachment_image_alt', 'ساحة فيها ناس']] as const) : []),
    ],
  });
  return { item, picture: { id, stem, caption: caption || 'منظر عام' } };
}

/** What WordPress knows of a picture, as PHP writes it. */
function metadata(path: string): string {
  const file = `${path}.jpg`;
  const name = `${path.slice(8)}-300x200.jpg`;
  return (
    `a:4:{s:5:"width";i:1600;s:6:"height";i:900;s:4:"file";s:${file.length}:"${file}";s:5:"sizes";a:1:{` +
    `s:6:"medium";a:4:{s:4:"file";s:${name.length}:"${name}";s:5:"width";i:300;s:6:"height";i:200;` +
    `s:9:"mime-type";s:10:"image/jpeg";}}}`
  );
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
