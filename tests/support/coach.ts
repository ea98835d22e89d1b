import assert from 'node:assert/strict';
import { allRemarksOn } from '../../src/coach/coach.ts';
import { fixed } from '../../src/coach/fixes.ts';
import { knownAddresses } from '../../src/known-addresses.ts';
import type { Desk, Manuscript } from '../../src/coach/manuscript.ts';
import type { RuleCode } from '../../src/coach/rule-book.ts';
import { chosenRules } from '../../src/coach/settings.ts';
import { articleReader } from '../../src/content/documents.ts';
import { manuscriptOf } from '../../src/content/manuscripts.ts';
import type { Problem } from '../../src/problems.ts';
import { article } from './content-folder.ts';
import { article as articleOfModel, CATEGORIES, NOW, site } from './newspaper.ts';

/** What the coach needs, of a small newspaper on 24 November 2026. */

const read = articleReader(site(), CATEGORIES);

/** A file as the coach gets it. */
export function manuscript(text: string): Manuscript {
  const { value, problems } = read(text, 'articles/2026/1.md');
  assert.ok(value, problems.map(({ message }) => JSON.stringify(message)).join());
  return manuscriptOf(value, text);
}

/** A desk with these rules: the usual ones, or those that are named. */
export function desk(rules?: string, own: Partial<Desk> = {}): Desk {
  const articles = [
    articleOfModel({
      id: '20510',
      section: 'opinion',
      aliases: ['/old/20510/'],
      linkedFiles: ['files/2020/05/قانون.pdf'],
    }),
    articleOfModel({ id: 'draft', draft: true }),
  ];
  const about = { slug: 'about', file: 'pages/about.md', title: 'من نحن', bodyHash: '' };
  const pages = [{ ...about, bodyImages: [], bodyEmbeds: [] }];
  const source = { file: 'redirects.yaml', values: {}, lines: {}, spelled: {}, written: {} };
  const addressRules = [
    { from: '/?p={id}', to: '{article}', source },
    { from: '/wp-content/uploads/*', to: '{media}', source },
  ];
  const content = {
    site: site(),
    categories: CATEGORIES,
    articles,
    pages,
    oldAddresses: [],
    addressRules,
  };
  const addresses = knownAddresses(content);
  return { rules: chosenRules(undefined, rules), site: site(), addresses, now: NOW, ...own };
}

export const HEAD = ["title: 'سوق الأحد'", 'date: 2026-11-24 08:00', 'categories: [سياسة]'];

/** An article of this text, as a file. */
export function fileOf(body: string, head: readonly string[] = HEAD): string {
  return article(head, body);
}

/** What a rule says of a text: each place with what is to stand there, or the place alone. */
export function remarksOf(rule: RuleCode, body: string): Problem[] {
  return allRemarksOn(manuscript(fileOf(body)), desk(rule));
}

/** A text mended by a rule. */
export function mended(rule: RuleCode, body: string, own: Partial<Desk> = {}): string {
  const text = fixed(manuscript(fileOf(body)), desk(rule, own));
  return text.slice(fileOf('').length - 1, -1);
}

/** An article with other fields than the usual ones. */
export function withFields(...fields: string[]): string {
  const names = fields.map((field) => field.split(':')[0]);
  const usual = HEAD.filter((field) => !names.includes(field.split(':')[0]));
  return fileOf('نص قصير.', [...usual, ...fields]);
}

/** The codes of the remarks on an article, by the usual rules or those that are named. */
export function codesOf(text: string, rules?: string): (string | undefined)[] {
  return allRemarksOn(manuscript(text), desk(rules)).map(({ code }) => code);
}
