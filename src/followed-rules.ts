import { followRules, type FindFile } from './address-rules.ts';
import { articlePath } from './addresses.ts';
import type { Newsroom } from './model/newsroom.ts';
import { movesOf } from './old-addresses.ts';

/** Makes the function that says where the rules of a newspaper lead an address, by the articles and files that it shows. */
export function rulesOf(
  newsroom: Pick<Newsroom, 'site' | 'categories' | 'articles' | 'oldAddresses' | 'addressRules'>,
  findFile?: FindFile,
): (path: string, query?: string) => string | undefined {
  const { addressRules, articles, site } = newsroom;
  if (addressRules.length === 0) return () => undefined;
  const byId = new Map(articles.map((article) => [article.id, articlePath(article, site)]));
  const own = new Set(byId.values());
  const moves = new Map([...movesOf(newsroom)].map(({ from, to }) => [from, to]));
  const found = {
    ofId: (id: string) => byId.get(id),
    at: (path: string) => [path, moves.get(path)].find((one) => one !== undefined && own.has(one)),
  };
  return followRules(addressRules, found, findFile);
}
