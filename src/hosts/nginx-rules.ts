import type { Delivery } from './delivery.ts';
import { escaped } from './headers-for.ts';
import { ruleTables, type Entry, type FileTable, type RuleTables } from './rule-tables.ts';
import { namesOf } from './server-names.ts';

/** A table of nginx: the variable that is looked up, the one that gets the answer, and the lines. */
export interface NginxTable {
  from: string;
  to: string;
  entries: Entry[];
}

/** Rules for old addresses as nginx reads them. */
export interface NginxRules {
  tables: NginxTable[];
  /** What is done in a location, where an address has led nowhere so far. */
  steps: string;
}

/**
 * The rules of a newspaper for nginx. All that may be thousands is looked up by hash: of an address each beginning is
 * cut out by the number of its parts, and looked up among those that have as many.
 */
export function nginxRules(delivery: Delivery): NginxRules {
  const made = madeFor.get(delivery) ?? rulesFor(delivery);
  madeFor.set(delivery, made);
  return made;
}

/** Both files of a newspaper need its rules. */
const madeFor = new WeakMap<Delivery, NginxRules>();

function rulesFor(delivery: Delivery): NginxRules {
  const rules = ruleTables(delivery);
  if (!rules) return { tables: [], steps: '' };
  const draft = draftOf(delivery);
  const { lost, steps, lead, leadToPage, table } = draft;
  for (const [query, entries] of rules.queries) {
    const written = entries.map(([value, to]): Entry => [encodeURIComponent(value), to]);
    lead(table(draft.asked(query), `by_${query}`, plainly(written)));
  }
  steps.push(`  set ${lost} $uri;
  if (-f $request_filename) { set ${lost} ""; }
  if (-f $request_filename/index.html) { set ${lost} ""; }
`);
  for (const [index, { ways, entries }] of rules.files.entries()) {
    const names = ways.map((way, at) => fileName(way, `${index}_${at}`, draft));
    const called = table(lost, `called${index}`, names);
    lead(table(called, `file${index}`, plainly(entries)));
  }
  for (const [depth, entries] of rules.trees) {
    lead(table(draft.beginning(depth), `tree${depth}`, entries));
  }
  if (rules.dated.length > 0) {
    const dated = table(lost, 'dated', datedPatterns(rules, draft));
    if (rules.isDatedPage) leadToPage(dated);
    else lead(dated);
  }
  if (rules.byId.length > 0) {
    lead(table(idsAsked(rules, draft), 'by_id', plainly(rules.byId)));
  }
  for (const [depth, entries] of rules.byAddress) {
    const found = table(draft.beginning(depth), `at${depth}`, entries);
    const pattern = `~^${draft.base}(?:/[^/]+){${depth}}(?:${rules.below.join('|')})$`;
    lead(table(lost, `below${depth}`, [[pattern, found]]));
  }
  return { tables: draft.tables, steps: steps.join('') };
}

/** The configuration of a newspaper's rules while it is written. */
type Draft = ReturnType<typeof draftOf>;

function draftOf({ site }: Delivery) {
  const name = namesOf(site);
  const base = escaped(site.basePath);
  const tables: NginxTable[] = [];
  const steps: string[] = [];
  /** The address that was asked for, where no file lies. */
  const lost = `$${name('lost')}`;
  /** Writes a table, and gives the variable of its answer. */
  const table = (from: string, what: string, entries: Entry[]) => {
    const to = `$${name(what)}`;
    tables.push({ from, to, entries });
    return to;
  };
  return {
    name,
    base,
    tables,
    steps,
    lost,
    table,
    /** Leads on where a variable has a value. */
    lead: (to: string) => steps.push(`  if (${to}) { return 301 ${to}; }\n`),
    /** Leads on where a variable is the address of a page that is there. */
    leadToPage: (to: string) =>
      steps.push(`  if (-f $document_root\${${to.slice(1)}}index.html) { return 301 ${to}; }\n`),
    /** What the home page is asked by a name. */
    asked: onceEach((query: string) =>
      table('$uri', `asked_${query}`, [[`~^${base}/$`, `$arg_${query}`]]),
    ),
    /** The beginning of an address, of as many parts. */
    beginning: onceEach((depth: number) => {
      const part = name(`part${depth}`);
      const pattern = `~^(?<${part}>${base}(?:/[^/]+){${depth}})(?:/|$)`;
      return table(lost, `begins${depth}`, [[pattern, `$${part}`]]);
    }),
  };
}

function datedPatterns({ dated }: RuleTables, { name, base }: Draft): Entry[] {
  return dated.map(({ pattern, to }, index): Entry => {
    const group = (word: string) => name(`${word}${index}`);
    const path = pattern((word, meaning) => `(?<${group(word)}>${meaning})`);
    return [`~^${base}${path}$`, to.replace(/\{(\w+)\}/g, (_, word: string) => `$${group(word)}`)];
  });
}

/** The variable of the id that an address has or the home page is asked for. */
function idsAsked({ ids, idQueries }: RuleTables, { name, base, lost, table, asked }: Draft) {
  const paths = ids.map(({ pattern }, index): Entry => {
    const id = name(`id${index}`);
    const path = pattern((word, meaning) => (word === 'id' ? `(?<${id}>${meaning})` : meaning));
    return [`~^${base}${path}$`, `$${id}`];
  });
  let id = table(lost, 'id', paths);
  for (const query of idQueries) {
    const given = asked(query);
    const lines: Entry[] = [
      ['', id],
      ['default', given],
    ];
    id = table(given, `id_${query}`, lines);
  }
  return id;
}

/** What a file is called that was asked for, as one line of a table. */
function fileName(
  { pattern, between }: FileTable['ways'][number],
  mark: string,
  { name }: Draft,
): Entry {
  const part = (which: string) => name(`${which}${mark}`);
  const path = pattern((which, meaning) => `(?<${part(which)}>${meaning})`);
  return [`~^${path}$`, `$${part('stem')}${between}$${part('ending')}`];
}

/** Lines whose keys are none of nginx's own words. */
function plainly(entries: readonly Entry[]): Entry[] {
  return entries.map(([key, to]) => [OWN_WORD.test(key) ? `\\${key}` : key, to]);
}

const OWN_WORD = /^(?:~|(?:default|hostnames|include|volatile)$)/;

/** Makes a thing for each of some others, once it is asked for. */
function onceEach<Thing>(make: (thing: Thing) => string): (thing: Thing) => string {
  const made = new Map<Thing, string>();
  return (thing) => {
    const known = made.get(thing) ?? make(thing);
    made.set(thing, known);
    return known;
  };
}
