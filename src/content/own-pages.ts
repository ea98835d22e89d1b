import { plainPath, RESERVED } from '../addresses.ts';
import { LEGAL_PAGES } from '../model/legal.ts';
import { nearest } from '../model/nearest.ts';
import type { Content } from '../model/newsroom.ts';
import type { Problem, Said } from '../problems.ts';

const NO_PAGE: Said = {
  ar: 'لا صفحة في الجريدة بهذا العنوان، فالرابط إليها مكسور.',
  en: 'The newspaper has no page of this address: the link to it leads nowhere.',
};
const A_PAGE: Said = {
  ar: 'رابط صفحة من content/pages، مثل ‎/privacy/‎ لملف privacy.md',
  en: 'the address of a page in content/pages, as /privacy/ for privacy.md',
};

/** Settings that name a page of the newspaper's own which is not there. */
export function unknownOwnPages({ site, pages }: Pick<Content, 'site' | 'pages'>): Problem[] {
  const named: [field: string, path: string | undefined][] = [
    ...LEGAL_PAGES.map((part): [string, string | undefined] => [
      `legal.${part}`,
      site.legal?.[part],
    ]),
    ['advertising.contact', site.advertising?.contact],
  ];
  const known = pages.map(({ slug }) => plainPath(slug));
  return named.flatMap(([field, path]): Problem[] => {
    if (path === undefined || known.includes(path) || isOfEngine(path)) return [];
    const meant = nearest(path, known);
    const last = field.split('.').at(-1);
    return [
      {
        code: 'unknown-page',
        severity: 'warning',
        file: 'site.yaml',
        field,
        message: NO_PAGE,
        found: path,
        wanted: A_PAGE,
        fix: meant && `${last}: ${meant}`,
      },
    ];
  });
}

/** Whether a path lies where the engine makes pages itself, as that of corrections. */
function isOfEngine(path: string): boolean {
  return RESERVED.some((name) => path.startsWith(`/${name}/`));
}
