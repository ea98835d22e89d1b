import type { ArticleFields } from '../model/article.ts';
import { isBefore } from '../model/corrections.ts';
import { columnOf, type FieldSource } from '../model/fields.ts';
import type { Site } from '../model/site.ts';
import type { Problem, Said } from '../problems.ts';

const TOO_EARLY: Said = {
  ar: 'هذا التاريخ قبل تاريخ نشر المقال، ولا يُصوَّب ما لم يُنشر.',
  en: 'This date is before that of the article: nothing is corrected that was not published.',
};

/** Corrections and updates that are dated before their article. */
export function correctionFaults(
  fields: Pick<ArticleFields, 'date' | 'corrections' | 'updates'>,
  source: FieldSource,
  { timezone }: Pick<Site, 'timezone'>,
): Problem[] {
  return (['updates', 'corrections'] as const).flatMap((field) =>
    (fields[field] ?? []).flatMap(({ when }, index): Problem[] => {
      const entry = source.entries?.[field]?.[index];
      if (!entry || !isBefore(when, fields.date, timezone)) return [];
      const place = entry.lines['when'] === undefined ? 'what' : 'when';
      const found = String(entry.values[place]);
      return [
        {
          code: 'correction-before-article',
          severity: 'error',
          file: source.file,
          line: entry.lines[place] ?? entry.begins,
          column: columnOf(place, entry, found),
          field: entry.spelled[place] ?? place,
          message: TOO_EARLY,
          found,
          wanted: {
            ar: `يوم النشر (${String(source.values['date'])}) أو ما بعده`,
            en: `the day of publication (${String(source.values['date'])}), or a later one`,
          },
        },
      ];
    }),
  );
}
