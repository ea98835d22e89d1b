import { z } from 'zod';
import type { Said } from '../problems.ts';
import type { FieldBook } from './fields.ts';
import { names } from './values.ts';
import { webLink } from './web-link.ts';

/** The languages in which a newspaper may have another edition, by their codes in BCP 47, with their names. */
export const EDITION_LANGUAGES = {
  fr: { ar: 'الفرنسية', en: 'French' },
  en: { ar: 'الإنجليزية', en: 'English' },
  es: { ar: 'الإسبانية', en: 'Spanish' },
  zgh: { ar: 'الأمازيغية', en: 'Tamazight' },
  de: { ar: 'الألمانية', en: 'German' },
  it: { ar: 'الإيطالية', en: 'Italian' },
  nl: { ar: 'الهولندية', en: 'Dutch' },
  tr: { ar: 'التركية', en: 'Turkish' },
  fa: { ar: 'الفارسية', en: 'Persian' },
  ku: { ar: 'الكردية', en: 'Kurdish' },
} as const satisfies Record<string, Said>;

export type EditionLanguage = keyof typeof EDITION_LANGUAGES;

/** The front pages of a newspaper's editions in other languages. */
export type SisterEditions = Partial<Record<EditionLanguage, string | undefined>>;

/** A page that says the same in another language. */
export interface Twin {
  language: EditionLanguage;
  /** Whole address. */
  address: string;
}

const LANGUAGES = Object.keys(EDITION_LANGUAGES) as EditionLanguage[];

/** `twins` in site.yaml: an address for each language that the newspaper has. */
export function sisterEditions(): z.ZodType<SisterEditions> {
  return z.strictObject(
    Object.fromEntries(LANGUAGES.map((language) => [language, webLink().optional()])),
  );
}

/** The field `twins` of an article: the addresses of the same article in other editions. */
export function twinAddresses() {
  return names().pipe(z.array(webLink()));
}

/** The front pages of the other editions, in the order of the languages. */
export function frontPageTwins(editions: SisterEditions = {}): Twin[] {
  return LANGUAGES.flatMap((language) => {
    const address = editions[language];
    return address === undefined ? [] : { language, address };
  });
}

/** The edition to which an address belongs, and so the language that is read there; undefined for none of them. */
export function editionOf(
  address: string,
  editions: SisterEditions | undefined,
): EditionLanguage | undefined {
  const of = frontPageTwins(editions).filter((twin) =>
    address.startsWith(`${twin.address.replace(/\/+$/, '')}/`),
  );
  // One edition may lie inside another: example.com and example.com/en.
  return of.toSorted((a, b) => b.address.length - a.address.length)[0]?.language;
}

/** The twins of an article that lie in editions of the newspaper, in the order of the languages. */
export function twinsOf(
  { twins = [] }: { twins?: readonly string[] | undefined },
  editions: SisterEditions | undefined,
): Twin[] {
  if (twins.length === 0) return [];
  return LANGUAGES.flatMap((language) => {
    const address = twins.find((one) => editionOf(one, editions) === language);
    return address === undefined ? [] : { language, address };
  });
}

/** The field of articles. */
export const TWIN_FIELDS: FieldBook = {
  twins: {
    aliases: ['بلغات أخرى', 'بلغة أخرى'],
    wanted: {
      ar: 'رابط المقال نفسه في نسخة أخرى من الجريدة، أو أكثر من رابط',
      en: 'the address of the same article in another edition of the newspaper, or several',
    },
    example: 'twins: [https://fr.example.com/societe/20510/]',
  },
};

/** The setting of newspapers. */
export const SISTER_FIELDS: FieldBook = {
  twins: {
    aliases: ['بلغات أخرى'],
    wanted: {
      ar: 'الصفحة الأولى لكل نسخة من الجريدة بلغة أخرى',
      en: 'the front page of each edition of the newspaper in another language',
    },
    example: 'twins:\n  fr: https://fr.example.com',
  },
  ...Object.fromEntries(
    Object.entries(EDITION_LANGUAGES).map(([language, { ar, en }]) => [
      `twins.${language}`,
      {
        wanted: {
          ar: `عنوان النسخة ${ar}، يبدأ بـ https://`,
          en: `the address of the ${en} edition, which begins with https://`,
        },
        example: `${language}: https://${language}.example.com`,
      },
    ]),
  ),
};
