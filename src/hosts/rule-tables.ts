import { ARTICLE, MEDIA, shapeOf, type Shape } from '../address-rules.ts';
import { href } from '../addresses.ts';
import {
  AS_ASKED,
  BARE,
  bareName,
  WITHOUT_SIZE,
  type Renaming,
  type WritePart,
} from '../upload-names.ts';
import type { Delivery } from './delivery.ts';
import { escaped } from './headers-for.ts';

/** A line of a table: what is looked up, and where it leads, as hosts write it. */
export type Entry = [key: string, to: string];

/** The rules of a site by their kinds, as tables that servers look things up in. Paths are below the base path. */
export interface RuleTables {
  /** What the home page may be asked by a name: where each value leads. */
  queries: ReadonlyMap<string, Entry[]>;
  /** The names by which it is asked for an article's id. */
  idQueries: string[];
  /** Files of an old site, in the tables that are asked one after the other. */
  files: FileTable[];
  /** Addresses that lead on with all below them, by the number of their parts, the deepest first. */
  trees: [depth: number, entries: Entry[]][];
  /** Addresses with the digits of a date in them. */
  dated: PathRule[];
  /** Whether where these lead is a page with its file in the folder of its address: not every month has one. */
  isDatedPage: boolean;
  /** Addresses with an article's id in them. */
  ids: PathRule[];
  /** Of what follows an article's address. */
  below: string[];
  /** The paths of articles by their ids, where a rule asks for one. */
  byId: Entry[];
  /** The same by addresses that they have or had, by the number of parts, the deepest first. */
  byAddress: [depth: number, entries: Entry[]][];
}

/** A table in which files of an old site are looked up, and how their names stand in addresses. */
export interface FileTable {
  /** Regular expressions of whole addresses; the first that fits is taken. */
  ways: { pattern: (write: WritePart) => string; between: string }[];
  entries: Entry[];
}

/** A rule that is a regular expression. */
interface PathRule {
  pattern: Extract<Shape, { of: 'path' }>['pattern'];
  /** As redirects.yaml has it, below the base path, with words in braces. */
  to: string;
}

/** The rules of a site as tables; undefined where it has none. */
export function ruleTables({
  rules = [],
  articles = {},
  media = {},
  redirects,
  site,
}: Delivery): RuleTables | undefined {
  if (rules.length === 0) return undefined;
  const queries = new Map<string, Entry[]>();
  const roots: Entry[] = [];
  const uploads: string[] = [];
  const tables = { idQueries: [], dated: [], ids: [], below: [] } as Pick<
    RuleTables,
    'idQueries' | 'dated' | 'ids' | 'below'
  >;
  for (const { from, to } of rules) {
    const shape = shapeOf({ from });
    const target = to === ARTICLE ? to : href(to, site).replaceAll(/%7B|%7D/g, decodeURIComponent);
    if (shape.of === 'tree' && to === MEDIA) uploads.push(`${site.basePath}${shape.root}`);
    else if (shape.of === 'tree') roots.push([`${site.basePath}${shape.root}`, target]);
    else if (shape.of === 'article') tables.below.push(shape.pattern);
    else if (shape.of === 'path') {
      tables[shape.hasId ? 'ids' : 'dated'].push({ pattern: shape.pattern, to: target });
    } else if (shape.value === undefined) tables.idQueries.push(shape.name);
    else {
      const entry: Entry = [shape.value, target];
      queries.set(shape.name, [...(queries.get(shape.name) ?? []), entry]);
    }
  }
  const asksForIds = tables.idQueries.length + tables.ids.length > 0;
  const present = new Map(Object.values(articles).map((path) => [path, href(path, site)]));
  const former = redirects.flatMap(({ from, to }): Entry[] => {
    const target = present.get(to);
    return target === undefined ? [] : [[from, target]];
  });
  const addresses = [...present, ...former].map(([path, target]): Entry => {
    return [`${site.basePath}${path.replace(/\/$/, '')}`, target];
  });
  return {
    queries,
    ...tables,
    isDatedPage: tables.dated.every(({ to }) => /^[^%?]*\/$/.test(to)),
    files: fileTables(uploads, media, site),
    trees: byDepth(roots, site),
    byId: asksForIds ? Object.entries(articles).map(([id, path]) => [id, href(path, site)]) : [],
    byAddress: tables.below.length > 0 ? byDepth(addresses, site) : [],
  };
}

/**
 * The tables of files. Names that are those of forms, as of a picture that was cut, are few, and looked up as they are
 * asked for and without a size; all others by what a file and its forms have in common.
 *
 * @param roots addresses below which files were, without a slash at the end
 */
function fileTables(
  roots: readonly string[],
  media: Record<string, string>,
  site: Pick<Delivery['site'], 'basePath'>,
): FileTable[] {
  if (roots.length === 0) return [];
  const forms: Entry[] = [];
  const bare: Entry[] = [];
  for (const [name, path] of Object.entries(media)) {
    // What follows a dollar is a variable to nginx.
    const to = href(path, site).replaceAll('$', '%24');
    (bareName(name) === name ? bare : forms).push([name, to]);
  }
  const waysBy = (renamings: readonly Renaming[]) =>
    roots.flatMap((root) =>
      renamings.map(({ pattern, between }) => {
        return { pattern: (write: WritePart) => `${escaped(root)}/${pattern(write)}`, between };
      }),
    );
  return [
    { ways: waysBy([AS_ASKED]), entries: forms },
    { ways: waysBy(WITHOUT_SIZE), entries: forms },
    { ways: waysBy([...BARE, AS_ASKED]), entries: bare },
  ].filter(({ entries }) => entries.length > 0);
}

function byDepth(
  entries: readonly Entry[],
  { basePath }: Pick<Delivery['site'], 'basePath'>,
): [depth: number, entries: Entry[]][] {
  const depths = new Map<number, Entry[]>();
  for (const entry of entries) {
    const depth = entry[0].slice(basePath.length).split('/').length - 1;
    const known = depths.get(depth);
    if (known) known.push(entry);
    else depths.set(depth, [entry]);
  }
  return [...depths].toSorted(([a], [b]) => b - a);
}
