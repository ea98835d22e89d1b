import { ARTICLE, shapeOf, type Shape } from '../address-rules.ts';
import { href } from '../addresses.ts';
import type { Delivery } from './delivery.ts';

/** A line of a table: what is looked up, and where it leads, as hosts write it. */
export type Entry = [key: string, to: string];

/** The rules of a site by their kinds, as tables that servers look things up in. Paths are below the base path. */
export interface RuleTables {
  /** What the home page may be asked by a name: where each value leads. */
  queries: ReadonlyMap<string, Entry[]>;
  /** The names by which it is asked for an article's id. */
  idQueries: string[];
  /** Addresses that lead on with all below them, by the number of their parts, the deepest first. */
  trees: [depth: number, entries: Entry[]][];
  /** Addresses with the digits of a date in them. */
  dated: PathRule[];
  /** Addresses with an article's id in them. */
  ids: PathRule[];
  /** Of what follows an article's address. */
  below: string[];
  /** The paths of articles by their ids, where a rule asks for one. */
  byId: Entry[];
  /** The same by addresses that they have or had, by the number of parts, the deepest first. */
  byAddress: [depth: number, entries: Entry[]][];
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
  redirects,
  site,
}: Delivery): RuleTables | undefined {
  if (rules.length === 0) return undefined;
  const queries = new Map<string, Entry[]>();
  const roots: Entry[] = [];
  const tables = { idQueries: [], dated: [], ids: [], below: [] } as Pick<
    RuleTables,
    'idQueries' | 'dated' | 'ids' | 'below'
  >;
  for (const { from, to } of rules) {
    const shape = shapeOf({ from });
    const target = to === ARTICLE ? to : href(to, site).replaceAll(/%7B|%7D/g, decodeURIComponent);
    if (shape.of === 'tree') roots.push([`${site.basePath}${shape.root}`, target]);
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
    trees: byDepth(roots, site),
    byId: asksForIds ? Object.entries(articles).map(([id, path]) => [id, href(path, site)]) : [],
    byAddress: tables.below.length > 0 ? byDepth(addresses, site) : [],
  };
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
