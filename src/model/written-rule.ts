import type { z } from 'zod';
import { ARTICLE, isRule, MEDIA, PLACEHOLDERS } from '../address-rules.ts';
import { isFeedPath, SEARCH } from '../addresses.ts';
import type { Said } from '../problems.ts';
import { FILES, isFileAddress, isPublishedKind, linkedFile } from './linked-file.ts';
import { mediaPath } from './media-path.ts';
import { nearest } from './nearest.ts';
import { fault, line, type FaultDetails } from './values.ts';

/** The grammar of rules in redirects.yaml: src/address-rules.ts says what they mean. */

/** The digits of a date, which an address may take over into the new one. */
const DIGITS = PLACEHOLDERS.filter((name) => name !== 'id');

const LETTERS = String.raw`\p{L}\p{M}\p{N}\-._~`;

const FAULTS = {
  placeholder: {
    ar: 'لا نعرف هذه الكلمة بين { }. نعرف {id} و{year} و{month} و{day} و{article} و{media}.',
    en: 'We do not know this word in braces. We know {id}, {year}, {month}, {day}, {article} and {media}.',
  },
  alone: {
    ar: 'كل من {media} و{article} تُكتب في العنوان الجديد وحدها، بلا شيء قبلها ولا بعدها.',
    en: 'Both {media} and {article} stand alone in the new address, with nothing before them or behind.',
  },
  twice: {
    ar: 'كل كلمة بين { } تُكتب في العنوان مرة واحدة.',
    en: 'A word in braces stands once in an address.',
  },
  star: {
    ar: 'النجمة تعني كل ما تحت العنوان، فمكانها آخره، بعد شرطة مائلة.',
    en: 'The star stands for all that lies below an address: it comes last, after a slash.',
  },
  starInTarget: {
    ar: 'القاعدة تقود إلى عنوان واحد، فلا نجمة فيه.',
    en: 'A rule leads to one address, which has no star.',
  },
  article: {
    ar: 'العنوان الذي فيه {article} يبدأ بها، وبعدها شرطة مائلة وما تحت عنوان المقال.',
    en: 'An address with {article} begins with it; a slash follows, and what lies below the article.',
  },
  query: {
    ar: 'السؤال في العنوان يُكتب هكذا: /?cat=5 أو /?p={id}، باسم واحد وقيمة واحدة.',
    en: 'A query is written like this: /?cat=5 or /?p={id}, with one name and one value.',
  },
  search: {
    ar: 'العنوان الجديد لا سؤال فيه، إلا البحث: /search/?q=كلمة',
    en: 'A new address has no query, save that of the search page: /search/?q=word',
  },
  signs: {
    ar: 'هذه القاعدة ليس فيها عنوان صالح داخل الموقع.',
    en: 'This rule has no sound address on the site in it.',
  },
  wide: {
    ar: 'هذه القاعدة تأخذ كل عنوان لا صفحة فيه، فلا يُقال لقارئ إن الصفحة غير موجودة.',
    en: 'This rule takes every address without a page: no reader would be told that there is none.',
  },
} as const satisfies Record<string, Said>;

type Context = Parameters<typeof fault>[0];

/** An old address, or a rule for many. One that is called as a file is has no slash at its end. */
export function oldAddressOr(plain: z.ZodType<string>) {
  return eitherWay(
    (text, context) => {
      const path = readBy(plain, text, context);
      const bare = path.replace(/\/$/, '');
      return isFileAddress(bare) ? bare : path;
    },
    (text, context) =>
      text.startsWith('/?') || !text.includes('?')
        ? formerRule(text, context)
        : unfit(FAULTS.query, context, { instead: text.replace(/^[^?]*\?/, '/?') }),
  );
}

/**
 * Where an old address or a rule leads: a page, a file of content/media (`/media/2020/dam.jpg`), an article that the
 * rule finds, a file that it finds, or what a search finds.
 */
export function newAddressOr(plain: z.ZodType<string>) {
  const placeOf: Reading = (text, context) =>
    IN_MEDIA.test(text) ? fileTarget(text, context) : readBy(plain, text, context);
  return eitherWay(placeOf, (text, context) => {
    const word = text.replace(/\/$/, '');
    if (word === ARTICLE || word === MEDIA) return word;
    if (IN_MEDIA.test(text)) return fileTarget(text, context);
    if (text.includes('?')) return searchFor(text, context);
    if (text.includes('*')) {
      return unfit(FAULTS.starInTarget, context, { instead: text.replace(/\*.*$/, '') });
    }
    return readParts(text, DIGITS, context) ? withEnd(text) : '';
  });
}

type Reading = (text: string, context: z.RefinementCtx) => string;

/** Takes a text as a rule where it has the signs of one, and else as an address. */
function eitherWay(plain: Reading, rule: Reading) {
  return line()
    .transform((text, context): string =>
      isRule(text) ? rule(decoded(text).normalize('NFC'), context) : plain(text, context),
    )
    .meta({ kind: 'rule' });
}

