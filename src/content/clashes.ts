import { articlePath, categoryPath, plainPath, RESERVED } from '../addresses.ts';
import type { Content } from '../model/newsroom.ts';
import type { Problem } from '../problems.ts';
import { fold } from '../text/fold.ts';

/** Things that want one place: articles with one id, pages with one address, reserved addresses. */
export function clashes(content: Content): Problem[] {
  return [...sameIds(content), ...sameAddresses(content), ...reservedPages(content)];
}

/** Ids are unique in the newspaper, also to a reader who does not see hamza and tashkeel. */
function sameIds({ articles }: Content): Problem[] {
  const owners = new Map<string, { file: string; id: string }>();
  return articles.flatMap(({ id, file }): Problem[] => {
    const owner = owners.get(fold(id));
    if (!owner) {
      owners.set(fold(id), { file, id });
      return [];
    }
    return [
      {
        severity: 'error',
        file,
        field: 'id',
        message: `هذا الرقم لمقال آخر: ${owner.file}`,
        found: id,
        wanted: 'رقم لا يتكرر في الجريدة كلها، ولا يختلف عن غيره بهمزة أو تشكيل فقط',
        fix: `id: ${id}-2`,
      },
    ];
  });
}

interface Claim {
  path: string;
  file: string;
  field: string;
}

/** Two things at one address; addresses that differ only in the case of letters are one. */
function sameAddresses(content: Content): Problem[] {
  const owners = new Map<string, string>();
  return claimsOf(content).flatMap(({ path, file, field }): Problem[] => {
    const key = path.toLowerCase();
    const owner = owners.get(key);
    if (owner === undefined) {
      owners.set(key, file);
      return [];
    }
    return [
      {
        severity: 'error',
        file,
        field,
        message: owner === file ? 'هذا العنوان مكتوب مرتين.' : `هذا العنوان لملف آخر: ${owner}`,
        found: path,
      },
    ];
  });
}

function claimsOf({ site, categories, articles, pages }: Content): Claim[] {
  const claim = (field: string, file: string) => (path: string) => ({ path, file, field });
  return [
    ...categories.all.map(({ slug }) => categoryPath(slug)).map(claim('slug', 'categories.yaml')),
    ...categories.all
      .flatMap(({ aliases }) => aliases.map(categoryPath))
      .map(claim('aliases', 'categories.yaml')),
    ...pages.flatMap(({ slug, file }) => claim('file', file)(plainPath(slug))),
    ...articles.map((article) =>
      claim(article.permalink ? 'permalink' : 'id', article.file)(articlePath(article, site)),
    ),
    ...articles.flatMap(({ aliases, file }) => aliases.map(claim('aliases', file))),
  ];
}

/** Pages, permalinks and old addresses inside the parts of the site that the engine needs. */
function reservedPages(content: Content): Problem[] {
  return claimsOf(content)
    .filter(({ file }) => file !== 'categories.yaml')
    .filter(({ path }) => path === '/' || isReserved(path))
    .map(({ path, file, field }) => ({
      severity: 'error',
      file,
      field,
      message: 'هذا العنوان محجوز لصفحات الموقع نفسه.',
      found: path,
      wanted: `عنوان لا يبدأ بواحد من هذه: ${RESERVED.join('، ')}`,
    }));
}

function isReserved(path: string): boolean {
  const first = path.split('/')[1]?.replace(/\.html$/, '') ?? '';
  return RESERVED.some((reserved) => reserved === first.toLowerCase());
}
