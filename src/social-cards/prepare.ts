import { mkdir, readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { outputFile, socialCardPath } from '../addresses.ts';
import { cardShades } from '../colours.ts';
import type { Article } from '../model/article.ts';
import type { Newsroom } from '../model/newsroom.ts';
import type { Site } from '../model/site.ts';
import type { OutputFile } from '../output-file.ts';
import { inParallel } from '../parallel.ts';
import type { Problem, Said } from '../problems.ts';
import { writeWhole } from '../whole-file.ts';
import { orderCards, textOf, type Order, type Orders } from './orders.ts';
import type { SocialCards } from './social-cards.ts';
import { openStudio, type Studio } from './studio.ts';

export interface PreparedCards {
  /** Absent where the newspaper has no cards. */
  cards?: SocialCards;
  files: OutputFile[];
  problems: Problem[];
}

/** With what cards are prepared. */
export interface Preparation {
  /** Where drawn cards are kept. */
  cacheFolder: string;
  /** The packages that draw, with their versions. */
  tools: readonly string[];
  /** Whether an article has a lead picture that can be shown. */
  hasPicture: (article: Article) => boolean;
  open?: () => Promise<Studio>;
  /** Is told how many cards will be drawn, where any are, and each time that one is done. */
  onDraw?: ((total: number) => void) | undefined;
  onDrawn?: (() => void) | undefined;
}

/**
 * The social cards of what is published. Those that the cache holds are not drawn again. A card that cannot be
 * drawn is a warning: then the page has its category's, or none.
 */
export async function prepareSocialCards(
  newsroom: Newsroom,
  preparation: Preparation,
): Promise<PreparedCards> {
  const { site } = newsroom;
  if (!site.cards) return { files: [], problems: [] };
  const { cacheFolder, hasPicture, tools } = preparation;
  const orders = orderCards(newsroom, site.cards.since, hasPicture, tools);
  await mkdir(cacheFolder, { recursive: true });
  const drawn = new Set((await readdir(cacheFolder)).map((file) => basename(file, '.png')));
  const all = [orders.outlet, ...orders.categories.values(), ...orders.articles.values()];
  const missing = new Map<string, Order>();
  for (const order of all) if (!drawn.has(order.name)) missing.set(order.name, order);
  const problems = await drawAll([...missing.values()], site, drawn, preparation);
  return { cards: cardsOf(orders, drawn), files: filesOf(all, drawn, cacheFolder), problems };
}

/** Draws cards, as many at once as there are cores; the names of their files are added to what is drawn. */
async function drawAll(
  orders: readonly Order[],
  site: Site,
  drawn: Set<string>,
  { cacheFolder, open = openStudio, onDraw, onDrawn }: Preparation,
): Promise<Problem[]> {
  if (orders.length === 0) return [];
  onDraw?.(orders.length);
  const studio = await open().catch((error: unknown) => noStudio(error));
  if ('severity' in studio) return [studio];
  const problems: Problem[] = [];
  const shades = cardShades(site.accent);
  await inParallel(orders, availableParallelism(), async (order) => {
    const picture = await studio.draw(textOf(order, site), shades).catch((error: unknown) => {
      problems.push(undrawn(order, error));
    });
    if (picture) {
      await writeWhole(join(cacheFolder, fileOf(order)), picture);
      drawn.add(order.name);
    }
    onDrawn?.();
  });
  return problems;
}

function cardsOf(
  { articles, categories, outlet }: Orders,
  drawn: ReadonlySet<string>,
): SocialCards {
  const path = (order: Order | undefined) => {
    return order && drawn.has(order.name) ? socialCardPath(order.name) : undefined;
  };
  const ofOutlet = path(outlet);
  const ofCategory = (slug: string) => path(categories.get(slug)) ?? ofOutlet;
  return {
    ofArticle: ({ id, section }) => path(articles.get(id)) ?? ofCategory(section),
    ofCategory,
    outlet: ofOutlet,
  };
}

/** The cards as files of the site; two articles of the same headline share one. */
function filesOf(
  orders: readonly Order[],
  drawn: ReadonlySet<string>,
  cacheFolder: string,
): OutputFile[] {
  const names = new Set(orders.filter((order) => drawn.has(order.name)).map(({ name }) => name));
  return [...names].map((name) => ({
    path: outputFile(socialCardPath(name)),
    from: join(cacheFolder, fileOf({ name })),
  }));
}

function fileOf({ name }: Pick<Order, 'name'>): string {
  return `${name}.png`;
}

const NO_CARD: Said = {
  ar: 'تعذر رسم بطاقة من بطاقات المشاركة، فنُشرت صفحاتها بلا بطاقة. الخلل في مداد لا في ملفاتكم: أخبر القائمين عليه.',
  en: "A social card could not be drawn: its pages go out without one. The fault is Midad's own: tell those who keep it.",
};
const NO_CARD_OF_ITS_OWN: Said = {
  ar: 'تعذر رسم بطاقة المشاركة لهذا المقال، فنُشر ببطاقة ركنه. الخلل في مداد لا في مقالك: أخبر القائمين عليه.',
  en: "This article's social card could not be drawn: it goes out with its category's. The fault is Midad's own: tell those who keep it.",
};
const NO_STUDIO: Said = {
  ar: 'لا تعمل حزمة رسم بطاقات المشاركة على هذا الجهاز، فنُشرت الصفحات بلا بطاقات جديدة. الخلل في مداد لا في ملفاتكم: أخبر القائمين عليه.',
  en: "The package that draws social cards does not work on this machine: pages go out without new ones. The fault is Midad's own: tell those who keep it.",
};

function undrawn(order: Order, error: unknown): Problem {
  const file = 'article' in order ? order.article.file : 'site.yaml';
  return {
    code: 'card-not-drawn',
    severity: 'warning',
    file,
    message: file === 'site.yaml' ? NO_CARD : NO_CARD_OF_ITS_OWN,
    found: messageOf(error),
  };
}

function noStudio(error: unknown): Problem {
  return {
    code: 'card-not-drawn',
    severity: 'warning',
    file: 'site.yaml',
    field: 'cards',
    message: NO_STUDIO,
    found: messageOf(error),
  };
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
