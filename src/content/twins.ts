import { EDITION_LANGUAGES, editionOf, frontPageTwins } from '../model/twins.ts';
import type { Content } from '../model/newsroom.ts';
import type { Problem, Said } from '../problems.ts';

const NO_EDITION: Said = {
  ar: 'هذا الرابط ليس من نسخة في twins من site.yaml، فلا يظهر للقارئ.',
  en: 'This address is in no edition of twins in site.yaml: readers do not see it.',
};

/** Twins of articles that lie in no edition of the newspaper. */
export function twinRemarks({ articles, site }: Pick<Content, 'articles' | 'site'>): Problem[] {
  const wanted = wantedIn(site);
  return articles.flatMap(({ file, twins = [] }) =>
    twins
      .filter((address) => editionOf(address, site.twins) === undefined)
      .map((address) => ({
        code: 'twin-elsewhere',
        severity: 'warning',
        file,
        field: 'twins',
        message: NO_EDITION,
        found: address,
        wanted,
      })),
  );
}

function wantedIn({ twins }: Content['site']): Said {
  const editions = frontPageTwins(twins);
  if (editions.length === 0) {
    return {
      ar: 'أن تُسمّى النسخة أولا في site.yaml، مثل twins: {fr: https://fr.example.com}',
      en: 'that site.yaml names the edition first, as twins: {fr: https://fr.example.com}',
    };
  }
  const listed = (in_: 'ar' | 'en') =>
    editions.map(({ language, address }) => `${address} (${EDITION_LANGUAGES[language][in_]})`);
  return {
    ar: `رابط من: ${listed('ar').join('، ')}`,
    en: `an address in: ${listed('en').join(', ')}`,
  };
}
