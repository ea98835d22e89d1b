import { CATEGORIES, FRONT_PAGE } from './categories.ts';
import { AGENCIES, FAMILY_NAMES, GIVEN_NAMES, STORY_KINDS } from './news-words.ts';
import { body, bodyLength, headline, standfirst } from './prose.ts';
import { randomFrom, urnOf, zipfUrn, type Random } from './random.ts';
import { definiteAdjective, definiteNoun } from './words.ts';

/** An article of a made-up archive, before it is written as any generator wants it. */
export interface ArchiveArticle {
  /** Five digits or more; grows with the date. */
  id: string;
  title: string;
  /** Wall time in the newspaper's zone, to the minute: `2026-07-05T14:05`. */
  date: string;
  /** Slugs; the first is the section, and is part of the address. */
  categories: readonly string[];
  followUp: boolean;
  via?: string | undefined;
  authors: readonly string[];
  tags: readonly string[];
  story?: string | undefined;
  summary?: string | undefined;
  /** A file name in the folder of pictures. */
  image?: string | undefined;
  /** Markdown. */
  body: string;
}

/** What an archive follows from: the same settings give the same articles on every machine. */
export interface ArchiveSettings {
  articles: number;
  seed: number;
  /** The archive ends two hours before this wall time, and began eight years earlier. */
  until: string;
  /** How many articles, the newest, have a lead picture. */
  pictures: number;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const YEARS = 8;
const FIRST_ID = 10_000;
/** Pictures that all articles share. */
export const PICTURES = Array.from({ length: 6 }, (_, index) => `picture-${index + 1}.jpg`);

const section = urnOf(CATEGORIES.map(({ slug, weight }) => [slug, weight] as const));

/** The articles of an archive, from the oldest to the newest, made one at a time. */
export function* archive(settings: ArchiveSettings): Generator<ArchiveArticle> {
  const random = randomFrom(settings.seed);
  const people = crew(random);
  const recent: string[] = [];
  let id = FIRST_ID;
  for (let index = 0; index < settings.articles; index += 1) {
    const article: ArchiveArticle = {
      id: String(id),
      date: dateOf(index, settings, random),
      ...contents(people, recent, random),
      image: index >= settings.articles - settings.pictures ? random.pick(PICTURES) : undefined,
    };
    yield article;
    recent.push(addressOf(article));
    if (recent.length > 200) recent.shift();
    id += random.whole(1, 2);
  }
}

/** The path that every generator of the benchmark gives an article: `/politics/20510/`. */
function addressOf({ id, categories }: Pick<ArchiveArticle, 'id' | 'categories'>): string {
  return `/${categories[0] ?? ''}/${id}/`;
}

/** `2026-07-05T14:05`, of a moment whose UTC fields are the wall time. */
export function wallTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 16);
}

function contents(
  { author, tag, story }: Crew,
  recent: readonly string[],
  random: Random,
): Omit<ArchiveArticle, 'id' | 'date' | 'image'> {
  const isFollowUp = random.chance(1 / 3);
  const isFirst = random.chance(0.1);
  return {
    title: headline(random),
    categories: [section(random), ...(isFirst ? [FRONT_PAGE] : [])],
    followUp: isFollowUp,
    via: isFollowUp ? random.pick(AGENCIES) : undefined,
    authors: random.chance(0.5) ? [author(random)] : [],
    tags: [...new Set(Array.from({ length: random.whole(0, 3) }, () => tag(random)))],
    story: random.chance(0.15) ? story(random) : undefined,
    summary: random.chance(0.6) ? standfirst(random) : undefined,
    body: body({ words: bodyLength(random), links: recent }, random),
  };
}

/** Who writes, and what is written about again and again. */
function crew(random: Random) {
  const many = (count: number, make: () => string) => [
    ...new Set(Array.from({ length: count }, make)),
  ];
  const author = () => `${random.pick(GIVEN_NAMES)} ${random.pick(FAMILY_NAMES)}`;
  const story = () =>
    `${random.pick(STORY_KINDS)} ${definiteNoun(random)} ${definiteAdjective(random)}`;
  return {
    author: zipfUrn(many(60, author), 10),
    tag: zipfUrn(
      many(300, () => definiteNoun(random)),
      10,
    ),
    story: zipfUrn(many(150, story), 10),
  };
}

type Crew = ReturnType<typeof crew>;

/**
 * Articles come evenly over the years, each a little off its place, and between six in the morning and
 * midnight: no local clock is ever turned in those hours.
 */
function dateOf(index: number, { articles, until }: ArchiveSettings, random: Random): string {
  const end = Date.parse(`${until}Z`) - 2 * 60 * MINUTE;
  const begin = end - YEARS * 365.25 * DAY;
  const moment = begin + ((index + random.fraction()) * (end - begin)) / articles;
  return wallTime(Math.min(duringDay(moment), end));
}

function duringDay(moment: number): number {
  const day = Math.floor(moment / DAY) * DAY;
  const minute = Math.floor(((moment - day) / DAY) * 1080);
  return day + (360 + minute) * MINUTE;
}