function readBy(plain: z.ZodType<string>, text: string, context: z.RefinementCtx): string {
  const read = plain.safeParse(text);
  if (read.success) return read.data;
  for (const { message, code, ...issue } of read.error.issues) {
    if (code === 'custom') context.addIssue({ ...issue, code, message });
  }
  return '';
}

const UNPUBLISHED: Said = {
  ar: 'هذا الملف لا يُنشر: ما يُنشر من content/media/files أصوات وأفلام ووثائق.',
  en: 'This file is not published: sounds, films and documents of content/media/files are.',
};
const WANTED: Said = {
  ar: 'ملف من content/media/files مثل ‎/media/files/2026/law.pdf‎، أو صورة من content/media مثل ‎/media/2026/dam.jpg‎',
  en: 'a file of content/media/files, as /media/files/2026/law.pdf, or a picture of content/media, as /media/2026/dam.jpg',
};
const IN_MEDIA = /^\/?(?:content\/)?media\//;

/** A file of content/media, however its path is begun. Whether it is there, the build says. */
function fileTarget(text: string, context: Context): string {
  const path = mediaPath(decoded(text));
  const isDocument = path.startsWith(FILES) || isPublishedKind(path);
  if (isDocument && linkedFile(`/media/${path}`) === undefined)
    return fault(context, 'redirect-to-nothing', UNPUBLISHED, { wanted: WANTED, fix: '' });
  return `/media/${path}`;
}

function formerRule(text: string, context: Context): string {
  if (text.startsWith('/?')) return queryRule(text, context);
  const star = text.indexOf('*');
  if (star >= 0 && !/^[^*]*\/\*$/.test(text)) {
    return unfit(FAULTS.star, context, { instead: `${text.slice(0, star).replace(/\/$/, '')}/*` });
  }
  if (text === '/*') {
    return fault(context, 'rule-too-wide', FAULTS.wide, { instead: '/category/politics/*' });
  }
  const isBelow = text.startsWith(`${ARTICLE}/`);
  const rest = isBelow ? text.slice(ARTICLE.length) : text;
  if (rest.includes(ARTICLE) || rest === '/') {
    const after = text.slice(text.indexOf(ARTICLE) + ARTICLE.length).replace(/^\/?$/, '/*');
    return unfit(FAULTS.article, context, { instead: `'${ARTICLE}${after}'` });
  }
  const isSound = readParts(rest.replace(/\*$/, ''), isBelow ? [] : PLACEHOLDERS, context);
  return isSound ? withEnd(text) : '';
}

function queryRule(text: string, context: Context): string {
  const isSound = new RegExp(`^/\\?\\w+=(?:\\{id\\}|[${LETTERS}]+)$`, 'u').test(text);
  if (isSound) return text;
  const unknown = /=\{(?!id\})/.test(text);
  const instead = text.replace(/[&#].*$/, '').replace(/=(?:\{.*)?$/, '={id}');
  return unfit(unknown ? FAULTS.placeholder : FAULTS.query, context, { instead });
}

function searchFor(text: string, context: Context): string {
  const [, words] =
    new RegExp(`^${SEARCH.slice(0, -1)}/?\\?q=([${LETTERS} +]+)$`, 'u').exec(text) ?? [];
  if (words === undefined) {
    return unfit(FAULTS.search, context, { instead: text.replace(/\?.*$/, '') });
  }
  return `${SEARCH}?q=${words.replaceAll('+', ' ')}`;
}

/** Checks what a rule has besides its star: its signs, and which words in braces. */
function readParts(path: string, known: readonly string[], context: Context): boolean {
  const names = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const found = `{${unknown}}`;
    if (found === ARTICLE || found === MEDIA) {
      unfit(FAULTS.alone, context, { found, fix: '' });
      return false;
    }
    const meant = nearest(unknown, known);
    const instead = meant && path.replace(found, `{${meant}}`);
    const proposed = instead ? { instead } : { fix: '' };
    unfit(FAULTS.placeholder, context, { found, ...proposed });
    return false;
  }
  if (new Set(names).size < names.length) {
    unfit(FAULTS.twice, context);
    return false;
  }
  const bare = path.replace(/\{\w+\}/g, '0');
  const isSound = new RegExp(`^/[${LETTERS}/]*$`, 'u').test(bare);
  if (isSound && !/\/\.{0,2}\/|\/\.{1,2}$/.test(bare)) return true;
  const url = /^https?:\/\/[^/]+(\/.*)$/i.exec(path)?.[1];
  unfit(FAULTS.signs, context, url === undefined ? {} : { instead: url });
  return false;
}

function unfit(said: Said, context: Context, details: FaultDetails = {}) {
  return fault(context, 'unfit-rule', said, details);
}

/** A rule with the slash that addresses end with. */
function withEnd(rule: string): string {
  return /(?:\/|\/\*|\.html)$/.test(rule) || isFeedPath(rule) ? rule : `${rule}/`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
