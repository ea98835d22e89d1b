import type { z } from 'zod';
import { ARTICLE, isRule, PLACEHOLDERS } from '../address-rules.ts';
import { isFeedPath, SEARCH } from '../addresses.ts';
import type { Said } from '../problems.ts';
import { nearest } from './nearest.ts';
import { fault, line, type FaultDetails } from './values.ts';

/** The grammar of rules in redirects.yaml: src/address-rules.ts says what they mean. */

/** The digits of a date, which an address may take over into the new one. */
const DIGITS = PLACEHOLDERS.filter((name) => name !== 'id');

const LETTERS = String.raw`\p{L}\p{M}\p{N}\-._~`;

const FAULTS = {
  placeholder: {
    ar: 'لا نعرف هذه الكلمة بين { }. نعرف {id} و{year} و{month} و{day} و{article}.',
    en: 'We do not know this word in braces. We know {id}, {year}, {month}, {day} and {article}.',
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

/** An old address, or a rule for many. */
export function oldAddressOr(plain: z.ZodType<string>) {
  return eitherWay(plain, (text, context) =>
    text.startsWith('/?') || !text.includes('?')
      ? formerRule(text, context)
      : unfit(FAULTS.query, context, { instead: text.replace(/^[^?]*\?/, '/?') }),
  );
}

/** Where an old address or a rule leads: a page, an article that the rule finds, or what a search finds. */
export function newAddressOr(plain: z.ZodType<string>) {
  return eitherWay(plain, (text, context) => {
    if (text.replace(/\/$/, '') === ARTICLE) return ARTICLE;
    if (text.includes('?')) return searchFor(text, context);
    if (text.includes('*')) {
      return unfit(FAULTS.starInTarget, context, { instead: text.replace(/\*.*$/, '') });
    }
    return readParts(text, DIGITS, context) ? withEnd(text) : '';
  });
}

/** Takes a text as a rule where it has the signs of one, and else as an address. */
function eitherWay(plain: z.ZodType<string>, rule: (text: string, context: Context) => string) {
  return line()
    .transform((text, context): string => {
      if (isRule(text)) return rule(decoded(text).normalize('NFC'), context);
      const read = plain.safeParse(text);
      if (read.success) return read.data;
      for (const { message, code, ...issue } of read.error.issues) {
        if (code === 'custom') context.addIssue({ ...issue, code, message });
      }
      return '';
    })
    .meta({ kind: 'rule' });
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
    const meant = nearest(unknown, known);
    const instead = meant && path.replace(`{${unknown}}`, `{${meant}}`);
    const proposed = instead ? { instead } : { fix: '' };
    unfit(FAULTS.placeholder, context, { found: `{${unknown}}`, ...proposed });
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
