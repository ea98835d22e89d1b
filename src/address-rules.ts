/**
 * Rules for old addresses, of which a newspaper that moved in has tens of thousands in a few shapes. Pure, and the
 * same for hosts, for the preview and for the script of the page 404.
 */

/** A rule as redirects.yaml has it. */
export interface AddressRule {
  /**
   * A path inside the site, not encoded, in which `{year}`, `{month}` and `{day}` are digits, `{id}` is that of an
   * article, and `*` as its last part is that address and all below it; a query of the home page (`/?p={id}`); or
   * what lies below the addresses of articles (`{article}/amp/*`).
   */
  from: string;
  /** A path, in which the digits of `from` may stand again, a search (`/search/?q=سوق`), `{article}` or `{media}`. */
  to: string;
}

/** Where a rule leads to: a path, the article of an id, the article at an address, or a file, where there is one. */
export type Lead =
  | { is: 'path'; path: string }
  | { is: 'id'; id: string }
  | { is: 'article'; at: string }
  /** What lay below the address of the rule: src/old-media.ts says what is meant. */
  | { is: 'file'; name: string };

/** What stands for the article that `from` found. */
export const ARTICLE = '{article}';

/** What stands for the file of content/media that is meant by what lay below `from`. */
export const MEDIA = '{media}';

/** What a placeholder of a path stands for, as a regular expression. */
const MEANINGS = {
  year: '[0-9]{4}',
  month: '[0-9]{2}',
  day: '[0-9]{2}',
  id: '[^/]+',
} as const;

export type Placeholder = keyof typeof MEANINGS;

/** The placeholders of paths. */
export const PLACEHOLDERS = Object.keys(MEANINGS) as Placeholder[];

/** Writes the group of a regular expression in which a placeholder is captured. */
export type WriteGroup = (name: Placeholder, meaning: string) => string;

/** A rule by its kind. Patterns are as JavaScript, PCRE and Go read them, of the whole path or the rest of one. */
export type Shape =
  /** A query of the home page: `value` is what it must be, without it the id of an article. */
  | { of: 'query'; name: string; value?: string }
  /** One address and all below it, which may be thousands of rules: without the slash at its end. */
  | { of: 'tree'; root: string }
  | { of: 'path'; pattern: (group: WriteGroup) => string; hasId: boolean }
  /** What lies below an article: the pattern is of what follows its address. */
  | { of: 'article'; pattern: string };

/** What kind of rule this is. */
export function shapeOf({ from }: Pick<AddressRule, 'from'>): Shape {
  const [, name, value] = /^\/\?([^=]+)=(.*)$/.exec(from) ?? [];
  if (name !== undefined && value !== undefined) {
    return { of: 'query', name, ...(value === '{id}' ? {} : { value }) };
  }
  if (from.startsWith(ARTICLE)) {
    return { of: 'article', pattern: patternOf(from.slice(ARTICLE.length), () => '') };
  }
  if (!from.includes('{')) return { of: 'tree', root: from.slice(0, -2) };
  return { of: 'path', pattern: (group) => patternOf(from, group), hasId: from.includes('{id}') };
}

