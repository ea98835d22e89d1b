import { parse } from 'yaml';
import { z } from 'zod';
import { articleSchema } from '../model/article.ts';
import { AUTHOR_FIELDS, authorSchema } from '../model/author.ts';
import { BANNER_FIELDS, bannerSchema } from '../model/banner.ts';
import { categorySchema } from '../model/category.ts';
import { ARTICLE_FIELDS, PAGE_FIELDS, type FieldBook } from '../model/fields.ts';
import { FRONT_FIELDS, frontPlanSchema } from '../model/front-page.ts';
import { OLD_ADDRESS_FIELDS, oldAddressSchema } from '../model/old-address.ts';
import { CATEGORY_FIELDS, SITE_FIELDS } from '../model/setting-fields.ts';
import { plainPageSchema } from '../model/plain-page.ts';
import { siteSchema } from '../model/site.ts';
import { SOURCE_FIELDS, sourceSchema } from '../model/source.ts';
import { STORY_FIELDS, storySchema } from '../model/story.ts';
import { TAG_FIELDS, tagSchema } from '../model/tag.ts';
import { inArabic } from '../problems.ts';
import { suggestionsFor, type KnownNames } from './known-names.ts';
import { spellingsOf } from './spellings.ts';
import { categoryName, valueSchema, type JsonSchema, type ZodNode } from './value-schemas.ts';

/** The kinds of file that authors write fields in, and the name of the schema of each. */
export type SchemaName =
  | 'article'
  | 'page'
  | 'site'
  | 'categories'
  | 'home'
  | 'stories'
  | 'tags'
  | 'authors'
  | 'sources'
  | 'banners'
  | 'redirects';

/**
 * JSON Schemas (draft 7) of all that authors write, from the schemas of the build: its fields under every name
 * that the build reads, what each takes, in Arabic, and what the newspaper has to choose from. They are no
 * stricter than the build, which has the last word.
 */
export function editorSchemas(known: KnownNames): Record<SchemaName, JsonSchema> {
  const { site, categories } = known;
  const listOf = (schema: z.ZodType, book: FieldBook): JsonSchema => {
    const { definitions, ...items } = documentSchema(schema, book, known);
    // Optional files may say nothing.
    return { type: ['array', 'null'], items, definitions };
  };
  return {
    article: titled(
      'رأس المقال',
      documentSchema(articleSchema(site, categories, site.quotes), ARTICLE_FIELDS, known),
    ),
    page: titled(
      'رأس الصفحة الثابتة',
      documentSchema(plainPageSchema(site.quotes), PAGE_FIELDS, known),
    ),
    site: titled('إعدادات الجريدة', documentSchema(siteSchema(), SITE_FIELDS, known)),
    categories: titled('أركان الجريدة', {
      ...listOf(categorySchema(), CATEGORY_FIELDS),
      type: 'array',
    }),
    home: titled(
      'الصفحة الأولى باليد',
      orRemarks(documentSchema(frontPlanSchema(categories), FRONT_FIELDS, known)),
    ),
    stories: titled('ملفات الجريدة', listOf(storySchema(site.quotes), STORY_FIELDS)),
    tags: titled('وسوم الجريدة', listOf(tagSchema(site.quotes), TAG_FIELDS)),
    authors: titled('كتّاب الجريدة', listOf(authorSchema(site.quotes), AUTHOR_FIELDS)),
    sources: titled('مصادر الجريدة', listOf(sourceSchema(site.quotes), SOURCE_FIELDS)),
    banners: titled(
      'إعلانات الجريدة',
      listOf(bannerSchema(site.timezone, site.quotes), BANNER_FIELDS),
    ),
    redirects: titled('العناوين القديمة', listOf(oldAddressSchema(site), OLD_ADDRESS_FIELDS)),
  };
}

/** A file that is there and says nothing, as one of remarks alone. */
function orRemarks(schema: JsonSchema): JsonSchema {
  const [whole, ...others] = schema['allOf'] as JsonSchema[];
  return { ...schema, allOf: [{ ...whole, type: ['object', 'null'] }, ...others] };
}

function titled(title: string, schema: JsonSchema): JsonSchema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, ...schema };
}

/** A book of fields while its schema is made. */
interface Draft {
  book: FieldBook;
  known: KnownNames;
  /** The schema of each field, by canonical name. */
  definitions: Record<string, JsonSchema>;
  /** Where they lie in the whole schema. */
  place: string;
}

function documentSchema(schema: z.ZodType, book: FieldBook, known: KnownNames): JsonSchema {
  const options = { io: 'input', unrepresentable: 'any', target: 'draft-7' } as const;
  const draft: Draft = { book, known, definitions: {}, place: '#/definitions' };
  const whole = mapSchema(z.toJSONSchema(schema, options) as ZodNode, '', draft);
  return { ...whole, definitions: draft.definitions };
}

