import { CHUNK, chunkAt, type Chunk } from './ltr-chunks.ts';
import { DIGITS, isForeign } from './scripts.ts';

/** What makes a part of an Arabic text run from left to right. */
export type Ltr = 'words' | 'phone' | 'foreign';

/** A part of a text by its place, which is not to be parted: it runs from left to right, or is a score or range. */
export type Place = { from: number; to: number } & ({ ltr: Ltr } | { isScore: true });

const ADDRESS = '(?:https?:\\/\\/|www\\.)[^\\s«»"“”،؛؟<>\\u2066-\\u2069\\ufffc]+';

/** Nine digits or more, in groups, after + or beginning with 0. */
const ENOUGH = `(?=\\+?(?:[ \\u00a0.()-]{0,3}[${DIGITS}]){9})`;
const GROUP = `[ \\u00a0.()-]{1,3}[${DIGITS}]{1,9}`;
const PHONE = `${ENOUGH}(?:\\+[${DIGITS}]{1,15}|[0٠۰][${DIGITS}]{0,4})(?:${GROUP}){0,8}(?![${DIGITS}]|[:/]\\d)`;

const PART = new RegExp(`(${ADDRESS})|(${PHONE})|${CHUNK}`, 'g');
const QUOTATION = /[«“"]([^«»“”"\u2066-\u2069\ufffc]*)(?=[»”"])/g;

/** `3-1`, `2025-2026`, `14:00–16:00`: they run as the line does, and browsers would end a line after the hyphen. */
const SCORE = /^(?=.{3,13}$)\d[\d:/.,]*(?:[-\u2010-\u2014]\d[\d:/.,]*)+$/;

/** As `matchAll`, which makes a pattern of its own for each text and takes thrice as long. */
function* matches(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) yield match;
}

/** Where an Arabic text runs from left to right, or holds a score, in order. */
export function placesIn(text: string): Place[] {
  const quotations = foreignQuotations(text);
  let next = 0;
  const unquoted = partsOf(text).filter(({ from }) => {
    while ((quotations[next]?.to ?? Infinity) <= from) next += 1;
    return from < (quotations[next]?.from ?? Infinity);
  });
  // oxlint-disable-next-line unicorn/no-array-sort -- toSorted is younger than the browsers we serve
  return [...quotations, ...unquoted].sort((a, b) => a.from - b.from);
}

/** What is said in another language, with its own commas and full stops: «Liberté, égalité, fraternité». */
function foreignQuotations(text: string): Place[] {
  return [...matches(QUOTATION, text)]
    .filter(({ 1: said = '' }) => isForeign(said))
    .map(({ index, 1: said = '' }) => {
      const from = index + 1 + said.length - said.trimStart().length;
      return { from, to: from + said.trim().length, ltr: 'foreign' };
    });
}

/** Addresses, phone numbers, phrases. */
function partsOf(text: string): Place[] {
  const places: Place[] = [];
  let phrase: Chunk | undefined;
  let last: Chunk | undefined;
  const endPhrase = () => {
    if (phrase) {
      const { from, to, isApart } = phrase;
      if (isApart) places.push({ from, to, ltr: 'words' });
      else if (SCORE.test(text.slice(from, to))) places.push({ from, to, isScore: true });
    }
    phrase = last = undefined;
  };
  for (const { index: from, 0: part, 1: address, 2: phone } of matches(PART, text)) {
    if (from < (last?.to ?? 0)) continue;
    if (address || phone) {
      endPhrase();
      const to = from + (address ? addressLength(address) : part.length);
      places.push({ from, to, ltr: address ? 'words' : 'phone' });
      continue;
    }
    const chunk = chunkAt(text, from, from + part.length, last?.to ?? places.at(-1)?.to ?? 0);
    if (phrase && last && goesOn(phrase, last, chunk, text)) phrase.to = chunk.to;
    else {
      endPhrase();
      phrase = { ...chunk };
    }
    last = chunk;
  }
  endPhrase();
  return places;
}

/** An address without the punctuation of the sentence that it ends. */
function addressLength(address: string): number {
  const ends = address.includes('(') ? ".,;:!?’'" : ".,;:!?’')]";
  let length = address.length;
  while (ends.includes(address.charAt(length - 1))) length -= 1;
  return length;
}

const BETWEEN_WORDS = /^(?:\s| ?& ?|: | ?['’‘] | ['’‘] ?)?$/;
const LOWER_CASE = /^[a-zà-öø-ÿ]{2}/;
const ABBREVIATION = /(?:^|[ .])(?:[A-Z]|Dr|Mr|Mrs|Ms|St|Jr|Sr|Prof|vs|No|Vol)$/;

/** What is counted in newspapers: a number before it does not belong to the name before that. */
const COUNTED =
  /[\s\u00a0](?:ألف|آلاف|ملي|ملاي|تريل|مر[ةات]|سن[ةو]|عام|أعوام|شهر|أشهر|شهور|أسبوع|أسابيع|يوم|أيام|ساع|دق[يا]|ثا?ن|شخص|أشخاص|دره|دراهم|دولار|[أي]ورو|هدف|أهداف|نق[طا]|مق[عا]|لاعب|كيلو|كلم|متر|طن|أطنان|في الم|بالم)/y;

/** Whether a chunk goes on with a phrase: «iPhone 15 Pro», «S&P 500», «J. K. Rowling». */
function goesOn(phrase: Chunk, last: Chunk, next: Chunk, text: string): boolean {
  if (!phrase.isWord) return false;
  const gap = text.slice(last.to, next.from);
  if (!next.isWord) return last.isWord && /^\s?$/.test(gap) && (!gap || !isCounting(next, text));
  if (BETWEEN_WORDS.test(gap)) return true;
  if (gap === ', ') return LOWER_CASE.test(text.slice(next.from, next.from + 2));
  return gap === '. ' && ABBREVIATION.test(text.slice(Math.max(0, last.to - 5), last.to));
}

function isCounting({ to }: Chunk, text: string): boolean {
  COUNTED.lastIndex = to;
  return COUNTED.test(text);
}
