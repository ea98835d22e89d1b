import {
  archivePath,
  categoryPath,
  FEED_NAMES,
  feedPath,
  HOME,
  isFeedPath,
  outputFile,
  reservedNames,
} from '../addresses.ts';
import type { Article } from '../model/article.ts';
import { isFileAddress } from '../model/linked-file.ts';
import type { Content } from '../model/newsroom.ts';
import type { Problem, Said } from '../problems.ts';
import { fold } from '../text/fold.ts';
import { isolated } from '../text/isolated.ts';
import { claimsOf, type Claim } from './claims.ts';

/**
 * Who comes first where two files want one place: the lower number keeps it, and the other file is at fault.
 *
 * @param id the folded id of the article that wants it, where it is an article's own place
 */
export type Precedence = (file: string, id?: string) => number;

/**
 * Things that want one place: articles with one id, pages with one address, reserved addresses.
 *
 * @param precedence else the first in the order of files keeps a place
 */
export function clashes(content: Content, precedence?: Precedence): Problem[] {
  const claims = claimsOf(content);
  const found = clashesAmong(content.articles, claims, content);
  if (!precedence || found.length === 0) return found;
  const articles = ranked(content.articles, ({ file, id }) => precedence(file, fold(id)));
  const inOrder = ranked(claims, ({ file, id }) => precedence(file, id));
  return clashesAmong(articles, inOrder, content);
}

/** What clashes where the first of several keeps its place. */
function clashesAmong(
  articles: readonly Article[],
  claims: readonly Claim[],
  content: Content,
): Problem[] {
  return [
    ...sameIds(articles),
    ...sameAddresses(claims),
    ...addressesInFiles(claims),
    ...reservedPages(claims, content),
  ];
}

/** Things in the order of their ranks. */
function ranked<Thing>(things: readonly Thing[], rankOf: (thing: Thing) => number): Thing[] {
  const ranks = new Map(things.map((thing) => [thing, rankOf(thing)]));
  return things.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}

/** Ids are unique in the newspaper, also to a reader who does not see hamza and tashkeel. */
function sameIds(articles: readonly Article[]): Problem[] {
  const owners = new Map<string, { file: string; id: string }>();
  return articles.flatMap(({ id, file }): Problem[] => {
    const folded = fold(id);
    const owner = owners.get(folded);
    if (!owner) {
      owners.set(folded, { file, id });
      return [];
    }
    return [
      {
        code: 'id-taken',
        severity: 'error',
        file,
        field: 'id',
        message: {
          ar: `هذا الرقم لمقال آخر: ${isolated(owner.file)}`,
          en: `This id is another article's: ${isolated(owner.file)}`,
        },
        found: id,
        wanted: {
          ar: 'رقم لا يتكرر في الجريدة كلها، ولا يختلف عن غيره بهمزة أو تشكيل فقط',
          en: 'an id that no other article has, nor one that differs by a hamza or vowel marks only',
        },
        fix: `id: ${id}-2`,
      },
    ];
  });
}

/** Two things at one address: in one file of the output, on a disk that does not tell case. */
function sameAddresses(claims: readonly Claim[]): Problem[] {
  const owners = new Map<string, Claim>();
  return claims.flatMap((claim): Problem[] => {
    const place = outputFile(claim.path).toLowerCase();
    const owner = owners.get(place);
    if (!owner) {
      owners.set(place, claim);
      return [];
    }
    if (owner.id !== undefined && owner.id === claim.id) return [];
    const isOwn = owner.file === claim.file;
    return [
      {
        code: 'address-taken',
        severity: 'error',
        file: claim.file,
        line: claim.line,
        field: claim.field,
        message: isOwn
          ? { ar: 'هذا العنوان مكتوب مرتين.', en: 'This address is written twice.' }
          : {
              ar: `هذا العنوان لملف آخر: ${isolated(owner.file)}`,
              en: `This address is another file's: ${isolated(owner.file)}`,
            },
        found: claim.path,
        wanted: claim.field === undefined ? OTHER_NAME : ONCE,
      },
    ];
  });
}

