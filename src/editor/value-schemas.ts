import type { Category, CategoryBook } from '../model/category.ts';
import { NO, YES, type Kind } from '../model/values.ts';
import { spellingsOf } from './spellings.ts';

/** A JSON Schema, draft 7, with the words that editors of YAML know beside it (`errorMessage`). */
export type JsonSchema = { [word: string]: unknown };

/** What zod says of a value in JSON Schema: its kind, and what bounds it. */
export interface ZodNode {
  kind?: Kind;
  enum?: readonly string[];
  minimum?: number;
  maximum?: number;
  properties?: Record<string, ZodNode>;
  /** What a list is of. */
  items?: ZodNode;
  required?: readonly string[];
}

/**
 * One line of text. Every value is read as text (src/content/fields.ts), so what YAML takes for a number or for
 * true is as good.
 */
const TEXT: JsonSchema = { type: ['string', 'number', 'boolean'] };

const DIGITS = '[0-9٠-٩۰-۹]';

/** The schema of a value of a kind: as liberal as the reader is, or more, and never stricter. */
export function valueSchema(node: ZodNode, categories: CategoryBook | undefined): JsonSchema {
  switch (node.kind) {
    case 'flag':
      return flagSchema();
    case 'choice':
      return choiceSchema(node.enum ?? []);
    case 'number':
      return numberSchema(node);
    case 'moment':
    case 'day':
      return { type: 'string', pattern: DIGITS };
    case 'path':
      return pathSchema();
    case 'rule':
      return { type: 'string', pattern: '^\\s*[/{]' };
    case 'paths':
      return oneOrMore(pathSchema());
    case 'names':
    case 'paragraphs':
    case 'lines':
      return oneOrMore(TEXT);
    case 'categories':
      return categories ? categoriesSchema(categories) : oneOrMore(TEXT);
    case 'media':
    case 'focus':
    case undefined:
      return TEXT;
    default:
      return node.kind satisfies never;
  }
}

function flagSchema(): JsonSchema {
  const words = [...YES, ...NO].map(spellingsOf).join('|');
  return {
    anyOf: [{ enum: ['نعم', 'لا', true, false, 1, 0] }, { type: 'string', pattern: whole(words) }],
  };
}

function choiceSchema(words: readonly string[]): JsonSchema {
  return {
    anyOf: [
      { enum: words.flatMap((word) => (/^\d+$/.test(word) ? [word, Number(word)] : [word])) },
      { type: 'string', pattern: whole(words.map(spellingsOf).join('|')) },
    ],
  };
}

function numberSchema({ minimum, maximum }: ZodNode): JsonSchema {
  return {
    anyOf: [
      { type: 'integer', minimum, maximum },
      { type: 'string', pattern: whole(`${DIGITS}+`) },
    ],
  };
}

function pathSchema(): JsonSchema {
  return { type: 'string', pattern: '^\\s*/' };
}

/** The real categories, each by any of its names; several in one text with commas between. */
function categoriesSchema({ all }: CategoryBook): JsonSchema {
  const one = categoryName(all);
  const name = `(?:${namesOf(all).map(spellingsOf).join('|')})`;
  const several = { type: 'string', pattern: whole(`${name}(?:\\s*[،,]\\s*${name})*\\s*[،,]?`) };
  // `[رأي، واجهة]` is one item to YAML.
  const item = { anyOf: [one, several] };
  return { anyOf: [one, several, { type: 'array', items: item, minItems: 1 }] };
}

/** One of the newspaper's categories, by name, slug or synonym. */
export function categoryName(all: readonly Category[]): JsonSchema {
  const labels = all.flatMap((category) =>
    namesOf([category]).map(() => category.description ?? category.name),
  );
  const spellings = namesOf(all).map(spellingsOf).join('|');
  return {
    anyOf: [
      { enum: namesOf(all), enumDescriptions: labels },
      { type: 'string', pattern: whole(spellings) },
    ],
  };
}

function namesOf(categories: readonly Category[]): string[] {
  return categories.flatMap(({ slug, name, synonyms, aliases }) => [
    name,
    ...synonyms,
    slug,
    ...aliases,
  ]);
}

function oneOrMore(one: JsonSchema): JsonSchema {
  return { anyOf: [one, { type: 'array', items: one }] };
}

/** A pattern for a whole value, with space around it or none. */
function whole(pattern: string): string {
  return `^\\s*(?:${pattern})\\s*$`;
}
