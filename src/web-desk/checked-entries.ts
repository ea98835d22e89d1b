import type { z } from 'zod';
import { articleSchema } from '../model/article.ts';
import { CategoryBook, type Category } from '../model/category.ts';
import { problemsOf } from '../model/diagnose.ts';
import { ARTICLE_FIELDS, PAGE_FIELDS, type FieldBook } from '../model/fields.ts';
import { plainPageSchema } from '../model/plain-page.ts';
import type { Site } from '../model/site.ts';
import { inArabic } from '../problems.ts';
import { fieldsOf, readEntry, writeEntry, type Entry } from './entry-text.ts';
import { formOf } from './form.ts';
import { LABELS } from './wording.ts';

/** What files are checked by. */
export interface Rules {
  site: Pick<Site, 'name' | 'timezone' | 'quotes'>;
  categories: readonly Category[];
}

/** How the desk reads and writes files of one kind. */
export interface EntryFormat {
  read: (text: string) => Entry;
  /** @throws Error in Arabic, for the author, where the build would refuse the file */
  write: (entry: Entry) => string;
}

/** Articles, read and written by the rules of the loader: what it would refuse is not saved. */
export function articleFormat({ site, categories }: Rules): EntryFormat {
  const book = new CategoryBook(categories);
  return formatOf(articleSchema(site, book, site.quotes), ARTICLE_FIELDS, book);
}

/** Plain pages, in the same way. */
export function pageFormat({ site, categories }: Rules): EntryFormat {
  return formatOf(plainPageSchema(site.quotes), PAGE_FIELDS, new CategoryBook(categories));
}

function formatOf(schema: z.ZodObject, book: FieldBook, categories: CategoryBook): EntryFormat {
  const kind = { form: formOf(schema), book, categories };
  return {
    read: (text) => readEntry(text, kind),
    write: (entry) => {
      const text = writeEntry(entry, kind);
      const source = fieldsOf(text, kind);
      const parsed = schema.safeParse(source.values);
      if (!parsed.success) {
        const problems = problemsOf(parsed.error, source, book);
        const told = problems.map(({ field = '', message }) => {
          return `${LABELS[field] ?? book[field]?.aliases?.[0] ?? field}: ${inArabic(message)}`;
        });
        throw new Error(told.join('\n'));
      }
      return text;
    },
  };
}
