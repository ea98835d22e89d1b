import type { Said } from '../problems.ts';
import { isolated } from '../text/isolated.ts';
import type { CategoryBook } from './category.ts';
import { fault, names } from './values.ts';

/**
 * Categories by any of their names, as slugs. `book` is undefined when categories.yaml is at fault: then any name
 * passes.
 *
 * @param field the name of the field, for the line to paste
 */
export function categorySlugs(book: CategoryBook | undefined, field = 'categories') {
  return names()
    .transform((written, context) => {
      if (written.length === 0)
        return fault(context, 'empty-field', { ar: '', en: '' }, { found: '' });
      if (!book) return written;
      const slugs = written.map((name) => {
        const category = book.named(name);
        if (category) return category.slug;
        return unknownCategory(name, { written, field }, book, context);
      });
      return [...new Set(slugs)];
    })
    .meta({ kind: 'categories' });
}

const NO_CATEGORY: Said = {
  ar: 'لا يوجد ركن بهذا الاسم.',
  en: 'There is no category of this name.',
};

/** A name that is no category's, with the whole list as it was most likely meant. */
function unknownCategory(
  name: string,
  { written, field }: { written: readonly string[]; field: string },
  book: CategoryBook,
  context: Parameters<typeof fault>[0],
): never {
  const several = severalIn(name, book);
  const meant = several ?? book.closest(name);
  const mended = meant && written.map((other) => (other === name ? meant : other));
  const known = book.all.map((category) => category.name);
  return fault(context, 'unknown-category', NO_CATEGORY, {
    found: name,
    wanted: {
      ar: `من أركان categories.yaml: ${known.join('، ')}`,
      en: `one of those in categories.yaml: ${known.map(isolated).join(', ')}`,
    },
    meant,
    fix: mended ? `${field}: [${mended.join(', ')}]` : '',
  });
}

/** Categories that are parted by another sign than a comma: «مجتمع / اقتصاد». */
function severalIn(name: string, book: CategoryBook): string | undefined {
  const parts = name.split(/\s*[/|+&]\s*|\s+[-–—]\s+/).filter(Boolean);
  return parts.length > 1 && parts.every((one) => book.named(one)) ? parts.join('، ') : undefined;
}