function patternOf(from: string, group: WriteGroup): string {
  if (from === '/*') return '/.+';
  const isOpen = from.endsWith('/*');
  const path = isOpen ? from.slice(0, -2) : from.replace(/\/$/, '');
  const pattern = path
    .replace(/[.+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{(\w+)\}/g, (_, name: Placeholder) => group(name, MEANINGS[name]));
  return `${pattern}${isOpen ? '(?:/.*)?' : '/?'}`;
}

/** Whether an address of redirects.yaml is a rule, and not one address alone. */
export function isRule(from: string): boolean {
  return /[{}*?]/.test(from);
}

/**
 * Rules in the order in which they are tried: queries, files, one address and all below it, digits of a date, ids of
 * articles, what lies below articles; of one kind the longer ones first.
 */
export function inOrder<Rule extends AddressRule>(rules: readonly Rule[]): Rule[] {
  const rank = (rule: Rule) => {
    const shape = shapeOf(rule);
    if (rule.to === MEDIA) return 1;
    if (shape.of === 'path') return shape.hasId ? 4 : 3;
    return { query: 0, tree: 2, article: 5 }[shape.of];
  };
  const length = ({ from }: AddressRule) => from.replace(/\{\w+\}|\*/g, '').length;
  return rules.toSorted((a, b) => rank(a) - rank(b) || length(b) - length(a));
}

/**
 * Makes the function that gives where an address may lead: the first of these that is there is it.
 *
 * @param rules in their order (`inOrder`)
 */
export function leadsBy(
  rules: readonly AddressRule[],
): (path: string, query: string) => Generator<Lead> {
  const queries = new Map<string, string>();
  const trees = new Map<string, string>();
  const uploads: string[] = [];
  const names = new Set<string>();
  const others: ((path: string) => Lead[])[] = [];
  for (const { from, to } of rules) {
    const shape = shapeOf({ from });
    if (shape.of === 'query') {
      queries.set(`${shape.name}=${shape.value ?? '{id}'}`, to);
      names.add(shape.name);
    } else if (shape.of === 'tree') {
      if (to === MEDIA) uploads.push(`${shape.root}/`);
      else trees.set(shape.root, to);
    } else others.push(leadsOf(shape, to));
  }
  return function* (path, query) {
    if (path === '/') {
      yield* leadsOfQuery(query, names, queries);
      return;
    }
    for (const root of uploads) {
      if (path.startsWith(root)) {
        yield { is: 'file', name: path.slice(root.length).replace(/\/$/, '') };
      }
    }
    for (const root of [path.replace(/\/$/, ''), ...prefixesOf(path)]) {
      const to = trees.get(root);
      if (to !== undefined) yield { is: 'path', path: to };
    }
    for (const leads of others) yield* leads(path);
  };
}

function* leadsOfQuery(
  query: string,
  names: ReadonlySet<string>,
  known: ReadonlyMap<string, string>,
): Generator<Lead> {
  const given = new URLSearchParams(query);
  for (const name of names) {
    const value = given.get(name);
    if (!value) continue;
    const to = known.get(`${name}=${value}`);
    if (to !== undefined) yield { is: 'path', path: to };
    else if (known.has(`${name}={id}`)) yield { is: 'id', id: value };
  }
}

function leadsOf(
  shape: Extract<Shape, { of: 'path' | 'article' }>,
  to: string,
): (path: string) => Lead[] {
  if (shape.of === 'article') {
    const rest = new RegExp(`^${shape.pattern}$`);
    return (path) =>
      prefixesOf(path)
        .filter((at) => rest.test(path.slice(at.length)))
        .map((at) => ({ is: 'article', at: at.endsWith('.html') ? at : `${at}/` }));
  }
  const pattern = new RegExp(`^${shape.pattern((name, meaning) => `(?<${name}>${meaning})`)}$`);
  return (path) => {
    const { groups } = pattern.exec(path) ?? {};
    if (!groups) return [];
    const { id } = groups;
    if (id !== undefined) return [{ is: 'id', id }];
    return [
      { is: 'path', path: to.replace(/\{(\w+)\}/g, (_, name: string) => groups[name] ?? '') },
    ];
  };
}

/** What lies above a path, the nearest first: `/a/b/c/` → `/a/b`, `/a`. */
function prefixesOf(path: string): string[] {
  const parts = path.replace(/\/$/, '').split('/');
  const prefixes: string[] = [];
  for (let count = parts.length - 1; count > 1; count -= 1) {
    prefixes.push(parts.slice(0, count).join('/'));
  }
  return prefixes;
}

/** How the articles that rules lead to are found. Paths inside the site. */
export interface Articles {
  ofId: (id: string) => string | undefined;
  /** The article at an address, or at one that it had. */
  at: (path: string) => string | undefined;
}

/** Gives where the file is published that was called so below the uploads of an old site. */
export type FindFile = (name: string) => string | undefined;

/**
 * Makes the function that says where rules lead an address, if anywhere. Whether there is a page is for who asks to
 * know.
 */
export function followRules(
  rules: readonly AddressRule[],
  articles: Articles,
  findFile: FindFile = () => undefined,
): (path: string, query?: string) => string | undefined {
  const leads = leadsBy(rules);
  const targetOf = (lead: Lead) => {
    if (lead.is === 'path') return lead.path;
    if (lead.is === 'id') return articles.ofId(lead.id);
    return lead.is === 'file' ? findFile(lead.name) : articles.at(lead.at);
  };
  return (path, query = '') => {
    for (const lead of leads(path, query)) {
      const target = targetOf(lead);
      if (target !== undefined) return target;
    }
    return undefined;
  };
}

/** In how many files the paths of articles lie by their ids, and of files by names: one that is published changes one. */
const SHARDS = 100;

/** The file that an id is in, or a bare name: two digits. */
export function shardOf(id: string): string {
  let sum = 0;
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % SHARDS;
  return String(sum).padStart(2, '0');
}

/** The rules of a newspaper, which the script of the page 404 fetches. */
export const RULES_FRAGMENT = '/fragments/old-addresses.json';

/** Where the articles of some ids lie: paths by id. */
export function idsFragment(shard: string): string {
  return `/fragments/ids/${shard}.json`;
}

/** Where it lies where files are published: their paths by what they were called on an old site. */
export function filesFragment(shard: string): string {
  return `/fragments/files/${shard}.json`;
}