const ONCE: Said = {
  ar: 'عنوان لا يتكرر في الموقع كله',
  en: 'an address that stands once in the whole site',
};
const OTHER_NAME: Said = {
  ar: 'اسم آخر لهذا الملف، فمن اسمه عنوان الصفحة',
  en: "another name of this file, since the page's address is made from it",
};

/** An address below another that is a file and no folder: /old/x.html and /old/x.html/y/, /law.pdf and /law.pdf/y/. */
function addressesInFiles(claims: readonly Claim[]): Problem[] {
  const below = claims.filter(({ path }) => /\.[a-z\d]+\//i.test(path));
  if (below.length === 0) return [];
  const files = new Map(claims.map((claim) => [claim.path.toLowerCase(), claim]));
  return below.flatMap(({ path, file, line, field }): Problem[] => {
    const parts = path.split('/');
    const folders = parts.map((_, count) => parts.slice(0, count).join('/').toLowerCase());
    const owner = folders.map((folder) => files.get(folder)).find(Boolean);
    if (!owner) return [];
    return [
      {
        code: 'address-inside-page',
        severity: 'error',
        file,
        line,
        field,
        message: {
          ar: `هذا العنوان داخل عنوان صفحة أخرى: ${isolated(`${owner.path} (${owner.file})`)}`,
          en: `This address lies inside another page's: ${isolated(`${owner.path} (${owner.file})`)}`,
        },
        found: path,
        wanted: isFileAddress(owner.path) ? OUTSIDE_FILES : OUTSIDE_PAGES,
      },
    ];
  });
}

const OUTSIDE_PAGES: Said = {
  ar: 'عنوان ليس أوله عنوان صفحة تنتهي بـ .html',
  en: 'an address that does not begin with that of a page which ends with .html',
};
const OUTSIDE_FILES: Said = {
  ar: 'عنوان ليس أوله عنوان ملف',
  en: 'an address that does not begin with that of a file',
};

/** Pages, permalinks and old addresses inside the parts of the site that the engine needs. */
function reservedPages(claims: readonly Claim[], { categories, site }: Content): Problem[] {
  const reserved = reservedNames(site);
  const archives = categories.all.map(({ slug }) => archivePath(categoryPath(slug), 0));
  const folders = archives.map((path) => path.replace(/0\/$/, ''));
  const lists = categories.all.flatMap(({ slug, aliases }) => [slug, ...aliases]);
  const feeds = new Set([
    ...FEED_NAMES.map((name) => feedPath(HOME, name)),
    ...lists.map((slug) => feedPath(categoryPath(slug))),
  ]);
  return claims
    .filter(({ file }) => file !== 'categories.yaml')
    .filter(
      ({ path, field }) =>
        isReserved(path, reserved) ||
        folders.some((folder) => path.startsWith(folder)) ||
        feeds.has(path) ||
        // An article is none, wherever it lies; an old address may have been one.
        (field === 'permalink' && isFeedPath(path)),
    )
    .map(({ path, file, line, field }) => ({
      code: 'reserved-address',
      severity: 'error',
      file,
      line,
      field,
      message: {
        ar: 'هذا العنوان محجوز لصفحات الموقع نفسه.',
        en: 'This address is kept for pages of the site itself.',
      },
      found: path,
      wanted:
        field === undefined
          ? OTHER_NAME
          : {
              ar: `عنوان لا يبدأ بواحد من هذه: ${reserved.join('، ')}`,
              en: `an address that begins with none of these: ${reserved.join(', ')}`,
            },
    }));
}

function isReserved(path: string, reserved: readonly string[]): boolean {
  const file = outputFile(path).toLowerCase();
  const first = file.split('/')[0]?.replace(/\.html$/, '') ?? '';
  return file === 'index.html' || reserved.includes(first);
}
