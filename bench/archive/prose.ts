import type { Random } from './random.ts';
import {
  definiteAdjective,
  definiteNoun,
  personName,
  placeName,
  runningWord,
  verb,
} from './words.ts';

/** News as Markdown: headlines, and bodies of paragraphs, headings, lists, quotes and links. */

/** How many words a body has, and what its links may lead to. */
export interface BodyNeeds {
  words: number;
  /** Addresses of articles that were published before. */
  links: readonly string[];
}

/** A headline of seven to eleven words. */
export function headline(random: Random): string {
  const opening = random.chance(0.3)
    ? `${placeName(random)}: ${definiteNoun(random)} ${definiteAdjective(random)}`
    : `${verb(random)} ${definiteNoun(random)} ${definiteAdjective(random)}`;
  return `${opening} ${run(random, random.whole(4, 8))}`;
}

/** The length of a body in words: 120 to 700, 310 on average, the most near 250. */
export function bodyLength(random: Random): number {
  const draw = () => (random.fraction() + random.fraction()) / 2;
  return 120 + Math.floor(Math.min(draw(), draw(), draw()) * 580);
}

/** One or two sentences for a standfirst. */
export function standfirst(random: Random): string {
  return sentence(random, random.whole(14, 24));
}

/** The body of an article as Markdown, of about so many words. */
export function body({ words, links }: BodyNeeds, random: Random): string {
  const blocks: string[] = [];
  const hasHeadings = words > 220 && random.chance(0.4);
  const listAt = random.chance(0.15) ? random.whole(2, 4) : -1;
  for (let left = words; left > 0;) {
    const length = Math.min(left, random.whole(35, 75));
    left -= length;
    if (hasHeadings && blocks.length > 1 && random.chance(0.3))
      blocks.push(`## ${heading(random)}`);
    blocks.push(paragraph(length, links, random));
    if (blocks.length === listAt) {
      const items = random.whole(3, 5);
      blocks.push(list(items, random));
      left -= items * 7;
    }
  }
  return blocks.join('\n\n');
}

function paragraph(words: number, links: readonly string[], random: Random): string {
  const sentences: string[] = [];
  for (let left = words; left > 4;) {
    const length = Math.min(left, random.whole(12, 28));
    left -= length;
    sentences.push(random.chance(0.15) ? quotation(random, length) : sentence(random, length));
  }
  const link = random.chance(0.06) && links.length > 0 ? random.pick(links) : undefined;
  if (link) sentences.push(`اقرأ أيضا: [${run(random, 5)}](${link}).`);
  return sentences.join(' ');
}

function sentence(random: Random, words: number): string {
  const opening = random.chance(0.4)
    ? [`${random.chance(0.5) ? 'و' : ''}${verb(random)}`, definiteNoun(random)]
    : [];
  const rest = runOf(random, Math.max(2, words - opening.length));
  const comma = rest.length > 12 ? random.whole(5, rest.length - 4) : -1;
  const marked = rest.map((word, index) => (index === comma ? `${word}،` : word));
  if (random.chance(0.03)) marked[1] = `**${marked[1] ?? ''}**`;
  return `${[...opening, ...marked].join(' ')}.`;
}

function quotation(random: Random, words: number): string {
  const said = run(random, Math.max(3, words - 6));
  const speaker = `${verb(random)} ${personName(random)}`;
  return random.chance(0.5)
    ? `و${speaker}: «${said}».`
    : `و${speaker} أن «${said}»، ${run(random, 3)}.`;
}

function heading(random: Random): string {
  return `${definiteNoun(random)} ${run(random, random.whole(2, 4))}`;
}

function list(items: number, random: Random): string {
  const isOrdered = random.chance(0.3);
  return Array.from({ length: items }, (_, index) => {
    return `${isOrdered ? `${index + 1}.` : '-'} ${run(random, random.whole(5, 9))}`;
  }).join('\n');
}

function run(random: Random, words: number): string {
  return runOf(random, words).join(' ');
}

function runOf(random: Random, words: number): string[] {
  return Array.from({ length: words }, () => runningWord(random));
}
