import { inOrder, leadsBy } from '../../address-rules.ts';
import { HOME } from '../../addresses.ts';
import type { OldPlace } from './old-places.ts';

/** Queries by which WordPress shows something else than the front page. */
const ASKING = /(?:^|&)(?:p|page_id|attachment_id|cat|tag|author|m|feed|s|name|post_type)=/;

/** Which old addresses are answered, and by what page: as the engine answers with the content that is planned. */
export class Answers {
  private readonly pages = new Set<string>();
  private readonly articles = new Map<string, string>();
  private readonly aliases = new Map<string, string>();
  private readonly moves = new Map<string, string>();
  private leads: ReturnType<typeof leadsBy> = leadsBy([]);

  addPage(path: string): void {
    this.pages.add(path);
  }

  addArticle(id: number, path: string): void {
    this.articles.set(String(id), path).set(path, path);
  }

  /** A former address of an article: what lay below it is found by rules for articles, too. */
  addAlias(from: string, to: string): void {
    this.aliases.set(from, to);
  }

  /** Any other former address. */
  addMove(from: string, to: string): void {
    this.moves.set(from, to);
  }

  /** Takes the rules that are tried where neither a page nor an address by itself answers. */
  settle(rules: readonly { from: string; to: string }[]): void {
    this.leads = leadsBy(inOrder(rules));
  }

  /** The path of the page that answers; undefined for none. */
  at({ path, query }: OldPlace): string | undefined {
    const isHome = path === HOME;
    const exact = isHome ? undefined : (this.article(path) ?? this.other(path));
    if (exact !== undefined) return exact;
    for (const lead of this.leads(path, query)) {
      if (lead.is === 'path') return lead.path;
      // Files are planned elsewhere (src/import/media/), and no address that is asked here means one.
      if (lead.is === 'file') continue;
      const found = this.article(lead.is === 'id' ? lead.id : lead.at);
      if (found !== undefined) return found;
    }
    return isHome && !ASKING.test(query) ? HOME : undefined;
  }

  /** The article of an id or at a path. */
  private article(at: string): string | undefined {
    return this.articles.get(at) ?? this.aliases.get(at);
  }

  private other(path: string): string | undefined {
    return this.pages.has(path) ? path : this.moves.get(path);
  }
}