/** The schema of fields that stand together: of a file, or under another field. */
function mapSchema({ properties = {}, required = [] }: ZodNode, parent: string, draft: Draft) {
  const fields = Object.entries(properties).map(([part, node]) => {
    const field = [parent, part].filter(Boolean).join('.');
    const isRequired = required.includes(part);
    draft.definitions[field] = fieldSchema(node, field, isRequired, draft);
    return { field, isRequired, names: [part, ...(draft.book[field]?.aliases ?? [])] };
  });
  const all = parent ? fields : [...fields, ...flatNames(draft)];
  const guide = draft.book[parent];
  const wanted = guide ? inArabic(guide.wanted) : 'حقول من نوع «اسم: قيمة»';
  return {
    properties: Object.fromEntries(
      all.flatMap(({ field, names }) => names.map(linkTo(field, draft))),
    ),
    patternProperties: Object.fromEntries(
      all.flatMap(({ field, names }) => names.map(otherwiseSpelled).map(linkTo(field, draft))),
    ),
    additionalProperties: false,
    // Each part has its own message.
    allOf: [
      { type: 'object', errorMessage: `المطلوب: ${wanted}` },
      ...fields.filter(({ isRequired }) => isRequired).map(presence),
    ],
    errorMessage: `لا نعرف حقلا بهذا الاسم. الحقول: ${all.flatMap(({ names }) => names).join('، ')}`,
  };
}

/** That a field is there, under one of its names. */
function presence({ names }: { names: string[] }): JsonSchema {
  const errorMessage = `ينقص هذا الحقل: ${names.join(' أو ')}`;
  const [there = {}, ...others] = names.map((name) => ({ required: [name], errorMessage }));
  return others.length === 0 ? there : { anyOf: [there, ...others] };
}

/** Parts of fields that have names of their own, which may stand outside of it: «وصف الصورة». */
function flatNames({ book }: Draft): { field: string; names: string[] }[] {
  return Object.entries(book)
    .filter(([field, { aliases = [] }]) => field.includes('.') && aliases.length > 0)
    .map(([field, { aliases = [] }]) => ({ field, names: [...aliases] }));
}

function linkTo(field: string, { place }: Draft) {
  return (name: string): [string, JsonSchema] => [name, { $ref: `${place}/${field}` }];
}

/** Every spelling of a name but the one that is offered. */
function otherwiseSpelled(name: string): string {
  const plain = name.replace(/[.]/g, '\\.');
  return `^(?!${plain}$)${spellingsOf(name)}$`;
}

/** The schema of one field, with what its author is told of it. */
function fieldSchema(node: ZodNode, field: string, isRequired: boolean, draft: Draft): JsonSchema {
  const { book, known } = draft;
  const guide = book[field];
  const wanted = guide ? inArabic(guide.wanted) : field;
  const { value, ...below } = guide?.entries
    ? entriesSchema(node.items ?? {}, field, guide.entries.fields, draft)
    : { value: valuesOf(node, field, draft) };
  const suggested = suggestionsFor(field, known);
  const shown = guide ? [exampleIn(guide.example)] : [];
  return {
    ...told(isRequired ? value : orNothing(value), `المطلوب: ${wanted}`),
    description: `${wanted}.${guide ? `\nمثال:\n${guide.example}` : ''}`,
    examples: suggested.length > 0 ? suggested : shown,
    ...below,
  };
}

/** The schema of a list of entries, of one alone and of lines of text in their place, with those of their fields. */
function entriesSchema(node: ZodNode, field: string, book: FieldBook, { known, place }: Draft) {
  const draft: Draft = { book, known, definitions: {}, place: `${place}/${field}/definitions` };
  const one = mapSchema(node, '', draft);
  const text = { type: 'string' };
  const value = { anyOf: [one, text, { type: 'array', items: { anyOf: [one, text] } }] };
  return { value, definitions: draft.definitions };
}

function valuesOf(node: ZodNode, field: string, draft: Draft): JsonSchema {
  const { categories } = draft.known;
  if (field === 'frontPage' && categories) return categoryName(categories.all);
  if (!node.properties) return valueSchema(node, categories);
  // A plain text in place of parts is the first of them: `image: souq.jpg`.
  const first = Object.keys(node.properties)[0] ?? '';
  const parts = mapSchema(node, field, draft);
  return { anyOf: [parts, { $ref: `${draft.place}/${field}.${first}` }] };
}

/** A field that may be left out may be left empty; said so that no editor offers `null`. */
function orNothing(value: JsonSchema): JsonSchema {
  const something = ['string', 'number', 'boolean', 'array', 'object'];
  return { anyOf: [value, { not: { type: something } }] };
}

/** A schema that says in every branch, in place of an editor's own words, what is wanted. */
function told(schema: JsonSchema, errorMessage: string): JsonSchema {
  const { anyOf, items } = schema as { anyOf?: JsonSchema[]; items?: JsonSchema };
  if (schema['$ref'] || schema['properties']) return schema;
  return {
    ...schema,
    ...(anyOf && { anyOf: anyOf.map((branch) => told(branch, errorMessage)) }),
    ...(items && { items: told(items, errorMessage) }),
    errorMessage,
    patternErrorMessage: errorMessage,
  };
}

/** `date: 2026-07-05 14:05` → `2026-07-05 14:05` */
function exampleIn(lines: string): unknown {
  const fields: unknown = parse(lines, { schema: 'failsafe' });
  return typeof fields === 'object' && fields ? Object.values(fields)[0] : fields;
}
