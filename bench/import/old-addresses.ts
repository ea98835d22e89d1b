import { readExport } from '../../src/import/read-export.ts';
import type { ExportItem, ExportTerm } from '../../src/import/export.ts';

/** What an address of the old site was, for readers who have it. */
export type OldAddressKind =
  | 'article'
  | 'article by its number'
  | 'article for phones (amp)'
  | 'feed of an article'
  | 'page'
  | 'page of a file'
  | 'file'
  | 'category'
  | 'feed of a category'
  | 'tag'
  | 'writer'
  | 'feed of the site';

/** An address of the old site: its path with what it asks, as browsers send it. */
export interface OldAddress {
  kind: OldAddressKind;
  path: string;
  /** The number of the article to which it has to lead; it stands in that one's address. */
  article?: number | undefined;
  /** Of a file, what it is called below the uploads. */
  upload?: string;
}

/** Every address that readers had of what an export holds, those of lists with their second pages and feeds. */
export async function* oldAddresses(file: string): AsyncGenerator<OldAddress> {
  const writers = new Set<string>();
  const terms = new Map<string, Pick<ExportTerm, 'taxonomy' | 'slug'>>();
  const files: { path: string; parent: number }[] = [];
  const seen = new Set<number | undefined>([0]);
  for await (const entry of readExport(file)) {
    if (entry.kind !== 'item' || !isSeen(entry.item)) continue;
    const { id, type, link, parent, creator } = entry.item;
    const path = pathOf(link);
    if (type === 'attachment') {
      if (path !== undefined) files.push({ path, parent });
      yield* ofFile(entry.item);
      continue;
    }
    seen.add(id);
    yield* ofItem(entry.item);
    if (type !== 'post') continue;
    writers.add(creator);
    for (const { domain: taxonomy, slug } of entry.item.terms) {
      terms.set(`${taxonomy} ${slug}`, { taxonomy, slug });
    }
  }
  // WordPress shows the page of a file to whoever may see what it belongs to.
  for (const { path, parent } of files)
    if (seen.has(parent)) yield { kind: 'page of a file', path };
  for (const { taxonomy, slug } of terms.values()) yield* ofTerm(taxonomy, slug);
  for (const login of writers) yield { kind: 'writer', path: `/author/${encoded(login)}/` };
  yield { kind: 'feed of the site', path: '/feed/' };
  yield { kind: 'feed of the site', path: '/?feed=rss2' };
}

/** Whether readers could see it: drafts and locked articles never had an address. */
function isSeen({ id, type, status, password, title, content }: ExportItem): boolean {
  if (id === undefined || password !== '') return false;
  if (type === 'attachment') return status === 'inherit';
  return ['post', 'page'].includes(type) && status === 'publish' && title + content !== '';
}

function* ofItem({ id, type, link }: ExportItem): Generator<OldAddress> {
  const path = pathOf(link);
  if (path === undefined) return;
  if (type === 'page') {
    yield { kind: 'page', path };
    yield { kind: 'page', path: `/?page_id=${id}` };
  } else {
    const below = path.replace(/\/?$/, '/');
    const article = id;
    yield { kind: 'article', path, article };
    yield { kind: 'article', path: below, article };
    yield { kind: 'article', path: upperCase(path), article };
    yield { kind: 'article by its number', path: `/?p=${id}`, article };
    if (path.includes('?')) return;
    yield { kind: 'article for phones (amp)', path: `${below}amp/`, article };
    yield { kind: 'feed of an article', path: `${below}feed/`, article };
  }
}

/** The file itself, as articles, search engines and other sites show it, and a size of it. */
function* ofFile({ attachment }: ExportItem): Generator<OldAddress> {
  const path = pathOf(attachment);
  const upload = path?.split('/uploads/')[1];
  if (path === undefined || upload === undefined) return;
  const file = { kind: 'file', upload: decodeURIComponent(upload).normalize('NFC') } as const;
  yield { ...file, path };
  yield { ...file, path: upperCase(path) };
  yield { ...file, path: path.replace(/(?=\.(?:jpe?g|png|gif|webp)$)/i, '-1024x682') };
}

function* ofTerm(taxonomy: string, slug: string): Generator<OldAddress> {
  const path = encoded(slug);
  if (taxonomy === 'post_tag') yield { kind: 'tag', path: `/tag/${path}/` };
  if (taxonomy !== 'category') return;
  yield { kind: 'category', path: `/category/${path}/` };
  yield { kind: 'category', path: `/category/${path}/page/2/` };
  yield { kind: 'feed of a category', path: `/category/${path}/feed/` };
}

/** What a browser asks for: letters as bytes. */
function pathOf(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { pathname, search } = new URL(link);
  return pathname + search;
}

function encoded(slug: string): string {
  return encodeURI(slug.replaceAll('%', '\u0000')).replaceAll('%00', '%');
}

/** WordPress writes bytes in small letters, browsers in capitals. */
function upperCase(path: string): string {
  return path.replace(/%[0-9a-f]{2}/g, (byte) => byte.toUpperCase());
}
