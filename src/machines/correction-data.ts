import type { CorrectionComment } from 'schema-dts';
import { isoDate, type Instant } from '../dates.ts';
import type { Site } from '../model/site.ts';

/** A correction as machines are told of it. */
export interface ToldCorrection {
  /** Of its place on the article's page. */
  url: string;
  /** Its words, without markup. */
  text: string;
  when: Instant;
}

/** The corrections of an article in the words of schema.org/CorrectionComment; nothing where it has none. */
export function correctionData(
  corrections: readonly ToldCorrection[],
  site: Pick<Site, 'timezone'>,
): { correction?: CorrectionComment[] } {
  if (corrections.length === 0) return {};
  return {
    correction: corrections.map(({ url, text, when }) => ({
      '@type': 'CorrectionComment',
      url,
      text,
      datePublished: isoDate(when, site),
    })),
  };
}
