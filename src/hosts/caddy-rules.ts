import type { Delivery } from './delivery.ts';
import { escaped } from './headers-for.ts';
import { ruleTables, type Entry, type RuleTables } from './rule-tables.ts';
import { namesOf } from './server-names.ts';

/** Up to how many lines a table is gone through from its beginning. */
const SHORT = 300;

/** Writes a table: the placeholder that is looked up, the one that gets the answer, and the lines. */
export type WriteTable = (from: string, to: string, entries: readonly Entry[]) => string;

/**
 * The rules of a newspaper for old addresses in Caddy's language, to be tried where an address has led nowhere so far;
 * empty where it has none. Caddy goes through a table from its beginning, so long ones are cut up by the last letters
 * of what is looked up, of files by those before the point.
 */
export function caddyRules(delivery: Delivery, table: WriteTable): string {
  const rules = ruleTables(delivery);
  if (!rules) return '';
  const draft = draftOf(delivery, table);
  const { name } = draft;
  const steps = [
    ...querySteps(rules, draft),
    ...fileSteps(rules, draft),
    ...rules.trees.map(([depth, entries]) => {
      const begins = `begins${depth}`;
      return `${draft.beginning(depth, begins, '(?:/.*)?')}${draft.lead(begins, `tree${depth}`, entries)}`;
    }),
    ...datedSteps(rules, draft),
    ...idSteps(rules, draft),
    ...rules.byAddress.map(([depth, entries]) => {
      const below = `below${depth}`;
      const found = within(name(below), draft.lead(below, `at${depth}`, entries));
      return `${draft.beginning(depth, below, `(?:${rules.below.join('|')})`)}${found}`;
    }),
  ];
  // A folder without a page is empty too.
  return `@${name('empty')} {
	not file {path}/index.html
	not {
		not path */
		file {path}
	}
}
route {
vars @${name('empty')} ${name('lost')} {path}
${steps.join('')}}
`;
}

/** The configuration of a newspaper's rules while it is written. */
type Draft = ReturnType<typeof draftOf>;

function draftOf({ site }: Delivery, table: WriteTable) {
  const name = namesOf(site);
  const base = escaped(site.basePath);
  /** The address that was asked for, where no file lies. */
  const lost = `{http.vars.${name('lost')}}`;
  return {
    name,
    base,
    home: `${site.basePath}/`,
    lost,
    table: (from: string, what: string, entries: readonly Entry[]) =>
      table(from, name(what), entries),
    /** Leads on where a table has an answer for what an earlier one found. */
    lead: (found: string, what: string, entries: readonly Entry[]) =>
      `${lookUp(`{${name(found)}}`, name(what), entries, table)}${redirect(name(what))}`,
    /** The beginning of an address, of as many parts, where the rest of it is like that. */
    beginning: (depth: number, what: string, rest: string) =>
      table(lost, name(what), [[`~^(${base}(?:/[^/]+){${depth}})${rest}$`, '${1}']]),
  };
}

function querySteps({ queries }: RuleTables, { name, home, table }: Draft): string[] {
  return [...queries].map(([query, entries]) => {
    const answers = entries.map(([value, to]): Entry => [`${home}|${value}`, to]);
    const what = `by_${query}`;
    return `${table(`{path}|{query.${query}}`, what, answers)}${redirect(name(what))}`;
  });
}

/** What a file is called that was asked for, and where it is. */
function fileSteps({ files }: RuleTables, { name, lost, table, lead }: Draft): string[] {
  return files.map(({ ways, entries }, index) => {
    const called = `called${index}`;
    const names = ways.map(({ pattern, between }): Entry => {
      return [`~^${pattern((_, meaning) => `(${meaning})`)}$`, `\${1}${between}\${2}`];
    });
    return `${table(lost, called, names)}${within(name(called), lead(called, `file${index}`, entries))}`;
  });
}

function datedSteps(
  { dated, isDatedPage }: RuleTables,
  { name, base, lost, table }: Draft,
): string[] {
  if (dated.length === 0) return [];
  const entries = dated.map(({ pattern, to }): Entry => {
    const words: string[] = [];
    const path = pattern((word, meaning) => {
      words.push(word);
      return `(${meaning})`;
    });
    const target = to.replace(/\{(\w+)\}/g, (_, word: string) => `\${${words.indexOf(word) + 1}}`);
    return [`~^${base}${path}$`, target];
  });
  const answer = name('dated');
  // Not every month has a page.
  const lead = isDatedPage
    ? `@${answer} {\n\tfile {${answer}}index.html\n\texpression \`{${answer}} != ""\`\n}\nredir @${answer} {${answer}} 301\n`
    : redirect(answer);
  return [`${table(lost, 'dated', entries)}${lead}`];
}

/** The id that the home page is asked for or an address has, and where the article is. */
function idSteps({ byId, ids, idQueries }: RuleTables, draft: Draft): string[] {
  if (byId.length === 0) return [];
  const { name, base, lost, table, lead } = draft;
  const queries = idQueries.map((_, index): Entry => {
    return [`~^${base}/\\|[^|]*\\|${'[^|]*\\|'.repeat(index)}([^|]+)`, '${1}'];
  });
  const paths = ids.map(({ pattern }): Entry => {
    const path = pattern((word, meaning) => (word === 'id' ? '([^/|]+)' : meaning));
    return [`~^[^|]*\\|${base}${path}(?:\\||$)`, '${1}'];
  });
  const asked = [`{path}`, lost, ...idQueries.map((query) => `{query.${query}}`)].join('|');
  return [
    table(asked, 'id', [...queries, ...paths]),
    within(name('id'), lead('id', 'by_id', byId)),
  ];
}

function redirect(answer: string): string {
  return `@${answer} expression \`{${answer}} != ""\`\nredir @${answer} {${answer}} 301\n`;
}

/** Steps that are taken only where a placeholder has a value. */
function within(placeholder: string, steps: string): string {
  return `@${placeholder} expression \`{${placeholder}} != ""\`\nroute @${placeholder} {\n${steps}}\n`;
}

/** A table, which is cut up where it is long: the first part that knows the answer gives it. */
function lookUp(from: string, to: string, entries: readonly Entry[], table: WriteTable): string {
  if (entries.length <= SHORT) return table(from, to, entries);
  const parts = new Map<string, Entry[]>();
  for (const entry of entries) {
    const [end = ''] = /..(?:\.[A-Za-z\d]+)?$/su.exec(entry[0]) ?? [entry[0]];
    const part = parts.get(end);
    if (part) part.push(entry);
    else parts.set(end, [entry]);
  }
  const written = [...parts].map(([end, part], index) => {
    const matcher = `${to}_${index}`;
    return `@${matcher} vars_regexp ${from} "${escaped(end)}$"\nroute @${matcher} {\n${table(from, to, part)}}\n`;
  });
  return `${written.join('')}${table(from, to, [])}`;
}
