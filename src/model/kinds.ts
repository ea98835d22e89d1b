import { z } from 'zod';
import { articleSchema } from './article.ts';
import { BANNER_FIELDS, bannerSchema } from './banner.ts';
import { CORRECTION_FIELDS, UPDATE_FIELDS } from './correction-fields.ts';
import { correctionSchema, updateSchema } from './corrections.ts';
import { AUTHOR_FIELDS, authorSchema } from './author.ts';
import { categorySchema } from './category.ts';
import { commentSchema, READER_COMMENT_FIELDS } from './comment.ts';
import { ARTICLE_FIELDS, PAGE_FIELDS, type FieldBook } from './fields.ts';
import { FRONT_FIELDS, frontPlanSchema } from './front-page.ts';
import { CATEGORY_FIELDS, SITE_FIELDS } from './setting-fields.ts';
import { OLD_ADDRESS_FIELDS, oldAddressSchema } from './old-address.ts';
import { plainPageSchema } from './plain-page.ts';
import { fallbackSite, siteSchema } from './site.ts';
import { SOURCE_FIELDS, sourceSchema } from './source.ts';
import { STORY_FIELDS, storySchema } from './story.ts';
import { TAG_FIELDS, tagSchema } from './tag.ts';
import type { Kind } from './values.ts';

/** Which kind of value each field takes, by canonical name; a field of plain text is not in it. */
export type FieldKinds = Readonly<Record<string, Kind | undefined>>;

/** The part of a JSON Schema that is looked at here. */
interface Described {
  kind?: Kind;
  properties?: Record<string, Described>;
}

const SCHEMAS = new Map<FieldBook, () => z.ZodType>([
  [ARTICLE_FIELDS, () => articleSchema(fallbackSite(), undefined, 'guillemets')],
  [PAGE_FIELDS, () => plainPageSchema('guillemets')],
  [CATEGORY_FIELDS, categorySchema],
  [SITE_FIELDS, siteSchema],
  [STORY_FIELDS, () => storySchema('guillemets')],
  [FRONT_FIELDS, () => frontPlanSchema(undefined)],
  [BANNER_FIELDS, () => bannerSchema('UTC', 'guillemets')],
  [CORRECTION_FIELDS, () => correctionSchema('UTC')],
  [UPDATE_FIELDS, () => updateSchema('UTC')],
  [AUTHOR_FIELDS, () => authorSchema('guillemets')],
  [SOURCE_FIELDS, () => sourceSchema('guillemets')],
  [TAG_FIELDS, () => tagSchema('guillemets')],
  [OLD_ADDRESS_FIELDS, () => oldAddressSchema({ timezone: 'UTC' })],
  [READER_COMMENT_FIELDS, () => commentSchema({ timezone: 'UTC' })],
]);

const kindsByBook = new Map<FieldBook, FieldKinds>();

/** The kinds of a book's fields, as their schema has them. */
export function fieldKinds(book: FieldBook): FieldKinds {
  const known = kindsByBook.get(book);
  if (known) return known;
  const schema = SCHEMAS.get(book)?.();
  const described = schema && z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const kinds = Object.fromEntries(kindsIn((described ?? {}) as Described, ''));
  kindsByBook.set(book, kinds);
  return kinds;
}

function kindsIn({ properties = {} }: Described, parent: string): [string, Kind | undefined][] {
  return Object.entries(properties).flatMap(([name, inner]): [string, Kind | undefined][] => [
    [parent + name, inner.kind],
    ...kindsIn(inner, `${parent}${name}.`),
  ]);
}
