/** Short words that stand in nearly every sentence of a language, and in no other of the three. */
const COMMON = {
  fr: 'le la les des du et est une dans pour que qui sur avec pas au aux ce cette nous vous ils elle mais où sont ne se',
  en: 'the of and is to in for with that this it we you are was be not have from by they will at has but what who our',
  es: 'el los las del y por para con una es como más pero su al lo fue muy sin está son nuestro',
} as const;

/** Letters that only one of the languages writes; é is left out, which two have. */
const OWN_LETTERS = { fr: /[èêëàâçùûîïôœ]/, en: /^$/, es: /[áíóúñ¿¡]/ } as const;

/** What French cuts off before a vowel: l’État, d’accord, qu’il. */
const ELIDED = /^(?:[ldjcnsmt]|qu)['’]/;

export type ForeignLanguage = keyof typeof COMMON;

const LANGUAGES = Object.keys(COMMON) as ForeignLanguage[];
const common = new Map(
  LANGUAGES.map((language) => [language, new Set(COMMON[language].split(' '))]),
);

/** How many words must speak for a language: one may be part of a name. */
const ENOUGH = 2;

/**
 * The language of a text in Latin letters, where its words leave no doubt: French, English or Spanish, the
 * languages that Arabic newspapers quote. A name, or a few words that could be of several, have none.
 */
export function foreignLanguage(text: string): ForeignLanguage | undefined {
  const words = text.toLowerCase().match(/[a-zà-öø-ÿœ¿¡]+(?:['’][a-zà-öø-ÿœ]*)?/g) ?? [];
  const signs = LANGUAGES.map((language) => ({
    language,
    count: words.filter((word) => speaksFor(language, word)).length,
  }));
  // oxlint-disable-next-line unicorn/no-array-sort -- toSorted is younger than the browsers we serve
  const [first, second] = [...signs].sort((a, b) => b.count - a.count);
  if (!first || !second || first.count < ENOUGH || first.count === second.count) return undefined;
  return first.language;
}

function speaksFor(language: ForeignLanguage, word: string): boolean {
  if (common.get(language)?.has(word) || OWN_LETTERS[language].test(word)) return true;
  return language === 'fr' && (ELIDED.test(word) || word.includes('é'));
}
